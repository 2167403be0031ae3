// What all pages share: one engine, the sources with their mirrors, and the log of what was read.

import { Engine } from '../../engine/engine.js';
import { compile } from '../../engine/module.js';
import { Disk, parseName } from './disk.js';
import { Known } from './known.js';
import { Operations } from './operations.js';
import { Source } from './source.js';
import { Told, dayOf } from './told.js';

const MODELS = Object.freeze(['actors.model', 'worth.model']); // as the engine takes them
const MOST = 15 * 60_000; // milliseconds that a source is followed in one go: what is cut by that goes on a minute later
const MAX_NOTED = 1_000; // claims of one page, which a page that changes its words all the time has soon
const LANG = 'en'; // the one language that the engine knows

/**
 * What the reader chose, which of the sources may be asked, and whose version it is.
 * @typedef {{sources: string[], askable?: string[], told: boolean, languages: string[], since: number, version: string}} Choice
 */
/** @typedef {import('./source.js').Told} Answered */

export class Desk {
  #operations;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();
  #told = new Told();
  #known = new Known(LANG);
  /** All that the reader chose, also where another language is wanted; null until it is known. @type {string[]|null} */
  #chosen = null;
  /** @type {Promise<boolean>|null} */
  #following = null;
  #stop = new AbortController();
  #onlost;
  #lost = false; // and nothing was followed since
  /** @type {Source[]} */
  sources = [];

  version = '';

  /** @param {Engine} engine @param {() => void} [onlost] told where a copy that was in use is gone, and is to come anew soon */
  constructor(engine, onlost = () => {}) {
    this.engine = engine;
    this.#onlost = onlost;
    this.#operations = new Operations(engine);
  }

