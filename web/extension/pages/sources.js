// Sources of reviews, and how the copy of each stands.

import { button, el, foreign, toggle } from '../../ui/element.js';
import { amount } from './format.js';
import { strings } from '../../ui/strings.js';
import { BUILT_IN, MAX_SOURCES, askable, change, permissionFor, readSettings, sourceOf, years } from '../settings.js';
import { words } from '../words/words.js';
import * as leave from './leave.js';
import { ask } from './shell.js';
import { rows, write } from './stay.js';

const said = words.options;

/** @returns {import('./options.js').Part} */
export function sources() {
  const list = el('ul', { class: 'list' });
  const address = el('input', { type: 'text', class: 'grow', 'aria-label': said.address, placeholder: 'https://', spellcheck: 'false', autocomplete: 'off', dir: 'ltr' });
  const trouble = el('p', { class: 'note', role: 'status' });
  const renew = button({}, follow, said.follow);
  const { wanted, metered } = choices(render);
  const element = el('section', {}, el('h2', {}, said.sources), el('p', { class: 'note' }, said.sourcesNote), wanted, list,
    el('div', { class: 'row' }, address, button({ class: 'main' }, () => void add(), said.add)), trouble,
    el('div', { class: 'row' }, renew), metered);
  let known = /** @type {string[]} */ ([]); // at hand, because nothing is awaited before the browser is asked for leave
  void readSettings().then((settings) => (address.value = BUILT_IN.find((url) => !settings.sources.includes(url)) ?? ''));
  const show = rows(list, said.noSources, ({ url }) => url, row);
  return { element, render };

  async function add() {
    const url = sourceOf(address.value.trim());
    if (!url) return void (trouble.textContent = said.badAddress);
    if (known.length >= MAX_SOURCES && !known.includes(url)) return void (trouble.textContent = said.tooMany);
    if (!await leave.ask(permissionFor(url))) return void (trouble.textContent = said.refused);
    await change(({ sources: had }) => ({ sources: [...had.filter((one) => one !== url), url] }));
    address.value = trouble.textContent = '';
    await render();
  }

  /** @param {string} url */
  async function remove(url) {
    const { sources: others } = await change(({ sources: had }) => ({ sources: had.filter((one) => one !== url) }));
    await leave.leaveSource(url, others);
    await render();
  }

  async function follow() {
    renew.disabled = true;
    renew.textContent = said.following;
    await ask({ type: 'follow' }).catch(() => {});
    renew.disabled = false;
    renew.textContent = said.follow;
    await render();
  }

  async function render() {
    const settings = await readSettings();
    known = settings.sources;
    const standing = settings.sources.length ? await ask({ type: 'standing' }) : { sources: [] };
    renew.hidden = !settings.sources.length;
    const asked = await askable(settings.sources);
    show(settings.sources.map((url) => ({ url, asked: asked.includes(url), standing: standing.sources.find((/** @type {any} */ one) => one.url === url) })));
  }

  /** A source, whether it may be asked, and how it stands. @typedef {{url: string, asked: boolean, standing?: any}} Shown */

  /** @param {Shown} source */
  function row({ url }) {
    const [waits, state, sent] = [el('small', {}, said.waits), el('small', {}), el('small', {})];
    const allow = button({ class: 'main', 'aria-label': `${said.allow}: ${url}` }, () => void leave.ask(permissionFor(url)).then(render), said.allow);
    const element = el('li', {}, el('div', {}, foreign(url), waits, state, sent), allow, button({ 'aria-label': `${said.remove}: ${url}` }, () => void remove(url), said.remove));
    /** @param {Shown} source */
    const renew = ({ asked, standing }) => {
      waits.hidden = allow.hidden = asked;
      write(state, standing ? stateOf(standing) : '');
      write(sent, standing ? sentOf(standing) : '');
    };
    return { element, renew };
  }
}

/** What is copied of all of them, and over which connection. @param {() => Promise<void>} render */
function choices(render) {
  const [wanted, metered] = [el('div', {}), el('div', {})];
  void readSettings().then((settings) => {
    metered.append(toggle(said.metered, settings.metered, (on) => void change({ metered: on })), el('p', { class: 'note' }, said.meteredNote));
    wanted.append(
      el('h3', {}, said.languages), el('p', { class: 'note' }, said.languagesNote),
      toggle(said.english, settings.languages.includes('en'), (on) => void change({ languages: on ? ['en'] : [] }).then(render)),
      el('h3', {}, said.years), el('p', { class: 'note' }, said.yearsNote),
      el('fieldset', { 'aria-label': said.years }, ...[0, ...years()].map((year) => since(year, settings.since === year, render))));
  });
  return { wanted, metered };
}

/** @param {number} year 0 for all @param {boolean} checked @param {() => Promise<void>} render */
function since(year, checked, render) {
  const input = el('input', { type: 'radio', name: 'since', value: year, checked });
  input.addEventListener('change', () => void change({ since: year }).then(render));
  return el('label', { class: 'pick' }, input, year ? said.since.replace('{year}', String(year)) : said.allYears);
}

/** @param {{whole: boolean, synced: number, known: boolean, before: {synced: number}|null, requests: number, trouble: string, reviews: number}} standing */
function stateOf({ whole, synced, known, before, requests, trouble, reviews }) {
  const states = /** @type {Record<string, string>} */ (said.state);
  const name = whole ? 'whole' : before ? 'before' : known ? 'anew' : requests ? 'partial' : 'new';
  const state = states[name].replace('{date}', when(before?.synced ?? synced));
  return [said.reviews.replace('{n}', strings.number(reviews)), state, trouble && states[trouble]].filter(Boolean).join(' · ');
}

/** @param {{requests: number, bytes: number}} standing */
function sentOf({ requests, bytes }) {
  return said.sent.replace('{requests}', strings.number(requests)).replace('{size}', amount(bytes));
}

/** @param {number} time */
const when = (time) => new Intl.DateTimeFormat(strings.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
