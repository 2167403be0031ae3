// What the reader does on the page: points, presses, uses the keyboard, follows the panel.

import { hit, treesAround } from '../page/hit.js';
import { listenForKeys } from '../page/keys.js';
import { listenForPointer } from '../page/pointer.js';
import { TextMap } from '../page/text-map.js';
import { quiet } from '../quiet.js';

/** @typedef {{off: boolean, list: readonly import('../page/keys.js').Shortcut[]}} Keys whether shortcuts are off, and which there are */
/** @typedef {import('../types.js').Item} Item */
/** @typedef {import('../page/painter.js').Painter} Painter */
/** @typedef {ReturnType<typeof import('../ui/ui.js').createUI>} UI */

const MAX_BOXES = 50; // rectangles of one card's words
const HIGH = 0.3; // of the view's height, where words are brought: a card fits under them
const MARGIN = 80; // pixels from the viewport's edges that are no good place to read

/** One reader of one page. */
export class Reader {
  #host;
  #ui;
  #painter;
  #map = new TextMap();
  /** What the open card is about. @type {Item|null} */
  #shown = null;
  #hovered = false; // the open card came by pointing, and goes by pointing elsewhere
  #current = -1; // the claim that next and previous start from

  /**
   * @param {object} page
   * @param {Element} page.host
   * @param {UI} page.ui
   * @param {Painter} page.painter
   */
  constructor({ host, ui, painter }) {
    this.#host = host;
    this.#ui = ui;
    this.#painter = painter;
  }

