// The page's end of a port to an engine: numbers the requests, checks the replies, and
// refuses what gets no answer in time, so that nothing hangs.

import { quiet } from '../quiet.js';
import { VERSION, MAX_LENGTH, readReply } from './protocol.js';

/** @typedef {import('../types.js').RequestEntry} RequestEntry */
/** @typedef {{resolve: (json: string) => void, reject: (error: Error) => void, type: string, timer: ReturnType<typeof setTimeout>}} Pending */
/** @typedef {'policy'|'connection'} Bar what kept the edge's frame from opening */

/** The engine did not answer, or not with what was asked for. */
export class Refused extends Error {
  name = 'Refused';

  /** @param {string} reason the engine's, or why there is no word from it */
  constructor(reason) {
    super(reason);
    /** Whether another question may be asked through the same port. */
    this.alone = ALONE.has(reason);
  }
}

/** Reasons that concern one question only. @type {ReadonlySet<string>} */
const ALONE = new Set(/** @type {import('./protocol.js').Reason[]} */ (['request', 'size', 'edge', 'barred']));

const ANSWERS = Object.freeze({ annotate: 'annotated', lookup: 'matched', report: 'reported', history: 'told' });
const ANNOTATE_TIME = 20_000;
const REPORT_TIME = 20_000;
const LOOKUP_TIME = 60_000; // four rounds of tiles at their own limit, and the engine's work

/** One engine, asked through one port. */
export class Link {
  #port;
  #undo;
  #onrequests;
  #last = 0;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  /** @type {(started: boolean) => void} */
  #start = () => {};
  /** @type {(ready: boolean) => void} */
  #settle = () => {};

  /** Whether reports are taken, known once it is ready or has looked claims up. */
  reports = false;
  /** Whether the other end is there; settled by its first word or by close. @type {Promise<boolean>} */
  started = new Promise((resolve) => (this.#start = resolve));
  /** Whether the engine came up; settled by its word or by close. @type {Promise<boolean>} */
  ready = new Promise((resolve) => (this.#settle = resolve));

  /**
   * @param {MessagePort} port
   * @param {() => void} undo removes what holds the other end
   * @param {(entries: RequestEntry[]) => void} onrequests told what the engine fetched
   * @param {Bar|null} [barred] why nothing is looked up through this link
   */
  constructor(port, undo, onrequests, barred = null) {
    this.barred = barred;
    this.#port = port;
    this.#undo = undo;
    this.#onrequests = onrequests;
    port.onmessage = quiet(({ data }) => this.#take(data));
  }

  /**
   * Asks for a text's annotations.
   * @param {string} text
   * @returns {Promise<string>} JSON
   */
  annotate(text) {
    return this.#ask({ type: 'annotate', text }, ANNOTATE_TIME);
  }

  /**
   * Asks what is known of a text's claims.
   * @param {string} text
   * @param {string} date the article's, or ''
   * @param {boolean} fresh whether the budget of requests starts again
   * @returns {Promise<string>} JSON
   */
  lookup(text, date, fresh) {
    if (this.barred) return Promise.reject(new Refused('barred'));
    return this.#ask({ type: 'lookup', text, date, fresh }, LOOKUP_TIME);
  }

  /**
   * Reports a wrong match; resolves once it is taken.
   * @param {string} review its id
   * @param {string} reason a code of lists.js
   * @returns {Promise<string>} nothing
   */
  report(review, reason) {
    return this.#ask({ type: 'report', review, reason }, REPORT_TIME);
  }

  /**
   * Asks for a review's history.
   * @param {string} review its id
   * @returns {Promise<string>} JSON
   */
  history(review) {
    return this.#ask({ type: 'history', review }, REPORT_TIME);
  }

  /** Ends it: everything asked is refused, the other end is removed. */
  close() {
    this.#port.onmessage = null;
    this.#port.close();
    this.#start(false);
    this.#settle(false);
    for (const id of [...this.#pending.keys()]) this.#refuse(id, 'closed');
    this.#undo();
  }

  /**
   * @param {{type: 'annotate', text: string} | {type: 'lookup', text: string, date: string, fresh: boolean}
   *   | {type: 'report', review: string, reason: string} | {type: 'history', review: string}} request
   * @param {number} time
   * @returns {Promise<string>}
   */
  #ask(request, time) {
    if ('text' in request && request.text.length > MAX_LENGTH) return Promise.reject(new Refused('size'));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#refuse(id, 'no answer'), time);
      this.#pending.set(id, { resolve, reject, type: ANSWERS[request.type], timer });
      this.#port.postMessage({ v: VERSION, id, ...request });
    });
  }

  /** @param {unknown} data anything that came through the port */
  #take(data) {
    const reply = readReply(data);
    if (!reply || (reply.id !== 0 && !this.#pending.has(reply.id))) return;
    if ('requests' in reply && reply.requests.length) this.#onrequests(reply.requests);
    if (reply.id === 0) this.#start(true);
    if (reply.type === 'starting') return;
    if ('reports' in reply) this.reports = reply.reports;
    if (reply.id === 0) this.#settle(reply.type === 'ready');
    else if (reply.type === 'refused') this.#refuse(reply.id, reply.reason);
    else if (reply.type === 'reported') this.#resolve({ ...reply, json: '' });
    else if ('json' in reply) this.#resolve(reply);
  }

  /** @param {{id: number, type: string, json: string}} reply */
  #resolve({ id, type, json }) {
    const pending = this.#pending.get(id);
    if (pending?.type !== type) return;
    this.#drop(id);
    pending.resolve(json);
  }

  /** @param {number} id @param {string} reason */
  #refuse(id, reason) {
    const pending = this.#pending.get(id);
    this.#drop(id);
    pending?.reject(new Refused(reason));
  }

  /** @param {number} id */
  #drop(id) {
    clearTimeout(this.#pending.get(id)?.timer);
    this.#pending.delete(id);
  }
}
