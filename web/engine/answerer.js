// The engine's side of the protocol, whoever has the engine: a Worker under a tag (serve.js) or
// the extension's (extension/worker/client.js).

import { PLAIN, download } from './download.js';
import { Refusal } from './engine.js';
import { MAX_LENGTH, VERSION, readRequest } from './protocol.js';

/** @typedef {import('../types.js').RequestEntry} RequestEntry */
/** @typedef {import('./protocol.js').Request['type']} Type */

const HISTORY = Object.freeze({ type: 'application/json', bytes: 256 << 10, time: 8_000 });
const REPORT_TIME = 8_000;
const MAX_LISTED = 100; // requests in one message

/** Answers what comes through a port, and lists what was fetched for it. */
export class Answerer {
  #port;
  /** @type {RequestEntry[]} */
  #unsent;

  /** @param {MessagePort} port @param {RequestEntry[]} requests what was fetched before */
  constructor(port, requests) {
    this.#port = port;
    this.#unsent = [...requests];
  }

  /** Notes a request, to be told of with the next answer. @param {RequestEntry} entry */
  list = (entry) => {
    this.#unsent.push(entry);
  };

  /**
   * Answers from now on. What the handlers give is the reply but for its number and what was fetched; what they throw is a refusal.
   * @param {Record<Type, (request: any) => object|Promise<object>>} handlers
   */
  serve(handlers) {
    this.#port.onmessage = ({ data }) => void this.#answer(data, handlers);
  }

  /** @param {unknown} data anything that came through the port @param {Record<Type, (request: any) => object|Promise<object>>} handlers */
  async #answer(data, handlers) {
    const request = readRequest(data);
    if (!request) return;
    try {
      const reply = await handlers[request.type](request);
      if (request.type === 'annotate') this.post(request.id, reply); // which lists nothing
      else this.say(request.id, reply);
    } catch (error) {
      this.say(request.id, { type: 'refused', reason: error instanceof Refusal ? error.reason : 'engine' });
    }
  }

  /** Posts a message with what was fetched. @param {number} id @param {object} message */
  say(id, message) {
    this.post(id, { ...message, requests: this.#unsent.splice(0, MAX_LISTED) });
  }

  /** Posts a message that lists nothing. @param {number} id @param {object} message */
  post(id, message) {
    this.#port.postMessage({ v: VERSION, id, ...message });
  }

  /**
   * Sends what the reader chose, and the version that matched.
   * @param {string} edge
   * @param {{review: string, reason: string}} chosen
   * @param {string} version
   */
  async report(edge, { review, reason }, version) {
    const url = `${edge}/v1/reports`;
    const entry = { url, status: 0, bytes: 0 };
    this.list(entry);
    const response = await fetch(url, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ review, reason, version }),
      ...PLAIN, signal: AbortSignal.timeout(REPORT_TIME),
    }).catch(() => null);
    entry.status = response?.status ?? 0;
    if (!response?.ok) throw new Refusal('edge', 'the edge did not take the report');
    return { type: 'reported' };
  }

  /** Asks for one review by its id: only where the reader wants to know. @param {string} edge @param {string} review */
  async history(edge, review) {
    const { entry, body } = await download(`${edge}/v1/reviews/${review}.json`, HISTORY);
    this.list(entry);
    if (!body) throw new Refusal('edge', 'the edge does not tell the history');
    return { type: 'told', json: within(new TextDecoder().decode(body)) };
  }
}

/** Lets an answer pass that a message may hold. @param {string} json */
export function within(json) {
  if (json.length > MAX_LENGTH) throw new Refusal('size', 'the answer is too long');
  return json;
}
