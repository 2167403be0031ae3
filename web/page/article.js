// Where the article is on the live page. What a publisher says goes first; else it is where
// the prose stands together, if that is one text and not a list of many.

import { findBlocks } from './blocks.js';
import { withHead } from './head.js';
import { keep } from './keep.js';
import { parentOf } from './own.js';
import { findShaded } from './shade.js';
import { isToRead } from './skip.js';
import { Slices } from './slices.js';
import { isArticle } from './verdict.js';
import { groups, judge, weigh } from './weigh.js';

/** @typedef {import('./blocks.js').Found} Found */
/** @typedef {import('./weigh.js').Judged} Judged */
/** @typedef {import('./weigh.js').Weights} Weights */
/** Where to read; apart: what the reader selected, and no article. @typedef {{root: Element, blocks: Found[], apart?: boolean}} Place */

const LEAVING = 0.5; // of its prose, what must be gained to look for an article around an <article>

/**
 * Finds the page's article, in slices; null where there is none.
 * @param {Document} document
 * @param {AbortSignal} signal
 * @param {Element|null} [given] the article, by the page's own script or tag
 * @returns {Promise<Place|null>}
 */
export async function findArticle(document, signal, given = null) {
  const slices = new Slices(signal);
  const told = given ? [given] : toldRoots(document);
  return told.length ? findTold(told, slices) : find(document, slices);
}

/**
 * Finds it in the extension: in an open shadow tree as well, whatever the publisher says.
 * @param {Document} document
 * @param {AbortSignal} signal
 * @param {Element|null} selected by the reader, which is read beside it
 * @param {(tree: ShadowRoot) => void} ontree told of every shadow tree that is looked into
 * @returns {Promise<Place|null>}
 */
export async function findForReader(document, signal, selected, ontree) {
  const slices = new Slices(signal);
  const found = await find(document, slices) ?? await findShaded(document, slices, (top) => find(document, slices, top), ontree);
  return beside(found, selected && await findTold([selected], slices));
}

/** @param {Document} document @param {Slices} slices @param {Element} [top] under which it is looked for @returns {Promise<Place|null>} */
async function find(document, slices, top = document.body) {
  if (!top) return null;
  const blocks = await judge(await findBlocks(top, slices), slices);
  const weights = await weigh(blocks, slices);
  const body = bodyOf(document, await groups(blocks, weights, slices), weights);
  if (!body) return null;
  const within = blocks.filter(({ element }) => body.contains(element));
  if (!await isArticle({ document, body, blocks, within, weights }, slices)) return null;
  const kept = keep(within);
  await slices.rest();
  const all = withHead(document, blocks, kept);
  return { root: commonAncestor(all), blocks: all };
}

/** The elements that the publisher calls the article, those within others left out. @param {Document} document */
function toldRoots(document) {
  return [...document.querySelectorAll('[data-claimlight-root]')].filter((element) => !element.parentElement?.closest('[data-claimlight-root]'));
}

/** @param {Element[]} roots @param {Slices} slices @returns {Promise<Place|null>} */
async function findTold(roots, slices) {
  /** @type {Found[]} */
  const blocks = [];
  for (const root of roots) {
    if (!isToRead(root)) continue;
    const judged = await judge(await findBlocks(root, slices), slices);
    blocks.push(...judged.filter(({ kind }) => kind !== 'linked' && kind !== 'other' && kind !== 'label'));
  }
  return blocks.length ? { root: roots.length === 1 ? roots[0] : commonAncestor(roots.map((element) => ({ element }))), blocks } : null;
}

/**
 * Puts what the reader selected after the article, whose own claims are read as they are without it.
 * @param {Place|null} place
 * @param {Place|null} other what is in both is there once
 * @returns {Place|null}
 */
function beside(place, other) {
  if (!place) return other && { ...other, apart: true };
  if (!other) return place;
  const known = new Set(place.blocks.flatMap(({ nodes }) => nodes));
  const blocks = [...place.blocks, ...other.blocks.filter(({ nodes }) => !nodes.some((node) => known.has(node)))];
  const tree = place.root.getRootNode();
  const together = tree === other.root.getRootNode() && tree === place.root.ownerDocument; // in a shadow tree there may be nothing around both
  return { root: together ? commonAncestor(blocks) : place.root, blocks };
}

/** @param {{element: Element}[]} blocks not empty */
function commonAncestor(blocks) {
  let root = blocks[0].element;
  for (const { element } of blocks) while (!root.contains(element)) root = /** @type {Element} */ (parentOf(root));
  return root;
}

/**
 * The element that holds the article's body.
 * @param {Document} document
 * @param {Map<Element, Judged[]>} groups
 * @param {Weights} weights
 */
function bodyOf(document, groups, weights) {
  const told = heaviest(document.querySelectorAll('[itemprop~="articleBody"]'), weights);
  const start = heaviest(groups.keys(), weights);
  if (told && start && proseOf(told, weights) >= proseOf(start, weights) / 2) return told;
  return start && climb(start, weights);
}

/** @param {Iterable<Element>} elements @param {Weights} weights */
function heaviest(elements, weights) {
  let [found, most] = [/** @type {Element|null} */ (null), 0];
  for (const element of elements) {
    const prose = proseOf(element, weights);
    if (prose > most) [found, most] = [element, prose];
  }
  return found;
}

/** @param {Element} element @param {Weights} weights */
const proseOf = (element, weights) => weights.get(element)?.prose ?? 0;

/**
 * The highest element around a part of the article where more prose is gained than other text.
 * @param {Element} start
 * @param {Weights} weights
 */
function climb(start, weights) {
  let best = start;
  let bounds = isBound(start) ? 1 : 0;
  for (let e = parentOf(start); e && e.localName !== 'html'; e = parentOf(e)) {
    const [had, has] = [weights.get(best), weights.get(e)];
    if (!had || !has) continue;
    const gain = has.prose - had.prose;
    if (gain > has.other - had.other + has.lone - had.lone && gain > bounds * LEAVING * had.prose) [best, bounds] = [e, 0];
    if (isBound(e)) bounds++;
  }
  return best;
}

/** @param {Element} element */
const isBound = ({ localName }) => localName === 'article' || localName === 'main';
