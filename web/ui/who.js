// Who makes a claim, and how: the one wording that cards, panel and export share.

import {foreign} from './element.js';
import {strings} from './strings.js';

/** @typedef {{actors: readonly {name: string}[]}} Article */
/** @typedef {Pick<import('./read.js').Claim, 'speaker' | 'source' | 'quote' | 'stance'>} Claim */
/**
 * @typedef {object} Who
 * @property {string} name
 * @property {boolean} quoted the name is the article's words for a source, not an actor's name
 * @property {string} aside the article's words for who speaks for the one named, or empty
 * @property {string} how
 */

/**
 * who names the speaker only where the article does. What several say together,
 * and a source without a name, stay the article's own words; who speaks for a
 * body is told beside the body's name.
 * @param {Claim} claim
 * @param {Article} article
 * @returns {Who}
 */
export function who(claim, article) {
  const actor = article.actors[claim.speaker];
  if (actor?.name && joint(claim, actor.name)) return {name: claim.source, quoted: true, aside: '', how: how(claim)};
  if (actor?.name) return {name: actor.name, quoted: false, aside: claim.source, how: how(claim)};
  if (claim.source) return {name: claim.source, quoted: true, aside: '', how: `${strings.unnamedSource}${strings.comma}${how(claim)}`};
  return {name: strings.article, quoted: false, aside: '', how: strings.stances[claim.stance] || ''};
}

/** nameOf is the one who speaks, in marks where these are the article's words. @param {Who} one */
export function nameOf({name, quoted}) {
  return quoted ? inMarks(name) : [foreign(name)];
}

/** inText is the one who speaks where there is no more than text. @param {Who} one */
export function inText({name, quoted}) {
  return quoted ? strings.marks.join(name) : name;
}

/** wayOf is how it is said, and for whom. @param {Who} one @param {string} [otherwise] */
export function wayOf({aside, how}, otherwise = '') {
  return [...aside ? [...inMarks(aside), strings.comma] : [], how || otherwise];
}

/** @param {string} words */
function inMarks(words) {
  const [open, close] = strings.marks;
  return [open, foreign(words), close];
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
  return parts.join(strings.comma) || strings.reported;
}
