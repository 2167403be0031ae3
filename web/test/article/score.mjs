// How well what was found on a page is what people call its article.

import { createHash } from 'node:crypto';

/** @typedef {import('./reader.mjs').Unit} Unit */
/** @typedef {{units: number, article: string, either: string}} Labels of a page: hashes of units; all others are not of the article */
/** @typedef {{found: number, wanted: number, right: number, blocks: {found: number, wanted: number, right: number}}} Score */

/**
 * Names units by a hash of their words, the second of the same words apart from the first.
 * @param {string[]} texts
 */
export function keysOf(texts) {
  const seen = /** @type {Map<string, number>} */ (new Map());
  return texts.map((text) => {
    const hash = createHash('sha256').update(text.normalize()).digest('hex').slice(0, 8);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return nth === 1 ? hash : `${hash}.${nth}`;
  });
}

/**
 * What each unit is labelled. Throws where the labels are of another page.
 * @param {Unit[]} units
 * @param {Labels} labels
 * @returns {('article'|'either'|'')[]}
 */
export function labelsOf(units, labels) {
  const keys = keysOf(units.map(({ text }) => text));
  const article = new Set(labels.article.split(' ').filter(Boolean));
  const either = new Set(labels.either.split(' ').filter(Boolean));
  const missing = [...article, ...either].filter((key) => !keys.includes(key));
  if (missing.length || keys.length !== labels.units) throw new Error(`labelled were ${labels.units} units, there are ${keys.length}; not there: ${missing}`);
  return keys.map((key) => (article.has(key) ? 'article' : either.has(key) ? 'either' : ''));
}

/**
 * Counts characters, since a reader sees words and no blocks, and blocks apart: one is found
 * where at least half of it is. What may be either counts for nothing.
 * @param {Unit[]} units
 * @param {('article'|'either'|'')[]} labels
 * @returns {Score}
 */
export function score(units, labels) {
  const sum = { ...zero(), blocks: zero() };
  units.forEach(({ length, found }, i) => {
    if (labels[i] === 'either') return;
    add(sum, labels[i] === 'article', found, length);
    add(sum.blocks, labels[i] === 'article', Number(found * 2 >= length), 1);
  });
  return sum;
}

const zero = () => ({ found: 0, wanted: 0, right: 0 });

/** @param {{found: number, wanted: number, right: number}} sum @param {boolean} article @param {number} found @param {number} all */
function add(sum, article, found, all) {
  sum.found += found;
  if (!article) return;
  sum.wanted += all;
  sum.right += found;
}

/** @param {Score[]} scores @returns {Score} */
export function total(scores) {
  const sum = { ...zero(), blocks: zero() };
  for (const one of scores) {
    for (const key of /** @type {const} */ (['found', 'wanted', 'right'])) {
      sum[key] += one[key];
      sum.blocks[key] += one.blocks[key];
    }
  }
  return sum;
}

/** Of what was found, how much is right; 1 where nothing was. @param {{found: number, right: number}} sum */
export const precision = ({ found, right }) => (found ? right / found : 1);

/** Of what is to be found, how much was; 1 where there is nothing. @param {{wanted: number, right: number}} sum */
export const recall = ({ wanted, right }) => (wanted ? right / wanted : 1);

/**
 * Which units another extractor took, by its text.
 * @param {Unit[]} units
 * @param {string[]} texts the other's units
 */
export function takenOf(units, texts) {
  const exact = new Set(texts);
  const all = dense(texts.join(''));
  return units.map(({ text, length }) => exact.has(text) || (length >= LONG && all.includes(dense(text))));
}

const LONG = 20; // shorter words may stand anywhere
const dense = (/** @type {string} */ text) => text.replace(/\s/g, '');

/**
 * Characters that both took, of those that either did.
 * @param {Unit[]} units
 * @param {boolean[]} taken
 */
export function agreement(units, taken) {
  let [both, any] = [0, 0];
  units.forEach(({ length, found }, i) => {
    both += taken[i] ? found : 0;
    any += taken[i] ? length : found;
  });
  return { both, any };
}
