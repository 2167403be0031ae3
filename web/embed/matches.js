// What is shown of each claim, as plain data for the page that embeds us.

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */

/**
 * One claim and what is known of it. Words and records are as the page and the reviewers wrote
 * them: text, never markup.
 * @typedef {object} Shown
 * @property {string} claim the words on the page
 * @property {string} speaker who makes it, '' for the article itself
 * @property {import('../types.js').State} state
 * @property {{decision: 'same'|'related', score: number, reasons: string[], record: Record<string, unknown>}[]} matches
 */

/**
 * @param {Article} article
 * @param {readonly ClaimStatus[]} statuses one per claim
 * @returns {Shown[]}
 */
export function matchesOf({ text, actors, claims }, statuses) {
  // A copy, so that nobody changes what is shown by changing what was told.
  return JSON.parse(JSON.stringify(claims.map(({ start, end, speaker, source }, i) => ({
    claim: text.slice(start, end),
    speaker: actors[speaker]?.name ?? source,
    ...statuses[i],
  }))));
}
