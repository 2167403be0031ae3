// Whether an article's words still stand on the page as they were read. A claim is matched
// by the sentences that it is in and the one before: what is watched for it are its own block
// and the block before.

import { firstIndex } from './search.js';
import { Slices } from './slices.js';

/** @typedef {import('./text-map.js').TextMap} TextMap */
/** @typedef {{start: number, end: number, range: Range|null, words: string}} Stretch range is null from where its words changed */

const BETWEEN = '\n\n'; // blocks, in the text of a text map
const STRETCH = 100; // units of text watched as one at least: no more than two thousand stretches
const MAX_BESIDE = 3_000; // units on either side of a claim; the engine compares no longer sentences

/** What was found of a claim, which is of one text. @type {WeakMap<object, {from: number, to: number}>} */
const found = new WeakMap();

/**
 * The stretch of a text that the engine reads for one claim, or more.
 * @param {string} text
 * @param {{start: number, end: number}} claim
 */
export function readFor(text, claim) {
  const known = found.get(claim) ?? find(text, claim);
  found.set(claim, known);
  return known;
}

/**
 * Finds the stretches of all claims in slices, so that nobody waits for them later.
 * @param {import('../types.js').Article} article
 * @param {AbortSignal} signal
 */
export async function readAhead({ text, claims }, signal) {
  const slices = new Slices(signal);
  for (const claim of claims) {
    if (slices.due) await slices.rest();
    readFor(text, claim);
  }
}

/** @param {string} text @param {{start: number, end: number}} claim */
function find(text, { start, end }) {
  const own = start ? text.lastIndexOf(BETWEEN, start - 1) : -1;
  const before = own > 0 ? text.lastIndexOf(BETWEEN, own - 1) : -1;
  const after = text.indexOf(BETWEEN, end);
  return {
    from: Math.max(before < 0 ? 0 : before + BETWEEN.length, start - MAX_BESIDE),
    to: Math.min(after < 0 ? text.length : after, end + MAX_BESIDE),
  };
}

/** Watches over the words of one reading. */
export class Guard {
  /** In the order of the text. @type {Stretch[]} */
  #stretches = [];
  #text;

  /** @param {TextMap} map */
  constructor(map) {
    this.#text = map.text;
    for (const { start, end } of stretches(this.#text)) {
      // The page may have changed since the map was made.
      const range = map.holds(start, end) ? map.range(start, end) : null;
      this.#stretches.push({ start, end, range, words: String(range) });
    }
  }

  /** Whether every word stands. */
  get whole() {
    return this.#stretches.every(({ range }) => range);
  }

  /** Looks at the page again. Says whether words changed that stood before. */
  look() {
    const changed = this.#stretches.filter(({ range, words }) => range && String(range) !== words);
    for (const stretch of changed) stretch.range = null;
    return changed.length > 0;
  }

  /** Whether all words stand that were read with a claim. @param {{start: number, end: number}} claim */
  stands(claim) {
    const { from, to } = readFor(this.#text, claim);
    for (let i = this.#at(from); i < this.#stretches.length && this.#stretches[i].start < to; i++) {
      if (!this.#stretches[i].range) return false;
    }
    return true;
  }

  /** The first stretch that ends behind an offset. @param {number} offset */
  #at(offset) {
    return firstIndex(this.#stretches.length, (i) => this.#stretches[i].end > offset);
  }
}

/** Cuts a text between blocks. @param {string} text */
function* stretches(text) {
  for (let start = 0; start < text.length;) {
    const cut = text.indexOf(BETWEEN, start + STRETCH);
    const end = cut < 0 ? text.length : cut;
    yield { start, end };
    start = end + BETWEEN.length;
  }
}
