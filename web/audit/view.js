// The audit as the publisher sees it: a sheet at the foot of the page, in a closed shadow tree.

import { save } from './save.js';
import { quiet } from '../quiet.js';
import { button, el, foreign, icon, set } from '../ui/element.js';
import { sheet } from '../ui/sheet.js';
import css from './style.css';
import { entries, toCSV, toJSON, toRules } from './report.js';

/** @typedef {import('./report.js').Entry} Entry */
/** @typedef {EventTarget & {ready: Promise<string>, matches: () => import('../embed/matches.js').Shown[], hide: (review: string, claim: string) => void}} Claimlight */

const HOST = 'claimlight-audit';
const FILTERS = Object.freeze(['all', 'reviewed', 'related', 'none', 'unknown']);

const OUTCOMES = /** @type {Record<string, string>} */ ({
  'no-article': 'No article was found here: readers are shown nothing. data-claimlight-root says which element it is.',
  unavailable: 'The engine could not start here: readers are shown nothing. See which policy the page needs.',
  unsupported: 'This browser cannot paint highlights: its readers are shown nothing.',
  off: 'The site’s rules switch this page off, or cannot be read: readers are shown nothing.',
  stopped: 'Claimlight was stopped.',
});

/**
 * Opens the list of what a running Claimlight shows.
 * @param {Claimlight} claimlight
 */
export function openAudit(claimlight) {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: __CLAIMLIGHT_TEST__ ? 'open' : 'closed' });
  const own = new CSSStyleSheet();
  own.replaceSync(css);
  root.adoptedStyleSheets = [sheet(), own];
  // The readers' button stands above the list, which is as high as that.
  const lift = new CSSStyleSheet();
  lift.replaceSync(':root { --claimlight-foot: 44vh }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, lift];
  const view = new View(claimlight, () => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== lift);
  });
  root.append(view.element);
  document.documentElement.append(host);
  for (const type of ['annotated', 'matched', 'stopped']) claimlight.addEventListener(type, quiet(() => view.render()));
  void claimlight.ready.then(quiet((outcome) => view.end(outcome)));
}

class View {
  #claimlight;
  /** What the publisher chose to hide. @type {Map<string, Entry>} */
  #hidden = new Map();
  #only = FILTERS[0];
  #say = el('p', { class: 'audit-say', role: 'status' }, 'Reading the page …');
  #body = el('tbody');
  #chips = FILTERS.map((name) => ({ name, count: el('span', { class: 'count' }) }));
  #buttons;

  /** @param {Claimlight} claimlight @param {() => void} close */
  constructor(claimlight, close) {
    this.#claimlight = claimlight;
    this.#buttons = this.#chips.map(({ name, count }) => button({ class: 'chip' }, () => this.#choose(name), name, count));
    this.element = el('section', { class: 'claimlight audit', 'aria-label': 'Claimlight audit', lang: 'en' },
      el('header', { class: 'audit-head' },
        el('span', { class: 'brand' }, icon('mark'), 'Claimlight audit'),
        ...this.#buttons,
        el('span', { class: 'audit-space' }),
        button({ class: 'action' }, () => this.#export('json'), 'Export JSON'),
        button({ class: 'action' }, () => this.#export('csv'), 'Export CSV'),
        button({ class: 'action' }, () => save('claimlight.json', toRules(this.#hidden.values()), 'application/json'), 'Save rules'),
        button({ class: 'round', 'aria-label': 'Close' }, close, icon('close'))),
      this.#say,
      el('div', { class: 'audit-scroll', tabindex: 0 }, el('table', {},
        el('thead', {}, el('tr', {}, ...['On the page', 'State', 'Review', 'Reasons', ''].map((name) => el('th', { scope: 'col' }, name)))),
        this.#body)));
  }

  /** Lists what is shown now, with what was hidden here. */
  render() {
    const all = [...entries(this.#claimlight.matches()), ...this.#hidden.values()];
    const shown = all.filter(({ state }) => this.#only === 'all' || state === this.#only);
    this.#chips.forEach(({ name, count }, i) => {
      count.textContent = String(name === 'all' ? all.length : all.filter(({ state }) => state === name).length);
      set(this.#buttons[i], { 'aria-pressed': String(name === this.#only) });
    });
    this.#body.replaceChildren(...shown.map((entry) => this.#row(entry)));
    this.#say.textContent = `${all.length} lines: every claim with each review that Claimlight would show with it. A state may still change while tiles arrive.`;
  }

  /** @param {string} outcome */
  end(outcome) {
    if (outcome === 'annotated') this.render();
    else this.#say.textContent = OUTCOMES[outcome] ?? outcome;
  }

  /** @param {Entry} entry */
  #row(entry) {
    const { claim, speaker, state, decision, reasons, rating, reviewer, reviewed, reviewDate, url, review } = entry;
    const key = keyOf(entry);
    const hidden = this.#hidden.has(key);
    return el('tr', { class: hidden ? 'hidden-match' : null, 'data-state': state, 'data-decision': decision },
      el('td', { class: 'audit-claim' }, foreign(claim), speaker && el('small', {}, foreign(speaker))),
      el('td', {}, hidden ? 'hidden' : state, decision && decision !== (state === 'reviewed' ? 'same' : state) && el('small', {}, decision)),
      el('td', {}, rating && el('b', {}, '“', foreign(rating), '”'), decision === 'related' && rating && el('small', {}, 'Readers are not shown this rating: the claim is another.'), reviewed && foreign(reviewed), reviewer && el('small', {}, foreign([reviewer, reviewDate, url].filter(Boolean).join(' · ')))),
      el('td', {}, foreign(reasons)),
      el('td', {}, review && !hidden && button({ class: 'text-button' }, () => this.#hide(key, entry), 'Hide')));
  }

  /** @param {string} key @param {Entry} entry */
  #hide(key, entry) {
    this.#hidden.set(key, entry);
    this.#claimlight.hide(entry.review, entry.claim);
    setTimeout(quiet(() => this.render()), 0); // behind the hiding itself
  }

  /** @param {string} name */
  #choose(name) {
    this.#only = name;
    this.render();
  }

  /** @param {'json'|'csv'} kind */
  #export(kind) {
    const list = entries(this.#claimlight.matches());
    const [page] = location.href.split('#');
    if (kind === 'json') save('claimlight-audit.json', toJSON(list, { page, time: new Date().toISOString() }), 'application/json');
    else save('claimlight-audit.csv', toCSV(list), 'text/csv');
  }
}

/** @param {Entry} entry */
function keyOf({ review, claim }) {
  return `${review} ${claim}`;
}
