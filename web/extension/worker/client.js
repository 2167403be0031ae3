// The engine's side of the protocol (engine/protocol.js) for one page, as serve.js is for a page
// with a tag. Beside its messages there is one more, before an answer:
//   {type: 'source', way, synced, told}   how look-ups are answered, and how many reviews of what was read arrived

import { download } from '../../engine/download.js';
import { Refusal } from '../../engine/engine.js';
import { MAX_LENGTH, VERSION, readRequest } from '../../engine/protocol.js';
import { combine } from './combine.js';

/** @typedef {import('../../types.js').RequestEntry} RequestEntry */
/** @typedef {import('./source.js').Source} Source */
/** @typedef {import('./source.js').Way} Way */

const HISTORY = Object.freeze({ type: 'application/json', bytes: 256 << 10, time: 8_000 });
const REPORT_TIME = 8_000;
const MAX_LISTED = 100; // requests in one message
/** From what the reader would want to know first. @type {readonly Way[]} */
const WORST = Object.freeze(['old', 'none', 'tiles', 'aged', 'mirror']);

/** One page. */
export class Client {
  #port;
  #desk;
  #private;
  /** @type {RequestEntry[]} */
  #unsent = [];
  /** The budget of tiles, by source. @type {Map<Source, import('../../engine/tiles.js').Tiles>} */
  #tiles = new Map();
  /** Which source a review came from. @type {Map<string, string>} */
  #origins = new Map();

  /**
   * @param {MessagePort} port
   * @param {import('./desk.js').Desk} desk
   * @param {boolean} hidden whether nothing may be noted: in a private window
   */
  constructor(port, desk, hidden) {
    this.#port = port;
    this.#desk = desk;
    this.#private = hidden;
    port.onmessage = ({ data }) => void this.#answer(data);
    this.#post(0, { type: 'ready', requests: [], reports: desk.sources.length > 0 });
  }

  /** @param {unknown} data anything that came through the port */
  async #answer(data) {
    const request = readRequest(data);
    if (!request) return;
    try {
      if (request.type === 'annotate') this.#post(request.id, { type: 'annotated', json: within(this.#desk.engine.annotate(request.text)) });
      else if (request.type === 'lookup') await this.#lookup(request);
      else if (request.type === 'report') await this.#report(request);
      else await this.#history(request);
    } catch (error) {
      const reason = error instanceof Refusal ? error.reason : 'engine';
      this.#post(request.id, { type: 'refused', reason, requests: this.#fetched() });
    }
  }

  /** @param {import('../../engine/protocol.js').LookupRequest} request */
  async #lookup(request) {
    const { sources } = this.#desk;
    const told = await Promise.all(sources.map((source) => source.lookup(request, this.#tilesOf(source), this.#list)));
    const way = WORST.find((one) => told.some((each) => each.way === one)) ?? 'none';
    const synced = Math.min(...told.filter(({ synced: time }) => time).map(({ synced: time }) => time));
    const found = await this.#desk.note(this.#private ? [] : told.flatMap(({ own }) => own));
    this.#port.postMessage({ type: 'source', way: sources.length ? way : 'nobody', synced: Number.isFinite(synced) ? synced : 0, told: found });
    this.#origins = new Map(told.flatMap(({ answer }, i) => answer?.records.map(({ id }) => [String(id), sources[i].url]) ?? []));
    const answer = combine(told.map((each) => each.answer));
    if (!answer) throw new Refusal('edge', 'no source answers');
    this.#post(request.id, { type: 'matched', json: within(JSON.stringify(answer)), requests: this.#fetched(), reports: true });
  }

  /** @param {Source} source */
  #tilesOf(source) {
    const tiles = this.#tiles.get(source) ?? source.tiles(this.#list);
    this.#tiles.set(source, tiles);
    return tiles;
  }

  /** Sends what the reader chose, to where the review is from. @param {import('../../engine/protocol.js').ReportRequest} request */
  async #report({ id, review, reason }) {
    const url = `${this.#originOf(review)}/v1/reports`;
    const entry = { url, status: 0, bytes: 0 };
    this.#list(entry);
    const response = await fetch(url, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ review, reason, version: this.#desk.version }),
      credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', signal: AbortSignal.timeout(REPORT_TIME),
    }).catch(() => null);
    entry.status = response?.status ?? 0;
    if (!response?.ok) throw new Refusal('edge', 'the edge did not take the report');
    this.#post(id, { type: 'reported', requests: this.#fetched() });
  }

  /** Asks for one review by its id: only where the reader wants to know. @param {import('../../engine/protocol.js').HistoryRequest} request */
  async #history({ id, review }) {
    const { entry, body } = await download(`${this.#originOf(review)}/v1/reviews/${review}.json`, HISTORY);
    this.#list(entry);
    if (!body) throw new Refusal('edge', 'the edge does not tell the history');
    this.#post(id, { type: 'told', json: within(new TextDecoder().decode(body)), requests: this.#fetched() });
  }

  /** @param {string} review */
  #originOf(review) {
    const origin = this.#origins.get(review);
    if (!origin) throw new Refusal('request', 'no such review was shown');
    return origin;
  }

  /** @param {RequestEntry} entry */
  #list = (entry) => {
    this.#unsent.push(entry);
  };

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