  /** Loads the engine from the extension's own files. @param {() => void} [onlost] */
  static async open(onlost) {
    const [module, ...models] = await Promise.all([
      compile(await fetch('engine.wasm')),
      ...MODELS.map(async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer())),
    ]);
    return new Desk(new Engine(module, models), onlost);
  }

  /** Takes the reader's choice in place of the one before. @param {Choice} choice */
  choose({ sources, askable = sources, told, languages, since, version }) {
    this.version = version;
    this.#chosen = sources;
    this.#known.want(sources);
    const wanted = languages.includes(LANG) ? sources : [];
    const kept = this.sources.filter((source) => wanted.includes(source.url) && source.since === since);
    for (const source of this.sources) if (!kept.includes(source)) source.copies.close();
    const same = kept.length === wanted.length && kept.length === this.sources.length && kept.every((source) => source.askable === askable.includes(source.url));
    if (!same) this.#stop.abort(); // what is followed now is others
    this.sources = wanted.map((url) => kept.find((source) => source.url === url)
      ?? new Source(url, LANG, since, this.engine, this.#operations, (work) => this.#alone(work), this.#known));
    for (const source of this.sources) source.askable = askable.includes(source.url);
    this.#told.turn(told).catch(() => {}); // the next sweep erases it
  }

  /** Whether there are sources, and the reader wants no language that they are read in. */
  get unwanted() {
    return !this.sources.length && Boolean(this.#chosen?.length);
  }

  /**
   * Follows every source that may be asked, all at once and each for some time, so that none that is slow or has no end keeps
   * the others from being renewed. Says whether they are whole.
   * @param {() => void} onstep
   */
  follow(onstep) {
    if (this.#following && !this.#stop.signal.aborted) return this.#following;
    const { signal } = (this.#stop = new AbortController());
    const work = this.#follow(onstep, signal, this.#following).finally(() => {
      if (this.#following === work) this.#following = null;
    });
    return (this.#following = work);
  }

  /** @param {() => void} onstep @param {AbortSignal} signal @param {Promise<unknown>|null} before that was told to stop */
  async #follow(onstep, signal, before) {
    await before?.catch(() => {});
    this.#lost = false;
    const ends = await Promise.all(this.sources.filter(({ askable }) => askable).map((source) => source.follow({
      signal: AbortSignal.any([signal, AbortSignal.timeout(MOST)]), onstep, noting: () => this.#told.on, onnews: (mirror) => this.#news(mirror),
    }).catch(() => false))); // the others' ends are theirs
    await this.sweep();
    return ends.every(Boolean);
  }

  /**
   * Takes away what is not wanted any more: copies of sources that were removed, and those that others took the place of;
   * of what was read, what is too old or was withdrawn. Needs neither a source nor a network.
   */
  async sweep() {
    if (!this.#chosen) return undefined; // then nothing is known to be unwanted
    const { sources } = this;
    const kept = (await Promise.all(sources.map((source) => source.kept()))).flat();
    const names = kept.map(({ name }) => name);
    const isOf = (/** @type {string} */ name) => this.sources.some((source) => source.url === parseName(name).source && !sources.includes(source));
    for (const name of await Disk.all()) if (!names.includes(name) && !isOf(name)) await Disk.remove(name); // those of a choice made meanwhile are for the next sweep
    await this.#known.sweep();
    if (!this.#told.on) await this.#told.erase();
    await this.#told.expire();
    for (const mirror of kept) await this.#news(mirror);
    return this.#told.verify(names, async (copy, numbers) => kept.find(({ name }) => name === copy)?.reviews(numbers) ?? []);
  }

  /** Looks whether what arrived is of something that was read. @param {import('./mirror.js').Mirror} mirror */
  #news(mirror) {
    return mirror.news(async (rows, dated) => {
      const day = dated ? await this.#told.since() : '';
      if (!this.#told.on || dated && !day) return; // nothing was read
      await this.#told.check(mirror.name, this.#operations.told(day, rows), dated);
    });
  }

  /**
   * Notes the claims of a text as read, if the reader wants that. Says how many reviews of what was read arrived that the reader did not see.
   * @param {string} text '' where nothing may be noted
   * @param {Answered[]} answered what the sources knew
   * @param {Set<string>} noted the claims of the same page before
   */
  async note(text, answered, noted) {
    if (!this.#told.on) return 0;
    if (text) {
      for (const source of this.sources) for (const mirror of await source.kept()) await this.#news(mirror); // it came before this is read
      const own = this.#operations.own(text);
      const known = answered.flatMap(({ way, synced }) => (way === 'mirror' || way === 'aged' ? [synced] : []));
      await this.#told.note(own.filter((keys) => isRoomFor(keys.join(), noted)), dayOf(Math.min(Date.now(), ...known)), answered.flatMap(({ answer }) => answer?.records ?? []));
    }
    return (await this.#told.found()).filter(({ seen }) => !seen).length;
  }

  /** A copy that was in use is gone: once, whoever decides when it comes is told. */
  lost() {
    if (!this.#lost) this.#onlost();
    this.#lost = true;
  }

  /** How everything stands. */
  async standing() {
    const sources = await Promise.all(this.sources.map((source) => source.standing()));
    const { usage = 0, quota = 0 } = await navigator.storage?.estimate() ?? {};
    return { sources, following: this.#following !== null, usage, quota, told: await this.#toldStanding() };
  }

  /** Where that cannot be had, the rest stands. */
  async #toldStanding() {
    return { claims: await this.#told.count().catch(() => 0), found: await this.#told.found().catch(() => []) };
  }

  /** The log of what was read, for the reader to take along. */
  everything() {
    return this.#told.everything();
  }

  /** The reader saw what was found. */
  see() {
    return this.#told.see();
  }

  /** Erases the log of what was read, and writes none until the reader wants that. */
  forget() {
    return this.#told.turn(false);
  }

  /** Erases everything, whatever is still on its way: what comes finds that it is to stop. */
  async erase() {
    this.#chosen = null; // nothing sweeps, which looks into what is to go
    this.#stop.abort();
    for (const source of this.sources) source.copies.close();
    this.sources = [];
    this.#chosen = [];
    this.#known.want([]);
    await this.#following?.catch(() => {});
    await this.#told.turn(false);
    await this.#known.erase();
    for (const name of await Disk.all()) await Disk.remove(name);
  }

  /**
   * Lets one at a time ask what goes on from the question before.
   * @param {() => Promise<any>} work
   */
  #alone(work) {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}

/** Whether a claim is one of those of its page, or may become one. @param {string} claim @param {Set<string>} noted */
const isRoomFor = (claim, noted) => noted.has(claim) || noted.size < MAX_NOTED && Boolean(noted.add(claim));
