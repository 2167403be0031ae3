// One page, from finding its article to leaving without a trace: reads the article, has it
// annotated, paints it, looks its claims up, and does so again where the page changes.

import { readArticle, readStatuses } from '../engine/answer.js';
import { Refused } from '../engine/link.js';
import { findArticle } from '../page/article.js';
import { articleDate } from '../page/date.js';
import { Watch } from '../page/observe.js';
import { Painter, canPaint } from '../page/painter.js';
import { Slices, pause } from '../page/slices.js';
import { TextMap } from '../page/text-map.js';
import { createUI } from '../ui/ui.js';
import { addHost } from './host.js';
import { Memory } from './memory.js';
import { notices } from './notices.js';
import { quiet, report } from './quiet.js';
import { Reader } from './reader.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').RequestEntry} RequestEntry */
/** @typedef {import('../engine/link.js').Link} Link */
/** @typedef {import('../page/article.js').Place} Place */
/** @typedef {'annotated'|'no-article'|'unavailable'|'unsupported'|'stopped'} Outcome */

/**
 * @typedef {object} Options
 * @property {(parent: ShadowRoot, onrequests: (entries: RequestEntry[]) => void, signal: AbortSignal) => Promise<Link|null>} connect
 * @property {RequestEntry[]} requests what was fetched to get here
 * @property {boolean} keys whether shortcuts are on
 * @property {() => void} onstop
 */

/** @typedef {ReturnType<typeof enter>} View what is on the page once it has an article */

const MAX_MISSES = 10; // changes of a page without an article that are looked at
const MAX_REQUESTS = 500; // listed

/** @type {Article} */
const NOTHING = Object.freeze({ text: '', actors: [], claims: [], foreign: [] });

/** One run over one page. */
export class Session {
  #options;
  #end = new AbortController();
  #turn = new AbortController(); // the reading under way
  #watch;
  #memory = new Memory();
  #misses = 0;
  /** @type {RequestEntry[]} */
  #requests;
  /** @type {View|null} */
  #view = null;
  /** @type {Promise<Link|null>|null} */
  #link = null;
  #gone = false; // no engine was to be had: only the reader's word tries again
  /** @type {Article|null} */
  #article = null;
  #looked = false; // whether its claims were looked up, well or not
  #date = '';
  #address = '';
  /** @type {(outcome: Outcome) => void} */
  #settle = () => {};

