// The headline of an article and what stands under it, where they are not in its body.

import { isEnded } from './notice.js';
import { wordsOf } from './kind.js';

/** @typedef {import('./weigh.js').Judged} Judged */

const MAX_LEADING = 3; // blocks of the article that its headline may be among
const MIN_TITLE = 15; // units
const MIN_STANDFIRST = 40;
const MAX_STANDFIRSTS = 3;

/**
 * The article with its headline first, and without what stands before that.
 * @param {Document} document
 * @param {Judged[]} blocks the page's
 * @param {Judged[]} kept the article's, in the same order
 * @returns {Judged[]}
 */
export function withHead(document, blocks, kept) {
  const titles = titlesOf(document);
  const within = kept.slice(0, MAX_LEADING).findLastIndex((block) => block.kind === 'heading' && isTitle(block, titles));
  if (within >= 0) return kept.slice(within);
  const before = blocks.slice(0, blocks.indexOf(kept[0]));
  const title = before.findLastIndex((block) => block.kind === 'heading' && !block.aside && isTitle(block, titles));
  const at = title >= 0 ? title : before.findLastIndex(({ element, kind, aside }) => !aside && kind === 'heading' && element.closest('h1'));
  return at < 0 ? kept : [before[at], ...before.slice(at + 1).filter(isStandfirst).slice(0, MAX_STANDFIRSTS), ...kept];
}

/** What the page is called, without its site's name. @param {Document} document */
function titlesOf(document) {
  const graph = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  return [document.title, graph].map(dense).filter(Boolean);
}

/** @param {Judged} block @param {string[]} titles */
function isTitle(block, titles) {
  const words = dense(wordsOf(block));
  return words.length >= MIN_TITLE && titles.some((title) => title.includes(words) || words.includes(title));
}

/** @param {string} words */
const dense = (words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** @param {Judged} block */
function isStandfirst(block) {
  if (block.aside) return false;
  if (block.kind === 'caption') return true;
  if (block.length < MIN_STANDFIRST) return false;
  return block.kind === 'prose' || block.kind === 'heading' || (block.kind === 'item' && isEnded(wordsOf(block)));
}
