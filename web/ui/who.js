// Who makes a claim, and how: the one wording that cards and panel share.

import {strings} from './strings.js';

/** @typedef {import('./read.js').Article} Article */
/** @typedef {import('./read.js').Claim} Claim */

/**
 * who names the speaker only where the article does; a source without a name
 * stays the article's own words.
 * @param {Claim} claim
 * @param {Article} article
 * @returns {{name: string, how: string, quoted: boolean}}
 */
export function who(claim, article) {
  const actor = article.actors[claim.speaker];
  if (actor?.name) return {name: actor.name, how: how(claim), quoted: false};
  if (claim.source) return {name: claim.source, how: `${strings.unnamedSource}, ${how(claim)}`, quoted: true};
  return {name: strings.article, how: strings.stances[claim.stance] || '', quoted: false};
}

/**
 * how says whether words are quoted, reported, denied or hedged.
 * @param {Claim} claim
 */
export function how(claim) {
  const parts = [strings.stances[claim.stance], strings.quotes[claim.quote]].filter(Boolean);
  return parts.join(', ') || strings.reported;
}
