// A row of tabs, as the ARIA authoring practices describe them: one stop for
// the Tab key, arrows move and choose.

import {el, button, listen, set} from './element.js';

/** @typedef {{label: string, title?: string, count?: number}} Tab */

/**
 * tabs shows one panel of several; `choose` is told the index of the new one.
 * @param {string} label
 * @param {Tab[]} entries
 * @param {(index: number) => void} choose
 */
export function tabs(label, entries, choose) {
  const buttons = entries.map((entry, i) => {
    const count = el('span', {class: 'count'});
    return button({role: 'tab', class: 'tab', title: entry.title}, () => select(i), el('span', {class: 'tab-label', dir: 'auto'}, entry.label), count);
  });
  const list = el('div', {role: 'tablist', class: 'tabs', 'aria-label': label}, ...buttons);
  listen(list, 'keydown', (event) => {
    const i = step(/** @type {KeyboardEvent} */ (event).key, current, buttons.length);
    if (i === null) return;
    event.preventDefault();
    select(i);
    buttons[i].focus();
  });
  let current = 0;

  /** @param {number} i */
  function mark(i) {
    current = i;
    buttons.forEach((tab, n) => set(tab, {'aria-selected': String(n === i), tabindex: n === i ? 0 : -1}));
  }

  /** @param {number} i */
  function select(i) {
    mark(i);
    choose(i);
  }

  mark(0);
  return {
    element: list,
    mark,
    /** @param {number} i @param {string} text */
    count(i, text) { buttons[i].lastChild?.replaceWith(el('span', {class: 'count'}, text)); },
  };
}

/**
 * step says where a key leads in a row of `length`, or null where it is not
 * one of the row's keys.
 * @param {string} key @param {number} current @param {number} length
 */
export function step(key, current, length) {
  switch (key) {
    case 'ArrowLeft': case 'ArrowUp': return (current + length - 1) % length;
    case 'ArrowRight': case 'ArrowDown': return (current + 1) % length;
    case 'Home': return 0;
    case 'End': return length - 1;
    default: return null;
  }
}
