// Where a card goes: arithmetic over rectangles, no DOM.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Rect */
/** @typedef {{left: number, top: number, maxHeight: number}} Place */
/** @typedef {{left: number, right: number, height: number}} View where a card may be, from the top of the window */

/** Space kept to the words and to the viewport's edge, in px. */
const GAP = 8;
const EDGE = 8;
/** Below this a side is too low to read in, in px. */
const ENOUGH = 200;

/**
 * place puts a card of the given size below the rectangles, else above them,
 * else on the roomier side, and always inside the view.
 * @param {Rect[]} rects
 * @param {{width: number, height: number}} card
 * @param {View} view
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
    left: clamp(around.left, view.left + EDGE, view.right - card.width - EDGE),
    top: clamp(fitsBelow ? around.bottom + GAP : around.top - GAP - height, EDGE, view.height - height - EDGE),
    maxHeight,
  };
}

/** @param {Rect[]} rects @param {View} view @returns {Rect} */
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

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.max(least, Math.min(value, most));
}

/**
 * beside is the window without what is taken of it at one side, where enough is left for a card.
 * @param {{width: number, height: number}} window
 * @param {Rect | null} taken
 * @param {number} card its width
 * @returns {View}
 */
export function beside({width, height}, taken, card) {
  const [left, right] = !taken ? [0, width] : taken.left > width - taken.right ? [0, taken.left] : [taken.right, width];
  return right - left >= card + 2 * EDGE ? {left, right, height} : {left: 0, right: width, height};
}
