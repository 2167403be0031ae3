// The engine's side of the protocol: answers one port with one engine.

import { compile } from './module.js';
import { Engine, Refusal } from './engine.js';
import { Tiles } from './tiles.js';
import { download } from './download.js';
import { askConfig, lookUp } from './lookup.js';
import { VERSION, MAX_LENGTH, readRequest } from './protocol.js';

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

const HISTORY = Object.freeze({ type: 'application/json', bytes: 256 << 10, time: 8_000 });
const MODEL = Object.freeze({ type: 'application/octet-stream', bytes: 1 << 20, time: 30_000 });
const MODELS = Object.freeze(['actors.model', 'worth.model']); // as the engine takes them
const REPORT_TIME = 8_000;
const MAX_LISTED = 100; // requests in one message

/** One engine behind one port. */
export class Server {
  #port;
  #start;
  #edge;
  #unsent;
  #tiles;
  /** @type {Engine|null} */
  #engine = null;
  /** @type {EdgeConfig|null} */
  #config;

  /**
   * @param {MessagePort} port
   * @param {Start} start
   */
  constructor(port, start) {
    this.#port = port;
    this.#start = start;
    this.#config = start.config;
    this.#unsent = [...start.requests];
    this.#edge = start.edge || new URL('../..', start.base).href.replace(/\/$/, '');
    this.#tiles = new Tiles(this.#edge, (entry) => this.#unsent.push(entry));
  }

  /** Fetches the engine, says that it is ready, and answers from then on. */
  async run() {
    this.#post(0, { type: 'starting' });
    try {
      this.#engine = await this.#load();
    } catch {
      this.#post(0, { type: 'refused', reason: 'engine', requests: this.#fetched() });
      return;
    }
    this.#port.onmessage = ({ data }) => void this.#answer(data);
    this.#post(0, { type: 'ready', requests: this.#fetched(), reports: this.#reports });
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
    this.#unsent.push(entry);
    if (!body) throw new Error(`${name}: status ${entry.status}`);
    return body;
  }

  async #module() {
    const url = new URL('engine.wasm', this.#start.base).href;
    const entry = { url, status: 0, bytes: 0 };
    this.#unsent.push(entry);
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    entry.status = response.status;
    if (!response.ok) throw new Error(`engine: status ${response.status}`);
    const module = await compile(response);
    const timing = /** @type {PerformanceResourceTiming|undefined} */ (performance.getEntriesByName(url).at(-1));
    entry.bytes = timing?.encodedBodySize ?? 0;
    return module;
  }

  /** @param {unknown} data anything that came through the port */
  async #answer(data) {
    const request = readRequest(data);
    if (!request) return;
    try {
      if (request.type === 'annotate') this.#annotate(request);
      else if (request.type === 'report') await this.#report(request);
      else if (request.type === 'history') await this.#history(request);
      else await this.#lookup(request);
    } catch (error) {
      const reason = error instanceof Refusal ? error.reason : 'engine';
      this.#post(request.id, { type: 'refused', reason, requests: this.#fetched() });
    }
  }

  /** @param {import('./protocol.js').AnnotateRequest} request */
  #annotate({ id, text }) {
    this.#post(id, { type: 'annotated', json: within(this.#ready().annotate(text)) });
  }

  /** @param {import('./protocol.js').LookupRequest} request */
  async #lookup({ id, text, date, fresh }) {
    // Elsewhere tiles would be fetched in the name of the page's own origin.
    if (!this.#start.lookups) throw new Refusal('barred', 'this Worker does not look up');
    const config = await this.#configure();
    const json = within(await lookUp(this.#ready(), this.#tiles, config, { text, date, fresh }));
    this.#post(id, { type: 'matched', json, requests: this.#fetched(), reports: this.#reports });
  }

  /** Sends what the reader chose, and the version that matched. @param {import('./protocol.js').ReportRequest} request */
  async #report({ id, review, reason }) {
    if (!this.#start.lookups) throw new Refusal('barred', 'this Worker sends nothing');
    const url = `${this.#edge}/v1/reports`;
    const version = new URL(this.#start.base).pathname.split('/').at(-2);
    const entry = { url, status: 0, bytes: 0 };
    this.#unsent.push(entry);
    const response = await fetch(url, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ review, reason, version }),
      credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', signal: AbortSignal.timeout(REPORT_TIME),
    }).catch(() => null);
    entry.status = response?.status ?? 0;
    if (!response?.ok) throw new Refusal('edge', 'the edge did not take the report');
    this.#post(id, { type: 'reported', requests: this.#fetched() });
  }

  /** Asks for one review by its id: only where the reader wants to know. @param {import('./protocol.js').HistoryRequest} request */
  async #history({ id, review }) {
    if (!this.#start.lookups) throw new Refusal('barred', 'this Worker does not look up');
    const { entry, body } = await download(`${this.#edge}/v1/reviews/${review}.json`, HISTORY);
    this.#unsent.push(entry);
    if (!body) throw new Refusal('edge', 'the edge does not tell the history');
    this.#post(id, { type: 'told', json: within(new TextDecoder().decode(body)), requests: this.#fetched() });
  }

  /** How the edge answers: known from the frame, or asked once it answers well. */
  async #configure() {
    if (this.#config) return this.#config;
    const { entry, config } = await askConfig(this.#edge);
    this.#unsent.push(entry);
    this.#config = config;
    if (!this.#config) throw new Refusal('edge', 'the edge does not say how it answers');
    return this.#config;
  }

  #ready() {
    if (!this.#engine) throw new Error('no engine');
    return this.#engine;
  }

  #fetched() {
    return this.#unsent.splice(0, MAX_LISTED);
  }

  /** @param {number} id @param {object} message */
  #post(id, message) {
    this.#port.postMessage({ v: VERSION, id, ...message });
  }
}

/** @param {string} json */
function within(json) {
  if (json.length > MAX_LENGTH) throw new Refusal('size', 'the answer is too long');
  return json;
}
