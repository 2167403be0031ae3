// What a site wants shown nowhere: its file of rules, for all its pages at once.
//
//   { "off": ["/opinion/*", "/shop"],                          or true: everywhere
//     "hide": ["REVIEW", { "review": "REVIEW", "claim": "The words on the page." }] }
//
// A path that ends in * is a beginning. A review by itself is hidden wherever it would be
// shown; with a claim, under the claim with these very words. A file that is named and cannot
// be read switches Claimlight off: in doubt nothing is shown.

import { UNKNOWN } from '../engine/answer.js';
import { download } from '../engine/download.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */
/** @typedef {import('../types.js').RequestEntry} RequestEntry */

/** Whatever a server says that it is. */
const FILE = Object.freeze({ type: '', bytes: 1 << 20, time: 8_000, cache: /** @type {const} */ ('no-cache') });
const EVERYWHERE = ''; // in place of a claim's words

/**
 * Fetches a site's rules from the site itself.
 * @param {URL|null} url null: there is no file
 * @param {string[]} hide reviews that the tag hides
 * @param {RequestEntry[]} requests the request is added
 */
export async function fetchRules(url, hide, requests) {
  if (!url) return new Rules({ hide });
  if (url.origin !== location.origin) return new Rules({ off: true });
  const { entry, body } = await download(url.href, FILE);
  requests.push(entry);
  try {
    return new Rules(JSON.parse(new TextDecoder().decode(/** @type {Uint8Array} */ (body))), hide);
  } catch {
    return new Rules({ off: true });
  }
}

/** The rules of one site. */
export class Rules {
  #off;
  /** The words of the claims under which each review is hidden. @type {Map<string, Set<string>>} */
  #hidden = new Map();

  /**
   * @param {any} file throws where it is odd
   * @param {string[]} [hide]
   */
  constructor(file, hide = []) {
    if (file === null || typeof file !== 'object') throw new TypeError('rules are an object');
    const { off = [], hide: hidden = [] } = file;
    this.#off = [...(off === true ? ['*'] : off)].map(String);
    for (const one of [...hide, ...hidden]) this.hide(one.review ?? one, one.claim);
  }

  /** Whether nothing is shown on a page. @param {string} path */
  off(path) {
    return this.#off.some((rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule));
  }

  /**
   * Hides a review.
   * @param {unknown} review
   * @param {unknown} [claim] the words; without any, wherever it would be shown
   */
  hide(review, claim = EVERYWHERE) {
    const words = this.#hidden.get(String(review)) ?? new Set();
    this.#hidden.set(String(review), words.add(normal(String(claim))));
  }

  /**
   * What may be shown of the claims. A claim that lost the review it stood on is unknown: to
   * say that none was found would be false.
   * @param {Article} article
   * @param {readonly ClaimStatus[]} statuses
   * @returns {{statuses: ClaimStatus[], hidden: number}} and how many matches were taken away
   */
  apply({ text, claims }, statuses) {
    if (!this.#hidden.size) return { statuses: [...statuses], hidden: 0 };
    let hidden = 0;
    const left = statuses.map((status, i) => {
      const words = normal(text.slice(claims[i].start, claims[i].end));
      const matches = status.matches.filter((/** @type {any} */ match) => !this.#hides(match.record.id, words));
      if (matches.length === status.matches.length) return status;
      hidden += status.matches.length - matches.length;
      return restate(matches);
    });
    return { statuses: left, hidden };
  }

  /** @param {unknown} review @param {string} words */
  #hides(review, words) {
    const under = this.#hidden.get(String(review));
    return under !== undefined && (under.has(EVERYWHERE) || under.has(words));
  }
}

/** @param {any[]} matches @returns {ClaimStatus} */
function restate(matches) {
  const has = (/** @type {string} */ decision) => matches.some((match) => match.decision === decision);
  const state = has('same') ? 'reviewed' : has('related') ? 'related' : null;
  return state ? { state, matches } : { ...UNKNOWN, hidden: true };
}

/** @param {string} words */
function normal(words) {
  return words.normalize().replace(/\s+/g, ' ').trim();
}
