// Every word of the interface, in the reader's language where there is a catalogue for it,
// else in English. Catalogues (words/) are data: plain strings, {holes} to fill, and plurals.
// They are in the one pinned file: words that a frame delivered could say anything.

import {later} from './later.js';
// Not in the order of their names: so the file packs smaller.
import {ar} from './words/ar.js';
import {es} from './words/es.js';
import {en} from './words/en.js';

/** @typedef {import('./words/en.js').Words} Words */
/** @typedef {import('./words/en.js').Plural} Plural */

/** @type {ReadonlyMap<string, Words>} */
export const catalogues = new Map([en, es, ar].map((words) => [words.lang, words]));

/**
 * choose finds the first of the reader's languages that is spoken here.
 * @param {readonly string[]} languages as in navigator.languages
 */
export function choose(languages) {
  for (const tag of languages) {
    const words = catalogues.get(tag.split('-')[0].toLowerCase());
    if (words) return words;
  }
  return en;
}

/** Languages that write small numbers in these digits and have two forms for them, so that no tool has to be made. */
const PLAIN = new Set(['en', 'es']);

/**
 * speak makes one language's words ready to use.
 * @param {Words} words
 */
export function speak(words) {
  const numbers = later(() => new Intl.NumberFormat(words.locale));
  const rules = later(() => new Intl.PluralRules(words.locale));
  const conjunction = later(() => new Intl.ListFormat(words.locale));
  const isPlain = (/** @type {number} */ n) => PLAIN.has(words.lang) && Number.isInteger(n) && n >= 0 && n < 1000;
  const number = (/** @type {number} */ n) => isPlain(n) ? String(n) : numbers().format(n);
  const form = (/** @type {number} */ n) => isPlain(n) ? (n === 1 ? 'one' : 'other') : rules().select(n);
  const plural = (/** @type {Plural} */ forms, /** @type {number} */ n) =>
    fill(n === 0 && forms.zero || forms[form(n)] || forms.other, {n: number(n)});
  const claims = (/** @type {number} */ n) => plural(words.claimCount, n);

  return {
    ...words,
    number,
    launcher: (/** @type {number} */ n) => n ? claims(n) : '',
    announce: (/** @type {{[state: string]: number}} */ n) => fill(words.announce, {
      claims: claims(n.all), reviewed: number(n.reviewed), related: number(n.related), none: number(n.none), unknown: number(n.unknown),
    }),
    announceClaim: (/** @type {{at: number, all: number, who: string, how: string, words: string, state: string}} */ n) =>
      fill(words.announceClaim, {...n, at: number(n.at), all: number(n.all)}),
    statementCount: (/** @type {number} */ n) => plural(words.statementCount, n),
    mention: (/** @type {number} */ n, /** @type {number} */ of) => fill(words.mention, {n: number(n), of: number(of)}),
    mentions: (/** @type {number} */ n) => plural(words.mentions, n),
    stateHeads: {
      reviewed: (/** @type {number} */ n) => n === 1 ? words.oneReview : words.severalReviews,
      related: () => words.relatedReview,
      none: () => words.states.none,
      unknown: () => words.states.unknown,
    },
    differs: (/** @type {string[]} */ conditions) => fill(words.differs, {conditions: conjunction().format(conditions)}),
    moreRows: (/** @type {number} */ n) => plural(words.moreRows, n),
    leftCount: (/** @type {number} */ n, /** @type {string} */ size, /** @type {boolean} */ whole) =>
      fill(whole ? words.leftCount : words.leftAtLeast, {requests: plural(words.requestCount, n), size}),
    requestState: (/** @type {number} */ status) => status ? String(status) : words.noAnswer,
    keys: /** @type {[string, string][]} */ ([['Esc', words.keyEscape], ['← →', words.keySides], ['↑ ↓', words.keyUpDown]]),
  };
}

/** @param {string} text @param {{[hole: string]: string}} values */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, hole) => values[hole]);
}

export const strings = speak(choose(globalThis.navigator?.languages ?? []));
