// What lies under a point: by the place that a caret would take, then by the rectangles of
// the range, because a caret snaps to words from far away. The page's own structures are
// not asked: highlightsFromPoint is slow, and missing in WebKit.

/** @typedef {import('../types.js').Item} Item */
/** @typedef {import('./painter.js').Mark} Mark */
/** @typedef {import('./text-map.js').TextMap} TextMap */

const NEAR = 2; // pixels: the line under a word counts as the word

/**
 * The items under a point, most particular first: a name before the claim around it, a
 * short claim before a long one.
 * @param {readonly Mark[]} marks
 * @param {TextMap} map
 * @param {number} x
 * @param {number} y
 * @returns {{items: Item[], range: Range}|null} the range is the first item's
 */
export function hit(marks, map, x, y) {
  const caret = globalThis.__WEBEXT__ ? caretIn(treesAround([marks.at(0)?.range, marks.at(-1)?.range]), x, y) ?? caretAt(x, y) : caretAt(x, y);
  const offset = caret ? map.offsetAt(caret.node, caret.offset) : -1;
  if (offset < 0) return null;
  // The caret may stand on either side of the character under the point.
  const under = marks.filter(({ start, end, range }) => start <= offset && offset <= end && covers(range, x, y));
  under.sort((a, b) => rank(a) - rank(b) || a.end - a.start - (b.end - b.start));
  if (!under.length) return null;
  return { items: distinct(under), range: under[0].range };
}

/** @param {Mark} mark */
function rank({ item }) {
  return item.kind === 'actor' ? 0 : 1;
}

/** @param {Mark[]} marks */
function distinct(marks) {
  const seen = new Map(marks.map(({ item }) => [`${item.kind} ${item.index}`, item]));
  return [...seen.values()];
}

/** @param {number} x @param {number} y */
function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** A caret in some shadow trees, which a document looks into if it is told of them. @param {ShadowRoot[]} shadowRoots @param {number} x @param {number} y */
function caretIn(shadowRoots, x, y) {
  const caret = shadowRoots.length ? document.caretPositionFromPoint?.(x, y, { shadowRoots }) : null;
  return caret && { node: caret.offsetNode, offset: caret.offset };
}

/**
 * The shadow trees that words stand in.
 * @param {(Range|undefined)[]} ranges
 * @returns {ShadowRoot[]}
 */
export const treesAround = (ranges) => [...new Set(ranges.map((range) => range?.startContainer.getRootNode()))].filter((tree) => tree instanceof ShadowRoot);

/** @param {Range} range @param {number} x @param {number} y */
function covers(range, x, y) {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR) return true;
  }
  return false;
}
