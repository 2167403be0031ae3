// What several sources know of the same claims, as one answer.

/** @typedef {{decision: string, score: number, reasons: string[], record: number}} Match */
/** @typedef {{state: string, matches: Match[]}} Found */
/** @typedef {{records: any[], claims: Found[], more: string[]}} Answer as the engine's match gives it */

const MAX_MATCHES = 8;

/**
 * Puts answers together, of which some may be null: then what was found elsewhere stands, but
 * that nothing was found cannot be said.
 * @param {(Answer|null)[]} answers of the same text
 * @returns {Answer|null} null where nobody knows anything
 */
export function combine(answers) {
  const told = answers.filter((answer) => answer !== null);
  if (told.length === 1 && answers.length === 1) return told[0];
  if (!told.length) return null;
  const records = told.flatMap((answer) => answer.records);
  const starts = told.map((_, i) => told.slice(0, i).reduce((n, answer) => n + answer.records.length, 0));
  const claims = told[0].claims.map((_, at) => {
    const found = told.map(({ claims: list }, i) => moved(list[at], starts[i]));
    return one(found, told.length < answers.length);
  });
  return { records, claims, more: [] };
}

/** @param {Found} found @param {number} by @returns {Found} */
function moved({ state, matches }, by) {
  return { state, matches: matches.map((match) => ({ ...match, record: match.record + by })) };
}

/** @param {Found[]} found @param {boolean} unanswered whether a source did not answer @returns {Found} */
function one(found, unanswered) {
  const matches = found.flatMap((each) => each.matches);
  // The same claims first, whoever has them; otherwise each source's own order, one source after the other.
  matches.sort((a, b) => Number(b.decision === 'same') - Number(a.decision === 'same'));
  const has = (/** @type {string} */ state) => found.some((each) => each.state === state);
  const state = ['reviewed', 'related'].find(has) ?? (unanswered || has('unknown') ? 'unknown' : 'none');
  return { state, matches: matches.slice(0, MAX_MATCHES) };
}
