// One page, from finding its article to leaving without a trace: reads the article, has it
// annotated, shows it, looks its claims up, and does so again where the page changes.

import { readAnnotated, readMatched } from '../engine/answer.js';
import { Refused } from '../engine/link.js';
import { findArticle, findForReader } from '../page/article.js';
import { articleDate } from '../page/date.js';
import { Guard, readAhead } from '../page/guard.js';
import { Watch } from '../page/observe.js';
import { canPaint, prepare } from '../page/painter.js';
import { Slices, frame, pause } from '../page/slices.js';
import { TextMap } from '../page/text-map.js';
import { Display } from './display.js';
import { Memory } from './memory.js';
import { matchesOf } from './matches.js';
import { notices } from './notices.js';
import { strings } from '../ui/strings.js';
import { quiet, report } from '../quiet.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */
/** @typedef {import('../types.js').RequestEntry} RequestEntry */
/** @typedef {import('../engine/link.js').Link} Link */
/** @typedef {import('../page/article.js').Place} Place */
/** @typedef {import('./display.js').Reading} Reading */
/** @typedef {'annotated'|'no-article'|'unavailable'|'unsupported'|'off'|'stopped'} Outcome */

/**
 * @typedef {object} Options
 * @property {(parent: ShadowRoot, onrequests: (entries: RequestEntry[]) => void, signal: AbortSignal) => Promise<Link|null>} connect
 * @property {RequestEntry[]} requests what was fetched to get here
 * @property {import('./reader.js').Keys|null} keys null where the publisher switched them off
 * @property {() => void} onstop
 * @property {{off: boolean}} site whether the reader switched off here
 * @property {string} article selects the article; '' where the publisher does not say
 * @property {boolean} manual whether the first reading waits for annotate()
 * @property {import('./rules.js').Rules} rules
 * @property {(event: 'annotated'|'matched') => void} tell
 * @property {(display: Display) => void} [opened] the extension's: told of what shows the page
 * @property {(beat: () => void) => Display} [unseen] the extension's: what stands in a display's place where the page will have none
 * @property {() => boolean} [gone] the extension's: whether it was updated or taken away, so that another or nobody goes on
 * @property {() => void} [beat] the extension's: it is time to look at what nobody tells of
 * @property {() => string|null} [source] the extension's: where reviews come from, for the reader to know
 */

const MAX_MISSES = 10; // changes in a row of a page without an article that are looked at
const MAX_REQUESTS = 500; // listed
const MAX_LOSSES = 3; // of our element, which the page throws out

/** @type {Article} */
const NOTHING = Object.freeze({ text: '', actors: [], claims: [], foreign: [], answered: 0 });

/** One run over one page. */
export class Session {
  #options;
  #end = new AbortController();
  #turn = new AbortController(); // the reading under way
  #watch;
  #memory = new Memory();
  #misses = 0;
  #losses = 0;
  /** @type {RequestEntry[]} */
  #requests;
  /** On the page once it has an article. @type {Display|null} */
  #display = null;
  /** @type {Promise<Link|null>|null} */
  #link = null;
  #gone = false; // no engine was to be had: only the reader's word tries again
  /** Why the link looks nothing up. @type {import('../engine/link.js').Bar|null} */
  #barred = null;
  /** What was annotated last. @type {Article|null} */
  #article = null;
  /** What was looked up last, or is being looked up. @type {{article: Article, date: string}|null} */
  #asked = null;
  #fresh = true; // whether the next look-up starts the budget again
  #address = '';
  #held; // until the page asks
  /** What the page said that the article is. @type {Element|null} */
  #root = null;
  #selector; // of the article; '' where nobody says
  #hidden = 0; // matches, by the site's rules
  /** Who waits for a reading to end. @type {((outcome: Outcome) => void)[]} */
  #waiting = [];

  /** Settled once: the first article is painted, or why there is none. */
  ready = this.#next();

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#requests = [...options.requests];
    this.#held = options.manual;
    this.#selector = options.article;
    this.#watch = canPaint() ? this.#newWatch() : null;
    if (this.#watch) this.#read();
    else this.#settle('unsupported');
  }

