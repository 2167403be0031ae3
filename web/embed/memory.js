// What is known of claims by their words: where the page changes, the same words keep their
// state, and edited words have none until they were looked up again.

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */

const MAX_KEPT = 10_000;

/** @type {ClaimStatus} */
const UNKNOWN = Object.freeze({ state: 'unknown', matches: [] });

/** States by words. */
export class Memory {
  /** @type {Map<string, ClaimStatus>} */
  #known = new Map();

  /**
   * Keeps what was looked up. What could not be is not remembered over what was.
   * @param {Article} article
   * @param {ClaimStatus[]} statuses one per claim
   */
  keep(article, statuses) {
    if (this.#known.size > MAX_KEPT) this.#known.clear();
    for (const [i, key] of keys(article).entries()) {
      if (statuses[i].state !== 'unknown') this.#known.set(key, statuses[i]);
    }
  }

  /**
   * What is known of an article's claims.
   * @param {Article} article
   * @returns {ClaimStatus[]}
   */
  recall(article) {
    return keys(article).map((key) => this.#known.get(key) ?? UNKNOWN);
  }
}

/** A claim's own words and who makes it. @param {Article} article */
function keys({ text, actors, claims }) {
  return claims.map(({ start, end, speaker }) => `${actors[speaker]?.name ?? ''}\n${text.slice(start, end)}`);
}
