// What a block of text is, by its words and its element alone.

import { isCredit, isEnded, isLabel, isNotice } from './notice.js';

/** @typedef {import('./blocks.js').Found} Found */
/**
 * - prose: sentences, what articles and teasers are made of
 * - heading, caption
 * - item: a short paragraph, list item or quotation, which is what its neighbours are
 * - linked: mostly a link, such as a teaser's headline
 * - label: marks advertising or a picture, and says nothing about what is around it
 * - other: bylines, dates, buttons, notices
 * @typedef {'prose'|'heading'|'caption'|'item'|'linked'|'label'|'other'} Kind
 */

const MIN_PROSE = 60;
const MAX_LINKED = 0.5;
const MAX_READ = 2_000; // units of a block that are looked at

/** A sentence's end, in any script. */
const SENTENCE = /[.!?…。！？।؟۔][)\]"'”’»」』]*(?=$|[\s\p{Lo}[(])/u;
/** What stands between a date and a name. */
const DIVIDED = /[|•·].*[|•·]/;

const WORD = /\p{L}{2}/u;
const MIN_CELLS = 3;

/** @param {Found} block @returns {Kind} */
export function kindOf(block) {
  const { nodes, element, length, linked } = block;
  const words = wordsOf(block);
  if (isLabel(words)) return 'label';
  if (linked > length * MAX_LINKED) return 'linked';
  if (isNotice(words) || !WORD.test(words) || isRow(block)) return 'other';
  if (element.closest('h1, h2, h3, h4, h5, h6')) return 'heading';
  if (nodes[0].parentElement?.closest('figcaption, caption, [class*="caption" i]')) return isCredit(words) ? 'label' : 'caption';
  if (length >= MIN_PROSE && SENTENCE.test(words)) return 'prose';
  return !DIVIDED.test(words) && isItem(block, words) ? 'item' : 'other';
}

/** Whether a block is made of cells, such as a message in a list: its own element holds no text. @param {Found} block */
function isRow({ element, nodes }) {
  return nodes.length >= MIN_CELLS && element.localName !== 'p' && element.children.length >= MIN_CELLS
    && nodes.every((node) => node.parentElement !== element || !node.data.trim());
}

/** @param {Found} block @param {string} words */
function isItem({ element, length }, words) {
  if (element.closest('li, blockquote, dd, dt')) return true;
  return element.closest('p') ? length >= MIN_PROSE || isEnded(words) || element.querySelector('b, strong') !== null : length >= MIN_PROSE;
}

/** A block's words, with white space as it is shown. @param {Found} block */
export function wordsOf({ nodes }) {
  let words = '';
  for (const { data } of nodes) if (words.length < MAX_READ) words += data;
  return words.replace(/\s+/g, ' ').trim();
}
