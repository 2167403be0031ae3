// Watches for what the page changes about its article: tells it at once, and when to read
// again, soon after the last change, ever more rarely where changes do not end.

const SOON = 300;
const PATIENCE = 1_000;
const SELDOM = 10_000;
const CALM = 10_000; // without changes, after which the next is seen soon again
const MAX_RECORDS = 500; // looked at per callback; more than that is a change for sure

/** One watch over a document. */
export class Watch {
  #observer;
  #touched;
  #changed;
  /** @type {Element|null} */
  #root = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;
  #delay = SOON;
  #first = 0;
  #last = -Infinity;

  /**
   * @param {Document} document
   * @param {object} told
   * @param {() => void} told.touched at once, before anybody sees the change
   * @param {() => void} told.changed when it is time to read again
   */
  constructor(document, { touched, changed }) {
    this.#touched = touched;
    this.#changed = changed;
    this.#observer = new MutationObserver((records) => this.#look(records));
    this.#observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true, attributeFilter: ['data-claimlight-root', 'data-claimlight-skip'] });
  }

  /** Says where the article is; null while there is none, so that any change counts. @param {Element|null} root */
  watch(root) {
    this.#root = root;
  }

  /** Ends the watch. */
  stop() {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  /** @param {MutationRecord[]} records */
  #look(records) {
    if (records.length <= MAX_RECORDS && !records.some((record) => this.#concerns(record))) return;
    this.#touched();
    this.#schedule();
  }

  /** @param {MutationRecord} record */
  #concerns({ target, type }) {
    if (type === 'attributes') return true; // the publisher says anew where the article is
    const root = this.#root;
    if (root?.isConnected) return root.contains(target);
    return target !== target.ownerDocument?.documentElement; // where our own element comes and goes
  }

  /** Waits for the last of a burst, but not for the last of a stream. */
  #schedule() {
    const now = performance.now();
    if (this.#timer === undefined) {
      this.#first = now;
      this.#delay = now - this.#last > CALM ? SOON : Math.min(2 * this.#delay, SELDOM);
    } else if (now - this.#first > PATIENCE || this.#delay > SOON) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fire(), this.#delay);
  }

  #fire() {
    this.#timer = undefined;
    this.#last = performance.now();
    this.#changed();
  }
}
