// One edge that the reader chose: asked by tiles until its first copy is whole, and never again
// from then on.

import { askConfig, lookUp } from '../../engine/lookup.js';
import { Tiles } from '../../engine/tiles.js';
import { Copies } from './copies.js';
import { Mirror } from './mirror.js';

/** @typedef {import('../../types.js').EdgeConfig} EdgeConfig */
/** @typedef {import('../../types.js').RequestEntry} RequestEntry */
/** @typedef {import('./combine.js').Answer} Answer */
/** @typedef {{text: string, date: string, fresh: boolean}} Question */

/**
 * How a look-up was answered: from a copy, from one that is some days old, not at all because it is too old or comes anew,
 * by tiles, or not at all because there is no leave to ask or nobody answered.
 * @typedef {'mirror'|'aged'|'old'|'anew'|'tiles'|'leave'|'none'} Way
 */
/** @typedef {{way: Way, synced: number, since: number, answer: Answer|null}} Told */

const DAY = 86_400_000;
const AGED = 7 * DAY; // then its date is shown
const OLD = 30 * DAY; // then what it says is not shown any more

/** The age of a mirror. @param {number} synced @param {number} now @returns {Way} */
export function ageOf(synced, now) {
  const age = now - synced;
  if (age < -DAY || age > OLD) return 'old'; // a clock that was set back tells no age
  return age > AGED ? 'aged' : 'mirror';
}

export class Source {
  /** @type {EdgeConfig|null} */
  #config = null;
  #engine;
  #known;
  /** @type {Promise<unknown>|null} */
  #remembered = null;
  askable = true; // false: there is no leave to ask it for anything

  /**
   * @param {string} url
   * @param {string} lang
   * @param {number} since the first year whose reviews are wanted, 0 for all
   * @param {import('../../engine/engine.js').Engine} engine
   * @param {import('./operations.js').Operations} operations
   * @param {(work: () => Promise<any>) => Promise<any>} lock
   * @param {import('./known.js').Known} known
   */
  constructor(url, lang, since, engine, operations, lock, known) {
    this.url = url;
    this.since = since;
    this.copies = new Copies(url, lang, since, (year, turn) => new Mirror(url, lang, year, operations, lock, turn));
    this.#engine = engine;
    this.#known = known;
  }

  /** What one page's budget of requests is kept by. @param {(entry: RequestEntry) => void} onrequest */
  tiles(onrequest) {
    return new Tiles(this.url, onrequest);
  }

  /** Follows it. Says whether everything is there now. @param {Omit<import('./mirror.js').Follower, 'onwhole'>} follower */
  follow(follower) {
    return this.copies.follow({ ...follower, onwhole: () => this.#known.add(this.url) });
  }

  /** Its copies that are not to be taken off the disk; what is too old to be used makes room. @returns {Promise<Mirror[]>} */
  async kept() {
    const { next, use } = await this.copies.look();
    const before = use && use !== next && ageOf(use.standing.synced, Date.now()) !== 'old' ? [use.mirror] : [];
    return [next.mirror, ...before];
  }

  /** How its copies stand: the one that is followed, and what the one in use is of where that is another. */
  async standing() {
    const { next: { mirror, standing }, use } = await this.copies.look();
    const before = use && use.standing !== standing ? { synced: use.standing.synced, since: use.mirror.since } : null;
    return { url: this.url, askable: this.askable, ...standing, known: await this.#wasWhole(), before, reviews: await mirror.count().catch(() => 0) };
  }

  /**
   * Looks a text's claims up. Never rejected.
   * @param {Question} question
   * @param {Tiles} tiles
   * @param {(entry: RequestEntry) => void} onrequest
   * @returns {Promise<Told>}
   */
  async lookup(question, tiles, onrequest) {
    const found = await this.#byCopy(question).catch(() => this.#byCopy(question)).catch(() => null); // the copy may have been changed for another
    if (found && (found.way !== 'old' || this.askable)) return found;
    if (!this.askable) return nothing('leave');
    if (this.copies.over) return nothing('none'); // it was removed meanwhile: nobody asks it for anything
    if (await this.#wasWhole()) return nothing('anew');
    return this.#byTiles(question, tiles, onrequest);
  }

  /** @param {Question} question @returns {Promise<Told|null>} null where there is no whole copy */
  async #byCopy({ text, date }) {
    const { use } = await this.copies.look();
    if (!use) return null;
    await this.#remember();
    const { mirror, standing: { synced } } = use;
    const told = { way: ageOf(synced, Date.now()), synced, since: mirror.since };
    return { ...told, answer: told.way === 'old' ? null : await mirror.lookup(text, date) };
  }

  /** That it is whole, which an earlier version did not note. A copy answers also where that cannot be noted. */
  async #remember() {
    await (this.#remembered ??= this.#known.add(this.url)).catch(() => (this.#remembered = null));
  }

  /** Where that cannot be told, nothing is asked for. */
  #wasWhole() {
    return this.#known.has(this.url).catch(() => true);
  }

  /**
   * @param {Question} question
   * @param {Tiles} tiles
   * @param {(entry: RequestEntry) => void} onrequest
   * @returns {Promise<Told>}
   */
  async #byTiles(question, tiles, onrequest) {
    const config = await this.#configure(onrequest);
    try {
      return config ? { ...nothing('tiles'), answer: JSON.parse(await lookUp(this.#engine, tiles, config, question)) } : nothing('none');
    } catch {
      return nothing('none');
    }
  }

  /** @param {(entry: RequestEntry) => void} onrequest */
  async #configure(onrequest) {
    if (this.#config) return this.#config;
    const { entry, config } = await askConfig(this.url);
    onrequest(entry);
    return (this.#config = config);
  }
}

/** @param {Way} way @returns {Told} */
const nothing = (way) => ({ way, synced: 0, since: 0, answer: null });
