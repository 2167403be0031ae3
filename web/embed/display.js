// What is on the page of ours, and the one reading that all of it shows: paint, cards, panel
// and pointing change to another reading together, in one task.

import { UNKNOWN } from '../engine/answer.js';
import { SHORTCUTS } from '../page/keys.js';
import { Painter } from '../page/painter.js';
import { linkTo } from '../page/fragment.js';
import { annotations, painted } from '../ui/annotations.js';
import { createUI } from '../ui/ui.js';
import { addHost } from './host.js';
import { quiet } from './quiet.js';
import { Reader } from './reader.js';
import { newId, save } from './save.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */
/** @typedef {import('../types.js').RequestEntry} RequestEntry */
/** @typedef {import('../page/guard.js').Guard} Guard */

/**
 * One reading of the page.
 * @typedef {object} Reading
 * @property {Article} article
 * @property {string} date the article's, or ''
 * @property {import('../page/text-map.js').TextMap} map
 * @property {Guard} guard over the words since they were read
 * @property {import('../page/painter.js').Mark[]} marks
 */

/**
 * What the reader asks of the page.
 * @typedef {object} Actions
 * @property {() => void} retry
 * @property {() => void} stop
 * @property {() => void} stopSite
 * @property {() => void} start
 * @property {(review: string, reason: string) => Promise<boolean>} report
 * @property {(review: string) => Promise<unknown>} history
 */

/** Everything of ours on one page. */
export class Display {
  #host;
  #painter;
  #ui;
  #reader;
  /** @type {Reading|null} */
  #reading = null;
  /** What the interface has and the page has not yet. @type {Article|null} */
  #introduced = null;
  /** What was found out, whatever became of the words. @type {readonly ClaimStatus[]} */
  #statuses = [];
  /** @type {string|null} */
  #notice = null;

  /**
   * @param {Document} document
   * @param {Actions} actions
   * @param {boolean} keys whether shortcuts are on
   * @param {AbortSignal} signal
   */
  constructor(document, { retry, stop, stopSite, start, report, history }, keys, signal) {
    this.#host = addHost(document);
    this.#painter = new Painter(document);
    this.#ui = createUI(this.#host.shadow, {
      retry: quiet(retry),
      stop: quiet(stop),
      stopSite: quiet(stopSite),
      start: quiet(start),
      report,
      history,
      exportAll: quiet(() => this.#export()),
      link: (index) => this.#link(index),
      reveal: quiet((/** @type {'actor'|'claim'} */ kind, /** @type {number} */ index, /** @type {number} */ n) => this.#reader.reveal(kind, index, n)),
      closed: quiet(() => this.#reader.closed()),
      toggleHighlights: quiet((/** @type {boolean} */ on) => this.#painter.show(on)),
    }, keys ? SHORTCUTS : []);
    this.#reader = new Reader({ host: this.#host.element, ui: this.#ui, painter: this.#painter });
    this.#reader.listen(document, keys, signal);
  }

  /** Where the engine's frame goes. */
  get shadow() {
    return this.#host.shadow;
  }

  /** What is shown. */
  get reading() {
    return this.#reading;
  }

  /** Whether every word of what is shown stands on the page as it was read. */
  get stands() {
    return this.#reading?.guard.whole ?? false;
  }

  /**
   * Tells the interface of the first article, before it is painted: a browser that lays out
   * the one and paints the other in one frame blocks the page for longer. Says whether it is the first.
   * @param {Article} article
   */
  introduce(article) {
    if (this.#reading) return false;
    this.#introduced = article;
    this.#ui.setArticle(article);
    return true;
  }

  /**
   * Shows a reading in place of the one before.
   * @param {Reading} reading
   * @param {readonly ClaimStatus[]} statuses what is known of its claims
   * @param {string|null} notice
   */
  show(reading, statuses, notice) {
    const same = reading.article === this.#reading?.article;
    this.#reading = reading;
    reading.guard.look();
    this.#painter.commit(reading.marks);
    this.#reader.reset(reading.map, same);
    if (!same && reading.article !== this.#introduced) this.#ui.setArticle(reading.article);
    this.#introduced = null;
    this.know(statuses, notice);
  }

  /**
   * Shows what is known of the claims of what is shown.
   * @param {readonly ClaimStatus[]} statuses
   * @param {string|null} notice
   */
  know(statuses, notice) {
    this.#statuses = statuses;
    if (notice !== this.#notice) this.#ui.setNotice(notice);
    this.#notice = notice;
    this.#restate();
  }

  /** The page changed: what was found out about words that are others now is not shown any more. */
  touched() {
    if (this.#reading?.guard.look()) this.#restate();
  }

  /** Switched off on this site, or on again. @param {boolean} off */
  off(off) {
    this.#ui.setOff(off);
  }

  /** Whether the edge takes reports. @param {boolean} on */
  reports(on) {
    this.#ui.setReports(on);
  }

  /** @param {RequestEntry[]} requests */
  list(requests) {
    this.#ui.setRequests(requests);
  }

  /** Takes everything away. */
  remove() {
    this.#painter.clear();
    this.#ui.destroy();
    this.#host.element.remove();
  }

  #restate() {
    if (!this.#reading) return;
    const statuses = this.#shown(this.#reading);
    this.#painter.restate(statuses);
    this.#ui.setStatus(statuses);
  }

  /** @param {Reading} reading */
  #shown({ article, guard }) {
    return article.claims.map((claim, i) => (guard.stands(claim) && this.#statuses[i]) || UNKNOWN);
  }

  #export() {
    if (!this.#reading) return;
    const page = { address: location.href, time: new Date().toISOString(), id: newId };
    save('claimlight.jsonld', annotations(this.#reading.article, this.#shown(this.#reading), page));
  }

  /** @param {number} index of a claim */
  #link(index) {
    const { article } = this.#reading ?? {};
    if (!article) return location.href;
    const { start, end } = painted(article.claims[index]);
    return linkTo(location.href, article.text, start, end, document.body.textContent ?? '');
  }
}