  /**
   * Listens until the signal ends.
   * @param {Document} document
   * @param {Keys|null} keys null: there are none
   * @param {AbortSignal} signal
   */
  listen(document, keys, signal) {
    const rested = quiet((/** @type {number} */ x, /** @type {number} */ y) => this.#rested(x, y));
    const pressed = quiet((/** @type {number} */ x, /** @type {number} */ y) => void this.#point(x, y, false));
    listenForPointer(document, this.#host, { rested, pressed }, signal);
    if (keys) listenForKeys(document, keys.list, (command) => !keys.off && (quiet(() => this.#run(command))() ?? false), signal);
  }

  /**
   * The page was read again.
   * @param {TextMap} map
   * @param {boolean} same whether it is the same article, so that the open card stays
   */
  reset(map, same) {
    this.#map = map;
    if (same && this.#shown) return this.#painter.focus(this.#painter.rangesOf(this.#shown));
    if (!same) this.#current = -1;
    this.closed();
  }

  /** What the open card is about. */
  get shown() {
    return this.#ui.cardOpen() ? this.#shown : null;
  }

  /**
   * Opens a card that was open over the reading before.
   * @param {Item} item
   * @param {boolean} focus
   */
  reopen(item, focus) {
    const ranges = this.#painter.rangesOf(item);
    const range = ranges.find(isInView) ?? ranges[0];
    if (range) this.#show([item], range, focus, false);
  }

  /** Closes the card. */
  close() {
    this.#ui.closeCard();
    this.closed();
  }

  /** The card is closed. */
  closed() {
    this.#shown = null;
    this.#painter.focus([]);
  }

  /**
   * Scrolls to a claim, or to an actor's nth mention, and opens its card: who chose it in
   * the panel wants to read it.
   * @param {'actor'|'claim'} kind
   * @param {number} index
   * @param {number} [n]
   */
  reveal(kind, index, n = 0) {
    const ranges = this.#painter.rangesOf({ kind, index });
    const range = kind === 'actor' ? ranges[n] : ranges[0];
    if (!range) return;
    scrollTo(range);
    this.#show([{ kind, index }], range, true, true);
    this.#hovered = false;
  }

  /** @param {number} x @param {number} y */
  #rested(x, y) {
    const open = this.#ui.cardOpen();
    if (open && !this.#hovered) return; // opened on purpose: pointing elsewhere is no purpose
    if (this.#point(x, y, true) || !open) return;
    if (document.activeElement === this.#host) return; // the reader is in the card
    this.close();
  }

  /**
   * Opens a card for what lies under a point, if anything does.
   * @param {number} x
   * @param {number} y
   * @param {boolean} hovered
   */
  #point(x, y, hovered) {
    const found = this.#painter.shown ? hit(this.#painter.marks, this.#map, x, y) : null;
    if (!found) return false;
    const same = this.#ui.cardOpen() && isSame(found.items[0], this.#shown);
    if (!same) this.#show(found.items, found.range, false, false);
    this.#hovered = hovered;
    return true;
  }

  /**
   * @param {Item[]} items
   * @param {Range} range
   * @param {boolean} focus
   * @param {boolean} gone whether the reader went there, so that the place is ringed
   */
  #show(items, range, focus, gone) {
    const rects = [...range.getClientRects()].slice(0, MAX_BOXES);
    const ranges = items[0].kind === 'claim' ? this.#painter.rangesOf(items[0]) : [range];
    this.#ui.showCard({ ...items[0], items, rects, focus, around: gone && (() => this.#inSight(ranges)) });
    this.#shown = items[0];
    if (items[0].kind === 'claim') this.#current = items[0].index;
    this.#painter.focus(this.#painter.rangesOf(items[0]));
  }

  /** Where words are, but for those under something of the page's: a bar that stays, the edge of a box. @param {Range[]} ranges */
  #inSight(ranges) {
    return ranges.flatMap((range) => [...range.getClientRects()].slice(0, MAX_BOXES).filter(({ left, right, top, bottom, width }) => {
      const tree = globalThis.__WEBEXT__ ? treesAround([range])[0] ?? document : document;
      const there = width && tree.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return there && (there === this.#host || there.contains(range.commonAncestorContainer) || range.intersectsNode(there));
    }));
  }

  /** @param {import('../page/keys.js').Command} command */
  #run(command) {
    if (command === 'panel') {
      if (this.#ui.panelOpen()) this.#ui.closePanel();
      else this.#ui.openPanel();
      return true;
    }
    const item = command === 'open' ? this.#here() : this.#beside(command === 'next' ? 1 : -1);
    const range = item && this.#painter.rangesOf(item)[0];
    if (!item || !range) return false;
    scrollTo(range);
    this.#show([item], range, command === 'open', true);
    this.#hovered = false;
    return true;
  }

  /** What the card is about, else the current claim, else the next one. @returns {Item|null} */
  #here() {
    if (this.#shown && this.#ui.cardOpen()) return this.#shown;
    return this.#current < 0 ? this.#beside(1) : { kind: 'claim', index: this.#current };
  }

  /** The claim after or before the current one, around the ends. @param {1|-1} step @returns {Item|null} */
  #beside(step) {
    const claims = this.#painter.marks.filter(({ item }) => item.kind === 'claim');
    const order = [...new Set(claims.map(({ item }) => item.index))];
    if (!order.length) return null;
    const at = order.indexOf(this.#current);
    if (at >= 0) return { kind: 'claim', index: order[(at + step + order.length) % order.length] };
    // None yet: start from what is in view.
    const inView = step > 0
      ? claims.find(({ range }) => range.getBoundingClientRect().bottom > 0)
      : claims.findLast(({ range }) => range.getBoundingClientRect().top < innerHeight);
    return (inView ?? claims[0]).item;
  }
}

/** @param {Item} a @param {Item|null} b */
function isSame(a, b) {
  return a.kind === b?.kind && a.index === b.index;
}

/** Brings a range into view, at once: a card placed beside moving words would miss them. @param {Range} range */
function scrollTo(range) {
  if (isInView(range)) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect(); // of a paragraph that may be taller than the view
  scrollBy({ top: (top + bottom) / 2 - HIGH * innerHeight, behavior: 'instant' });
}

/** @param {Range} range */
function isInView(range) {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= MARGIN && bottom <= innerHeight - MARGIN;
}
