// Where the article is on the live page. What a publisher says goes first; else it is where
// the prose stands together, if that is one text and not a list of many.

import { findBlocks } from './blocks.js';
import { headOf } from './head.js';
import { isForPay, leaning } from './leaning.js';
import { isSold } from './notice.js';
import { wordsOf } from './kind.js';
import { Slices } from './slices.js';
import { keep } from './keep.js';
import { groups, isOther, isProse, judge, weigh } from './weigh.js';

/** @typedef {import('./blocks.js').Found} Found */
/** @typedef {import('./weigh.js').Judged} Judged */
/** @typedef {import('./weigh.js').Weights} Weights */
/** @typedef {{root: Element, blocks: Found[]}} Place */

/** Units of prose that an article has, by what the page says it is. */
const LEAST = { article: 400, unsaid: 700, other: 3_000, sold: 1_200, player: 1_500 };
const FEW = 3; // blocks of prose that need less where the page says nothing
/** Of the gaps between prose, how many may be filled by something else. */
const MAX_BROKEN = { article: 0.7, unsaid: 0.45 };
/** Of the page's prose. */
const MIN_SHARE = { article: 0.3, unsaid: 0.5 };
const LEAVING = 0.5; // of its prose, what must be gained to look for an article around an <article>
const MIN_ITEMS = 3; // things of one make that a list has
const ITEMS = 0.8; // of the things of one make, those that hold more than prose in a list

/**
 * Finds the page's article, in slices; null where there is none.
 * @param {Document} document
 * @param {AbortSignal} signal
 * @returns {Promise<Place|null>}
 */
export async function findArticle(document, signal) {
  const slices = new Slices(signal);
  const told = toldRoots(document);
  if (told.length) return findTold(told, slices);
  if (!document.body) return null;
  const blocks = await judge(await findBlocks(document.body, slices), slices);
  const weights = await weigh(blocks, slices);
  const body = bodyOf(document, blocks, weights);
  if (!body || !isArticle(document, body, blocks, weights)) return null;
  const kept = keep(blocks.filter(({ element }) => body.contains(element)));
  const all = [...headOf(document, blocks, kept), ...kept];
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
    if (root.checkVisibility?.({ visibilityProperty: true }) === false) continue;
    const judged = await judge(await findBlocks(root, slices), slices);
    blocks.push(...judged.filter(({ kind }) => kind !== 'linked' && kind !== 'other' && kind !== 'label'));
  }
  return blocks.length ? { root: roots.length === 1 ? roots[0] : commonAncestor(roots.map((element) => ({ element }))), blocks } : null;
}

/** @param {{element: Element}[]} blocks not empty */
function commonAncestor(blocks) {
  let root = blocks[0].element;
  for (const { element } of blocks) while (!root.contains(element)) root = /** @type {Element} */ (root.parentElement);
  return root;
}

/**
 * The element that holds the article's body.
 * @param {Document} document
 * @param {Judged[]} blocks
 * @param {Weights} weights
 */
function bodyOf(document, blocks, weights) {
  const told = heaviest(document.querySelectorAll('[itemprop~="articleBody"]'), weights);
  const start = heaviest(groups(blocks, weights).keys(), weights);
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
  for (let e = start.parentElement; e && e.localName !== 'html'; e = e.parentElement) {
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

/**
 * Whether what was found is one text of some length.
 * @param {Document} document
 * @param {Element} body
 * @param {Judged[]} blocks
 * @param {Weights} weights
 */
function isArticle(document, body, blocks, weights) {
  const { prose = 0, count = 0 } = weights.get(body) ?? {};
  const lean = leaning(document);
  const says = lean > 0 ? 'article' : 'unsaid';
  if (count < 2 || prose < least(document, blocks, lean, count)) return false;
  const all = weights.get(document.body);
  if (prose < MIN_SHARE[says] * ((all?.prose ?? 0) + (all?.lone ?? 0))) return false;
  const within = blocks.filter(({ element }) => body.contains(element));
  return broken(within) <= MAX_BROKEN[says] && (lean > 0 || !isList(body, weights));
}

/** @param {Document} document @param {Judged[]} blocks @param {number} lean @param {number} count */
function least(document, blocks, lean, count) {
  const said = lean > 0 ? LEAST.article : lean < 0 ? LEAST.other : count < FEW ? LEAST.unsaid : LEAST.article;
  const sold = isForPay(document) || blocks.some((block) => block.kind !== 'prose' && isSold(wordsOf(block)));
  const player = lean <= 0 && document.querySelector('video, iframe[allowfullscreen]') !== null;
  return Math.max(said, sold ? LEAST.sold : 0, player ? LEAST.player : 0);
}

/** Of the gaps between blocks of prose, how many hold what is no part of a text. @param {Judged[]} blocks */
function broken(blocks) {
  let [gaps, bad, other] = [-1, 0, false];
  for (const block of blocks) {
    if (isOther(block) || block.lone) other = true;
    if (!isProse(block)) continue;
    if (++gaps && other) bad++;
    other = false;
  }
  return gaps > 0 ? bad / gaps : 0;
}

/**
 * Whether the prose is in things of one make, each with something of its own, such as posts
 * with their authors.
 * @param {Element} body
 * @param {Weights} weights
 */
function isList(body, weights) {
  let element = body;
  for (let parts = partsOf(element, weights); parts.length === 1; parts = partsOf(element, weights)) [element] = parts;
  /** @type {Map<string, {all: number, mixed: number}>} */
  const makes = new Map();
  for (const part of partsOf(element, weights)) {
    const name = `${part.localName}.${part.classList[0] ?? ''}`;
    const { all, mixed } = makes.get(name) ?? { all: 0, mixed: 0 };
    makes.set(name, { all: all + 1, mixed: mixed + Number((weights.get(part)?.other ?? 0) > 0) });
  }
  return [...makes.values()].some(({ all, mixed }) => all >= MIN_ITEMS && mixed >= ITEMS * all);
}

/** @param {Element} element @param {Weights} weights */
const partsOf = (element, weights) => [...element.children].filter((child) => proseOf(child, weights));