  #newWatch() {
    return new Watch(document, {
      seen: quiet(() => this.#display?.look()),
      touched: quiet(() => this.#display?.touched()),
      changed: quiet(() => this.#read()),
    });
  }

  /**
   * Reads an element as the article, or the first that a selector selects, or finds the article
   * again. Settled by the next reading to end.
   * @param {unknown} root
   */
  annotate(root) {
    if (!this.#watch || this.#end.signal.aborted) return Promise.resolve(/** @type {Outcome} */ (this.#watch ? 'stopped' : 'unsupported'));
    this.#root = root instanceof Element ? root : null;
    this.#selector = typeof root === 'string' ? root : this.#options.article;
    this.#held = false;
    const next = this.#next();
    this.#read();
    return next;
  }

  /** What is shown of each claim. */
  matches() {
    const display = this.#display;
    return display?.reading ? matchesOf(display.reading.article, display.restated()) : [];
  }

  /** Hides a review, under a claim's words or everywhere. @param {unknown} review @param {unknown} claim */
  hide(review, claim) {
    this.#options.rules.hide(review, claim);
    const reading = this.#display?.reading;
    if (reading) this.#know(reading, this.#memory.recall(reading.article, reading.date));
  }

  /** Leaves, without a trace. */
  stop() {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#turn.abort();
    this.#watch?.stop();
    this.#link?.then((link) => link?.close(), report);
    this.#display?.remove();
    this.#display = null;
    this.#settle('stopped');
    this.#options.onstop();
  }

  /** @returns {Promise<Outcome>} */
  #next() {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** @param {Outcome} outcome */
  #settle(outcome) {
    for (const resolve of this.#waiting.splice(0)) resolve(outcome);
  }

  /** Reads the page, in place of a reading under way. */
  #read() {
    if (this.#held) return;
    if (globalThis.__WEBEXT__ && this.#options.gone?.()) return this.stop();
    this.#turn.abort();
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    this.#follow(signal).catch(quiet((error) => this.#break(error, signal)));
  }

  /** A reading came to no end: where it was not called off, the page is of a kind that we cannot read. @param {unknown} error @param {AbortSignal} signal */
  #break(error, signal) {
    report(error);
    if (!signal.aborted) this.#fail();
  }

  /** @param {AbortSignal} signal */
  async #follow(signal) {
    this.#arrive();
    if (this.#options.rules.off(location.pathname)) return this.#miss('off');
    const place = globalThis.__WEBEXT__
      ? await findForReader(document, signal, this.#told(), (tree) => this.#watch?.observe(tree))
      : await findArticle(document, signal, this.#told());
    signal.throwIfAborted();
    if (!place) return this.#miss('no-article');
    this.#misses = 0;
    this.#watch?.watch(globalThis.__WEBEXT__ && place.apart ? null : place.root, place.blocks); // there may come an article
    await pause(signal);
    const display = (this.#display ??= this.#open());
    if (this.#options.site.off) return this.#settle('stopped');
    await pause(signal);
    // The first time, the engine comes up while the text is read.
    if (!this.#article && !this.#gone) void this.#connect(display);
    const map = await mapText(place, signal);
    await pause(signal);
    const guard = new Guard(map);
    const date = articleDate(document, place.root, place.blocks);
    await pause(signal);
    this.#article = await this.#annotate(map.text, signal);
    if (!this.#article) return this.#fail();
    const article = this.#article;
    const reading = { article, date, map, guard, marks: await prepare(article, map, signal) };
    await readAhead(article, signal);
    if (display.introduce(article)) await frame(signal);
    await pause(signal);
    display.show(reading, this.#moderate(reading, this.#memory.recall(article, date)), this.#notice(reading));
    this.#settle('annotated');
    this.#options.tell('annotated');
    await this.#lookup(reading);
  }

  /** Another address is another page, whose look-ups are its own. A fragment is a place in the page. */
  #arrive() {
    const [address] = location.href.split('#');
    if (address === this.#address) return;
    this.#address = address;
    this.#memory.clear();
    this.#asked = null;
    this.#fresh = true;
    this.#misses = 0;
  }

  /** What the publisher says that the article is. */
  #told() {
    if (this.#root?.isConnected) return this.#root;
    try {
      return this.#selector ? document.querySelector(this.#selector) : null;
    } catch {
      return null; // no selector
    }
  }

  /** The page has no article, or not for us; it may get one. @param {'no-article'|'off'} outcome */
  #miss(outcome) {
    this.#settle(outcome);
    this.#watch?.watch(null);
    // The extension looks on, ever more rarely: nobody but the reader ends it.
    if (!globalThis.__WEBEXT__ && ++this.#misses >= MAX_MISSES) this.#watch?.stop();
    this.#display?.show(nothing(), [], null);
  }

  /** There is an article, and nobody to annotate it: then nothing is shown of the one before. */
  #fail() {
    this.#settle('unavailable');
    const notice = this.#gone ? strings.notices.unavailable : strings.notices.unread;
    this.#display?.show(nothing(), [], notice);
  }

  #open() {
    if (globalThis.__WEBEXT__ && this.#losses > MAX_LOSSES && this.#options.unseen) return this.#options.unseen(() => this.#watch?.look());
    const display = new Display(document, {
      retry: () => this.#retry(),
      stop: () => this.stop(),
      stopSite: () => this.#switch(true),
      start: () => this.#switch(false),
      report: (review, reason) => this.#report(review, reason),
      history: (review) => this.#history(review),
      lost: () => this.#lose(),
      beat: () => {
        this.#watch?.look();
        if (globalThis.__WEBEXT__) this.#options.beat?.();
      },
    }, this.#options.keys);
    if (this.#options.site.off) display.off(true);
    display.list(this.#requests);
    if (globalThis.__WEBEXT__) this.#options.opened?.(display);
    return display;
  }

  /**
   * A text that was annotated last is not annotated again.
   * @param {string} text
   * @param {AbortSignal} signal
   * @returns {Promise<Article|null>}
   */
  async #annotate(text, signal) {
    if (this.#article?.text === text) return this.#article;
    const answer = await this.#ask((link) => link.annotate(text));
    signal.throwIfAborted();
    return answer === null ? null : readAnnotated(answer, text);
  }

  /**
   * Looks the claims up, unless they were or are being. What could not be asked about stays
   * as it was known.
   * @param {Reading} reading
   */
  async #lookup(reading) {
    const { article, date } = reading;
    const fresh = this.#fresh;
    if (!fresh && this.#asked?.article === article && this.#asked.date === date) return;
    const asked = (this.#asked = { article, date });
    this.#fresh = false;
    const answer = await this.#ask((link) => link.lookup(article.text, date, fresh));
    const statuses = answer === null ? null : readMatched(answer, article);
    await pause(this.#end.signal);
    if (this.#asked !== asked) return; // there is a later question
    if (statuses) this.#memory.keep(article, date, statuses);
    await pause(this.#end.signal);
    if (this.#asked !== asked || this.#display?.reading?.article !== article) return;
    this.#know(reading, statuses ?? this.#memory.recall(article, date));
    this.#options.tell('matched');
  }

  /** Shows what is known, as far as the site's rules let it. @param {Reading} reading @param {ClaimStatus[]} statuses */
  #know(reading, statuses) {
    const shown = this.#moderate(reading, statuses);
    this.#display?.know(shown, this.#notice(reading));
  }

  /** @param {Reading} reading @param {ClaimStatus[]} statuses */
  #moderate({ article }, statuses) {
    const { statuses: shown, hidden } = this.#options.rules.apply(article, statuses);
    this.#hidden = hidden;
    return shown;
  }

  /** @param {Reading} reading */
  #notice({ article, map }) {
    const said = notices(article, map.truncated, this.#barred, this.#hidden);
    return globalThis.__WEBEXT__ ? [said, this.#options.source?.()].filter(Boolean).join(' ') || null : said;
  }

  /** The reader asks again: for the look-ups, or for all where what is shown is not what is there. */
  #retry() {
    this.#gone = false;
    this.#fresh = true;
    if (this.#barred === 'connection') this.#part();
    const display = this.#display;
    const reading = display?.stands ? display.reading : null;
    if (reading && reading.article === this.#article) this.#lookup(reading).catch(report);
    else this.#read();
  }

  /** The page threw our element out, and the engine's frame with it: we come again, but not for ever. The extension goes on unseen. */
  #lose() {
    if (++this.#losses > MAX_LOSSES && !(globalThis.__WEBEXT__ && this.#options.unseen)) return this.stop();
    this.#display?.remove();
    this.#display = null;
    this.#part();
    this.#asked = null;
    this.#read();
  }

  /** Nothing is read, asked or shown on a site that is off, but for the way back. @param {boolean} off */
  #switch(off) {
    this.#options.site.off = off;
    this.#turn.abort();
    this.#part();
    this.#memory.clear();
    this.#asked = null;
    this.#fresh = true;
    this.#display?.show(nothing(), [], null);
    this.#display?.off(off);
    if (!off) this.#read();
  }

  /**
   * Says whether the edge took it.
   * @param {string} review
   * @param {string} reason
   */
  async #report(review, reason) {
    return await this.#ask((link) => link.report(review, reason)) !== null;
  }

  /** What the edge tells of a review, or null. @param {string} review @returns {Promise<unknown>} */
  async #history(review) {
    const json = await this.#ask((link) => link.history(review));
    try {
      return JSON.parse(json ?? 'null');
    } catch {
      return null;
    }
  }

  /** Lets go of the engine, so that the next question gets another. */
  #part() {
    this.#link?.then((link) => link?.close(), report);
    this.#link = null;
  }

  /**
   * Asks the engine, connecting first where there is none. An engine that fails is let go,
   * so that the next question gets another.
   * @param {(link: Link) => Promise<string>} question
   * @returns {Promise<string|null>}
   */
  async #ask(question) {
    if (!this.#display || this.#gone) return null;
    const connected = this.#connect(this.#display);
    const link = await connected;
    try {
      this.#barred = link?.barred ?? null;
      if (link) return await question(link);
    } catch (error) {
      if (error instanceof Refused && error.alone) return null;
      if (!(error instanceof Refused)) report(error);
    } finally {
      this.#display?.reports(link?.reports ?? false);
    }
    link?.close();
    if (this.#link !== connected) return null; // by now there is another
    this.#gone = link === null;
    this.#link = null;
    return null;
  }

  /** The engine that there is, or another. @param {Display} display */
  #connect(display) {
    return (this.#link ??= this.#options.connect(display.shadow, (entries) => this.#list(entries), this.#end.signal));
  }

  /** @param {RequestEntry[]} entries */
  #list(entries) {
    this.#requests = [...this.#requests, ...entries].slice(-MAX_REQUESTS);
    this.#display?.list(this.#requests);
  }
}

/** What is shown where there is nothing to show. @returns {Reading} */
function nothing() {
  const map = new TextMap();
  return { article: NOTHING, date: '', map, guard: new Guard(map), marks: [] };
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
