// A link to words of a page: the text directive of https://wicg.github.io/scroll-to-text-fragment/
//
//   #:~:text=[prefix-,]start[,end][,-suffix]
//
// A browser looks for the words in the page as it is then; where they are gone, the link still
// opens the page. Nothing is marked up, and no server sees what stands behind the #.

const LONGEST = 300; // units of a text that are spelt out; of a longer one both ends
const ENDS = 6; // words of each end
const MOST = 12; // words of context

/**
 * Addresses a stretch of a text. Words that the page has more than once get context, before
 * and, where that is not enough, behind.
 * @param {string} address the page's
 * @param {string} text the article's, blocks parted by an empty line
 * @param {number} start
 * @param {number} end
 * @param {string} page all words of the page
 */
export function linkTo(address, text, start, end, page) {
  const whole = fold(page);
  const unique = (/** @type {string[]} */ ...words) => isUnique(whole, fold(words.join(' ')));
  const words = text.slice(start, end).trim();
  const [first, last] = spelt(words);
  const before = wordsOf(blocks(text.slice(0, start)).at(-1));
  const after = wordsOf(blocks(text.slice(end))[0]);
  const one = unique(first);
  const prefix = one ? [] : context(MOST, before.length, (n) => before.slice(before.length - n), (some) => unique(...some, first));
  const suffix = one || unique(...prefix, first) ? [] : context(MOST, after.length, (n) => after.slice(0, n), (some) => unique(...prefix, first, ...some));
  const parts = [
    ...prefix.length ? [`${encode(prefix.join(' '))}-`] : [], encode(first), ...last ? [encode(last)] : [],
    ...suffix.length ? [`-${encode(suffix.join(' '))}`] : [],
  ];
  // A page's own fragment stays: it may be what the page is known by.
  const [base] = address.split(':~:');
  return `${base.includes('#') ? base : `${base}#`}:~:text=${parts.join(',')}`;
}

/** Words whole, or both ends: of a long text, and of one that runs over blocks. @param {string} words @returns {[string, string]} */
function spelt(words) {
  if (words.length <= LONGEST && blocks(words).length === 1) return [words, ''];
  const [head, tail] = [wordsOf(blocks(words)[0]), wordsOf(blocks(words).at(-1))];
  return [head.slice(0, ENDS).join(' '), tail.slice(-ENDS).join(' ')];
}

/**
 * The fewest words of context that do, from three on; else as many as are looked at.
 * @param {number} most
 * @param {number} length
 * @param {(n: number) => string[]} take
 * @param {(some: string[]) => boolean} enough
 */
function context(most, length, take, enough) {
  for (let n = 3; n < Math.min(most, length); n++) if (enough(take(n))) return take(n);
  return take(Math.min(most, length));
}

/** @param {string} text */
function blocks(text) {
  return text.split(/\n\s*\n/).filter((block) => block.trim());
}

/** @param {string} [text] */
function wordsOf(text = '') {
  return text.split(/\s+/).filter(Boolean);
}

/** As a browser compares: case and the kind of white space do not count. @param {string} text */
function fold(text) {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** @param {string} whole @param {string} words */
function isUnique(whole, words) {
  const at = whole.indexOf(words);
  return at < 0 || whole.indexOf(words, at + 1) < 0;
}

/** A dash or a comma would be read as part of the directive. @param {string} text */
function encode(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
