// Which sources have been whole once: of those nothing is asked by tiles any more, whatever
// becomes of their copies. Where that was damaged, all that the reader has count as such.

import { done, openAnew, settled } from './disk.js';

const NAME = 'known sources';
const STORE = 'whole';
const ALL = '*'; // until it is known which there are

/** Asked one thing after the other, so that what is erased is not made anew by a question before. */
export class Known {
  #lang;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();
  /** Those that the reader has: of others nothing is noted. @type {readonly string[]} */
  #wanted = [];

  /** @param {string} lang */
  constructor(lang) {
    this.#lang = lang;
  }

  /** Takes the sources that the reader has. @param {readonly string[]} sources */
  want(sources) {
    this.#wanted = sources;
  }

  /** Notes that a source is about to be whole. @param {string} source */
  add(source) {
    return this.#alone(async () => {
      if (this.#wanted.includes(source)) await within('readwrite', (store) => store.put(true, this.#keyOf(source)));
    });
  }

  /** @param {string} source @returns {Promise<boolean>} */
  has(source) {
    return this.#alone(async () => {
      const known = await all();
      return known.includes(this.#keyOf(source)) || known.includes(ALL);
    });
  }

  /** Forgets all but the sources that the reader has. */
  sweep() {
    return this.#alone(async () => {
      const known = await all();
      const kept = this.#wanted.map((source) => this.#keyOf(source));
      if (known.includes(ALL)) for (const key of kept) await within('readwrite', (store) => store.put(true, key));
      for (const key of known) if (!kept.includes(key)) await within('readwrite', (store) => store.delete(key));
    });
  }

  /** Forgets all of them. */
  erase() {
    return this.#alone(() => settled(indexedDB.deleteDatabase(NAME)));
  }

  /** @param {string} source */
  #keyOf(source) {
    return `${this.#lang} ${source}`;
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  #alone(work) {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}

/** What is noted. Asked first whether there is anything, so that asking makes nothing: what was erased stays away. @returns {Promise<string[]>} */
async function all() {
  if (!(await indexedDB.databases()).some(({ name }) => name === NAME)) return [];
  return within('readonly', (store) => store.getAllKeys());
}

/**
 * Opened for each question, of which there are few.
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<any>} ask
 */
async function within(mode, ask) {
  const database = await openAnew(NAME, [STORE], open, async (made) => {
    const transaction = made.transaction(STORE, 'readwrite');
    transaction.objectStore(STORE).put(true, ALL);
    await done(transaction);
  });
  try {
    const transaction = database.transaction(STORE, mode);
    const answer = settled(ask(transaction.objectStore(STORE)));
    await done(transaction);
    return await answer;
  } finally {
    database.close();
  }
}

function open() {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  return settled(opening);
}
