// One mirror: follows an edge's snapshot and log on to the disk, step by step, and looks claims
// up there. Every step is kept before the next begins, so that it goes on where it was ended.

import { download } from '../../engine/download.js';
import { Disk, isDamaged, isFull, nameOf } from './disk.js';
import { Unread, whole } from './operations.js';

/** @typedef {import('./operations.js').Operations} Operations */
/** @typedef {import('./disk.js').State} State */
/** @typedef {''|'edge'|'full'|'odd'|'endless'} Trouble why it does not follow: no answer, no room, what came cannot be read, or does not end */

/**
 * How a mirror is.
 * @typedef {object} Standing
 * @property {boolean} whole
 * @property {number} synced in milliseconds, 0 never
 * @property {number} requests made for it, since it was begun
 * @property {number} bytes received
 * @property {Trouble} trouble
 */

/**
 * Who has a mirror follow.
 * @typedef {object} Follower
 * @property {AbortSignal} signal
 * @property {() => void} onstep told of each page that more come after
 * @property {() => boolean} noting whether what arrives is to be looked at
 * @property {(mirror: Mirror) => Promise<void>} onnews told after each step
 * @property {() => Promise<void>} onwhole told before it is whole
 */

const PAGE = Object.freeze({ type: 'application/json', bytes: 4 << 20, time: 60_000, cache: /** @type {const} */ ('no-store') }); // a cache would send back whatever mark a source gave this reader
const REST = Object.freeze({ pages: 0, bytes: 0 });
const NEW = Object.freeze({ whole: false, synced: 0, hot: '', requests: 0, bytes: 0, way: REST });
const SNAPSHOT = '/v1/snapshot/';
const MAX_RUNS = 32; // that a look-up lays over its buckets
const AT_ONCE = 256; // buckets merged in one transaction, between look-ups
const FORGET = 100; // pages, after which their sizes are let go of: a browser keeps those of 250, and then of none
const CHEAP = 4; // runs that a whole mirror may have before they are merged at rest
const STILL = 86_400_000; // milliseconds, for which no cache has an older state
const FORKED = 'mirror: the log is not the one that was followed'; // as wasm/mirror says it
/** The most that is taken before an end is reached: several times what a million reviews are. */
export const MOST = Object.freeze({ pages: 20_000, bytes: 1_000_000_000 });

let taken = 0; // by all mirrors

/** What comes has no end. */
class Endless extends Error {
  name = 'Endless';
}

export class Mirror {
  #source;
  #lang;
  #operations;
  #lock;
  /** Open, or being opened. @type {Promise<Disk>|null} */
  #disk = null;
  #over = false; // it was let go of
  /** @type {Trouble} */
  #trouble = '';

