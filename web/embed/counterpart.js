// What an item of one reading is in the next: an actor by the name, a claim by its words, and
// of several alike the same one in their order.

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').Item} Item */

/**
 * Finds the item in another reading; null where it is not there any more.
 * @param {Item} item
 * @param {Article} before
 * @param {Article} after
 * @returns {Item|null}
 */
export function counterpart({ kind, index }, before, after) {
  const [had, has] = [names(before, kind), names(after, kind)];
  const nth = had.slice(0, index).filter((name) => name === had[index]).length;
  const found = has.flatMap((name, i) => (name === had[index] ? [i] : []))[nth];
  return found === undefined ? null : { kind, index: found };
}

/** @param {Article} article @param {Item['kind']} kind */
function names({ text, actors, claims }, kind) {
  return kind === 'actor' ? actors.map(({ name }) => name) : claims.map(({ start, end }) => text.slice(start, end));
}
