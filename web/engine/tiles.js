// The tiles that a page's claims need, fetched within the budget of an embedded page.
// A good tile is kept for some minutes of one article. A failure is never kept: the next
// look-up asks again.

import { download } from './download.js';

/** @typedef {import('./engine.js').Tile} Tile */
/** @typedef {import('../types.js').RequestEntry} RequestEntry */

/** What one article may cost. */
export const MAX_REQUESTS = 24;
export const MAX_BYTES = 150_000;

const KEPT = 5 * 60_000; // milliseconds; a review that was withdrawn since is gone by then
const LIMITS = Object.freeze({ type: 'application/json', bytes: 32 << 10, time: 8_000 });
// Every request sets the most that it may take aside, so that no more fit at once.
const AT_ONCE = Math.floor(MAX_BYTES / LIMITS.bytes);
const PATH = /^\d{1,4}\/[a-z]{2}\/\d{1,2}\/[0-9a-f]{1,6}\.json$/;

/** Fetches and keeps tiles. */
export class Tiles {
  #origin;
  #report;
  /** @type {Map<string, {body: Uint8Array, time: number}>} */
  #kept = new Map();
  #requests = 0;
  #bytes = 0; // received, and set aside for what is under way
  /** @type {Promise<unknown>} the reading before */
  #last = Promise.resolve();

  /**
   * @param {string} origin the edge's
   * @param {(entry: RequestEntry) => void} report told of every request
   */
  constructor(origin, report) {
    this.#origin = origin;
    this.#report = report;
  }

  /**
   * Reads tiles in the order given, as far as the budget goes; one reading after the other.
   * @param {string[]} paths
   * @param {boolean} fresh another article, or the reader asked: nothing is kept, the budget starts again
   * @returns {Promise<Tile[]>} the good ones
   */
  read(paths, fresh) {
    const tiles = this.#last.then(() => this.#read(paths, fresh));
    this.#last = tiles;
    return tiles;
  }

  /** @param {string[]} paths @param {boolean} fresh @returns {Promise<Tile[]>} never rejected */
  async #read(paths, fresh) {
    this.#forget(fresh);
    const wanted = paths.filter((path) => PATH.test(path));
    const missing = wanted.filter((path) => !this.#kept.has(path));
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#drain(missing)));
    return wanted.flatMap((path) => {
      const kept = this.#kept.get(path);
      return kept ? [{ path, body: kept.body }] : [];
    });
  }

  /** Lets go of what is old, or of all. @param {boolean} all */
  #forget(all) {
    if (all) this.#requests = this.#bytes = 0;
    for (const [path, { time }] of this.#kept) {
      if (all || performance.now() - time > KEPT) this.#kept.delete(path);
    }
  }

  /** @param {string[]} queue shared by the lanes, emptied from the front */
  async #drain(queue) {
    while (queue.length && this.#requests < MAX_REQUESTS && this.#bytes + LIMITS.bytes <= MAX_BYTES) {
      const path = /** @type {string} */ (queue.shift());
      this.#requests++;
      this.#bytes += LIMITS.bytes;
      const { entry, body } = await download(`${this.#origin}/v1/tiles/${path}`, LIMITS);
      this.#bytes += entry.bytes - LIMITS.bytes;
      this.#report(entry);
      if (body && isTile(path, body)) this.#kept.set(path, { body, time: performance.now() });
    }
  }
}

/**
 * Says whether the bytes are the whole tile of that path; what its records are worth is
 * for the engine to say.
 * @param {string} path
 * @param {Uint8Array} body
 */
function isTile(path, body) {
  try {
    const tile = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return Array.isArray(tile.records)
      && `${tile.scheme}/${tile.lang}/${tile.bits}/${tile.prefix}.json` === path;
  } catch {
    return false;
  }
}
