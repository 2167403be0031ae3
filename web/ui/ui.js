// The interface: a launcher, a card and a panel inside one closed shadow root.
// It shows data and reports what the reader does; it knows neither the page's
// text nodes nor the engine.

import {actorBody} from './actor.js';
import {createCard} from './card.js';
import {claimBody} from './claim.js';
import {tally} from './claim-list.js';
import {button, el, icon, listen, set} from './element.js';
import {createPanel} from './panel.js';
import {LIMIT, readArticle, readRequests, readStatuses, string} from './read.js';
import {createRing} from './ring.js';
import {strings} from './strings.js';
import {sheet} from './sheet.js';
import {inText, who} from './who.js';

/**
 * @typedef {object} Actions what the reader asked for; called on trusted events only
 * @property {() => void} retry look up again
 * @property {(kind: 'actor' | 'claim', index: number, n: number) => void} reveal scroll to an actor's nth mention or to a claim
 * @property {() => void} stop switch off on this page
 * @property {() => void} stopSite switch off on this site
 * @property {() => void} start switch on again on this site
 * @property {() => void} exportAll save what is shown
 * @property {(claim: number) => string} link the address of a claim
 * @property {(review: string) => Promise<unknown>} history what the edge tells of a review
 * @property {(review: string, reason: string) => Promise<boolean>} report resolves to whether the edge took it
 * @property {() => void} closed the card was closed by the reader
 * @property {(on: boolean) => void} toggleHighlights
 * @property {(on: boolean) => void} switchKeys the shortcuts, on this site
 */
/**
 * @typedef {object} Model what is shown
 * @property {import('./read.js').Article} article
 * @property {import('./read.js').Status[]} statuses one per claim
 * @property {import('./read.js').Request[]} requests
 * @property {string} notice
 * @property {boolean} pending a retry is under way
 * @property {boolean} reports the edge takes reports
 * @property {boolean} off switched off on this site
 * @property {Map<number, number>} steps the mention last gone to, by actor
 */
/** @typedef {import('../page/keys.js').Shortcut} Shortcut */
/** @typedef {import('./card.js').Item} Item */
/** @typedef {{kind?: unknown, index?: unknown, items?: unknown, rects?: unknown, focus?: unknown, around?: unknown}} CardRequest `around` tells where a ring goes */

/** Windows narrower than this get the panel as a bottom sheet, in px. */
const NARROW = 640;

/**
 * createUI adds the interface to a shadow root. Whatever it is told is
 * checked: junk shows as nothing or as unknown, and never throws.
 * @param {ShadowRoot} root
 * @param {Actions} actions
 * @param {readonly Shortcut[]} [shortcuts] for the panel to list
 * @param {boolean} [on] whether they are on
 */
