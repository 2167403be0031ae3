// What a selection is about.

/** @typedef {import('../../page/painter.js').Mark} Mark */

const BLOCK = 'p, li, blockquote, h1, h2, h3, h4, h5, h6, td, dd, figcaption, article, section, div, body';

/**
 * The first range of what is selected.
 * @param {Selection|null} [selection]
 * @returns {Range|null}
 */
export function selected(selection = getSelection()) {
  if (!selection?.rangeCount) return null;
  if (!selection.isCollapsed) return selection.getRangeAt(0).cloneRange();
  // What is selected in an open shadow tree Chromium tells there alone; outside it says where that stands.
  const tree = /** @type {any} */ (selection.anchorNode?.childNodes[selection.anchorOffset])?.shadowRoot;
  return tree?.getSelection ? selected(tree.getSelection()) : null;
}

/** The first claim that a range touches, -1 where it touches none. @param {Range} range @param {readonly Mark[]} marks */
export function claimAt(range, marks) {
  return marks.find(({ item, range: words }) => item.kind === 'claim' && touches(range, words))?.item.index ?? -1;
}

/** @param {Range} a @param {Range} b */
function touches(a, b) {
  try {
    return a.compareBoundaryPoints(Range.END_TO_START, b) < 0 && a.compareBoundaryPoints(Range.START_TO_END, b) > 0;
  } catch {
    return false; // in different trees
  }
}

/** The element whose text a range is in. @param {Range} range */
export const blockOf = (range) => around(range, BLOCK) ?? document.body;

/** @param {Range} range @param {string} selector */
function around({ commonAncestorContainer: node }, selector) {
  const element = node instanceof Element ? node : node.parentElement;
  return element && Element.prototype.closest.call(element, selector); // a form may have a field of that name
}

const FIELD = 'input, textarea, select, [role~="textbox"], [role~="searchbox"], [role~="combobox"]';

/** Whether a range is in a field that the reader writes in. @param {Range} range */
export const isWritten = (range) => around(range, FIELD) !== null;
