// One edge that the reader chose: asked by tiles until its mirror is whole, and from the
// mirror alone from then on.

import { askConfig, lookUp } from '../../engine/lookup.js';
import { Tiles } from '../../engine/tiles.js';
import { Mirror } from './mirror.js';

/** @typedef {import('../../types.js').EdgeConfig} EdgeConfig */
/** @typedef {import('../../types.js').RequestEntry} RequestEntry */
/** @typedef {import('./combine.js').Answer} Answer */

/** How a look-up was answered: from the mirror, a mirror that is some days old, one too old to be used, by tiles, or not at all. @typedef {'mirror'|'aged'|'old'|'tiles'|'none'} Way */
/** @typedef {{way: Way, synced: number, answer: Answer|null, own: string[][]}} Told */

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

  /**
   * @param {string} url
   * @param {string} lang
   * @param {number} since the first year whose reviews are wanted, 0 for all
   * @param {import('../../engine/engine.js').Engine} engine
   * @param {import('./operations.js').Operations} operations
   * @param {(work: () => Promise<any>) => Promise<any>} lock
   */
  constructor(url, lang, since, engine, operations, lock) {
    this.url = url;
    this.since = since;
    this.mirror = new Mirror(url, lang, since, operations, lock);
    this.#engine = engine;
  }

  /** What one page's budget of requests is kept by. @param {(entry: RequestEntry) => void} onrequest */
  tiles(onrequest) {
    return new Tiles(this.url, onrequest);
  }

  /**
   * Looks a text's claims up. Never rejected.
   * @param {{text: string, date: string, fresh: boolean}} question
   * @param {Tiles} tiles
   * @param {(entry: RequestEntry) => void} onrequest
   * @returns {Promise<Told>}
   */
  async lookup(question, tiles, onrequest) {
    const { whole, synced } = await this.mirror.standing();
    if (!whole) return this.#byTiles(question, tiles, onrequest);
    const way = ageOf(synced, Date.now());
    if (way === 'old') return { way, synced, answer: null, own: [] };
    try {
      return { way, synced, ...await this.mirror.lookup(question.text, question.date) };
    } catch {
      return this.#byTiles(question, tiles, onrequest); // what was damaged comes again
    }
  }

  /**
   * @param {{text: string, date: string, fresh: boolean}} question
   * @param {Tiles} tiles
   * @param {(entry: RequestEntry) => void} onrequest
   * @returns {Promise<Told>}
   */
  async #byTiles(question, tiles, onrequest) {
    const config = await this.#configure(onrequest);
    try {
      const answer = config && JSON.parse(await lookUp(this.#engine, tiles, config, question));
      return { way: config ? 'tiles' : 'none', synced: 0, answer, own: [] };
    } catch {
      return { way: 'none', synced: 0, answer: null, own: [] };
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
