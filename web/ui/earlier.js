// What a corrected review said before, fetched when the reader wants to know.

import {button, el} from './element.js';
import {day} from './format.js';
import {passage} from './passage.js';
import {readHistory} from './read.js';
import {strings} from './strings.js';

/**
 * earlier is a button, and what it brings in its place.
 * @param {string} review its id
 * @param {(review: string) => Promise<unknown>} ask
 * @param {boolean} rated whether ratings are shown: those of a related review are not
 */
export function earlier(review, ask, rated) {
  const said = el('p', {class: 'plain', role: 'status'});
  const opener = button({class: 'text-button', 'data-key': `earlier ${review}`}, show, strings.earlier);
  const element = el('div', {class: 'earlier'}, opener, said);
  return element;

  async function show() {
    said.textContent = strings.retrying;
    const before = readHistory(await ask(review));
    if (!before.length) {
      said.textContent = strings.noEarlier;
      return;
    }
    const head = el('h4', {class: 'label', tabindex: -1}, strings.earlier);
    element.replaceChildren(head, ...before.map((one) => el('div', {},
      rated && one.rating && passage('checked', one.rating, {lang: one.language, quoted: true, whole: true}),
      passage('checked', one.claim, {lang: one.language}),
      el('p', {class: 'note'}, `${strings.changed} ${day(one.changed.slice(0, 10))}`))));
    head.focus();
  }
}
