// Where the article is on the live page. What a publisher or the markup says goes first;
// else it is where the paragraphs are densest.

import { findBlocks, isSkipped } from './blocks.js';
import { Slices } from './slices.js';

/** @typedef {import('./blocks.js').Found} Found */
/** @typedef {{root: Element, blocks: Found[]}} Place */

const MIN_BLOCKS = 2;
const MIN_LENGTH = 400;
const MIN_PARAGRAPH = 40; // shorter ones say nothing about where an article is
const MAX_PARAGRAPHS = 5_000;
const MAX_TRIES = 5;

/**
 * Finds the page's article, in slices; null where there is none.
 * @param {Document} document
 * @param {AbortSignal} signal
 * @param {Element|null} [given] the article, by the page's own script or tag
 * @returns {Promise<Place|null>}
 */
export async function findArticle(document, signal, given = null) {
  const slices = new Slices(signal);
  for (const root of given ? [given] : await candidates(document, slices)) {
    if (root.checkVisibility?.() === false) continue;
    const blocks = await findBlocks(root, slices);
    if (isArticle(blocks)) return { root, blocks };
  }
  return null;
}

/** @param {Found[]} blocks */
function isArticle(blocks) {
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  return blocks.length >= MIN_BLOCKS && length >= MIN_LENGTH;
}

/**
 * The elements that may hold the article, likeliest first.
 * @param {Document} document
 * @param {Slices} slices
 */
async function candidates(document, slices) {
  const told = document.querySelector('[data-claimlight-root]');
  if (told) return [told];
  const weights = await weigh(document, slices);
  const heaviest = (/** @type {Iterable<Element>} */ elements) => best(elements, weights);
  const list = [
    heaviest(document.querySelectorAll('[itemprop~="articleBody"]')),
    heaviest(document.querySelectorAll('article')),
    heaviest(document.querySelectorAll('main, [role="main"]')),
    densest(weights),
  ];
  return [...new Set(list.filter((element) => element !== null))].slice(0, MAX_TRIES);
}

/** @typedef {{all: number, near: number}} Weight text of paragraphs: anywhere within, and close by */
/** @typedef {Map<Element, Weight>} Weights */

/**
 * Weighs every ancestor of a paragraph. A paragraph is near to its parent, and half as
 * near to its grandparent, as Readability has it.
 * @param {Document} document
 * @param {Slices} slices
 * @returns {Promise<Weights>}
 */
async function weigh(document, slices) {
  /** @type {Weights} */
  const weights = new Map();
  let left = MAX_PARAGRAPHS;
  for (const element of paragraphs(document)) {
    if (left-- === 0) break;
    if (slices.due) await slices.rest();
    const length = textLength(element);
    if (length < MIN_PARAGRAPH || isAside(element)) continue;
    let near = 1;
    for (let e = element.localName === 'p' ? element.parentElement : element; e; e = e.parentElement) {
      const weight = weights.get(e) ?? { all: 0, near: 0 };
      weights.set(e, { all: weight.all + length, near: weight.near + length * near });
      near = near > 0.25 ? near / 2 : 0;
    }
  }
  return weights;
}

/** Paragraphs, and what is laid out by line breaks as if it had some. @param {Document} document */
function paragraphs(document) {
  const elements = [...document.querySelectorAll('p, br')].slice(0, 4 * MAX_PARAGRAPHS);
  return new Set(elements.map((e) => (e.localName === 'br' ? /** @type {Element} */ (e.parentElement) : e)));
}

/** The length of a paragraph's text without its links. @param {Element} paragraph */
function textLength(paragraph) {
  let length = paragraph.textContent.trim().length;
  for (const link of paragraph.querySelectorAll('a')) length -= link.textContent.length;
  return length;
}

/** @param {Element} element */
function isAside(element) {
  for (let e = /** @type {Element|null} */ (element); e && e.localName !== 'body'; e = e.parentElement) {
    if (isSkipped(e)) return true;
  }
  return false;
}

/** @param {Iterable<Element>} elements @param {Weights} weights */
function best(elements, weights) {
  let found = /** @type {Element|null} */ (null);
  let most = 0;
  for (const element of elements) {
    const weight = weights.get(element)?.all ?? 0;
    // Of one inside the other the inner is met later; it wins where it holds nearly all.
    const inner = found?.contains(element) && weight >= 0.9 * most;
    if (weight > most || inner) [found, most] = [element, weight];
  }
  return found;
}

/** @param {Weights} weights */
function densest(weights) {
  let found = /** @type {Element|null} */ (null);
  let most = 0;
  for (const [element, { near }] of weights) {
    if (near > most) [found, most] = [element, near];
  }
  return found;
}
