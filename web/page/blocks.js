// The blocks of text under an element, as a reader sees them: headings, paragraphs, list
// items and quotations, without navigation, forms, code, comments and what is not shown.

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
const MAX_LENGTH = 400_000; // units of raw text collected, twice what a text map takes

const SKIPPED = new Set(`
  nav aside footer form button input select option textarea label fieldset dialog menu
  code pre kbd samp script style template noscript iframe object embed svg math canvas
  video audio claimlight-root
`.trim().split(/\s+/));

const SKIPPED_ROLES = new Set(`
  navigation complementary contentinfo search button toolbar menu menubar dialog alertdialog
  alert form tablist listbox textbox status log feed
`.trim().split(/\s+/));

// Whole names only: an article may well be of the class "comments-open".
const COMMENTS = /(?:^|\s)(?:comments?|disqus_thread|respond|replies|comments?[-_](?:area|container|form|list|section|thread|wrapper))(?=$|\s)/i;

/** Elements that hold a paragraph's words, however short they are. */
const PROPER = new Set(['p', 'li', 'blockquote', 'h1', 'h2', 'h3', 'dd', 'figcaption']);
/** Another block is text only from this length on: shorter ones are bylines, buttons, notices. */
const MIN_OTHER = 60;
const MAX_LINKED = 0.5;

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
  return collector.blocks.filter(isText);
}

/** Says whether an element and what is in it is no text of an article. @param {Element} element */
export function isSkipped(element) {
  if (element instanceof HTMLFormElement) return true; // whatever else it says: its fields shadow what an element has
  const role = element.getAttribute('role');
  return SKIPPED.has(element.localName)
    || (role !== null && SKIPPED_ROLES.has(role))
    || element.getAttribute('aria-hidden') === 'true'
    || element.hasAttribute('data-claimlight-skip')
    || /** @type {HTMLElement} */ (element).isContentEditable
    || COMMENTS.test(element.id)
    || COMMENTS.test(element.getAttribute('class') ?? '');
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

  /** @param {Element} root */
  constructor(root) {
    this.#root = root;
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
    if (isSkipped(element)) return NodeFilter.FILTER_REJECT;
    const style = getComputedStyle(element);
    if (isHidden(style)) return NodeFilter.FILTER_REJECT;
    const block = !style.display.startsWith('inline') && style.display !== 'contents' && !style.display.startsWith('ruby');
    this.#isBlock.set(element, block);
    if (block) this.#open = null;
    return NodeFilter.FILTER_ACCEPT;
  }

  /** @param {Text} node */
  #text(node) {
    const length = node.data.trim().length;
    if (!length && !this.#open) return;
    const element = this.#blockOf(node);
    if (this.#open?.element !== element || this.#breaks > 1) {
      if (!length) return;
      this.#open = { nodes: [], element, length: 0, linked: 0 };
      this.blocks.push(this.#open);
    }
    if (length) this.#breaks = 0;
    this.#open.nodes.push(node);
    this.#open.length += length;
    this.length += node.length;
    if (node.parentElement?.closest('a')) this.#open.linked += length;
  }

  /** @param {Text} node */
  #blockOf(node) {
    let element = /** @type {Element} */ (node.parentElement);
    while (element !== this.#root && !this.#isBlock.get(element)) element = /** @type {Element} */ (element.parentElement);
    return element;
  }
}

/** Not shown, or shown to screen readers only. @param {CSSStyleDeclaration} style */
function isHidden(style) {
  if (style.display === 'none' || style.visibility !== 'visible') return true;
  return style.position === 'absolute' && (style.clip.startsWith('rect') || style.clipPath === 'inset(50%)');
}

/** @param {Found} block */
function isText({ element, length, linked }) {
  if (linked > length * MAX_LINKED) return false;
  return PROPER.has(element.localName) || length >= MIN_OTHER || element.closest('p,li,blockquote') !== null;
}
