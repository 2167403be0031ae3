// What the reader is told about the reading as a whole.

/** @typedef {import('../types.js').Article} Article */

const FOREIGN = 'Claimlight does not know this article’s language yet.';
const PARTLY_FOREIGN = 'Parts of this article are in a language that Claimlight does not know yet.';
const TRUNCATED = 'This article is very long: only its beginning was read.';

/**
 * What there is to say about an article, or null.
 * @param {Article} article
 * @param {boolean} truncated
 */
export function notices({ text, foreign }, truncated) {
  const unknown = foreign.reduce((sum, [start, end]) => sum + end - start, 0);
  const said = [];
  if (unknown) said.push(unknown > 0.9 * text.length ? FOREIGN : PARTLY_FOREIGN);
  if (truncated) said.push(TRUNCATED);
  return said.length ? said.join(' ') : null;
}

/** There is no engine. */
notices.unavailable = 'Claimlight could not start here. You can try again.';
