// Words from outside, made fit to stand among ours: nothing in them steers the direction of
// other text, hides, or piles up over the next line. What can be read of them stays.

/** Invisible characters and controls, but for the joiners, direction marks and selectors of scripts and emoji. */
const UNSEEN = /(?![\u034F\u061C\u180B-\u180F\u200C-\u200F\uFE00-\uFE0F])\p{DI}|[\uFFF9-\uFFFB]|(?![\t\n\r])\p{Cc}/gu;
const BLANK = /[\p{DI}\p{White_Space}\u2800]/gu;
/** No script writes more marks on one letter; more are drawn over other lines. */
const PILE = /(\p{M}{6})\p{M}+/gu;

/** Words of nothing but plain letters, digits and marks, which is most: nothing of the above is among these. */
const PLAIN = /^[\x20-\x7E\xA1-\xAC\xAE-\u02FF\u2010-\u2027]*$/;

/** @param {string} text */
export function clean(text) {
  if (PLAIN.test(text)) return text.trim();
  const seen = text.replace(UNSEEN, '').replace(PILE, '$1').trim();
  return seen.replace(BLANK, '') ? seen : '';
}

/** Scripts that are written from right to left, as far as a first letter tells. */
const RTL = /^\P{L}*(?=\p{L})[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/**
 * direction of a text by its first letter, as dir="auto" finds it; for the block around
 * isolated words, at which dir="auto" does not look.
 * @param {string} text
 */
export function direction(text) {
  return RTL.test(text) ? 'rtl' : 'ltr';
}
