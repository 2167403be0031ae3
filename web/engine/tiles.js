// The tiles that a page's claims need, and the blocks with the records that may fit them,
// fetched within the budget of an embedded page. A good one is kept for some minutes of one
// article. A failure is never kept: the next look-up asks again.

import { download } from './download.js';

/** @typedef {import('./engine.js').Tile} Tile */
/** @typedef {import('../types.js').RequestEntry} RequestEntry */

/** What one article may cost. */
export const MAX_REQUESTS = 24;
export const MAX_BYTES = 150_000;

const KEPT = 5 * 60_000; // milliseconds; a review that was withdrawn since is gone by then
// Every request sets aside what it may take, so that no more fit at once: its limit or, for
// tiles of an edge that was seen to compress by half and never seen not to, half of that.
const TILE = Object.freeze({ type: 'application/json', bytes: 48 << 10, time: 8_000 });
const BLOCK = Object.freeze({ type: 'application/json', bytes: 32 << 10, time: 8_000 });
const SMALL = 2_000; // bytes below which compression tells nothing
const AT_ONCE = 6; // as many as a browser opens to one host
const PATH = /^(?:tiles\/\d{1,4}\/[a-z]{2}\/\d{1,2}\/[0-9a-f]{1,6}(?:\/[0-9a-f]{8})?|records\/\d{1,9})\.json$/;

/** Fetches and keeps tiles and blocks. */
export class Tiles {
  #edge;
  #report;
  /** @type {Map<string, {body: Uint8Array, time: number}>} */
  #kept = new Map();
  #requests = 0;
  #bytes = 0; // received, and set aside for what is under way
  #answers = { compressed: 0, others: 0 };
  /** @type {Promise<unknown>} the reading before */
  #last = Promise.resolve();

  /**
   * @param {string} edge its address, without a slash behind
   * @param {(entry: RequestEntry) => void} report told of every request
   */
  constructor(edge, report) {
    this.#edge = edge;
    this.#report = report;
  }

  /**
   * Reads tiles and blocks in the order given, as far as the budget goes; one reading after
   * the other.
   * @param {string[]} paths below /v1/
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
    await this.#fetch(missing);
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

  /** @param {string[]} paths fetched in their order, some at once, while there is room */
  async #fetch(paths) {
    /** @type {Set<Promise<void>>} */
    const flying = new Set();
    for (const path of paths) {
      while (flying.size && (flying.size === AT_ONCE || !this.#fits(path))) await Promise.race(flying);
      if (!this.#fits(path)) break;
      const one = this.#get(path).finally(() => flying.delete(one));
      flying.add(one);
    }
    await Promise.all(flying);
  }

  /** @param {string} path */
  #aside(path) {
    const { compressed, others } = this.#answers;
    if (!path.startsWith('tiles/')) return BLOCK.bytes;
    return compressed > 0 && others === 0 ? TILE.bytes / 2 : TILE.bytes;
  }

  /** @param {string} path */
  #fits(path) {
    return this.#requests < MAX_REQUESTS && this.#bytes + this.#aside(path) <= MAX_BYTES;
  }

  /** @param {string} path */
  async #get(path) {
    const aside = this.#aside(path);
    this.#requests++;
    this.#bytes += aside;
    const { entry, body } = await download(`${this.#edge}/v1/${path}`, path.startsWith('tiles/') ? TILE : BLOCK);
    this.#bytes += entry.bytes - aside;
    this.#report(entry);
    if (!body) return;
    if (body.length > SMALL) this.#answers[2 * entry.bytes <= body.length ? 'compressed' : 'others']++;
    if (isOf(path, body)) this.#kept.set(path, { body, time: performance.now() });
  }
}

/**
 * Says whether the bytes are the whole tile or block of that path; what its lists and
 * records are worth is for the engine to say.
 * @param {string} path
 * @param {Uint8Array} body
 */
function isOf(path, body) {
  try {
    const file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (Array.isArray(file.records)) return path === `records/${file.block}.json`;
    const under = 'under' in file ? `/${file.under}` : '';
    return Array.isArray(file.lists)
      && path === `tiles/${file.scheme}/${file.lang}/${file.bits}/${file.prefix}${under}.json`;
  } catch {
    return false;
  }
}
