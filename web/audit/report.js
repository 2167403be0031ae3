// What an audit lists: one entry for each match of each claim, and one for a claim without any.

/** @typedef {import('../embed/matches.js').Shown} Shown */

/**
 * One line of the audit. Words are as they came from the page and from reviewers.
 * @typedef {object} Entry
 * @property {string} claim the words on the page
 * @property {string} speaker
 * @property {string} state of the claim, as a reader is shown it
 * @property {string} decision of the match: 'same', 'related', or '' where there is no match
 * @property {string} reasons what differs, by codes
 * @property {string} rating verbatim
 * @property {string} reviewer
 * @property {string} site
 * @property {string} reviewed the claim that the review is of
 * @property {string} claimDate
 * @property {string} reviewDate
 * @property {string} url
 * @property {string} review its id, by which it can be hidden
 */

/** The columns, in the order of an export. @type {readonly (keyof Entry)[]} */
export const COLUMNS = Object.freeze(['claim', 'speaker', 'state', 'decision', 'reasons', 'rating', 'reviewer', 'site', 'reviewed', 'claimDate', 'reviewDate', 'url', 'review']);

/**
 * The entries of what is shown.
 * @param {readonly Shown[]} shown
 * @returns {Entry[]}
 */
export function entries(shown) {
  return shown.flatMap(({ claim, speaker, state, matches }) => {
    const of = { claim, speaker, state };
    const none = { ...of, decision: '', reasons: '', ...reviewOf({}) };
    const all = matches.filter(({ decision }) => decision === 'same' || decision === 'related');
    return all.length ? all.map(({ decision, reasons, record }) => ({ ...of, decision, reasons: list(reasons), ...reviewOf(record) })) : [none];
  });
}

/** @param {any} record */
function reviewOf(record) {
  const { id, claim, rating, url, claimDate, reviewDate, publisher } = record;
  return {
    rating: text(rating), reviewer: text(publisher?.name), site: text(publisher?.site), reviewed: text(claim),
    claimDate: text(claimDate), reviewDate: text(reviewDate), url: text(url), review: text(id),
  };
}

/** @param {unknown} value */
function list(value) {
  return Array.isArray(value) ? value.map(text).join(' ') : '';
}

/** @param {unknown} value */
function text(value) {
  return typeof value === 'string' ? value : '';
}

/**
 * The entries as JSON.
 * @param {Entry[]} list_
 * @param {{page: string, time: string}} about
 */
export function toJSON(list_, { page, time }) {
  return `${JSON.stringify({ page, time, matches: list_ }, null, 2)}\n`;
}

/**
 * The entries as CSV, as RFC 4180 has it. A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 * @param {Entry[]} list_
 */
export function toCSV(list_) {
  const cell = (/** @type {string} */ words) => `"${words.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;
  const rows = [COLUMNS, ...list_.map((entry) => COLUMNS.map((name) => entry[name]))];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * The file of rules that hides some matches, as embed/rules.js reads it.
 * @param {Iterable<Entry>} hidden
 */
export function toRules(hidden) {
  return `${JSON.stringify({ hide: [...hidden].map(({ review, claim }) => ({ review, claim })) }, null, 2)}\n`;
}
