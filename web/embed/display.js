// What is on the page of ours, and the one reading that all of it shows: paint, cards, panel
// and pointing change to another reading together, in one task.

import { UNKNOWN } from '../engine/answer.js';
import { Painter } from '../page/painter.js';
import { linkTo } from '../page/fragment.js';
import { annotations, painted } from '../ui/annotations.js';
import { strings } from '../ui/strings.js';
import { createUI } from '../ui/ui.js';
import { counterpart } from './counterpart.js';
import { addHost, raise, watchCovers } from './host.js';
import { Keeper } from './keeper.js';
import { quiet } from '../quiet.js';
import { Reader } from './reader.js';
import { newId, save } from './save.js';
import { selectors } from './selectors.js';
import { Zoom } from './zoom.js';

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
 * @property {() => void} lost the page threw our element out
 * @property {() => void} beat it is time to look at what nobody tells of
 */

/**
 * What the extension's toolbar reaches of a display.
 * @type {WeakMap<Display, {ui: ReturnType<typeof createUI>, reader: Reader, start: () => void}>}
 */
export const inside = new WeakMap();

const BEAT = 500; // milliseconds between looks at what nobody tells of

/** Everything of ours on one page. */
export class Display {
  #host;
  #lost;
  #painter;
  #ui;
  #reader;
  #zoom;
  /** @type {Reading|null} */
  #reading = null;
  /** What the interface has and the page has not yet. @type {Article|null} */
  #introduced = null;
  /** What was found out, whatever became of the words. @type {readonly ClaimStatus[]} */
  #statuses = [];
  /** @type {string|null} */
  #notice = null;
  #interferes = false; // the page took paint or card away, and was let have its way
  #keeper = this.#newKeeper();
  #covered;
  #end = new AbortController();
  /** @type {ReturnType<typeof setInterval>|undefined} */
  #beat;

  /**
   * @param {Document} document
   * @param {Actions} actions
   * @param {import('./reader.js').Keys|null} keys null where there are none to switch
   */
  constructor(document, { retry, stop, stopSite, start, report, history, lost, beat }, keys) {
    this.#lost = lost;
    this.#host = addHost(document);
    this.#covered = watchCovers(this.#host, this.#end.signal);
    this.#painter = new Painter(document);
    this.#ui = createUI(this.#host.shadow, {
      retry,
      stop,
      stopSite,
      start,
      report,
      history,
      exportAll: () => this.#export(),
      link: (index) => this.#link(index),
      reveal: (kind, index, n) => this.#reader.reveal(kind, index, n),
      closed: () => this.#reader.closed(),
      toggleHighlights: (on) => this.#painter.show(on),
      switchKeys: (on) => void (keys && (keys.off = !on)),
    }, keys?.list ?? [], !keys?.off);
    this.#zoom = new Zoom(document.documentElement, this.#host.shadow);
    this.#reader = new Reader({ host: this.#host.element, ui: this.#ui, painter: this.#painter });
    this.#reader.listen(document, keys, this.#end.signal);
    if (globalThis.__WEBEXT__) inside.set(this, { ui: this.#ui, reader: this.#reader, start });
    this.#beat = setInterval(quiet(() => {
      this.look();
      this.#zoom.look();
      beat();
    }), BEAT);
  }

  /** Where the engine's frame goes. */
  get shadow() {
    return this.#host.shadow;
  }

  /** What is shown. */
  get reading() {
    return this.#reading;
  }

  /** What is shown of each claim, once it was looked whether its words still stand. */
  restated() {
    this.touched();
    return this.#reading ? this.#shown(this.#reading) : [];
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
    this.#zoom.look();
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
    this.look();
    if (this.#end.signal.aborted) return; // it was lost, and there is another
    this.#zoom.look();
    const before = this.#reading?.article;
    const same = reading.article === before;
    const shown = before && !same ? this.#reader.shown : null;
    const focused = Boolean(this.#host.shadow.activeElement?.closest('.card'));
    this.#reading = reading;
    reading.guard.look();
    this.#painter.commit(reading.marks);
    this.#reader.reset(reading.map, same);
    if (!same && reading.article !== this.#introduced) this.#ui.setArticle(reading.article);
    this.#introduced = null;
    this.know(statuses, notice);
    const again = shown && before && counterpart(shown, before, reading.article);
    if (again) this.#reader.reopen(again, focused);
  }

  /**
   * Shows what is known of the claims of what is shown.
   * @param {readonly ClaimStatus[]} statuses
   * @param {string|null} notice
   */
  know(statuses, notice) {
    this.#statuses = statuses;
    const before = this.#said;
    this.#notice = notice;
    if (this.#said !== before) this.#ui.setNotice(this.#said);
    this.#restate();
  }

  /** Looks whether all that is ours is where it was put. */
  look() {
    if (!this.#host.element.isConnected) return this.#lost();
    this.#keeper.look();
  }

  /** The page changed: what was found out about words that are others now is not shown any more. */
  touched() {
    if (this.#reading?.guard.look()) this.#restate();
  }

  /** Switched off on this site, or on again. @param {boolean} off */
  off(off) {
    this.#zoom.look();
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
    clearInterval(this.#beat);
    this.#end.abort();
    // Where the page has broken one of these, the others still go.
    quiet(() => this.#painter.clear())();
    quiet(() => this.#ui.destroy())();
    this.#host.element.remove();
  }

  get #said() {
    const said = [this.#notice, this.#interferes ? strings.notices.interferes : null].filter(Boolean);
    return said.length ? said.join(' ') : null;
  }

  #newKeeper() {
    const paint = { intact: () => this.#painter.intact, restore: () => this.#painter.restore(), yield: () => this.#painter.retire() };
    const card = {
      intact: () => !this.#covered(),
      restore: () => raise(this.#host.shadow),
      yield: () => this.#reader.close(),
    };
    return new Keeper([paint, card], () => {
      this.#interferes = true;
      this.#ui.setNotice(this.#said);
    });
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
    const { article, map, guard } = this.#reading;
    const where = (/** @type {number} */ i) => {
      const { start, end } = painted(article.claims[i]);
      return selectors(map, guard.stands(article.claims[i]), start, end, document.body);
    };
    const page = { address: location.href, title: document.title, time: new Date().toISOString(), id: newId, selectors: where };
    save('claimlight.jsonld', annotations(article, this.#shown(this.#reading), page));
  }

  /** @param {number} index of a claim */
  #link(index) {
    const { article } = this.#reading ?? {};
    if (!article) return location.href;
    const { start, end } = painted(article.claims[index]);
    return linkTo(location.href, article.text, start, end, document.body.textContent ?? '');
  }
}
