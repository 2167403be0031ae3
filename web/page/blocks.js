// The stretches of text under an element that are laid out as blocks, in the order of the
// document, without what is skipped.

import { parentOf } from './own.js';
import { CANVAS, isHidden, isLost, isSkipped, wholes } from './skip.js';

/** @typedef {import('./text-map.js').Block} Block */
/** @typedef {import('./slices.js').Slices} Slices */

/**
 * A block with what is needed to judge it.
 * @typedef {object} Found
 * @property {Text[]} nodes
 * @property {Element} element
 * @property {number} length units of text
 * @property {number} linked of them, in links
 */

const MAX_NODES = 200_000; // visited; a page beyond that is cut
const MAX_LENGTH = 800_000; // units of raw text collected, four times what a text map takes

/**
 * Finds the blocks under a root.
 * @param {Element} root
 * @param {Slices} slices
 * @returns {Promise<Found[]>}
 */
export async function findBlocks(root, slices) {
  const collector = new Collector(root);
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, collector);
  for (let n = 0; n < MAX_NODES && collector.length < MAX_LENGTH && walker.nextNode(); n++) {
    if (slices.due) await slices.rest();
  }
  return collector.blocks;
}

/** Sorts text nodes into blocks, as the filter of a walk in the order of the document. */
class Collector {
  /** @type {Found[]} */
  blocks = [];
  length = 0;
  #root;
  /** @type {Found|null} */
  #open = null;
  #breaks = 0; // line breaks since the last word
  /** @type {Map<Element, boolean>} whether an element is laid out as a block */
  #isBlock = new Map();
  #style;
  #whole;
  #grounds; // colours behind text
  /** @type {Set<Element>} elements whose own text is not seen; what is in them may be */
  #unseen = new Set();

  /** @param {Element} root */
  constructor(root) {
    this.#root = root;
    this.#whole = wholes(root.ownerDocument);
    // A page that hides all of itself is about to show it; and it paints what is behind all as it likes.
    this.#style = getComputedStyle(root);
    this.#grounds = new Set([CANVAS, this.#style.backgroundColor]);
  }

  /** @param {Node} node */
  acceptNode(node) {
    if (node.nodeType === Node.TEXT_NODE) this.#text(/** @type {Text} */ (node));
    else return this.#element(/** @type {Element} */ (node));
    return NodeFilter.FILTER_ACCEPT;
  }

  /** @param {Element} element */
  #element(element) {
    if (element.localName === 'br') this.#breaks++;
    if (isSkipped(element, this.#whole)) return NodeFilter.FILTER_REJECT;
    const style = getComputedStyle(element);
    if (isHidden(style, this.#style.visibility)) return NodeFilter.FILTER_REJECT;
    const block = !style.display.startsWith('inline') && style.display !== 'contents' && !style.display.startsWith('ruby');
    this.#isBlock.set(element, block);
    if (block) this.#open = null;
    const ink = style.webkitTextFillColor;
    this.#grounds.add(style.backgroundColor);
    if (style.fontSize === '0px' || (ink !== this.#style.webkitTextFillColor && this.#grounds.has(ink) && isLost(element, ink, this.#style.webkitTextFillColor))) this.#unseen.add(element);
    return NodeFilter.FILTER_ACCEPT;
  }

  /** @param {Text} node */
  #text(node) {
    const parent = /** @type {Element} */ (node.parentElement);
    const length = this.#unseen.has(parent) ? 0 : node.data.trim().length;
    if (!length && !this.#open) return;
    const element = this.#blockOf(node);
    if (this.#open?.element !== element || this.#breaks > 1) {
      if (!length) return;
      this.#open = { nodes: [], element, length: 0, linked: 0 };
      this.blocks.push(this.#open);
    }
    if (this.#unseen.has(parent)) return;
    if (length) this.#breaks = 0;
    this.#open.nodes.push(node);
    this.#open.length += length;
    this.length += node.length;
    if (parent.closest('a[href]')) this.#open.linked += length;
  }

  /** @param {Text} node */
  #blockOf(node) {
    let element = /** @type {Element} */ (node.parentElement);
    while (element !== this.#root && !this.#isBlock.get(element)) element = /** @type {Element} */ (parentOf(element));
    return element;
  }
}
