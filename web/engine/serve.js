// The engine's side of the protocol: answers one port with one engine.

import { Answerer, within } from './answerer.js';
import { compile } from './module.js';
import { Engine, Refusal } from './engine.js';
import { Tiles } from './tiles.js';
import { download } from './download.js';
import { askConfig, lookUp } from './lookup.js';

/** @typedef {import('../types.js').EdgeConfig} EdgeConfig */
/** @typedef {import('../types.js').RequestEntry} RequestEntry */

/**
 * What the engine is started with.
 * @typedef {object} Start
 * @property {string} base the folder of the engine's files
 * @property {string} [edge] where reviews come from; '': two folders above those files
 * @property {EdgeConfig|null} config how the edge answers; null: ask it
 * @property {RequestEntry[]} requests what was fetched to get here
 * @property {boolean} lookups whether claims are looked up: by a Worker of the edge's own origin only
 */

const MODEL = Object.freeze({ type: 'application/octet-stream', bytes: 1 << 20, time: 30_000 });
const MODELS = Object.freeze(['actors.model', 'worth.model']); // as the engine takes them

/** One engine behind one port. */
export class Server {
  #answerer;
  #start;
  #edge;
  #tiles;
  /** @type {EdgeConfig|null} */
  #config;

  /**
   * @param {MessagePort} port
   * @param {Start} start
   */
  constructor(port, start) {
    this.#answerer = new Answerer(port, start.requests);
    this.#start = start;
    this.#config = start.config;
    this.#edge = start.edge || new URL('../..', start.base).href.replace(/\/$/, '');
    this.#tiles = new Tiles(this.#edge, this.#answerer.list);
  }

  /** Fetches the engine, says that it is ready, and answers from then on. */
  async run() {
    this.#answerer.post(0, { type: 'starting' });
    let engine;
    try {
      engine = await this.#load();
    } catch {
      this.#answerer.say(0, { type: 'refused', reason: 'engine' });
      return;
    }
    this.#serve(engine);
    this.#answerer.say(0, { type: 'ready', reports: this.#reports });
  }

  /** @param {Engine} engine */
  #serve(engine) {
    this.#answerer.serve({
      annotate: ({ text }) => ({ type: 'annotated', json: within(engine.annotate(text)) }),
      lookup: (request) => this.#lookup(engine, request),
      report: (request) => {
        this.#asks();
        return this.#answerer.report(this.#edge, request, new URL(this.#start.base).pathname.split('/').at(-2) ?? '');
      },
      history: ({ review }) => {
        this.#asks();
        return this.#answerer.history(this.#edge, review);
      },
    });
  }

  /** Lets pass where the edge is asked. Elsewhere that would be in the name of the page's own origin. */
  #asks() {
    if (!this.#start.lookups) throw new Refusal('barred', 'this Worker asks for nothing');
  }

  /** Whether reports are taken: by an edge of this very origin, from a Worker that asks it. */
  get #reports() {
    return this.#start.lookups && this.#config?.reports === true && `${this.#edge}/`.startsWith(`${new URL(this.#start.base).origin}/`);
  }

  async #load() {
    const [module, ...models] = await Promise.all([this.#module(), ...MODELS.map((name) => this.#model(name))]);
    return new Engine(module, models);
  }

  /** @param {string} name */
  async #model(name) {
    const { entry, body } = await download(new URL(name, this.#start.base).href, MODEL);
    this.#answerer.list(entry);
    if (!body) throw new Error(`${name}: status ${entry.status}`);
    return body;
  }

  async #module() {
    const url = new URL('engine.wasm', this.#start.base).href;
    const entry = { url, status: 0, bytes: 0 };
    this.#answerer.list(entry);
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    entry.status = response.status;
    if (!response.ok) throw new Error(`engine: status ${response.status}`);
    const module = await compile(response);
    const timing = /** @type {PerformanceResourceTiming|undefined} */ (performance.getEntriesByName(url).at(-1));
    entry.bytes = timing?.encodedBodySize ?? 0;
    return module;
  }

  /** @param {Engine} engine @param {import('./protocol.js').LookupRequest} request */
  async #lookup(engine, { text, date, fresh }) {
    this.#asks();
    const config = await this.#configure();
    const json = within(await lookUp(engine, this.#tiles, config, { text, date, fresh }));
    return { type: 'matched', json, reports: this.#reports };
  }

  /** How the edge answers: known from the frame, or asked once it answers well. */
  async #configure() {
    if (this.#config) return this.#config;
    const { entry, config } = await askConfig(this.#edge);
    this.#answerer.list(entry);
    this.#config = config;
    if (!this.#config) throw new Refusal('edge', 'the edge does not say how it answers');
    return this.#config;
  }
}
