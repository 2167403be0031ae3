// A list of entries with buttons, long lists in pages. Tab stops at it once,
// arrows move inside it.

import {button, el, listen, set} from './element.js';
import {strings} from './strings.js';
import {step} from './tabs.js';

/** Rows shown at once. */
const PAGE = 100;

/**
 * rows shows what the caller builds for each entry, when it is seen.
 * @param {string} label
 */
export function rows(label) {
  const list = el('ul', {class: 'rows', 'aria-label': label});
  const more = button({class: 'text-button more'}, () => append());
  const empty = el('p', {class: 'plain'});
  const element = el('div', {class: 'scroller'}, list, more, empty);
  /** @type {(() => HTMLElement)[]} */
  let entries = [];

  listen(list, 'keydown', (event) => {
    const all = [...list.querySelectorAll('button')];
    const at = all.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const {key} = /** @type {KeyboardEvent} */ (event);
    const to = at < 0 || key === 'ArrowLeft' || key === 'ArrowRight' ? null : step(key, at, all.length);
    if (to === null) return;
    event.preventDefault();
    all[to].focus();
  });
  listen(list, 'focusin', (event) => enter(/** @type {HTMLElement} */ (event.target)));
  return {element, fill};

  /**
   * fill replaces the rows, and keeps the focus on its place in the list.
   * @param {(() => HTMLElement)[]} next
   * @param {string} nothing what to say instead of an empty list
   */
  function fill(next, nothing) {
    const at = [...list.querySelectorAll('button')].findIndex((row) => row.matches(':focus'));
    const shown = Math.max(PAGE, Math.ceil(list.childElementCount / PAGE) * PAGE);
    entries = next;
    list.replaceChildren();
    append(shown);
    empty.textContent = next.length ? '' : nothing;
    const all = list.querySelectorAll('button');
    if (all.length) enter(all[Math.max(0, Math.min(at, all.length - 1))]);
    if (at >= 0) all[Math.min(at, all.length - 1)]?.focus({preventScroll: true});
  }

  /** @param {number} [n] */
  function append(n = PAGE) {
    const shown = list.childElementCount;
    const items = entries.slice(shown, shown + n).map((build) => el('li', {}, build()));
    for (const row of items.flatMap((item) => [...item.querySelectorAll('button')])) row.tabIndex = -1;
    list.append(...items);
    const rest = entries.length - list.childElementCount;
    more.hidden = rest <= 0;
    more.textContent = strings.moreRows(rest);
  }

  /** @param {HTMLElement} row */
  function enter(row) {
    for (const other of list.querySelectorAll('[tabindex="0"]')) set(other, {tabindex: -1});
    row.tabIndex = 0;
  }
}

/**
 * matcher tests texts against what the reader typed: every word, in any order.
 * @param {string} query
 */
export function matcher(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (/** @type {string[]} */ ...texts) => {
    const text = fold(texts.join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** Letters without their marks, so that "Jose" finds "José". @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
