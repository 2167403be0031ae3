// The ring around the words that were gone to: drawn over the page, line by line, and gone
// with their card. It catches no pointer.

import {el, listen} from './element.js';

/** @typedef {import('./place.js').Rect} Rect */

/** Kept between words and ring, and what may lie between two pieces of one line, in px. */
const PAD = 3;
const GAP = 8;

/** @param {AbortSignal} signal */
export function createRing(signal) {
  const element = el('div', {class: 'rings', 'aria-hidden': 'true'});
  /** @type {(() => Rect[]) | null} */
  let words = null;
  let due = 0;
  listen(document, 'scroll', soon, {signal, capture: true, passive: true});
  listen(window, 'resize', soon, {signal});
  const watch = new ResizeObserver(soon); // a late image moves the words too
  watch.observe(document.documentElement);
  signal.addEventListener('abort', () => watch.disconnect());
  return {element, around};

  /** @param {(() => Rect[]) | null} next tells where the words are now, or null for no ring */
  function around(next) {
    words = next;
    draw();
  }

  function soon() {
    if (words && !due) due = requestAnimationFrame(draw);
  }

  function draw() {
    due = 0;
    element.replaceChildren(...lines(words?.() ?? []).map(({left, top, right, bottom}) => {
      const box = el('div', {class: 'ring'});
      Object.assign(box.style, {left: `${left - PAD}px`, top: `${top - PAD}px`, width: `${right - left + 2 * PAD}px`, height: `${bottom - top + 2 * PAD}px`});
      return box;
    }));
  }
}

/**
 * lines joins the rectangles of text nodes that stand on one line: a link in a sentence has
 * its own.
 * @param {Rect[]} rects
 */
export function lines(rects) {
  /** @type {Rect[]} */
  const joined = [];
  for (const {left, top, right, bottom} of rects) {
    const last = joined.at(-1);
    const beside = last && Math.min(bottom, last.bottom) - Math.max(top, last.top) > (bottom - top) / 2
      && left <= last.right + GAP && right >= last.left - GAP;
    if (!beside) joined.push({left, top, right, bottom});
    else Object.assign(last, {left: Math.min(left, last.left), top: Math.min(top, last.top), right: Math.max(right, last.right), bottom: Math.max(bottom, last.bottom)});
  }
  return joined;
}
