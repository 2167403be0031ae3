// Whether the prose that stands together on a page is an article: one text of some length,
// and not a list of many.

import { wordsOf } from './kind.js';
import { leaning } from './leaning.js';
import { parentOf } from './own.js';
import { ancestors, isOther, isProse } from './weigh.js';

/** @typedef {import('./slices.js').Slices} Slices */
/** @typedef {import('./weigh.js').Judged} Judged */
/** @typedef {import('./weigh.js').Weights} Weights */
/** @typedef {{document: Document, body: Element, blocks: Judged[], within: Judged[], weights: Weights}} Case blocks: the page's; within: the body's */

/** Units of prose that an article has at least, by what the page seems to be. */
const LEAST = { article: 350, post: 350, mixed: 350, tool: 1_000, talk: 2_500, other: Infinity };
const LEAST_FEW = 700; // where the page says nothing and has less than three blocks of prose
const LEAST_SOLD = 1_200; // where the rest is sold
const LEAST_PLAYER = 1_000; // beside a player
const LEAST_SPEECH = { post: 1_000, mixed: 2_500 }; // where the page speaks to its readers
const FEW = 3;
const MAX_SHORT = 300; // units of a block that may be a word of the page
/** Of the gaps between prose, how many may be filled by something else. */
const MAX_BROKEN = { article: 0.7, mixed: 0.45 };
/** Of the page's prose. */
const MIN_SHARE = { article: 0.3, mixed: 0.5 };
const PLAYER = 'video, iframe[allowfullscreen], iframe[allow*="fullscreen"], iframe[allow*="autoplay"]';
/** Words of those who speak for themselves and to their readers, and the most that these are of the words of news. */
const SPEECH = /\b(?:you|your|yours|we|our|us|i|me|my)\b/gi;
const MAX_SPEECH = 0.06;
const MAX_SAMPLE = 20; // blocks of prose that are counted
const SHORT = 250; // units of prose; headings over such are a list's
const MIN_ITEMS = 3; // things of one make that a list has
const MIN_OTHERS = 0.2; // of the text, what the things beside it hold
const ITEMS = 0.8; // of the things of one make, those that hold more than prose in a list

/**
 * @param {Case} found
 * @param {Slices} slices
 */
export async function isArticle(found, slices) {
  const { document, body, blocks, within, weights } = found;
  const { prose = 0, count = 0 } = weights.get(body) ?? {};
  if (count < 2 || prose < LEAST.article) return false;
  const { lean, sold } = await leaning(document, await shortOf(blocks, slices), slices);
  const says = lean === 'article' || lean === 'post' ? 'article' : 'mixed';
  if (prose < least(found, lean, sold) || prose < MIN_SHARE[says] * textOf(weights.get(globalThis.__WEBEXT__ ? /** @type {Element} */ (ancestors(blocks[0]).at(-1)) : document.body))) return false;
  if (broken(within) > MAX_BROKEN[says]) return false;
  return lean === 'article' || !(await isList(body, weights, slices) || await isItem(body, weights, slices));
}

/** @param {Case} found @param {import('./leaning.js').Leaning} lean @param {boolean} sold */
function least({ document, body, within, weights }, lean, sold) {
  if (lean === 'article') return sold ? LEAST_SOLD : LEAST.article;
  return Math.max(
    LEAST[lean],
    (weights.get(body)?.count ?? 0) < FEW ? LEAST_FEW : 0,
    sold ? LEAST_SOLD : 0,
    document.querySelector(PLAYER) ? LEAST_PLAYER : 0,
    speech(within) > MAX_SPEECH ? LEAST_SPEECH[lean === 'post' ? 'post' : 'mixed'] : 0,
  );
}

/** How many of the words are said to the reader. @param {Judged[]} blocks */
function speech(blocks) {
  const words = blocks.filter(isProse).slice(0, MAX_SAMPLE).map(wordsOf).join(' ');
  return (words.match(SPEECH)?.length ?? 0) / words.split(' ').length;
}

/** What the page's short blocks say. @param {Judged[]} blocks @param {Slices} slices */
async function shortOf(blocks, slices) {
  const short = [];
  for (const block of blocks) {
    if (slices.due) await slices.rest();
    if (block.length <= MAX_SHORT) short.push(wordsOf(block));
  }
  return short;
}

/** @param {{prose: number, lone: number}} [weight] */
const textOf = (weight) => (weight ? weight.prose + weight.lone : 0);

/** Of the gaps between blocks of prose, how many hold what is no part of a text. @param {Judged[]} blocks */
function broken(blocks) {
  let [gaps, bad, last, other, titled] = [0, 0, 0, false, false];
  for (const block of blocks) {
    if (isOther(block) || block.lone) other = true;
    if (block.kind === 'heading') titled = true;
    if (!isProse(block)) continue;
    if (last) gaps++;
    if (last && (other || (titled && Math.max(last, block.length) < SHORT))) bad++;
    [last, other, titled] = [block.length, false, false];
  }
  return gaps ? bad / gaps : 0;
}

/**
 * Whether the prose is in things of one make, each with something of its own, such as posts
 * with their authors.
 * @param {Element} body
 * @param {Weights} weights
 * @param {Slices} slices
 */
async function isList(body, weights, slices) {
  let element = body;
  for (let parts = partsOf(element, weights); parts.length === 1; parts = partsOf(element, weights)) [element] = parts;
  /** @type {Map<string, {all: number, mixed: number}>} */
  const makes = new Map();
  for (const part of partsOf(element, weights)) {
    if (slices.due) await slices.rest();
    const { all, mixed } = makes.get(makeOf(part)) ?? { all: 0, mixed: 0 };
    makes.set(makeOf(part), { all: all + 1, mixed: mixed + Number((weights.get(part)?.other ?? 0) > 0) });
  }
  return [...makes.values()].some(({ all, mixed }) => all >= MIN_ITEMS && mixed >= ITEMS * all);
}

/**
 * Whether the text is itself one of such things, and the others are of some weight.
 * @param {Element} body
 * @param {Weights} weights
 * @param {Slices} slices
 */
async function isItem(body, weights, slices) {
  for (let e = body, around; e.localName !== 'body' && (around = parentOf(e)); e = around) {
    let [alike, text] = [1, 0];
    for (const other of around.children) {
      if (slices.due) await slices.rest();
      const weight = textOf(weights.get(other));
      if (!weight || other === e || makeOf(other) !== makeOf(e)) continue;
      [alike, text] = [alike + 1, text + weight];
    }
    if (alike >= MIN_ITEMS && text >= MIN_OTHERS * (weights.get(body)?.prose ?? 0)) return true;
  }
  return false;
}

/** @param {Element} element */
const makeOf = ({ localName, classList }) => `${localName}.${classList[0] ?? ''}`;

/** @param {Element} element @param {Weights} weights */
const partsOf = (element, weights) => [...element.children].filter((child) => weights.get(child)?.prose);
