// A mirror on the reader's disk: one database of IndexedDB for each source, language and
// first year, and one more for each time that it was begun anew beside one that is in use.
// What belongs together is written in one transaction, so that the browser may end us at any
// moment: then the step was taken, or it was not.
//
//   meta     'state' -> State
//   rows     number -> packed row            marks    [review, number] -> packed row
//   buckets  bucket -> postings              runs     1, 2, … -> postings that a step changed
//   hot      bucket -> its hot keys: [key, reviews]
//   news     1, 2, … -> News that nobody looked at yet

import { Unread } from './operations.js';

/** @typedef {import('./operations.js').Step} Step */

/**
 * @typedef {object} State
 * @property {string} place of the mirror, as the engine writes it
 * @property {boolean} whole the end of the log was reached once: claims may be looked up
 * @property {number} synced when there was last nothing more, in milliseconds; 0 never
 * @property {string} hot the hottest keys, as look-ups take them
 * @property {number} requests made for it, since it was begun
 * @property {number} bytes received
 * @property {{pages: number, bytes: number}} way what was taken since there was last nothing more
 */

/** Reviews that one page brought; dated: among others that are not new. @typedef {{numbers: number[], dated: boolean}} News */

/** The version of what is written. What is older than the last that can be carried over is not read: it can be fetched again. */
export const SCHEMA = 3;
const CARRIED = 2; // had no news

