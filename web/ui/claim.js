// What a card says about a claim.

import {copyLink} from './copy.js';
import {el, foreign} from './element.js';
import {passage} from './passage.js';
import {stateBlock} from './review.js';
import {strings} from './strings.js';
import {nameOf, wayOf, who} from './who.js';

/**
 * What a claim's card can ask for.
 * @typedef {object} ClaimActions
 * @property {boolean} pending a look-up is under way
 * @property {() => void} retry
 * @property {() => string} link the address of this claim
 * @property {(review: string) => Promise<unknown>} history what the edge tells of a review
 * @property {((review: string, reason: string) => Promise<boolean>) | null} report null where the edge takes none
 */

/**
 * claimBody says who makes the claim and how, gives its words, and its status.
 * @param {import('./read.js').Claim} claim
 * @param {import('./read.js').Article} article
 * @param {import('./read.js').Status} status
 * @param {ClaimActions} actions
 */
export function claimBody(claim, article, status, actions) {
  const speaker = who(claim, article);
  const [open, close] = strings.marks;
  return [
    el('h2', {class: 'who', title: speaker.name}, ...nameOf(speaker)),
    el('p', {class: 'how'}, ...wayOf(speaker, strings.stated)),
    passage('words', claim.words, {}),
    claim.cue && el('p', {class: 'cue'}, `${strings.articleWord}: ${open}`, foreign(claim.cue), close),
    stateBlock(status, actions),
    copyLink(actions.link),
  ];
}
