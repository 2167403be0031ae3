// Where a card goes: arithmetic over rectangles, no DOM.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Rect */
/** @typedef {{left: number, top: number, maxHeight: number}} Place */

/** Space kept to the words and to the viewport's edge, in px. */
const GAP = 8;
const EDGE = 8;
/** Below this a side is too low to read in, in px. */
const ENOUGH = 200;

/**
 * place puts a card of the given size below the rectangles, else above them,
 * else on the roomier side, and always inside the viewport.
 * @param {Rect[]} rects
 * @param {{width: number, height: number}} card
 * @param {{width: number, height: number}} view
 * @returns {Place}
 */
export function place(rects, card, view) {
  const around = union(rects, view);
  const below = view.height - around.bottom - GAP - EDGE;
  const above = around.top - GAP - EDGE;
  const fitsBelow = below >= Math.min(card.height, ENOUGH) && (below >= card.height || below >= above);
  const room = Math.max(fitsBelow ? below : above, Math.min(ENOUGH, view.height - 2 * EDGE));
  const maxHeight = Math.min(room, view.height - 2 * EDGE);
  const height = Math.min(card.height, maxHeight);
  return {
    left: clamp(around.left, view.width - card.width - EDGE),
    top: clamp(fitsBelow ? around.bottom + GAP : around.top - GAP - height, view.height - height - EDGE),
    maxHeight,
  };
}

/** @param {Rect[]} rects @param {{width: number, height: number}} view @returns {Rect} */
function union(rects, view) {
  const good = rects.filter((r) => r && [r.left, r.top, r.right, r.bottom].every(Number.isFinite));
  if (!good.length) return {left: EDGE, top: view.height / 3, right: EDGE, bottom: view.height / 3};
  return {
    left: Math.min(...good.map((r) => r.left)),
    top: Math.min(...good.map((r) => r.top)),
    right: Math.max(...good.map((r) => r.right)),
    bottom: Math.max(...good.map((r) => r.bottom)),
  };
}

/** @param {number} value @param {number} most */
function clamp(value, most) {
  return Math.max(EDGE, Math.min(value, most));
}
