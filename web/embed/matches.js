// What is shown of each claim, as plain data for the page that embeds us.

import { who } from '../ui/who.js';

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */

/**
 * One claim and what is known of it. Words and records are as the page and the reviewers wrote
 * them: text, never markup.
 * @typedef {object} Shown
 * @property {string} claim the words on the page
 * @property {string} speaker who makes it: a name, the article's own words in “” where these are no name or more
 *   than one, or '' for the article itself
 * @property {import('../types.js').State} state
 * @property {{decision: 'same'|'related', score: number, reasons: string[], record: Record<string, unknown>}[]} matches
 */

/**
 * What there is to tell, claim by claim.
 * @param {Article} article
 * @param {readonly ClaimStatus[]} statuses one per claim
 * @returns {Shown[]}
 */
export function matchesOf(article, statuses) {
  // A copy, so that nobody changes what is shown by changing what was told.
  return JSON.parse(JSON.stringify(article.claims.map((claim, i) => ({
    claim: article.text.slice(claim.start, claim.end),
    speaker: speakerOf(claim, article),
    ...statuses[i],
  }))));
}

/** @param {import('../types.js').Claim} claim @param {Article} article */
function speakerOf(claim, article) {
  const { name, quoted } = who(claim, article);
  return quoted ? `“${name}”` : article.actors[claim.speaker] ? name : '';
}
