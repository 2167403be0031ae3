// The first page that the reader sees: three sentences.

import { button, el } from '../../ui/element.js';
import { api } from '../api.js';
import { askable, permissionFor, readSettings } from '../settings.js';
import { words } from '../words/words.js';
import * as leave from './leave.js';
import { shell } from './shell.js';

const { title, lines: [press, copy, sites], since: part, sourceless, waits, allow, options } = words.welcome;

const main = shell(title);

const section = el('section', { class: 'welcome' });
main.append(section);
void render();

async function render() {
  const { sources, since } = await readSettings();
  const asked = await askable(sources);
  const waiting = sources.filter((url) => !asked.includes(url));
  // A source that came with the build is copied since the year that is said here, at once or by a press.
  const what = !sources.length ? sourceless : since ? part.replace('{year}', String(since)) : copy;
  const second = [what, ...waiting.length ? [waits] : []].join(' ');
  const all = { origins: waiting.flatMap((url) => permissionFor(url).origins) };
  section.replaceChildren(...[press, second, sites].map((line) => el('p', {}, line)),
    el('div', { class: 'row' }, ...waiting.length ? [button({ class: 'main' }, () => void leave.ask(all).then(render), allow)] : [],
      button({}, () => void api.runtime.openOptionsPage(), options)));
}
