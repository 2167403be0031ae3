// The first page that the reader sees: three sentences.

import { button, el } from '../../ui/element.js';
import { api } from '../api.js';
import { readSettings } from '../settings.js';
import { words } from '../words/words.js';
import { shell } from './shell.js';

const { title, lines: [press, copy, sites], since: part, sourceless, options } = words.welcome;

const main = shell(title);

void readSettings().then(({ sources, since }) => {
  // A source that came with the build is copied since the year that is said here.
  const what = !sources.length ? sourceless : since ? part.replace('{year}', String(since)) : copy;
  const lines = [press, what, sites];
  main.append(el('section', { class: 'welcome' }, ...lines.map((line) => el('p', {}, line)),
    el('div', { class: 'row' }, button({}, () => void api.runtime.openOptionsPage(), options))));
});
