// What is refreshed in place, so that the keyboard's focus and a press under way outlast that.

import { el, toggle } from '../../ui/element.js';

/**
 * A row of a list, and how it takes what changed.
 * @template T
 * @typedef {{element: HTMLElement, renew?: (item: T) => void}} Row
 */

/**
 * Shows items in a list, each in a row that is its own for as long as it is there. Answers what shows others.
 * @template T
 * @param {HTMLElement} list
 * @param {string} none what is said where there are none; '' hides the list
 * @param {(item: T) => string} key
 * @param {(item: T) => Row<T>} make
 * @returns {(items: T[]) => void}
 */
export function rows(list, none, key, make) {
  /** @type {Map<string, Row<T>>} */
  const kept = new Map();
  const empty = el('li', {}, el('span', { class: 'note' }, none));
  list.append(empty);
  return (items) => {
    const keys = items.map(key);
    for (const [name, { element }] of kept) {
      if (keys.includes(name)) continue;
      element.remove();
      kept.delete(name);
    }
    for (const [at, item] of items.entries()) {
      const row = kept.get(keys[at]) ?? make(item);
      kept.set(keys[at], row);
      row.renew?.(item);
      if (list.children[at] !== row.element) list.insertBefore(row.element, list.children[at]);
    }
    empty.hidden = items.length > 0;
    list.hidden = !items.length && !none;
  };
}

/** Writes a text where it is another. @param {HTMLElement} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Shows a switch in a box of its own, anew only where it stands otherwise.
 * @param {HTMLElement} box
 * @param {string} label
 * @param {boolean} on
 * @param {(on: boolean) => void} act
 */
export function renewToggle(box, label, on, act) {
  const before = box.firstElementChild;
  if (before?.getAttribute('aria-checked') === `${on}`) return;
  const focused = before !== null && before === document.activeElement;
  const next = toggle(label, on, act);
  box.replaceChildren(next);
  if (focused) next.focus();
}
