// Where words stand in a page, as the W3C Web Annotation Data Model says it (4.2.4 and 4.2.5):
// quoted with what is around them in their paragraph, and by their place in the text of the
// body, counted in characters. All of it is the page's text, blanks and soft hyphens too, so
// that prefix, exact and suffix stand there one behind the other.

const BETWEEN = '\n\n'; // blocks, in what was read
const AROUND = 32; // characters before and behind

/** @typedef {{type: 'TextQuoteSelector', exact: string, prefix: string, suffix: string}} Quote */
/** @typedef {{type: 'TextPositionSelector', start: number, end: number}} Position */

/**
 * Selects a stretch of what was read; without a place where the page does not have it any more.
 * @param {Pick<import('../page/text-map.js').TextMap, 'text'|'range'>} map
 * @param {boolean} stands whether the page has these words as they were read
 * @param {number} start
 * @param {number} end
 * @param {Node} body
 * @returns {(Quote|Position)[]}
 */
export function selectors(map, stands, start, end, body) {
  const { text } = map;
  const [before] = text.slice(0, start).split(BETWEEN).slice(-1);
  const [after] = text.slice(end).split(BETWEEN, 1);
  const exact = stands ? map.range(start, end) : null;
  const block = map.range(start - before.length, end + after.length);
  if (!exact || !block) return [quote(before, text.slice(start, end), after)];
  if (globalThis.__WEBEXT__ && !body.contains(exact.startContainer)) return [quote(before, String(exact), after)]; // in a shadow tree, which is no part of the body's text
  const ahead = part(body, 0, exact.startContainer, exact.startOffset);
  return [
    quote(part(block.startContainer, block.startOffset, exact.startContainer, exact.startOffset), String(exact),
      part(exact.endContainer, exact.endOffset, block.endContainer, block.endOffset)),
    { type: 'TextPositionSelector', start: characters(ahead), end: characters(ahead + exact) },
  ];
}

/** @param {string} before @param {string} exact @param {string} after @returns {Quote} */
function quote(before, exact, after) {
  return { type: 'TextQuoteSelector', exact, prefix: [...before].slice(-AROUND).join(''), suffix: [...after].slice(0, AROUND).join('') };
}

/** @param {Node} from @param {number} start @param {Node} to @param {number} end */
function part(from, start, to, end) {
  const range = new Range();
  range.setStart(from, start);
  range.setEnd(to, end);
  return String(range);
}

/** How many characters a text has; two UTF-16 units may be one. @param {string} text */
function characters(text) {
  return text.replace(/[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g, '').length;
}
