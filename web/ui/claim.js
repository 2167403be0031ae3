// What a card says about a claim.

import {el, foreign} from './element.js';
import {passage} from './passage.js';
import {stateBlock} from './review.js';
import {strings} from './strings.js';
import {who} from './who.js';

/**
 * claimBody says who makes the claim and how, gives its words, and its status.
 * @param {import('./read.js').Claim} claim
 * @param {import('./read.js').Article} article
 * @param {import('./read.js').Status} status
 * @param {{pending: boolean, retry: () => void}} lookup
 */
export function claimBody(claim, article, status, lookup) {
  const speaker = who(claim, article);
  return [
    el('h2', {class: 'who', title: speaker.name}, ...speaker.quoted ? ['“', foreign(speaker.name), '”'] : [foreign(speaker.name)]),
    el('p', {class: 'how'}, speaker.how || strings.stated),
    passage('words', claim.words),
    claim.cue && el('p', {class: 'cue'}, `${strings.articleWord}: “`, foreign(claim.cue), '”'),
    stateBlock(status, lookup),
  ];
}
