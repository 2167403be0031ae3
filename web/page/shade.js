// Articles in open shadow trees, which the extension looks into where the page has none
// elsewhere. Nothing of such a tree is in what the document is asked for.

import { findBlocks } from './blocks.js';
import { parentOf } from './own.js';
import { isHidden, isSkipped, isToRead, wholes } from './skip.js';

/** @typedef {import('./article.js').Place} Place */
/** @typedef {import('./slices.js').Slices} Slices */

const MAX_NODES = 200_000; // visited
const MAX_TREES = 500; // looked at
const MAX_TOPS = 1_000; // elements at the top of them that are measured
const MAX_TRIED = 8; // of these, those with the most text
const LEAST = 350; // units of text, as an article has

/**
 * The place of an article that stands in one tree, below one element at its top, and is more than the page has outside of such trees.
 * @param {Document} document
 * @param {Slices} slices
 * @param {(top: Element) => Promise<Place|null>} find
 * @param {(tree: ShadowRoot) => void} ontree told of every tree, where an article may come
 */
export async function findShaded(document, slices, find, ontree) {
  const whole = wholes(document);
  const trees = await treesOf(document, whole, slices);
  trees.forEach(ontree);
  const tops = await measured(trees, whole, slices);
  if (!tops.length) return null;
  const beside = document.body ? lengthOf(await findBlocks(document.body, slices)) : 0;
  const tried = tops.filter(({ length }) => length > beside).sort((a, b) => b.length - a.length).slice(0, MAX_TRIED);
  for (const { element } of tried) {
    const place = await find(element);
    if (place && lengthOf(place.blocks) > beside) return place;
  }
  return null;
}

/**
 * The elements at the top of trees that may hold an article, with the units of text that are shown in each: a component brings
 * its style sheets there, and its dialogs.
 * @param {ShadowRoot[]} trees
 * @param {Set<Element>} whole
 * @param {Slices} slices
 */
async function measured(trees, whole, slices) {
  const found = [];
  let left = MAX_TOPS;
  for (const element of trees.flatMap(({ children }) => [...children])) {
    if (slices.due) await slices.rest();
    if ((element.textContent?.length ?? 0) < LEAST || !isText(element, whole)) continue; // most hold less, whatever is shown of it
    if (!left--) break;
    const length = lengthOf(await findBlocks(element, slices));
    if (length >= LEAST) found.push({ element, length });
  }
  return found;
}

/** The open shadow trees of what is shown, those within others after them. @param {Document} document @param {Set<Element>} whole @param {Slices} slices */
async function treesOf(document, whole, slices) {
  /** @type {(Document|ShadowRoot)[]} */
  const trees = [document];
  let nodes = 0;
  for (const tree of trees) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode() && nodes++ < MAX_NODES) {
      if (slices.due) await slices.rest();
      const element = /** @type {Element} */ (walker.currentNode);
      const { shadowRoot } = element;
      if (shadowRoot instanceof ShadowRoot && trees.length <= MAX_TREES && isText(element, whole)) trees.push(shadowRoot);
    }
  }
  return /** @type {ShadowRoot[]} */ (trees.slice(1));
}

/** Whether what an element shows may be text of an article. @param {Element} element @param {Set<Element>} whole what is all of the page */
function isText(element, whole) {
  for (let e = /** @type {Element|null} */ (element); e; e = parentOf(e)) if (isSkipped(e, whole)) return false;
  const style = getComputedStyle(element);
  return !isHidden(style, style.visibility) && isToRead(boxOf(element));
}

/** What an element is laid out in: one without a box of its own is never said to be shown. @param {Element} element */
function boxOf(element) {
  let e = element;
  while (getComputedStyle(e).display === 'contents') e = parentOf(e) ?? /** @type {ShadowRoot} */ (e.getRootNode()).host;
  return e;
}

/** @param {{length: number}[]} blocks */
const lengthOf = (blocks) => blocks.reduce((sum, { length }) => sum + length, 0);
