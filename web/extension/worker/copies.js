// The copies of one source's reviews on this device: the one in use, and the one that is to take
// its place, where the reader chose other years or the source has another history. The one in use
// stays until the other is whole. Which is which follows from what lies on the disk.

import { Disk, parseName } from './disk.js';
import { Mirror } from './mirror.js';

/** @typedef {import('./mirror.js').Follower} Follower */
/** @typedef {import('./mirror.js').Standing} Standing */
/** @typedef {{mirror: Mirror, standing: Standing}} Copy */

export class Copies {
  #source;
  #lang;
  #since;
  #make;
  /** By name. @type {Map<string, Mirror>} */
  #mirrors = new Map();
  /** The one that is followed, once it is known. @type {Mirror|null} */
  #next = null;
  over = false; // they were let go of

  /**
   * @param {string} source
   * @param {string} lang
   * @param {number} since the first year whose reviews are wanted, 0 for all
   * @param {(since: number, turn: number) => Mirror} make
   */
  constructor(source, lang, since, make) {
    this.#source = source;
    this.#lang = lang;
    this.#since = since;
    this.#make = make;
  }

  /** The one that is followed, and the one to look up in: null where none is whole. @returns {Promise<{next: Copy, use: Copy|null}>} */
  async look() {
    const next = await this.#standing(this.#next ??= await this.#find());
    return { next, use: next.standing.whole ? next : await this.#before(next.mirror) };
  }

  /** Follows the source. Says whether everything is there now. @param {Follower} follower */
  async follow(follower) {
    for (let anew = false; ; anew = true) {
      const { mirror, standing } = (await this.look()).next;
      const end = await mirror.follow(follower);
      if (end !== 'other' || anew) return end === 'all';
      // Another history than the one that was followed: one that is whole stays until the other is.
      if (standing.whole) this.#next = this.#mirror(mirror.since, mirror.turn + 1);
      else await mirror.clear();
    }
  }

  /** Lets go of the disk for good. */
  close() {
    this.over = true;
    for (const mirror of this.#mirrors.values()) mirror.close();
  }

  /** Of the copies of the years that are wanted, the one begun last. */
  async #find() {
    const turns = (await this.#there()).filter(({ since }) => since === this.#since).map(({ turn }) => turn);
    return this.#mirror(this.#since, Math.max(0, ...turns));
  }

  /** The whole copy that was renewed last, of all but the one that is followed. @param {Mirror} next @returns {Promise<Copy|null>} */
  async #before(next) {
    const mirrors = (await this.#there()).map(({ since, turn }) => this.#mirror(since, turn)).filter((mirror) => mirror !== next);
    const copies = (await Promise.all(mirrors.map((mirror) => this.#standing(mirror)))).filter(({ standing }) => standing.whole);
    return copies.sort((a, b) => b.standing.synced - a.standing.synced)[0] ?? null;
  }

  async #there() {
    return (await Disk.all()).map(parseName).filter(({ source, lang }) => source === this.#source && lang === this.#lang);
  }

  /** @param {Mirror} mirror @returns {Promise<Copy>} */
  async #standing(mirror) {
    return { mirror, standing: await mirror.standing() };
  }

  /** @param {number} since @param {number} turn */
  #mirror(since, turn) {
    const made = this.#make(since, turn);
    const mirror = this.#mirrors.get(made.name) ?? made;
    this.#mirrors.set(made.name, mirror);
    if (this.over) mirror.close();
    return mirror;
  }
}