export function createUI(root, actions, shortcuts = [], on = true) {
  const undo = new AbortController();
  /** @type {Model} */
  const model = {article: {actors: [], claims: []}, statuses: [], requests: [], notice: '', pending: false, reports: false, off: false, steps: new Map()};
  const card = createCard(root, cardSource(model, {...actions, reveal: revealFromCard, retry}), closed, () => panel.isOpen() ? panel.element.getBoundingClientRect() : null, undo.signal);
  const panel = createPanel(root, model, {
    ...actions, reveal: revealFromPanel, retry, closed: () => launcher.element.hidden = false,
  }, shortcuts, on);
  const launcher = createLauncher(() => model.off ? actions.start() : openPanel());
  const ring = createRing(undo.signal);
  const live = el('div', {class: 'unseen', role: 'status', 'aria-live': 'polite'});
  const container = el('div', {class: 'claimlight', lang: strings.lang, dir: strings.dir}, ring.element, launcher.element, card.element, panel.element, live);

  const style = sheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
  root.append(container);
  listen(document, 'keydown', escape, {signal: undo.signal, capture: true});

  return {
    /** @param {unknown} article */
    setArticle(article) {
      model.article = readArticle(article);
      model.statuses = readStatuses(null, model.article.claims.length);
      model.steps.clear();
      closeCard();
      launcher.update(model, panel.isOpen());
      render();
    },
    /** @param {unknown} statuses one per claim, or null where none were looked up */
    setStatus(statuses) {
      model.statuses = readStatuses(statuses, model.article.claims.length);
      model.pending = false;
      render();
      if (card.isOpen() || panel.isOpen()) live.textContent = strings.announce(tally(model));
    },
    /** @param {unknown} requests */
    setRequests(requests) {
      model.requests = readRequests(requests);
      panel.render();
    },
    /** @param {unknown} text a sentence for the reader, or null */
    setNotice(text) {
      model.notice = string(text, LIMIT.notice);
      model.pending = false;
      if (model.notice) launcher.update(model, panel.isOpen());
      panel.render();
      if (panel.isOpen()) live.textContent = model.notice;
    },
    /** @param {unknown} on whether the edge takes reports */
    setReports(on) {
      if (model.reports === on) return; // a form that is open stays
      model.reports = on === true;
      card.refresh();
    },
    /** @param {boolean} off switched off on this site: what is left is the way back */
    setOff(off) {
      model.off = off;
      closeCard();
      panel.close();
      launcher.update(model, false);
    },
    /** @param {CardRequest} request one thing by kind and index, or several as items */
    showCard(request) {
      const {kind, index, items, rects, focus, around} = request ?? {};
      const list = Array.isArray(items) && items.length ? items : [{kind, index}];
      const shown = card.open(list, Array.isArray(rects) ? rects : [], focus === true);
      ring.around(shown && typeof around === 'function' ? /** @type {() => import('./place.js').Rect[]} */ (around) : null);
      // Whoever goes from claim to claim by a key stays in the page, and hears what came.
      if (shown && around && !focus && kind === 'claim') live.textContent = words(Number(index));
    },
    closeCard,
    cardOpen: card.isOpen,
    openPanel,
    closePanel: panel.close,
    panelOpen: panel.isOpen,
    destroy() {
      undo.abort();
      container.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== style);
    },
  };

  function render() {
    panel.render();
    card.refresh();
  }

  function closeCard() {
    card.close();
    ring.around(null);
  }

  function closed() {
    ring.around(null);
    actions.closed();
  }

  /** @param {number} i */
  function words(i) {
    const claim = model.article.claims[i];
    const speaker = who(claim, model.article);
    return strings.announceClaim({at: i + 1, all: model.article.claims.length, who: inText(speaker), how: speaker.how || strings.stated, words: claim.words, state: strings.states[model.statuses[i].state]});
  }

  function retry() {
    model.pending = true;
    render();
    actions.retry();
  }

  function openPanel() {
    if (model.off) return;
    panel.open();
    launcher.element.hidden = true;
  }

  /** A bottom sheet would cover the words it leads to. @type {Actions['reveal']} */
  function revealFromPanel(kind, index, n) {
    if (innerWidth < NARROW) panel.close();
    actions.reveal(kind, index, n);
  }

  /** The card of an actor has done its work when it leads to a claim. @type {Actions['reveal']} */
  function revealFromCard(kind, index, n) {
    if (kind === 'claim') closeCard();
    actions.reveal(kind, index, n);
  }

  /**
   * Escape closes the card from anywhere, the panel from inside. The page
   * gets the key too, unless the reader was with us.
   * @param {Event} event
   */
  function escape(event) {
    if (/** @type {KeyboardEvent} */ (event).key !== 'Escape') return;
    const inside = root.activeElement !== null && container.contains(root.activeElement);
    if (!card.isOpen() && !(inside && panel.isOpen())) return;
    if (inside) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (card.isOpen()) card.dismiss();
    else panel.close();
  }
}

/**
 * @param {Model} model
 * @param {Pick<Actions, 'reveal' | 'retry' | 'link' | 'history' | 'report'>} actions
 * @returns {import('./card.js').Source}
 */
function cardSource(model, {reveal, retry, link, history, report}) {
  const actor = (/** @type {Item} */ item) => model.article.actors[item.index];
  const claim = (/** @type {Item} */ item) => model.article.claims[item.index];
  return {
    has: (item) => Boolean(item && (item.kind === 'actor' ? actor(item) : item.kind === 'claim' && claim(item))),
    kind: (item) => item.kind === 'claim' ? strings.claim : strings.actor,
    label: (item) => item.kind === 'claim' ? claim(item).words : actor(item).name,
    body: (item) => item.kind === 'claim'
      ? claimBody(claim(item), model.article, model.statuses[item.index],
        {pending: model.pending, retry, link: () => link(item.index), history, report: model.reports ? report : null})
      : actorBody(item.index, model.article, reveal, model.steps),
  };
}

/** @param {() => void} act */
function createLauncher(act) {
  const count = el('span', {class: 'launcher-count'});
  const element = button({class: 'launcher', hidden: true}, act, icon('mark'), el('b', {}, strings.product), ' ', count, ' ', el('span', {class: 'unseen'}, strings.panelHint));
  return {
    element,
    /** @param {Model} model @param {boolean} hidden */
    update({article: {claims: {length}}, off}, hidden) {
      element.hidden = hidden;
      count.textContent = strings.launcher(length);
      const label = off ? strings.isOff : null;
      set(element, {'aria-label': label, title: label, 'data-off': off});
    },
  };
}
