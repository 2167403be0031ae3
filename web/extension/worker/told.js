// "Something you read has been checked since": a log of the keys of claims that were read, on
// this device, for a month, where the reader wants it.
//
// Keys are hashes of words, and words are few, so a key by itself could be turned back in a
// second. What is kept is its HMAC under a key of this installation that cannot be exported. No
// text, no address of a page, no time but the day. A review that arrives is looked for by the
// keys of the four rarest terms of its claim, and only on the device.

import { done, settled } from './disk.js';

/** @typedef {{day: string, macs: string[]}} Read one claim that was read */
/** @typedef {{read: string, record: any}} Found a review of something that was read on that day */

const NAME = 'told later';
const SCHEMA = 1;
const DAYS = 30;
const LEAST = 4; // own keys of a claim, below which nothing tells it from others
const WIDTH = 8; // bytes of each code: enough that none is another's by chance
const MAX_FOUND = 100;

/** Today, where the reader is. @param {Date} [now] */
export function today(now = new Date()) {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The log and what it found. */
export class Told {
  /** @type {IDBDatabase|null} */
  #database = null;
  /** @type {CryptoKey|null} */
  #key = null;
  /** Codes by key, for the claims of one article share many. @type {Map<string, string>} */
  #codes = new Map();

  /** Notes claims as read today. @param {string[][]} claims the own keys of each */
  async note(claims) {
    const day = today();
    const all = await Promise.all(claims.filter((keys) => keys.length >= LEAST).map((keys) => this.#encode(keys)));
    const { transaction, store } = await this.#write('read');
    // Under its own codes a claim stands once, on the day when it was read last.
    for (const macs of all) store.put({ day, macs }, macs.toSorted().slice(0, LEAST).join(''));
    await done(transaction);
  }

  /**
   * Looks for reviews that arrived among what was read.
   * @param {{keys: string[], record: any}[]} reviews
   * @returns {Promise<number>} how many were found
   */
  async check(reviews) {
    const read = /** @type {Read[]} */ (await settled((await this.#open()).transaction('read').objectStore('read').getAll()));
    if (!read.length) return 0;
    /** @type {Found[]} */
    const found = [];
    for (const { keys, record } of reviews) {
      const macs = keys.length === LEAST ? await this.#encode(keys) : [];
      const claim = macs.length && read.find((one) => macs.every((mac) => one.macs.includes(mac)));
      if (claim) found.push({ read: claim.day, record });
    }
    if (found.length) await this.#keep(found);
    return found.length;
  }

  /** What was found, the newest last. @returns {Promise<Found[]>} */
  async found() {
    return settled((await this.#open()).transaction('found').objectStore('found').getAll());
  }

  /** How many claims are in the log. @returns {Promise<number>} */
  async count() {
    return settled((await this.#open()).transaction('read').objectStore('read').count());
  }

  /** Everything that is kept, as the reader may see it. @returns {Promise<{read: Read[], found: Found[]}>} */
  async everything() {
    const database = await this.#open();
    return { read: await settled(database.transaction('read').objectStore('read').getAll()), found: await this.found() };
  }

  /** Forgets what is older than a month. */
  async expire() {
    const limit = today(new Date(Date.now() - DAYS * 86_400_000));
    for (const name of ['read', 'found']) {
      const { transaction, store } = await this.#write(name);
      const request = store.openCursor();
      request.onsuccess = () => {
        const { result: cursor } = request;
        if (!cursor) return;
        if ((cursor.value.day ?? cursor.value.read) < limit) cursor.delete();
        cursor.continue();
      };
      await done(transaction);
    }
  }

  /** Erases the log, what it found, and the key: what was kept of it elsewhere tells nothing any more. */
  async erase() {
    this.#database?.close();
    this.#database = this.#key = null;
    this.#codes.clear();
    await settled(indexedDB.deleteDatabase(NAME));
  }

  /** @param {Found[]} found */
  async #keep(found) {
    const { transaction, store } = await this.#write('found');
    for (const one of found) store.put(one, one.record.id);
    await done(transaction);
    const excess = (await this.found()).length - MAX_FOUND;
    if (excess <= 0) return;
    const { transaction: more, store: all } = await this.#write('found');
    all.getAllKeys().onsuccess = ({ target }) => /** @type {any} */ (target).result.slice(0, excess).forEach((/** @type {string} */ key) => all.delete(key));
    await done(more);
  }

  /** @param {string[]} keys @returns {Promise<string[]>} */
  #encode(keys) {
    return Promise.all(keys.map(async (key) => {
      const known = this.#codes.get(key);
      if (known) return known;
      const code = await crypto.subtle.sign('HMAC', await this.#secret(), new TextEncoder().encode(key));
      const text = [...new Uint8Array(code, 0, WIDTH)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      this.#codes.set(key, text);
      return text;
    }));
  }

  /** The key of this installation, made when it is first needed; nobody can read it out. */
  async #secret() {
    if (this.#key) return this.#key;
    const database = await this.#open();
    const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const transaction = database.transaction('key', 'readwrite');
    const store = transaction.objectStore('key');
    const kept = await settled(store.get('key'));
    if (!kept) store.put(made, 'key');
    await done(transaction);
    return (this.#key = kept ?? made);
  }

  /** @param {string} name */
  async #write(name) {
    const transaction = (await this.#open()).transaction(name, 'readwrite');
    return { transaction, store: transaction.objectStore(name) };
  }

  async #open() {
    if (this.#database) return this.#database;
    const request = indexedDB.open(NAME, SCHEMA);
    request.onupgradeneeded = () => {
      for (const store of ['read', 'found', 'key']) request.result.createObjectStore(store);
    };
    const database = await settled(request);
    database.onversionchange = () => {
      database.close();
      this.#database = null;
    };
    return (this.#database = database);
  }
}
