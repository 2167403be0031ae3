// A page's line to the engine, as a port that does not break: the engine's host is ended by the
// browser whenever it likes, and then what was asked is asked again.

import { VERSION } from '../../engine/protocol.js';
import { api } from '../api.js';

const TRIES = 4; // in a row, for what is asked
const PAUSE = 250; // milliseconds, doubled each time

/** Looks like a MessagePort to engine/link.js. */
export class Line {
  /** @type {((event: {data: any}) => void)|null} */
  onmessage = null;
  #onsource;
  /** What is asked and not answered, by number. @type {Map<number, any>} */
  #asked = new Map();
  /** @type {any} */
  #port = null;
  #tries = 0;
  #met = false; // an engine said a word: nobody waits for the first
  #closed = false;

  /** @param {(source: any) => void} onsource told how look-ups are answered */
  constructor(onsource) {
    this.#onsource = onsource;
    void this.#open();
  }

  /** @param {any} message a request */
  postMessage(message) {
    this.#asked.set(message.id, message);
    if (this.#port) this.#port.postMessage(message);
    else void this.#open();
  }

  close() {
    this.#closed = true;
    this.#asked.clear();
    this.#port?.disconnect();
    this.#port = null;
  }

  /** @type {Promise<void>|null} */
  #opening = null;

  #open() {
    return (this.#opening ??= this.#connect().finally(() => (this.#opening = null)));
  }

  async #connect() {
    try {
      await api.runtime.sendMessage({ type: 'wake' });
      if (this.#closed) return;
      const port = api.runtime.connect({ name: 'engine' });
      port.onMessage.addListener((/** @type {any} */ data) => this.#take(data));
      port.onDisconnect.addListener(() => this.#lost(port));
      this.#port = port;
      for (const message of this.#asked.values()) port.postMessage(message);
    } catch {
      this.#lost(null); // the extension itself was taken away, or is just coming up
    }
  }

  /** @param {any} data */
  #take(data) {
    if (data?.type === 'source') return this.#onsource(data);
    this.#tries = 0;
    this.#met = true;
    this.#asked.delete(data?.id);
    this.onmessage?.({ data });
  }

  /** @param {any} port */
  #lost(port) {
    void api.runtime?.lastError; // read, or Chromium writes it in the console
    if (port !== this.#port || this.#closed) return;
    this.#port = null;
    if (this.#met && !this.#asked.size) return; // the next question connects again
    if (this.#tries < TRIES) setTimeout(() => void this.#open(), PAUSE * 2 ** this.#tries++);
    else this.#refuse();
  }

  /** Nobody is there: everything asked is refused, and so is whoever waits for the engine. */
  #refuse() {
    this.#tries = 0;
    const ids = [...this.#asked.keys()];
    this.#asked.clear();
    for (const id of ids.length ? ids : [0]) this.onmessage?.({ data: { v: VERSION, id, type: 'refused', reason: 'engine', requests: [] } });
  }
}
