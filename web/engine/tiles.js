// The tiles that a page's claims need, fetched within the budget of an embedded page.
// A good tile is kept for the page's life. A failure is never kept: the next look-up asks again.

import { download } from './download.js';

/** @typedef {import('./engine.js').Tile} Tile */
/** @typedef {import('../types.js').RequestEntry} RequestEntry */

/** What one article may cost. */
export const MAX_REQUESTS = 24;
export const MAX_BYTES = 150_000;

const AT_ONCE = 6;
const LIMITS = Object.freeze({ type: 'application/json', bytes: 32 << 10, time: 8_000 });
const PATH = /^\d{1,4}\/[a-z]{2}\/\d{1,2}\/[0-9a-f]{1,6}\.json$/;

/** Fetches and keeps tiles. */
export class Tiles {
  #origin;
  #report;
  /** @type {Map<string, Uint8Array>} */
  #kept = new Map();
  #requests = 0;
  #bytes = 0;

  /**
   * @param {string} origin the edge's
   * @param {(entry: RequestEntry) => void} report told of every request
   */
  constructor(origin, report) {
    this.#origin = origin;
    this.#report = report;
  }

  /** Starts the budget again: another article, or the reader asked. */
  renew() {
    this.#requests = 0;
    this.#bytes = 0;
  }

  /**
   * Reads tiles in the order given, as far as the budget goes.
   * @param {string[]} paths
   * @returns {Promise<Tile[]>} the good ones
   */
  async read(paths) {
    const wanted = paths.filter((path) => PATH.test(path));
    const missing = wanted.filter((path) => !this.#kept.has(path));
    const lanes = Array.from({ length: AT_ONCE }, () => this.#drain(missing));
    await Promise.all(lanes);
    return wanted.flatMap((path) => {
      const body = this.#kept.get(path);
      return body ? [{ path, body }] : [];
    });
  }

  /** @param {string[]} queue shared by the lanes, emptied from the front */
  async #drain(queue) {
    while (this.#requests < MAX_REQUESTS && this.#bytes < MAX_BYTES) {
      const path = queue.shift();
      if (!path) return;
      this.#requests++;
      const { entry, body } = await download(`${this.#origin}/v1/tiles/${path}`, LIMITS);
      this.#bytes += entry.bytes;
      this.#report(entry);
      if (body && isTile(path, body)) this.#kept.set(path, body);
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
