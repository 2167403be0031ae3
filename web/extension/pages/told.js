// What was checked after it was read: the switch, and what was found.

import { el, foreign, toggle } from '../../ui/element.js';
import { strings } from '../../ui/strings.js';
import { change, readSettings } from '../settings.js';
import { words } from '../words/words.js';
import { ask } from './shell.js';

const said = words.options;

/** @returns {import('./options.js').Part} */
export function told() {
  const list = el('ul', { class: 'list' });
  const box = el('div', {});
  const element = el('section', {}, el('h2', {}, said.told), box, el('p', { class: 'note' }, said.toldNote), list);
  let shown = '';
  let [inView, news] = [false, false];
  new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? false;
    tell();
  }).observe(list);
  return { element, render };

  async function render() {
    const { told: on } = await readSettings();
    const { told: { found } } = on ? await ask({ type: 'standing' }) : { told: { found: [] } };
    const now = JSON.stringify([on, found]);
    if (now === shown) return; // so that the switch keeps the focus
    shown = now;
    box.replaceChildren(toggle(said.toldSwitch, on, (value) => void turn(value)));
    list.hidden = !on;
    list.replaceChildren(...found.map(row));
    news = found.some((/** @type {import('../worker/told.js').Found} */ { seen }) => !seen);
    tell();
    if (!found.length) list.append(el('li', {}, el('span', { class: 'note' }, said.toldNone)));
  }

  /** What the reader has before their eyes is no news any more. */
  function tell() {
    if (!inView || !news || document.hidden) return;
    news = false;
    void ask({ type: 'seen' }).catch(() => {});
  }

  /** @param {boolean} on */
  async function turn(on) {
    await change({ told: on });
    if (!on) await ask({ type: 'forget' });
    await render();
  }
}

/** @param {{read: string, record: any}} found */
function row({ read, record }) {
  const { claim, rating, publisher, url } = record;
  const date = new Intl.DateTimeFormat(strings.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${read}T00:00:00Z`));
  const [open, close] = strings.marks;
  return el('li', {}, el('div', {}, foreign(String(claim), record.language),
    el('small', {}, foreign(`${open}${rating}${close}`, record.language), ' · ', link(url, publisher?.site), ' · ', said.toldOn.replace('{date}', date))));
}

/** Only a secure address is one to press. @param {unknown} url @param {unknown} site */
function link(url, site) {
  const name = foreign(String(site ?? ''));
  if (typeof url !== 'string' || !url.startsWith('https://')) return name;
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, name);
}