  /**
   * @param {string} source the edge's address
   * @param {string} lang
   * @param {number} since the first year whose reviews are wanted, 0 for all
   * @param {Operations} operations
   * @param {(work: () => Promise<any>) => Promise<any>} lock lets one at a time ask what goes on from the question before
   * @param {number} [turn] how often it was begun anew beside one in use
   */
  constructor(source, lang, since, operations, lock, turn = 0) {
    this.#source = source;
    this.#lang = lang;
    this.since = since;
    this.turn = turn;
    this.name = nameOf(source, lang, since, turn);
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
   * @param {Follower} follower
   * @returns {Promise<'all'|'cut'|'other'>} whether it has everything now, was cut, or is whole and of another history than the edge has
   */
  async follow(follower) {
    try {
      let anew = false;
      while (!follower.signal.aborted) {
        const more = await this.#step(follower).catch(async (error) => {
          // What cannot be gone on with: once, it starts from the beginning.
          if (!(error instanceof Unread) || anew || !/checkpoint|lists|packed/.test(error.message)) throw error;
          anew = true;
          await this.clear();
          return true;
        });
        if (!more) {
          this.#trouble = '';
          return 'all';
        }
      }
    } catch (error) {
      if (/** @type {any} */ (error).message === FORKED) return 'other';
      this.#trouble = troubleOf(error);
      this.#drop(); // the database may be closed, or another's by now
    }
    return 'cut';
  }

  /** Takes one page. @param {Follower} follower @returns {Promise<boolean>} whether there is more */
  async #step(follower) {
    const disk = await this.#open();
    const before = await disk.state() ?? { ...NEW, place: this.#operations.start(this.#lang, this.since) };
    const { pages, bytes } = before.way ?? REST;
    if (pages >= MOST.pages || bytes >= MOST.bytes) {
      if (!before.whole) await disk.clear(before); // nobody looks up there; where it stands is kept, so that nothing is asked for again
      throw new Endless(`${this.name} has no end`);
    }
    const { path } = this.#operations.path(before.place);
    const { entry, body } = await download(this.#source + path, { ...PAGE, signal: follower.signal });
    if (follower.signal.aborted) return true; // the disk may be gone
    if (++taken % FORGET === 0) performance.clearResourceTimings();
    if (!body) throw new Error(`${path}: no answer`);
    const step = await this.#lock(() => whole(() => this.#take(disk, before, path, body, entry.bytes, follower)));
    if (step.more) follower.onstep();
    await follower.onnews(this);
    const runs = (await disk.runs()).length;
    if (runs >= MAX_RUNS || !step.more && (runs > CHEAP || !before.whole)) await this.#merge(disk);
    return step.more;
  }

  /**
   * @param {Disk} disk
   * @param {State} before
   * @param {string} path
   * @param {Uint8Array} body
   * @param {number} bytes that it took on the way
   * @param {Follower} follower
   * @returns {Promise<import('./operations.js').Step>}
   */
  async #take(disk, before, path, body, bytes, { noting, onwhole }) {
    const { step, rows } = this.#operations.take(before.place, body);
    if (step.older) throw before.whole && Date.now() - before.synced > STILL ? new Unread(FORKED) : new Error(`${path}: is older than what was taken`);
    const numbers = [...new Set(step.rows.map(([number]) => number))];
    // The pages of a snapshot bring nothing that is there already.
    const run = this.#operations.file(path.startsWith(SNAPSHOT) ? [] : await disk.rows(numbers));
    const { requests, bytes: received, way } = before;
    const { pages, bytes: since } = way ?? REST;
    if (step.whole && !before.whole) await onwhole();
    await disk.keep(step, rows, run, {
      place: step.after, whole: step.whole, synced: step.more ? before.synced : Date.now(), hot: step.clear ? '' : before.hot,
      requests: requests + 1, bytes: received + bytes, way: step.more ? { pages: pages + 1, bytes: since + bytes } : REST,
    }, { numbers: noting() ? step.rows.flatMap(([number, first, length]) => (length && !first ? [number] : [])) : [], dated: !before.whole });
    return step;
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
        this.#operations.runs([]);
      }));
    }
    await disk.merged();
  }

  /**
   * Hands over what arrived and was not looked at yet. It is forgotten once it was, so that it is handed over again
   * where that was cut.
   * @param {(rows: Uint8Array[], dated: boolean) => Promise<void>} look dated: the rows are among others that are not new
   */
  async news(look) {
    const disk = await this.#open();
    for (const [key, { numbers, dated }] of await disk.news()) {
      await look(await disk.rows(numbers), dated);
      await disk.told(key);
    }
  }

  /** The reviews that stand under some numbers. @param {number[]} numbers */
  async reviews(numbers) {
    return this.#operations.told('', await (await this.#open()).rows(numbers));
  }

  /** Throws everything away, to begin anew. */
  async clear() {
    await (await this.#open()).clear();
  }

  /**
   * Looks a text's claims up, without any request. What is damaged on the disk is thrown away, and comes again.
   * @param {string} text
   * @param {string} date the article's, or ''
   * @returns {Promise<any>} what match answers
   */
  lookup(text, date) {
    return this.#lock(async () => {
      const disk = await this.#open();
      try {
        return await whole(() => this.#find(disk, text, date));
      } catch (error) {
        if (isDamaged(error)) await disk.clear();
        this.#drop();
        throw error;
      }
    });
  }

  /** @param {Disk} disk @param {string} text @param {string} date */
  async #find(disk, text, date) {
    const [{ hot = '' } = {}, runs] = await Promise.all([disk.state(), disk.runs()]);
    const buckets = this.#operations.plan(text, hot);
    this.#operations.runs(runs);
    const blocks = this.#operations.find(await disk.buckets(buckets));
    return this.#operations.decide(date, await disk.blocks(blocks));
  }

  /** Whoever asks while it is opened waits for the same. What was let go of is not opened again, for that would make anew what was removed. */
  async #open() {
    if (this.#over) throw new Error(`${this.name} was let go of`);
    const opening = (this.#disk ??= Disk.open(this.name, () => !this.#over));
    try {
      return await opening;
    } catch (error) {
      if (this.#disk === opening) this.#disk = null;
      throw error;
    }
  }

  /** Closes the disk, for whoever asks next to open it again. */
  #drop() {
    this.#disk?.then((disk) => disk.close(), () => {});
    this.#disk = null;
  }

  /** Lets go of the disk for good. */
  close() {
    this.#over = true;
    this.#drop();
  }
}

/** @param {any} error @returns {Trouble} */
function troubleOf(error) {
  if (error instanceof Endless) return 'endless';
  return isFull(error) ? 'full' : isDamaged(error) ? 'odd' : 'edge';
}