  /** Settled once: the first article is painted, or why there is none. @type {Promise<Outcome>} */
  ready = new Promise((resolve) => (this.#settle = resolve));

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#requests = [...options.requests];
    this.#watch = canPaint() ? new Watch(document, quiet(() => this.#read())) : null;
    if (this.#watch) this.#read();
    else this.#settle('unsupported');
  }

  /** Leaves, without a trace. */
  stop() {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#turn.abort();
    this.#watch?.stop();
    this.#link?.then((link) => link?.close(), report);
    if (this.#view) leave(this.#view);
    this.#view = null;
    this.#settle('stopped');
    this.#options.onstop();
  }

  /** Reads the page, in place of a reading under way. */
  #read() {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#follow(this.#turn.signal).catch(report);
  }

  /** @param {AbortSignal} signal */
  async #follow(signal) {
    const place = await findArticle(document, signal);
    signal.throwIfAborted();
    if (!place) return this.#miss();
    const map = await mapText(place, signal);
    this.#watch?.watch(place.root);
    this.#date = articleDate(document, place.root);
    await pause(signal);
    this.#view ??= this.#open(map);
    await pause(signal);
    if (this.#article?.text !== map.text && !(await this.#annotate(map, signal))) return this.#settle('unavailable');
    await this.#paint(map, signal);
    this.#settle('annotated');
    if (!this.#looked) await this.#lookup(location.href !== this.#address, signal);
  }

  /** The page has no article; it may get one. */
  #miss() {
    this.#settle('no-article');
    this.#watch?.watch(null);
    if (++this.#misses >= MAX_MISSES) this.#watch?.stop();
    if (!this.#view) return;
    this.#take(NOTHING);
    this.#paint(new TextMap(), this.#turn.signal).catch(report);
  }

  /** @param {TextMap} map */
  #open(map) {
    const actions = {
      retry: quiet(() => this.#retry()),
      stop: quiet(() => this.stop()),
      reveal: quiet((/** @type {'actor'|'claim'} */ kind, /** @type {number} */ index, /** @type {number} */ n) => this.#view?.reader.reveal(kind, index, n)),
      closed: quiet(() => this.#view?.reader.closed()),
      toggleHighlights: quiet((/** @type {boolean} */ on) => this.#view?.painter.show(on)),
    };
    const view = enter(map, actions, this.#options.keys, this.#end.signal);
    view.ui.setRequests(this.#requests);
    return view;
  }

  /** Paints the article with what is remembered of it. @param {TextMap} map @param {AbortSignal} signal */
  async #paint(map, signal) {
    if (!this.#view || !this.#article) return;
    const statuses = this.#memory.recall(this.#article);
    await pause(signal);
    await this.#view.painter.paint(this.#article, map, statuses, signal);
    this.#view.reader.reset(map);
    this.#view.ui.setStatus(statuses);
  }

  /** @param {TextMap} map @param {AbortSignal} signal */
  async #annotate({ text, truncated }, signal) {
    const answer = await this.#ask((link) => link.annotate(text));
    signal.throwIfAborted();
    const article = answer === null ? null : readArticle(answer, text);
    if (article) this.#take(article);
    this.#view?.ui.setNotice(article ? notices(article, truncated) : notices.unavailable);
    return article !== null;
  }

  /** @param {Article} article */
  #take(article) {
    this.#article = article;
    this.#looked = false;
    this.#view?.ui.setArticle(article);
  }

  /**
   * Looks the claims up; what could not be looked up stays as it was known.
   * @param {boolean} fresh
   * @param {AbortSignal} signal
   */
  async #lookup(fresh, signal) {
    const article = this.#article;
    if (!article) return;
    this.#address = location.href;
    const answer = await this.#ask((link) => link.lookup(article.text, this.#date, fresh));
    const statuses = answer === null ? null : readStatuses(answer, article.claims.length);
    if (statuses) this.#memory.keep(article, statuses);
    if (signal.aborted) return;
    this.#looked = true;
    const known = this.#memory.recall(article);
    this.#view?.painter.restate(known);
    this.#view?.ui.setStatus(known);
  }

  /** The reader asks again: for the engine if there is none, for the look-ups, or for all. */
  #retry() {
    this.#gone = false;
    if (!this.#article) this.#read();
    else this.#lookup(true, this.#turn.signal).catch(report);
  }

  /**
   * Asks the engine, connecting first where there is none. An engine that refuses is let
   * go, so that the next question gets another.
   * @param {(link: Link) => Promise<string>} question
   * @returns {Promise<string|null>}
   */
  async #ask(question) {
    if (!this.#view || this.#gone) return null;
    this.#link ??= this.#options.connect(this.#view.shadow, (entries) => this.#list(entries), this.#end.signal);
    const link = await this.#link;
    this.#gone = link === null;
    try {
      if (link) return await question(link);
    } catch (error) {
      if (!(error instanceof Refused)) report(error);
    }
    link?.close();
    this.#link = null;
    return null;
  }

  /** @param {RequestEntry[]} entries */
  #list(entries) {
    this.#requests = [...this.#requests, ...entries].slice(-MAX_REQUESTS);
    this.#view?.ui.setRequests(this.#requests);
  }
}

/**
 * @param {Place} place
 * @param {AbortSignal} signal
 */
async function mapText({ blocks }, signal) {
  const slices = new Slices(signal);
  const map = new TextMap();
  for (const block of blocks) {
    if (slices.due) await slices.rest();
    map.add(block);
  }
  return map;
}

/**
 * Puts on the page what it takes to show an article.
 * @param {TextMap} map
 * @param {Parameters<typeof createUI>[1]} actions
 * @param {boolean} keys
 * @param {AbortSignal} signal
 */
function enter(map, actions, keys, signal) {
  const { element: host, shadow } = addHost(document);
  const painter = new Painter(document);
  const ui = createUI(shadow, actions);
  const reader = new Reader({ host, ui, painter, map });
  reader.listen(document, keys, signal);
  return { host, shadow, painter, ui, reader };
}

/** @param {View} view */
function leave({ host, painter, ui }) {
  painter.clear();
  ui.destroy();
  host.remove();
}
