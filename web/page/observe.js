// Watches for what the page changes, above all about its article: tells it at once, and when to read
// again, soon after the last change, ever more rarely where changes do not end.

import { isToRead } from './skip.js';

const SOON = 300;
const PATIENCE = 1_000;
const SELDOM = 10_000;
const CALM = 10_000; // without changes, after which the next is seen soon again
const MAX_RECORDS = 500; // looked at per callback; more than that is a change for sure
const MAX_BLOCKS = 1_000; // looked after

/** One watch over a document. */
export class Watch {
  #observer;
  #seen;
  #touched;
  #changed;
  /** @type {Element|null} */
  #root = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;
  #delay = SOON;
  #frame = 0; // asked for, since something was told in this one
  #more = false; // changes in this frame, of which nothing was told
  #first = 0;
  #last = -Infinity;
  /** Blocks that are or were of the article. @type {Element[]} */
  #blocks = [];
  #toRead = ''; // which of them, when that was last looked at

  /**
   * @param {Document} document
   * @param {object} told
   * @param {() => void} told.seen at once, of any change
   * @param {() => void} told.touched of changes of the article, before anybody sees them: of the first in a frame at once
   * @param {() => void} told.changed when it is time to read again
   */
  constructor(document, { seen, touched, changed }) {
    this.#seen = seen;
    this.#touched = touched;
    this.#changed = changed;
    this.#observer = new MutationObserver((records) => this.#look(records));
    this.observe(document);
  }

  /** Watches a document, or a shadow tree, of which a document does not tell. @param {Node} tree */
  observe(tree) {
    this.#observer.observe(tree, { childList: true, characterData: true, subtree: true, attributeFilter: ['data-claimlight-root', 'data-claimlight-skip'] });
  }

  /**
   * Says where the article is; null while there is none, so that any change counts.
   * @param {Element|null} root
   * @param {{element: Element}[]} [blocks]
   */
  watch(root, blocks) {
    this.#root = root;
    if (!blocks) return;
    this.#blocks = [...new Set([...blocks.map(({ element }) => element), ...this.#blocks])].filter((element) => element.isConnected).slice(0, MAX_BLOCKS);
    this.#toRead = this.#which();
  }

  /** Looks for what changes no node: blocks that are hidden or edited now, and those that are shown again. */
  look() {
    if (document.hidden) return; // nobody sees it, and the next look finds it
    const before = this.#toRead;
    this.#toRead = this.#which();
    if (this.#toRead !== before) this.#schedule();
  }

  /** Not how many: tabs hide as many as they show. */
  #which() {
    return this.#blocks.map(isToRead).join();
  }

  /** Ends the watch. */
  stop() {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  /** @param {MutationRecord[]} records */
  #look(records) {
    this.#seen();
    if (records.length <= MAX_RECORDS && !records.some((record) => this.#concerns(record))) return;
    this.#touch();
    this.#schedule();
  }

  /** Tells of a change, at most twice in a frame, however often the page changes. */
  #touch() {
    this.#more = this.#frame !== 0;
    if (this.#more) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#more) this.#touch();
    });
    this.#touched();
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
