// Paints an article's actors and claims with the CSS Custom Highlight API: live ranges, so
// that what the page changes loses its paint instead of painting other words. The page's
// nodes are not touched, and no name but ours in its registry.

import { CSS_TEXT, NAMES } from './styles.js';
import { Slices } from './slices.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */
/** @typedef {import('../types.js').Item} Item */
/** @typedef {import('../types.js').Span} Span */
/** @typedef {import('./text-map.js').TextMap} TextMap */
/** @typedef {{item: Item, start: number, end: number, range: Range}} Mark */

/** Browsers slow down beyond this many ranges. */
const MAX_RANGES = 5_000;

// Lines only, so above what a page highlights itself; below it, WebKitGTK 2.50 ends the page's process.
const BASE = 10_000;
const TOP = BASE + 10; // the priority of what is pointed at

/** Whether this browser can paint without touching the page. */
export const canPaint = () => typeof Highlight === 'function' && 'highlights' in CSS && 'adoptedStyleSheets' in Document.prototype;

/**
 * Lays an article over the page, for paint and hit test: its marks in the order of the text.
 * @param {Article} article
 * @param {TextMap} map
 * @param {AbortSignal} signal
 * @returns {Promise<Mark[]>}
 */
export async function prepare(article, map, signal) {
  const slices = new Slices(signal);
  /** @type {Mark[]} */
  const marks = [];
  for (const { item, span: [start, end] } of spans(article)) {
    if (marks.length >= MAX_RANGES) break;
    if (slices.due) await slices.rest();
    const range = map.range(start, end);
    if (range) marks.push({ item, start, end, range });
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The paint of one article. */
export class Painter {
  /** What is painted, in the order of the text. @type {readonly Mark[]} */
  marks = [];
  #document;
  #sheet = new CSSStyleSheet();
  /** @type {Map<string, Highlight>} */
  #ours = new Map();
  /** What is pointed at. @type {Range[]} */
  #focused = [];
  #retired = false; // no more paint: the page does not want it
  /** @type {readonly ClaimStatus[]} */
  #statuses = [];
  #shown = true;
  #boxes = hasBoxes();

  /** @param {Document} document */
  constructor(document) {
    this.#document = document;
    this.#sheet.replaceSync(CSS_TEXT);
    this.#adopt();
  }

  /** Whether all paint is where it was put. */
  get intact() {
    if (this.#retired) return true;
    for (const [name, highlight] of this.#ours) if (CSS.highlights.get(name) !== highlight) return false;
    return this.#boxes === hasBoxes() && (globalThis.__WEBEXT__ || this.#document.adoptedStyleSheets.includes(this.#sheet));
  }

  /** Puts back what the page took away. */
  restore() {
    this.#adopt();
    this.restate(this.#statuses);
    this.focus(this.#focused);
  }

  /** Takes all paint away, for good. */
  retire() {
    this.#retired = true;
    for (const name of this.#ours.keys()) this.#set(name, [], 0);
  }

  /** Takes marks in place of those before; restate paints them. @param {readonly Mark[]} marks */
  commit(marks) {
    this.marks = marks;
    this.focus([]);
  }

  /** Paints the marks, with what is known of the claims. @param {readonly ClaimStatus[]} statuses may be fewer than the claims */
  restate(statuses) {
    this.#statuses = statuses;
    this.#boxes = hasBoxes();
    /** @type {Map<string, Range[]>} */
    const groups = new Map([NAMES.claim, NAMES.related, NAMES.reviewed, NAMES.actor].map((name) => [name, []]));
    if (this.#shown) for (const { item, range } of this.marks) groups.get(this.#nameOf(item))?.push(range);
    let priority = BASE;
    for (const [name, ranges] of groups) this.#set(name, ranges, priority++);
  }

  /** Points at some ranges, or at none. @param {Range[]} ranges */
  focus(ranges) {
    this.#focused = ranges;
    this.#set(NAMES.focus, ranges, TOP);
  }

  /** Shows or hides all paint. @param {boolean} on */
  show(on) {
    this.#shown = on;
    this.restate(this.#statuses);
  }

  get shown() {
    return this.#shown;
  }

  /** The ranges of an item, in the order of the text. @param {Item} item */
  rangesOf({ kind, index }) {
    return this.marks.filter(({ item }) => item.kind === kind && item.index === index).map(({ range }) => range);
  }

  /** Takes everything away that was brought. */
  clear() {
    this.retire();
    this.marks = [];
    if (!globalThis.__WEBEXT__) this.#document.adoptedStyleSheets = this.#otherSheets();
  }

  /** An extension's own sheet is the browser's to bring, where no page reaches it (extension/style.js). */
  #adopt() {
    if (!globalThis.__WEBEXT__) this.#document.adoptedStyleSheets = [...this.#otherSheets(), this.#sheet];
  }

  #otherSheets() {
    return this.#document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  /** @param {Item} item @returns {string} '' for what is not painted */
  #nameOf({ kind, index }) {
    const state = kind === 'claim' ? this.#statuses[index]?.state : '';
    if (state === 'reviewed' || state === 'related') return NAMES[state];
    return this.#boxes ? '' : NAMES[kind];
  }

  /** @param {string} name @param {Range[]} ranges @param {number} priority */
  #set(name, ranges, priority) {
    const before = this.#ours.get(name);
    if (before && CSS.highlights.get(name) === before) CSS.highlights.delete(name);
    this.#ours.delete(name);
    if (!ranges.length || this.#retired) return;
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    this.#ours.set(name, highlight);
    if (globalThis.__WEBEXT__ || !CSS.highlights.has(name)) CSS.highlights.set(name, highlight); // else the page has a highlight of this name, which stays
  }
}

/**
 * Whether highlights are boxes: where the system picks the colours, Chromium paints one behind all that has a highlight,
 * whatever its look. Then only what a review was found for has one, or all of the article would look selected.
 */
const hasBoxes = () => matchMedia('(forced-colors: active)').matches && !CSS.supports('-moz-appearance:none');

/**
 * What is painted of an article: of claims what is claimed, and the names of actors. The
 * claims go first, so that a long article full of names loses names to the limit, not claims.
 * @param {Article} article
 * @returns {Generator<{item: Item, span: Span}>}
 */
function* spans({ actors, claims }) {
  for (const [index, { start, end, content }] of claims.entries()) {
    const whole = /** @type {Span} */ ([start, end]);
    for (const span of content.length ? content : [whole]) yield { item: { kind: 'claim', index }, span };
  }
  for (const [index, { mentions }] of actors.entries()) {
    for (const span of mentions) yield { item: { kind: 'actor', index }, span };
  }
}
