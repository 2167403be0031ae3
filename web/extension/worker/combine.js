// What several sources know of the same claims, as one answer.

/** @typedef {{decision: string, score: number, reasons: string[], record: number}} Match */
/** @typedef {{state: string, matches: Match[]}} Found */
/** @typedef {{records: any[], claims: Found[], more: string[]}} Answer as the engine's match gives it */

const MAX_MATCHES = 8;

/**
 * Puts answers together, of which some may be null: then what was found elsewhere stands, but
 * that nothing was found cannot be said. A review that several have is that of the first of them.
 * @param {(Answer|null)[]} answers of the same text
 * @returns {{answer: Answer|null, givers: number[]}} null where nobody knows anything; and whose answer each record is of
 */
export function combine(answers) {
  const told = answers.flatMap((answer, i) => (answer ? [{ answer, i }] : []));
  if (!told.length) return { answer: null, givers: [] };
  /** By its id, where each review stands. @type {Map<string, number>} */
  const places = new Map();
  const records = /** @type {any[]} */ ([]);
  const givers = /** @type {number[]} */ ([]);
  for (const { answer, i } of told) {
    for (const record of answer.records) {
      if (places.has(record.id)) continue;
      places.set(record.id, records.push(record) - 1);
      givers.push(i);
    }
  }
  const placed = (/** @type {Answer} */ { records: own }, /** @type {Found} */ { state, matches }) => ({
    state, matches: matches.map((match) => ({ ...match, record: places.get(own[match.record].id) ?? 0 })),
  });
  const claims = told[0].answer.claims.map((_, at) => one(told.map(({ answer }) => placed(answer, answer.claims[at])), told.length < answers.length));
  return { answer: { records, claims, more: [] }, givers };
}

/** @param {Found[]} found @param {boolean} unanswered whether a source did not answer @returns {Found} */
function one(found, unanswered) {
  const matches = found.flatMap((each) => each.matches);
  // The same claims first, whoever has them; otherwise each source's own order, one source after the other.
  matches.sort((a, b) => Number(b.decision === 'same') - Number(a.decision === 'same'));
  const has = (/** @type {string} */ state) => found.some((each) => each.state === state);
  const state = ['reviewed', 'related'].find(has) ?? (unanswered || has('unknown') ? 'unknown' : 'none');
  const once = matches.filter(({ record }, i) => matches.findIndex((other) => other.record === record) === i);
  return { state, matches: once.slice(0, MAX_MATCHES) };
}
