// "Something you read has been checked since": a log of the keys of claims that were read, on
// this device, for a month, where the reader wants it.
//
// Keys are hashes of words, and words are few, so a key by itself could be turned back in a
// second. What is kept is its HMAC under a key of this installation that cannot be exported. No
// text, no address of a page, no time but the day. A review that arrives is looked for by the
// keys of the four rarest terms of its claim, and only on the device.
//
// A copy that is begun anew brings what is new among all the rest. There a review is since a
// reading where it changed on the day up to which the copies knew of then, or later, and was not
// among what was shown: codes of the reviews shown are kept as well. They are of what the reviewer
// publishes alone, for where an edge begins its log anew, when a review changed is another time.
//
// Where it is off there is no log: what is asked of it answers nothing, and erasing comes after
// all that was under way.
//
//   read    codes -> Read       shown   code of a review -> {day}
//   found   [copy, number] -> Found       key   'key' -> that of this installation

import { done, openAnew, settled } from './disk.js';

/** @typedef {{day: string, of: string, macs: string[]}} Read one claim that was read, and the day up to which the copies knew */
/** @typedef {{read: string, record: any, seen?: boolean}} Found a review of something that was read on that day, and whether the reader saw that */
/** @typedef {{number: number, keys: string[], record: any}} Review */

const NAME = 'told later';
const SCHEMA = 2; // the first had no days of copies, and what was found by its id
const STORES = Object.freeze(['read', 'shown', 'found', 'key']);
const DAYS = 30;
const DAY = 86_400_000;
const LEAST = 4; // own keys of a claim, below which nothing tells it from others
const WIDTH = 8; // bytes of each code: enough that none is another's by chance
const MAX_KEPT = 20_000; // readings, and reviews shown: of those of more, the oldest go
const MAX_FOUND = 100;
const MAX_CODES = 50_000; // at hand

