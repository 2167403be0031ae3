// What all pages share: one engine, the sources with their mirrors, and the log of what was read.

import { Engine } from '../../engine/engine.js';
import { compile } from '../../engine/module.js';
import { Disk, nameOf } from './disk.js';
import { Operations } from './operations.js';
import { Source } from './source.js';
import { Told } from './told.js';

const MODELS = Object.freeze(['actors.model', 'worth.model']); // as the engine takes them
const LANG = 'en'; // the one language that the engine knows

/** What the reader chose, and whose version it is. @typedef {{sources: string[], told: boolean, languages: string[], since: number, version: string}} Choice */

export class Desk {
  #operations;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();
  #told = new Told();
  #noting = false;
  /** @type {Promise<boolean>|null} */
  #following = null;
  #stop = new AbortController();
  /** @type {Source[]} */
  sources = [];

  version = '';

  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
    this.#operations = new Operations(engine);
  }

  /** Loads the engine from the extension's own files. */
  static async open() {
    const [module, ...models] = await Promise.all([
      compile(await fetch('engine.wasm')),
      ...MODELS.map(async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer())),
    ]);
    return new Desk(new Engine(module, models));
  }

  /** Takes the reader's choice in place of the one before. @param {Choice} choice */
  choose({ sources, told, languages, since, version }) {
    this.version = version;
    const wanted = languages.includes(LANG) ? sources : [];
    const kept = this.sources.filter((source) => wanted.includes(source.url) && source.since === since);
    for (const source of this.sources) if (!kept.includes(source)) source.mirror.close();
    if (kept.length < wanted.length || kept.length < this.sources.length) this.#stop.abort(); // what is followed now is others
    this.sources = wanted.map((url) => kept.find((source) => source.url === url)
      ?? new Source(url, LANG, since, this.engine, this.#operations, (work) => this.#alone(work)));
    this.#noting = told;
  }

  /** Follows every source, one after the other. Says whether all are whole. @param {() => void} onstep */
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
    await this.#sweep();
    if (this.#noting) await this.#told.expire();
    let all = true;
    for (const source of this.sources) {
      if (!await source.mirror.follow({ signal, onstep, onnews: (rows) => this.#news(rows) })) all = false;
    }
    return all;
  }

  /** Takes mirrors of sources that were removed, and of other years, off the disk. */
  async #sweep() {
    const kept = this.sources.map(({ url, since }) => nameOf(url, LANG, since));
    for (const name of await Disk.all()) if (!kept.includes(name)) await Disk.remove(name);
  }

  /** @param {Uint8Array[]} rows */
  async #news(rows) {
    if (this.#noting && rows.length) await this.#told.check(this.#operations.told(rows));
  }

  /** Notes claims as read, if the reader wants that. Says how many reviews of what was read arrived. @param {string[][]} claims */
  async note(claims) {
    if (!this.#noting) return 0;
    if (claims.length) await this.#told.note(claims);
    return (await this.#told.found()).length;
  }

  /** How everything stands. */
  async standing() {
    const sources = await Promise.all(this.sources.map(async ({ url, mirror }) => ({
      url, ...await mirror.standing(), reviews: await mirror.count().catch(() => 0),
    })));
    const { usage = 0, quota = 0 } = await navigator.storage?.estimate() ?? {};
    const told = this.#noting ? { claims: await this.#told.count(), found: await this.#told.found() } : { claims: 0, found: [] };
    return { sources, following: this.#following !== null, usage, quota, told };
  }

  /** The log of what was read, for the reader to take along. */
  async everything() {
    return this.#noting ? this.#told.everything() : { read: [], found: [] };
  }

  /** Erases the log of what was read. */
  forget() {
    return this.#told.erase();
  }

  /** Erases everything, whatever is still on its way: what comes finds that it is to stop. */
  async erase() {
    this.#stop.abort();
    this.#noting = false;
    for (const source of this.sources) source.mirror.close();
    this.sources = [];
    await this.#told.erase();
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
