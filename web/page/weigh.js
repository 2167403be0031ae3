// How a page's prose is spread over its elements.

import { kindOf } from './kind.js';
import { parentOf } from './own.js';

/** @typedef {import('./blocks.js').Found} Found */
/** @typedef {import('./kind.js').Kind} Kind */
/** @typedef {import('./slices.js').Slices} Slices */
/**
 * aside: in a part of the page that goes by an aside's name; lone: the only prose among
 * something else, as teasers are
 * @typedef {Found & {kind: Kind, aside: boolean, lone: boolean}} Judged
 */
/** @typedef {{prose: number, count: number, lone: number, other: number}} Weight units of prose, blocks of it, units of lone prose and of what is none */
/** @typedef {Map<Element, Weight>} Weights */

const MAX_BLOCKS = 20_000;
const MAX_ASIDE = 0.5; // of the page's prose: what holds more is no aside, whatever its name
const MIN_TITLED = 300; // units of prose under a heading that is a link, in an article of such parts

// In the names of classes and ids, as whole words.
const ASIDE = new RegExp(String.raw`(?:^|[\s_-]|[a-z](?=[A-Z]))(?:${`
  newsletter signup sign-up optin subscri\\w+ paywall regwall related recirc\\w* recommend\\w* promo\\w* teasers? share sharing sharetools? social sponsor\\w* advert\\w* ads? outbrain
  taboola cookies? consent gdpr breadcrumbs? byline bylines dateline bio authorbox author-(?:box|info|bio|card) about-author tags? tag-list toolbar pagination pager trending
  popular most-read mostread comments? disqus replies hatnote toc printfooter copyright attribution credit credits tooltip modal popup lightbox slideshow slides? slider carousel swiper navbar masthead
  infobox navbox metadata mbox\\w*
`.trim().split(/\s+/).join('|')})(?=$|[\s_-]|[A-Z])`);

/**
 * Judges every block by itself and by where it stands.
 * @param {Found[]} found
 * @param {Slices} slices
 * @returns {Promise<Judged[]>}
 */
export async function judge(found, slices) {
  const blocks = found.slice(0, MAX_BLOCKS).map((block) => ({ ...block, kind: /** @type {Kind} */ ('other'), aside: false, lone: false }));
  for (const block of blocks) {
    if (slices.due) await slices.rest();
    block.kind = kindOf(block);
  }
  blocks.forEach((block, i) => {
    if (isTitle(block, blocks[i + 1])) block.kind = 'heading';
  });
  const weights = await weigh(blocks, slices);
  const asides = await asidesOf(blocks, weights, slices);
  for (const block of blocks) {
    if (slices.due) await slices.rest();
    block.aside = ancestors(block).some((element) => asides.has(element));
  }
  const sure = await weigh(blocks, slices);
  for (const members of (await groups(blocks, sure, slices)).values()) if (members.length === 1) members[0].lone = true;
  return blocks;
}

/** A heading that is a link, over a part of an article and not over a teaser. @param {Judged} block @param {Judged} [next] */
function isTitle({ kind, element }, next) {
  return kind === 'linked' && next?.kind === 'prose' && next.length >= MIN_TITLED
    && /^h[2-6]$/.test(element.localName) && element.parentElement === next.element.parentElement;
}

/**
 * Weighs every element with text in it.
 * @param {Judged[]} blocks
 * @param {Slices} slices
 * @returns {Promise<Weights>}
 */
export async function weigh(blocks, slices) {
  /** @type {Weights} */
  const weights = new Map();
  for (const block of blocks) {
    if (slices.due) await slices.rest();
    const key = isProse(block) ? 'prose' : isOther(block) ? 'other' : block.kind === 'prose' ? 'lone' : null;
    if (!key) continue;
    for (const element of ancestors(block)) {
      const weight = weights.get(element) ?? { prose: 0, count: 0, lone: 0, other: 0 };
      weight[key] += block.length;
      if (key === 'prose') weight.count++;
      weights.set(element, weight);
    }
  }
  return weights;
}

/**
 * Prose by the element around it that is the first to hold something else too, or the first
 * <article>, so that paragraphs belong together however they are wrapped.
 * @param {Judged[]} blocks
 * @param {Weights} weights
 * @param {Slices} slices
 */
export async function groups(blocks, weights, slices) {
  /** @type {Map<Element, Judged[]>} */
  const members = new Map();
  for (const block of blocks.filter(isProse)) {
    if (slices.due) await slices.rest();
    const around = ancestors(block).slice(1);
    const element = around.find((one) => one.localName === 'article' || weights.get(one)?.other) ?? around.at(-1) ?? block.element;
    const group = members.get(element);
    if (group) group.push(block);
    else members.set(element, [block]);
  }
  return members;
}

/** @param {Judged} block */
export const isProse = ({ kind, aside, lone }) => kind === 'prose' && !aside && !lone;

/** Whether a block shows that its surroundings are no article. @param {Judged} block */
export const isOther = ({ kind, aside }) => aside || kind === 'linked' || kind === 'other';

/** A block's element and those around it, up to the body. @param {Found} block */
export function ancestors({ element }) {
  const list = [];
  for (let e = /** @type {Element|null} */ (element); e && e.localName !== 'html'; e = parentOf(e)) list.push(e);
  return list;
}

/**
 * The elements that are asides by their names.
 * @param {Judged[]} blocks
 * @param {Weights} weights
 * @param {Slices} slices
 */
async function asidesOf(blocks, weights, slices) {
  const all = blocks.reduce((sum, block) => sum + (isProse(block) ? block.length : 0), 0);
  const title = blocks.find(({ element }) => element.closest('h1'))?.element;
  const asides = new Set();
  for (const [element, { prose }] of weights) {
    if (slices.due) await slices.rest();
    if (prose <= all * MAX_ASIDE && !isMain(element) && isNamedAside(element) && !element.contains(title ?? null)) asides.add(element);
  }
  return asides;
}

/** @param {Element} element */
const isMain = ({ localName }) => localName === 'body' || localName === 'main' || localName === 'article';

/** @param {Element} element */
function isNamedAside(element) {
  if (element instanceof HTMLFormElement) return false; // its fields shadow what an element has
  return ASIDE.test(element.id) || ASIDE.test(element.getAttribute('class') ?? '') || ASIDE.test(element.getAttribute('itemprop') ?? '');
}
