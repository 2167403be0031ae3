// What the reader is told about the reading as a whole.

/** @typedef {import('../types.js').Article} Article */

const FOREIGN = 'Claimlight does not know this article’s language yet.';
const PARTLY_FOREIGN = 'Parts of this article are in a language that Claimlight does not know yet.';
const TRUNCATED = 'This article is very long: only its beginning was read.';
const HIDDEN = 'This site has chosen not to show every review that Claimlight found for this page.';
const BARRED = Object.freeze({
  policy: 'This site’s policy does not let Claimlight look claims up.',
  connection: 'Claimlight could not open the place from which it looks claims up. You can try again.',
});

/**
 * What there is to say about an article, or null.
 * @param {Article} article
 * @param {boolean} truncated
 * @param {import('../engine/link.js').Bar|null} barred why nothing is looked up
 * @param {number} [hidden] matches that the site does not show
 */
export function notices({ text, foreign }, truncated, barred, hidden = 0) {
  const unknown = foreign.reduce((sum, [start, end]) => sum + end - start, 0);
  const said = [];
  if (unknown) said.push(unknown > 0.9 * text.length ? FOREIGN : PARTLY_FOREIGN);
  if (truncated) said.push(TRUNCATED);
  if (barred) said.push(BARRED[barred]);
  if (hidden) said.push(HIDDEN);
  return said.length ? said.join(' ') : null;
}

/** The page takes away or covers what we show. */
notices.interferes = 'This page interferes with Claimlight: it keeps taking away what Claimlight marks, or covers it.';
/** There is no engine. */
notices.unavailable = 'Claimlight could not start here. You can try again.';
/** There is one, and it did not annotate. */
notices.unread = 'Claimlight could not read this article. You can try again.';
