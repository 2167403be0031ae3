// Where the engine's Worker lives: in the offscreen document of Chromium, in Firefox's event
// page. Both may be gone at any moment, and everything asked through them is asked again.

/** @typedef {'follow'|'sweep'|'standing'|'everything'|'see'|'forget'|'erase'} Question */
/** What the Worker tells unasked: that it follows on, or that a copy in use is gone. @typedef {'step'|'lost'} Word */

export class Host {
  #onword;
  /** @type {Worker|null} */
  #worker = null;
  /** @type {import('../worker/desk.js').Choice|null} */
  #choice = null;
  #last = 0;
  /** @type {Map<number, {resolve: (answer: any) => void, reject: (error: Error) => void}>} */
  #asked = new Map();
  /** @type {Set<any>} pages' ports */
  #pages = new Set();

  /** @param {(word: Word) => void} onword */
  constructor(onword) {
    this.#onword = onword;
  }

  /** Whether it was told what the reader chose, without which a question finds nothing. */
  get knows() {
    return this.#choice !== null;
  }

  /** Whether somebody still needs it. */
  get busy() {
    return this.#pages.size + this.#asked.size > 0;
  }

  /** @param {import('../worker/desk.js').Choice} choice */
  choose(choice) {
    this.#choice = choice;
    this.#post({ type: 'choose', choice });
  }

  /** @param {Question} ask @returns {Promise<any>} */
  ask(ask) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#post({ id, ask });
    });
  }

  /** Connects a page, through the port that it opened. @param {any} port */
  serve(port) {
    const { port1, port2 } = new MessageChannel();
    this.#pages.add(port);
    port1.onmessage = ({ data }) => port.postMessage(data);
    port.onMessage.addListener((/** @type {unknown} */ message) => port1.postMessage(message));
    port.onDisconnect.addListener(() => {
      this.#pages.delete(port);
      port1.close();
    });
    // In a private window nothing is noted; of who asks, this is all that is known here.
    this.#post({ type: 'page', hidden: port.sender?.tab?.incognito !== false }, [port2]);
  }

  /** @param {object} message @param {Transferable[]} [ports] */
  #post(message, ports = []) {
    const fresh = !this.#worker;
    const worker = (this.#worker ??= this.#start());
    if (fresh && this.#choice) worker.postMessage({ type: 'choose', choice: this.#choice });
    worker.postMessage(message, ports);
  }

  #start() {
    const worker = new Worker('worker.js', { name: 'claimlight' });
    worker.onmessage = ({ data }) => this.#take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end();
    };
    return worker;
  }

  /** @param {any} data */
  #take({ id, answer, failed, word }) {
    if (word) return this.#onword(word);
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (failed === undefined) asked?.resolve(answer);
    else asked?.reject(new Error(failed));
  }

  /** The Worker failed: whoever waits is told, and the next gets another. */
  #end() {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#asked.values()) reject(new Error('the engine failed'));
    this.#asked.clear();
    for (const port of this.#pages) port.disconnect();
    this.#pages.clear();
  }
}
