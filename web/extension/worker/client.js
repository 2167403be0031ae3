// The engine's side of the protocol (engine/protocol.js) for one page, as serve.js is for a page
// with a tag. Beside its messages there is one more, before an answer:
//   {type: 'source', way, synced, told, since}   how look-ups are answered, how many reviews of what was read arrived unseen, and the
//                                                first year of the reviews that are in use, 0 for all

import { Answerer, within } from '../../engine/answerer.js';
import { Refusal } from '../../engine/engine.js';
import { combine } from './combine.js';

/** @typedef {import('./source.js').Source} Source */
/** @typedef {import('./source.js').Way} Way */

/** From what the reader would want to know first. @type {readonly Way[]} */
const WORST = Object.freeze(['old', 'anew', 'leave', 'none', 'tiles', 'aged', 'mirror']);

/** One page. */
export class Client {
  #port;
  #answerer;
  #desk;
  #private;
  /** The budget of tiles, by source. @type {Map<Source, import('../../engine/tiles.js').Tiles>} */
  #tiles = new Map();
  /** The claims that were noted as read. @type {Set<string>} */
  #noted = new Set();
  /** Which source a review came from. @type {Map<string, string>} */
  #origins = new Map();

  /**
   * @param {MessagePort} port
   * @param {import('./desk.js').Desk} desk
   * @param {boolean} hidden whether nothing may be noted: in a private window
   */
  constructor(port, desk, hidden) {
    this.#port = port;
    this.#answerer = new Answerer(port, []);
    this.#desk = desk;
    this.#private = hidden;
    this.#answerer.serve({
      annotate: ({ text }) => ({ type: 'annotated', json: within(desk.engine.annotate(text)) }),
      lookup: (request) => this.#lookup(request),
      report: (request) => this.#answerer.report(this.#originOf(request.review), request, desk.version), // to where the review is from
      history: ({ review }) => this.#answerer.history(this.#originOf(review), review),
    });
    this.#answerer.say(0, { type: 'ready', reports: desk.sources.length > 0 });
  }

  /** @param {import('../../engine/protocol.js').LookupRequest} request @returns {Promise<{type: 'matched', json: string, reports: boolean}>} */
  async #lookup(request) {
    const { sources } = this.#desk;
    const told = await Promise.all(sources.map((source) => source.lookup(request, this.#tilesOf(source), this.#answerer.list)));
    if (sources.some(({ copies }) => copies.over)) return this.#lookup(request); // the reader chose otherwise meanwhile
    const way = WORST.find((one) => told.some((each) => each.way === one)) ?? 'none';
    const synced = Math.min(...told.filter(({ synced: time }) => time).map(({ synced: time }) => time));
    if (told.some((each) => each.way === 'anew')) this.#desk.lost();
    const found = await this.#desk.note(this.#private ? '' : request.text, told, this.#noted).catch(() => 0); // which changes nothing of what is answered
    const since = Math.max(0, ...told.map((each) => each.since));
    this.#port.postMessage({ type: 'source', way: sources.length ? way : this.#desk.unwanted ? 'unwanted' : 'nobody', synced: Number.isFinite(synced) ? synced : 0, told: found, since });
    const { answer, givers } = combine(told.map((each) => each.answer));
    if (!answer) throw new Refusal('edge', 'no source answers');
    this.#origins = new Map(answer.records.map(({ id }, i) => [String(id), sources[givers[i]].url]));
    return { type: 'matched', json: within(JSON.stringify(answer)), reports: true };
  }

  /** @param {Source} source */
  #tilesOf(source) {
    const tiles = this.#tiles.get(source) ?? source.tiles(this.#answerer.list);
    this.#tiles.set(source, tiles);
    return tiles;
  }

  /** @param {string} review */
  #originOf(review) {
    const origin = this.#origins.get(review);
    if (!origin) throw new Refusal('request', 'no such review was shown');
    if (!this.#desk.sources.some(({ url, askable }) => url === origin && askable)) throw new Refusal('edge', 'there is no leave to ask the source');
    return origin;
  }
}
