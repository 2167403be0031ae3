// What a reviewer published, in the reviewer's own words: never summed up,
// never averaged, never coloured.

import {el, foreign, icon, button} from './element.js';
import {earlier} from './earlier.js';
import {day} from './format.js';
import {anchor} from './link.js';
import {passage} from './passage.js';
import {reportForm} from './report.js';
import {strings} from './strings.js';

/** @typedef {import('./read.js').Review} Review */
/** @typedef {import('./read.js').Status} Status */
/** @typedef {import('./element.js').Child} Child */
/** @typedef {import('./claim.js').ClaimActions} ClaimActions */

/** A rating of few words is set as a headline, a longer one as a sentence. In UTF-16 units. */
const SHORT = 48;

/**
 * stateBlock shows a claim's status, one of exactly four; of one that is unknown because the
 * site hides a review, that is all there is to say.
 * @param {Status} status
 * @param {ClaimActions} actions
 */
export function stateBlock(status, actions) {
  return el('section', {class: 'state', 'data-state': status.state},
    el('h3', {class: 'state-head'}, icon(status.state), status.hidden ? strings.hiddenHere : strings.stateHeads[status.state](status.same.length)),
    ...status.hidden ? [] : stateBody(status, actions));
}

/** @param {Status} status @param {ClaimActions} actions @returns {Child[]} */
function stateBody(status, actions) {
  switch (status.state) {
    case 'reviewed': return [
      ...status.same.map((review) => verdict(review, actions)),
      status.related.length > 0 && el('h3', {class: 'label'}, strings.alsoRelated),
      ...status.related.map((review) => neighbour(review, actions)),
    ];
    case 'related': return status.related.map((review) => neighbour(review, actions));
    case 'none': return [el('p', {class: 'plain'}, strings.none)];
    default: return [
      el('p', {class: 'plain'}, strings.unknown),
      button({class: 'action', 'data-key': 'retry', disabled: actions.pending}, actions.retry, actions.pending ? strings.retrying : strings.retry),
    ];
  }
}

/** verdict is a review of this very claim. @param {Review} review @param {ClaimActions} actions */
function verdict(review, actions) {
  return el('article', {class: 'review'},
    sample(review),
    passage(review.rating.length > SHORT ? 'rating long' : 'rating', review.rating, {lang: review.language, quoted: true, whole: true}),
    reviewer(review),
    facts(review),
    review.corrected && review.id && earlier(review.id, actions.history, true),
    review.claim && el('h4', {class: 'label'}, strings.checkedClaim),
    review.claim && passage('checked', review.claim, {lang: review.language}),
    source(review),
    report(review, actions));
}

/**
 * neighbour is a review of a close but different claim. Its rating is left
 * out: it would be read as one of the sentence on the page.
 * @param {Review} review @param {ClaimActions} actions
 */
function neighbour(review, actions) {
  return el('article', {class: 'review'},
    sample(review),
    passage('checked large', review.claim, {lang: review.language}),
    el('p', {class: 'plain'}, difference(review.reasons)),
    reviewer(review),
    facts(review),
    review.corrected && review.id && earlier(review.id, actions.history, false),
    source(review),
    report(review, actions));
}

/** @param {Review} review */
function sample(review) {
  return review.sample && el('p', {class: 'sample'}, strings.sample);
}

/** @param {Review} review */
function reviewer(review) {
  return el('p', {class: 'reviewer'},
    el('b', {class: 'name', title: review.name}, foreign(review.name)),
    review.site && el('span', {class: 'site'}, foreign(review.site)));
}

/** @param {Review} review */
function facts(review) {
  return el('dl', {class: 'facts'},
    ...review.claimant ? [el('dt', {}, strings.claimant), el('dd', {}, foreign(review.claimant))] : [],
    el('dt', {}, strings.claimDated), el('dd', {}, foreign(day(review.claimDate))),
    el('dt', {}, strings.reviewDated), el('dd', {}, foreign(day(review.reviewDate))),
    ...review.corrected ? [el('dt', {}, strings.corrected), el('dd', {}, foreign(day(review.corrected)))] : []);
}

/** @param {Review} review */
function source(review) {
  if (review.link) return el('p', {class: 'source'}, anchor(review.link, strings.read));
  return review.address && el('p', {class: 'source plain'}, `${strings.notALink}: `, foreign(review.address));
}

/** @param {Review} review @param {ClaimActions} actions */
function report(review, actions) {
  return review.id && actions.report && reportForm(review.id, actions.report);
}

/**
 * difference words the matcher's reason codes; unknown ones are passed over.
 * @param {string[]} reasons
 */
function difference(reasons) {
  const word = (/** @type {{[code: string]: string}} */ words) =>
    [...new Set(reasons.map((code) => Object.hasOwn(words, code) ? words[code] : '').filter(Boolean))];
  const conditions = word(strings.conditions);
  const sentences = [conditions.length ? strings.differs(conditions) : '', ...word(strings.treatments)];
  return sentences.filter(Boolean).join(' ') || strings.differsSomehow;
}
