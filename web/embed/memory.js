// What is known of claims by what was read of them: where the page changes, a claim that
// reads as before keeps its state until it is looked up again, and any other has none.

import { UNKNOWN } from '../engine/answer.js';
import { readFor } from '../page/guard.js';
import { firstIndex } from '../page/search.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').Claim} Claim */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */

/** The states of the last look-up. */
export class Memory {
  /** @type {Map<string, ClaimStatus>} */
  #known = new Map();

  /**
   * Keeps what was looked up, in place of all that was known.
   * @param {Article} article
   * @param {string} date the article's
   * @param {ClaimStatus[]} statuses one per claim
   */
  keep(article, date, statuses) {
    this.clear();
    for (const [i, key] of keys(article, date).entries()) {
      // Of two claims that read alike one may not have been looked up.
      const other = this.#known.get(key);
      this.#known.set(key, other && other.state !== statuses[i].state ? UNKNOWN : statuses[i]);
    }
  }

  /**
   * What is known of an article's claims.
   * @param {Article} article
   * @param {string} date
   * @returns {ClaimStatus[]}
   */
  recall(article, date) {
    if (!this.#known.size) return article.claims.map(() => UNKNOWN);
    return keys(article, date).map((key) => this.#known.get(key) ?? UNKNOWN);
  }

  /** Forgets everything. */
  clear() {
    this.#known.clear();
  }
}

/**
 * All that the engine's matcher reads of each claim: its words and those around it, who is
 * named and meant in them, and what was found to be claimed.
 * @param {Article} article
 * @param {string} date
 */
function keys({ text, actors, claims }, date) {
  const places = actors.flatMap(({ name, mentions, pronouns }) => [...mentions, ...pronouns].map(([start]) => ({ start, name })));
  places.sort((a, b) => a.start - b.start);
  return claims.map((claim) => {
    const { start, end, speaker, source, stance, quote, content } = claim;
    const { from, to } = readFor(text, claim);
    const named = between(places, from, to).map((place) => [place.start - from, place.name]);
    const spans = [[start, end], ...content].map(([a, b]) => [a - from, b - from]);
    return JSON.stringify([date, actors[speaker]?.name ?? '', source, stance, quote, spans, named, text.slice(from, to)]);
  });
}

/**
 * The places from one offset up to another.
 * @param {{start: number, name: string}[]} places in order
 * @param {number} from
 * @param {number} to
 */
function between(places, from, to) {
  const first = (/** @type {number} */ offset) => firstIndex(places.length, (i) => places[i].start >= offset);
  return places.slice(first(from), first(to));
}