/** Today, where the reader is. @param {Date} [now] */
export function today(now = new Date()) {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The day of a time as reviews have it. @param {number} time */
export const dayOf = (time) => new Date(time).toISOString().slice(0, 10);

/** The log and what it found. */
export class Told {
  #on = false;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();
  /** @type {IDBDatabase|null} */
  #database = null;
  /** @type {CryptoKey|null} */
  #key = null;
  /** Codes of keys at hand, for the claims of one article share many. @type {Map<string, string>} */
  #codes = new Map();

  get on() {
    return this.#on;
  }

  /** Switches it on or off; off, it is erased. @param {boolean} on */
  async turn(on) {
    this.#on = on;
    if (!on) await this.erase();
  }

  /**
   * Notes claims as read today.
   * @param {string[][]} claims the own keys of each
   * @param {string} of the day up to which it is known what there is
   * @param {any[]} records the reviews that were shown
   */
  note(claims, of, records) {
    return this.#alone(async () => {
      const day = today();
      await this.#open(); // once, for all of them
      const all = await Promise.all(claims.filter((keys) => keys.length >= LEAST).map((keys) => this.#encode(keys)));
      const shown = await Promise.all(records.map((record) => this.#codeOf(versionOf(record))));
      const { transaction, stores } = await this.#write(['read', 'shown']);
      // Under its own codes, all of them, a claim stands once, on the day when it was read last.
      for (const macs of all) stores.read.put({ day, of, macs }, macs.toSorted().join(''));
      for (const code of shown) stores.shown.put({ day }, code);
      await done(transaction);
      await this.#bound();
    }, undefined);
  }

  /** The first day on which a review among others may have changed that is since a reading; '' where nothing was read. @returns {Promise<string>} */
  since() {
    return this.#alone(async () => (await this.#all('read')).map(sinceOf).sort()[0] ?? '', '');
  }

  /**
   * Looks for reviews that arrived among what was read.
   * @param {string} copy where they are
   * @param {Review[]} reviews
   * @param {boolean} dated whether they are among others that are not new
   */
  check(copy, reviews, dated) {
    return this.#alone(async () => {
      const readings = byCode(await this.#all('read'));
      if (!readings.size) return;
      /** @type {[Review, Read][]} */
      const found = [];
      for (const review of reviews) {
        const [first, ...rest] = review.keys.length === LEAST ? await this.#encode(review.keys) : [''];
        const read = readings.get(first)?.find((one) => rest.every((mac) => one.macs.includes(mac)) && (!dated || review.record.changed >= sinceOf(one)));
        if (read && !(dated && await this.#wasShown(review.record))) found.push([review, read]);
      }
      if (found.length) await this.#keep(copy, found);
    }, undefined);
  }

  /** What was found, the newest last; what several sources have counts once. @returns {Promise<Found[]>} */
  found() {
    return this.#alone(async () => {
      const all = (await this.#all('found')).sort(byChange);
      return [...new Map(all.map((one) => [one.record.id, one])).values()];
    }, []);
  }

  /** The reader saw what was found. */
  see() {
    return this.#alone(async () => {
      const { transaction, stores } = await this.#write(['found']);
      const [keys, all] = await Promise.all([settled(stores.found.getAllKeys()), settled(stores.found.getAll())]);
      for (const [i, one] of all.entries()) stores.found.put({ ...one, seen: true }, keys[i]);
      await done(transaction);
    }, undefined);
  }

  /** How many claims are in the log. @returns {Promise<number>} */
  count() {
    return this.#alone(async () => (await this.#all('read')).length, 0);
  }

  /** Everything that is kept, as the reader may see it. */
  async everything() {
    const read = await this.#alone(() => this.#all('read'), []);
    return { read, shown: await this.#keys('shown'), found: await this.found() };
  }

  /** Forgets what is older than a month. */
  expire() {
    return this.#alone(() => {
      const limit = today(new Date(Date.now() - DAYS * DAY));
      return this.#forget(['read', 'shown', 'found'], (_key, { day, read }) => (day ?? read) < limit);
    }, undefined);
  }

  /**
   * Forgets what was found and is not there any more: withdrawn, changed, or in a copy that is gone.
   * @param {string[]} copies
   * @param {(copy: string, numbers: number[]) => Promise<Review[]>} look what stands under some numbers
   */
  async verify(copies, look) {
    const keys = /** @type {[string, number][]} */ (await this.#keys('found'));
    const there = new Set();
    for (const copy of copies) {
      const numbers = keys.filter(([name]) => name === copy).map(([, number]) => number);
      for (const { number, record } of numbers.length ? await look(copy, numbers) : []) there.add(`${copy} ${number} ${versionOf(record)}`);
    }
    const asked = new Set(keys.map(String)); // what is found meanwhile is looked at the next time
    await this.#alone(() => this.#forget(['found'], (key, { record }) => asked.has(String(key)) && !there.has(`${key[0]} ${key[1]} ${versionOf(record)}`)), undefined);
  }

  /** Erases the log, what it found, and the key: what was kept of it elsewhere tells nothing any more. */
  erase() {
    const turn = this.#last.then(async () => {
      this.#database?.close();
      this.#database = this.#key = null;
      this.#codes.clear();
      await settled(indexedDB.deleteDatabase(NAME));
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  /**
   * Does one thing after the other, and none while it is off.
   * @template T
   * @param {() => Promise<T>} work
   * @param {T} none what is answered while it is off
   * @returns {Promise<T>}
   */
  #alone(work, none) {
    const turn = this.#last.then(() => (this.#on ? work() : none));
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** @param {string} copy @param {[Review, Read][]} found */
  async #keep(copy, found) {
    const seen = new Set((await this.#all('found')).filter((one) => one.seen).map(({ record }) => versionOf(record))); // in a copy before
    const { transaction, stores } = await this.#write(['found']);
    for (const [{ number, record }, { day }] of found) stores.found.put({ read: day, record, seen: seen.has(versionOf(record)) }, [copy, number]);
    await done(transaction);
    const excess = (await this.#all('found')).sort(byChange).slice(0, -MAX_FOUND).map(({ record }) => versionOf(record));
    if (excess.length) await this.#forget(['found'], (_key, { record }) => excess.includes(versionOf(record)));
  }

  /** Forgets the oldest readings, and what was shown the longest ago, where there are too many. */
  async #bound() {
    const { transaction, stores } = await this.#write(['read', 'shown']);
    for (const store of Object.values(stores)) {
      const excess = await settled(store.count()) - MAX_KEPT;
      if (excess <= 0) continue;
      const [keys, all] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      const oldest = all.map(({ day }, i) => ({ day, key: keys[i] })).sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
      for (const { key } of oldest.slice(0, excess)) store.delete(key);
    }
    await done(transaction);
  }

  /** Deletes some of what is kept. @param {string[]} names @param {(key: any, value: any) => boolean} which */
  async #forget(names, which) {
    const { transaction, stores } = await this.#write(names);
    for (const name of names) {
      const request = stores[name].openCursor();
      request.onsuccess = () => {
        const { result: cursor } = request;
        if (!cursor) return;
        if (which(cursor.key, cursor.value)) cursor.delete();
        cursor.continue();
      };
    }
    await done(transaction);
  }

  /** @param {any} record */
  async #wasShown(record) {
    const code = await this.#codeOf(versionOf(record));
    return await settled((await this.#open()).transaction('shown').objectStore('shown').getKey(code)) !== undefined;
  }

  /** @param {string[]} keys @returns {Promise<string[]>} */
  #encode(keys) {
    if (this.#codes.size > MAX_CODES) this.#codes.clear();
    return Promise.all(keys.map(async (key) => {
      const code = this.#codes.get(key) ?? await this.#codeOf(key);
      this.#codes.set(key, code);
      return code;
    }));
  }

  /** @param {string} words of a key, or of a review, which is too long to be kept for its code @returns {Promise<string>} */
  async #codeOf(words) {
    const code = await crypto.subtle.sign('HMAC', await this.#secret(), new TextEncoder().encode(words));
    return [...new Uint8Array(code, 0, WIDTH)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
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

  /** @param {string} store @returns {Promise<any[]>} */
  async #all(store) {
    return settled((await this.#open()).transaction(store).objectStore(store).getAll());
  }

  /** @param {string} store @returns {Promise<any[]>} */
  #keys(store) {
    return this.#alone(async () => settled((await this.#open()).transaction(store).objectStore(store).getAllKeys()), []);
  }

  /** @param {string[]} names @returns {Promise<{transaction: IDBTransaction, stores: Record<string, IDBObjectStore>}>} */
  async #write(names) {
    const transaction = (await this.#open()).transaction(names, 'readwrite');
    return { transaction, stores: Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])) };
  }

  async #open() {
    if (this.#database) return this.#database;
    const database = await openAnew(NAME, STORES, openDatabase);
    database.onversionchange = () => {
      database.close();
      this.#database = null;
    };
    return (this.#database = database);
  }
}

function openDatabase() {
  const request = indexedDB.open(NAME, SCHEMA);
  request.onupgradeneeded = () => {
    const { result: database } = request;
    if (database.objectStoreNames.contains('found')) database.deleteObjectStore('found');
    for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
  };
  return settled(request);
}

/** A review as its reviewer published it: one that was corrected is another, one that came again is not. @param {any} record */
const versionOf = ({ state: _state, replaces: _replaces, changed: _changed, source: _source, ...published }) => JSON.stringify(published);

/** @param {Read} read the first schema's have no such day */
const sinceOf = ({ day, of = day }) => of;

/** @param {Found} a @param {Found} b */
const byChange = (a, b) => (String(a.record.changed) < String(b.record.changed) ? -1 : 1);

/** @param {Read[]} readings @returns {Map<string, Read[]>} by each of their codes */
function byCode(readings) {
  /** @type {Map<string, Read[]>} */
  const all = new Map();
  for (const read of readings) for (const mac of read.macs) all.get(mac)?.push(read) ?? all.set(mac, [read]);
  return all;
}
