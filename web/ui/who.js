// Who makes a claim, and how: the one wording that cards and panel share.

import {strings} from './strings.js';

/** @typedef {import('./read.js').Article} Article */
/** @typedef {import('./read.js').Claim} Claim */

/**
 * who names the speaker only where the article does. What several say together,
 * and a source without a name, stay the article's own words; who speaks for a
 * body is told beside the body's name.
 * @param {Claim} claim
 * @param {Article} article
 * @returns {{name: string, how: string, quoted: boolean}}
 */
export function who(claim, article) {
  const actor = article.actors[claim.speaker];
  if (actor?.name && joint(claim, actor.name)) return {name: claim.source, how: how(claim), quoted: true};
  if (actor?.name) return {name: actor.name, how: claim.source ? `“${claim.source}”, ${how(claim)}` : how(claim), quoted: false};
  if (claim.source) return {name: claim.source, how: `${strings.unnamedSource}, ${how(claim)}`, quoted: true};
  return {name: strings.article, how: strings.stances[claim.stance] || '', quoted: false};
}

/**
 * joint reports whether the source is more than one: "Ukraine and Russia", but
 * not a spokesman for the Department of Trade and Industry. Only English is
 * annotated, so its "and" tells.
 * @param {Claim} claim @param {string} name
 */
function joint(claim, name) {
  return /\sand\s/i.test(claim.source.replace(name, ''));
}

/**
 * how says whether words are quoted, reported, denied or hedged.
 * @param {Claim} claim
 */
export function how(claim) {
  const parts = [strings.stances[claim.stance], strings.quotes[claim.quote]].filter(Boolean);
  return parts.join(', ') || strings.reported;
}