const NUMBERED = Object.freeze(['runs', 'news']);
const STORES = Object.freeze(['meta', 'rows', 'marks', 'buckets', 'hot', ...NUMBERED]);
const PREFIX = 'mirror ';
const NAME = /^mirror ([a-z]{2}) (?:(\d{4}) )?(?:#(\d+) )?(.+)$/;
const MAX_HOT = 1024; // as many keys as an edge names, the hottest

/**
 * The name of the database.
 * @param {string} source
 * @param {string} lang
 * @param {number} since a year, 0 for all
 * @param {number} [turn] how often it was begun anew beside one in use
 */
export const nameOf = (source, lang, since, turn = 0) => `${PREFIX}${lang} ${since ? `${since} ` : ''}${turn ? `#${turn} ` : ''}${source}`;

/** The inverse of nameOf. @param {string} name */
export function parseName(name) {
  const [, lang = '', since = '0', turn = '0', source = ''] = NAME.exec(name) ?? [];
  return { source, lang, since: Number(since), turn: Number(turn) };
}

/** One mirror's disk. */
export class Disk {
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.#database = database;
    database.onversionchange = () => database.close();
  }

  /**
   * Opens a mirror's disk; one that cannot be opened is thrown away, and made anew where it is still wanted.
   * @param {string} name
   * @param {() => boolean} wanted
   */
  static async open(name, wanted) {
    return new Disk(await openAnew(name, STORES, async () => {
      if (!wanted()) throw new Error(`${name} is not wanted any more`);
      return openDatabase(name);
    }));
  }

  /** Every mirror that there is on this device. @returns {Promise<string[]>} names */
  static async all() {
    return (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  }

  /** Takes a mirror off the disk. @param {string} name */
  static async remove(name) {
    await settled(indexedDB.deleteDatabase(name));
  }

  close() {
    this.#database.close();
  }

  /** @returns {Promise<State|undefined>} */
  async state() {
    return settled(this.#read('meta').get('state'));
  }

  /**
   * Keeps a step with the state after it.
   * @param {Step} step
   * @param {Uint8Array[]} rows
   * @param {Uint8Array} run
   * @param {State} state
   * @param {News} news
   */
  async keep(step, rows, run, state, news) {
    const { transaction, stores } = this.#write(STORES);
    if (step.clear) for (const name of STORES) stores[name].clear();
    for (const [i, [number, first, length]] of step.rows.entries()) {
      if (!length) stores.rows.delete(number);
      else if (first) stores.marks.put(rows[i], [first, number]);
      else stores.rows.put(rows[i], number);
    }
    if (run.length) stores.runs.add(run);
    if (news.numbers.length) stores.news.add(news);
    stores.meta.put(state, 'state');
    await done(transaction);
  }

  /** @param {State} state */
  async put(state) {
    const { transaction, stores } = this.#write(['meta']);
    stores.meta.put(state, 'state');
    await done(transaction);
  }

  /** What stands under some numbers. @param {number[]} numbers @returns {Promise<Uint8Array[]>} those that there are */
  async rows(numbers) {
    const store = this.#read('rows');
    const found = await Promise.all(numbers.map((number) => settled(store.get(number))));
    return found.filter(Boolean);
  }

  /** What stands in some ranges of numbers, reviews and the marks about them. @param {[first: number, last: number][]} ranges */
  async blocks(ranges) {
    const transaction = this.#database.transaction(['rows', 'marks']);
    const [rows, marks] = [transaction.objectStore('rows'), transaction.objectStore('marks')];
    const [marked, ...found] = await Promise.all([settled(marks.count()), ...ranges.map(([first, last]) => settled(rows.getAll(IDBKeyRange.bound(first, last))))]);
    if (marked) found.push(...await Promise.all(ranges.map(([first, last]) => settled(marks.getAll(IDBKeyRange.bound([first], [last, []]))))));
    return /** @type {Uint8Array[]} */ (found.flat());
  }

  /** @returns {Promise<Uint8Array[]>} in the order in which they were written */
  async runs() {
    return settled(this.#read('runs').getAll());
  }

  /** What nobody looked at yet. @returns {Promise<[key: number, news: News][]>} */
  async news() {
    const store = this.#read('news');
    const [keys, all] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    return all.map((news, i) => [Number(keys[i]), news]);
  }

  /** It was looked at. @param {number} key */
  async told(key) {
    const { transaction, stores } = this.#write(['news']);
    stores.news.delete(key);
    await done(transaction);
  }

  /** @param {number[]} buckets @returns {Promise<[bucket: number, postings: Uint8Array][]>} */
  async buckets(buckets) {
    const store = this.#read('buckets');
    return Promise.all(buckets.map(async (bucket) => [bucket, await settled(store.get(bucket)) ?? new Uint8Array()]));
  }

  /** Writes buckets with the runs in them. @param {{bucket: number, postings: Uint8Array, hot: [string, number][]}[]} merged */
  async merge(merged) {
    const { transaction, stores } = this.#write(['buckets', 'hot']);
    for (const { bucket, postings, hot } of merged) {
      if (postings.length) stores.buckets.put(postings, bucket);
      else stores.buckets.delete(bucket);
      if (hot.length) stores.hot.put(hot, bucket);
      else stores.hot.delete(bucket);
    }
    await done(transaction);
  }

  /** Every bucket has the runs in it: they go, and the hottest keys are told by what the buckets have. */
  async merged() {
    const { transaction, stores } = this.#write(['meta', 'runs', 'hot']);
    const state = await settled(stores.meta.get('state'));
    const hot = (await settled(stores.hot.getAll())).flat();
    hot.sort((/** @type {any} */ a, /** @type {any} */ b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    stores.runs.clear();
    stores.meta.put({ ...state, hot: hot.slice(0, MAX_HOT).map(([key]) => key).sort().join('') }, 'state');
    await done(transaction);
  }

  /** How many reviews there are. @returns {Promise<number>} */
  async count() {
    return settled(this.#read('rows').count());
  }

  /** Throws everything away. @param {State} [state] that stays all the same */
  async clear(state) {
    const { transaction, stores } = this.#write(STORES);
    for (const name of STORES) stores[name].clear();
    if (state) stores.meta.put(state, 'state');
    await done(transaction);
  }

  /** @param {string} name */
  #read(name) {
    return this.#database.transaction(name).objectStore(name);
  }

  /** @param {readonly string[]} names */
  #write(names) {
    const transaction = this.#database.transaction(names, 'readwrite');
    return { transaction, stores: Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])) };
  }
}

/** Whether there is no room left. @param {unknown} error */
export const isFull = (error) => /** @type {any} */ (error)?.name === 'QuotaExceededError';

/** Whether what is on the disk is not what was written. @param {unknown} error */
export const isDamaged = (error) => error instanceof Unread || DAMAGED.has(/** @type {any} */ (error)?.name);

const DAMAGED = new Set(['UnknownError', 'NotReadableError', 'DataError']);

/**
 * Opens a database; one that cannot be opened, or lacks a store, is thrown away and made anew.
 * @param {string} name
 * @param {readonly string[]} stores that it must have
 * @param {() => Promise<IDBDatabase>} open
 * @param {(database: IDBDatabase) => Promise<void>} [onlost] told of the new one
 */
export async function openAnew(name, stores, open, onlost = async () => {}) {
  try {
    const database = await open();
    if (stores.every((store) => database.objectStoreNames.contains(store))) return database;
    database.close();
  } catch (error) {
    if (isFull(error)) throw error;
  }
  await settled(indexedDB.deleteDatabase(name));
  const database = await open();
  await onlost(database);
  return database;
}

/** @param {string} name @returns {Promise<IDBDatabase>} */
function openDatabase(name) {
  const request = indexedDB.open(name, SCHEMA);
  request.onupgradeneeded = ({ oldVersion }) => {
    const { result: database } = request;
    const there = [...database.objectStoreNames].filter((store) => oldVersion === CARRIED || void database.deleteObjectStore(store));
    for (const store of STORES) if (!there.includes(store)) database.createObjectStore(store, NUMBERED.includes(store) ? { autoIncrement: true } : {});
  };
  return settled(request);
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {IDBTransaction} transaction @returns {Promise<void>} */
export function done(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was ended'));
  });
}
