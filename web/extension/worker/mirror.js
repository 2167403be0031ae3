// One mirror: follows an edge's snapshot and log on to the disk, step by step, and looks claims
// up there. Every step is kept before the next begins, so that it goes on where it was ended.

import { download } from '../../engine/download.js';
import { Disk, isDamaged, isFull } from './disk.js';
import { Unread, whole } from './operations.js';

/** @typedef {import('./operations.js').Operations} Operations */
/** @typedef {import('./disk.js').State} State */

/**
 * How a mirror is.
 * @typedef {object} Standing
 * @property {boolean} whole
 * @property {number} synced in milliseconds, 0 never
 * @property {number} requests made for it, since it was begun
 * @property {number} bytes received
 * @property {string} trouble '' or why it does not follow: 'edge' (no answer), 'full' (no room), 'odd' (what came cannot be read)
 */

const PAGE = Object.freeze({ type: 'application/json', bytes: 4 << 20, time: 60_000, cache: /** @type {const} */ ('no-cache') });
const NEW = Object.freeze({ whole: false, synced: 0, hot: '', requests: 0, bytes: 0 });
const SNAPSHOT = '/v1/snapshot/';
const MAX_RUNS = 32; // that a look-up lays over its buckets
const AT_ONCE = 256; // buckets merged in one transaction, between look-ups
const CHEAP = 4; // runs that a whole mirror may have before they are merged at rest
const FORKED = 'mirror: the log is not the one that was followed';

export class Mirror {
  #source;
  #lang;
  #since;
  #operations;
  #lock;
  /** @type {Disk|null} */
  #disk = null;
  #trouble = '';

  /**
   * @param {string} source the edge's address
   * @param {string} lang
   * @param {number} since the first year whose reviews are wanted, 0 for all
   * @param {Operations} operations
   * @param {(work: () => Promise<any>) => Promise<any>} lock lets one at a time ask what goes on from the question before
   */
  constructor(source, lang, since, operations, lock) {
    this.#source = source;
    this.#lang = lang;
    this.#since = since;
    this.#operations = operations;
    this.#lock = lock;
  }

  /** @returns {Promise<Standing>} */
  async standing() {
    const { whole, synced, requests, bytes } = await this.#open().then((disk) => disk.state()).catch(() => undefined) ?? NEW;
    return { whole, synced, requests, bytes, trouble: this.#trouble };
  }

  /** How many reviews it has. */
  async count() {
    return (await this.#open()).count();
  }

  /**
   * Follows until there is nothing more, or until it is told to stop. Never rejected.
   * @param {object} told
   * @param {AbortSignal} told.signal
   * @param {() => void} told.onstep
   * @param {(rows: Uint8Array[]) => Promise<void>} told.onnews rows that a whole mirror got: reviews new or corrected
   * @returns {Promise<boolean>} whether it has everything now
   */
  async follow({ signal, onstep, onnews }) {
    try {
      let anew = false;
      while (!signal.aborted) {
        const more = await this.#step(signal, onnews).catch((error) => {
          // Another history than the one followed: once, it starts from the beginning.
          if (!(error instanceof Unread) || anew) throw error;
          if (error.message !== FORKED && !/checkpoint|lists|packed/.test(error.message)) throw error;
          anew = true;
          return this.#restart();
        });
        onstep();
        if (!more) {
          this.#trouble = '';
          return true;
        }
      }
    } catch (error) {
      this.#trouble = isFull(error) ? 'full' : isDamaged(error) ? 'odd' : 'edge';
      this.close(); // the database may be closed, or another's by now
    }
    return false;
  }

  /** Takes one page. @param {AbortSignal} signal @param {(rows: Uint8Array[]) => Promise<void>} onnews @returns {Promise<boolean>} whether there is more */
  async #step(signal, onnews) {
    const disk = await this.#open();
    const before = await disk.state() ?? { ...NEW, place: this.#operations.start(this.#lang, this.#since) };
    const { path } = this.#operations.path(before.place);
    const { entry, body } = await download(this.#source + path, PAGE);
    if (signal.aborted) return true; // the disk may be gone
    performance.clearResourceTimings(); // a browser keeps the sizes of some hundred requests, and then of none
    if (!body) throw new Error(`${path}: no answer`);
    /** @type {{step: import('./operations.js').Step, rows: Uint8Array[]}} */
    const { step, rows } = await this.#lock(() => whole(() => this.#take(disk, before, path, body, entry.bytes)));
    if (before.whole) await onnews(rows.filter((row, i) => row.length > 0 && step.rows[i][1] === 0));
    const runs = (await disk.runs()).length;
    if (runs >= MAX_RUNS || !step.more && (runs > CHEAP || !before.whole)) await this.#merge(disk);
    return step.more;
  }

  /** @param {Disk} disk @param {State} before @param {string} path @param {Uint8Array} body @param {number} bytes that it took on the way */
  async #take(disk, before, path, body, bytes) {
    const { step, rows } = this.#operations.take(before.place, body);
    const numbers = [...new Set(step.rows.map(([number]) => number))];
    // The pages of a snapshot bring nothing that is there already.
    const run = this.#operations.file(path.startsWith(SNAPSHOT) ? [] : await disk.rows(numbers));
    const synced = step.more ? before.synced : Date.now();
    const { requests, bytes: received } = before;
    await disk.keep(step, rows, run, {
      place: step.after, whole: step.whole, synced, hot: step.clear ? '' : before.hot, requests: requests + 1, bytes: received + bytes,
    });
    return { step, rows };
  }

  /** Merges the runs into the buckets, some at a time, so that look-ups need not wait for all. @param {Disk} disk */
  async #merge(disk) {
    const runs = await disk.runs();
    const buckets = await this.#lock(async () => this.#operations.runs(runs));
    for (let i = 0; i < buckets.length; i += AT_ONCE) {
      await this.#lock(() => whole(async () => {
        this.#operations.runs(runs); // a look-up between may have laid others
        const part = await disk.buckets(buckets.slice(i, i + AT_ONCE));
        await disk.merge(part.map(([bucket, postings]) => ({ bucket, ...this.#operations.merge(bucket, postings) })));
      }));
    }
    await disk.merged();
  }

  /** @returns {Promise<boolean>} that there is more */
  async #restart() {
    await (await this.#open()).clear();
    return true;
  }

  /**
   * Looks a text's claims up, without any request. What the disk has is damaged where this is rejected by Unread:
   * then it is thrown away, and comes again.
   * @param {string} text
   * @param {string} date the article's, or ''
   * @returns {Promise<{answer: any, own: string[][]}>} what match answers, and the claims' own keys
   */
  lookup(text, date) {
    return this.#lock(async () => {
      const disk = await this.#open();
      try {
        return await whole(() => this.#find(disk, text, date));
      } catch (error) {
        if (isDamaged(error)) await disk.clear();
        this.close();
        throw error;
      }
    });
  }

  /** @param {Disk} disk @param {string} text @param {string} date */
  async #find(disk, text, date) {
    const [{ hot = '' } = {}, runs] = await Promise.all([disk.state(), disk.runs()]);
    const { buckets, own } = this.#operations.plan(text, hot);
    this.#operations.runs(runs);
    const blocks = this.#operations.find(await disk.buckets(buckets));
    return { answer: this.#operations.decide(date, await disk.blocks(blocks)), own };
  }

  async #open() {
    return (this.#disk ??= await Disk.open(this.#source, this.#lang, this.#since));
  }

  /** Lets go of the disk. */
  close() {
    this.#disk?.close();
    this.#disk = null;
  }
}
