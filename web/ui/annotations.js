// What was shown, for the reader to keep, compare or hand in with an appeal: W3C Web
// Annotations, one for each claim. https://www.w3.org/TR/annotation-model/
//
// A rating is the reviewer's body, a related review a link without a rating; the
// state is told as it was told to the reader, and none is an assessment of ours.

import {LIMIT, readArticle, readStatuses, string} from './read.js';
import {strings} from './strings.js';
import {inText, who} from './who.js';

/** @typedef {import('./read.js').Review} Review */
/**
 * @typedef {object} Page
 * @property {string} address
 * @property {string} title
 * @property {string} time an xsd:dateTime in UTC
 * @property {() => string} id makes a new IRI
 * @property {(claim: number) => object[]} selectors say where a claim's words stand
 */

/** Terms beside the model's own; the reviewers' vocabulary has them. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', {schema: 'https://schema.org/'}];
const SOFTWARE = {type: 'Software', name: 'Claimlight'};

/**
 * annotations makes the document.
 * @param {import('../types.js').Article} article
 * @param {readonly unknown[]} statuses one per claim
 * @param {Page} page
 */
export function annotations(article, statuses, page) {
  const shown = readArticle(article);
  const known = readStatuses(statuses, shown.claims.length);
  const items = shown.claims.map((claim, i) => ({
    id: page.id(),
    type: 'Annotation',
    motivation: known[i].state === 'reviewed' ? 'assessing' : 'describing',
    created: page.time,
    generator: SOFTWARE,
    body: [
      note('describing', speaks(claim, shown)),
      note('classifying', `${known[i].hidden ? strings.hiddenHere : strings.states[known[i].state]}.${known[i].state === 'none' ? ` ${strings.none}` : ''}`),
      ...known[i].same.map(rating),
      ...known[i].related.map(neighbour),
    ],
    target: {source: page.address, selector: page.selectors(i)},
  }));
  return {
    '@context': CONTEXT,
    id: page.id(),
    type: 'AnnotationCollection',
    label: [strings.product, strings.claims, string(page.title, LIMIT.role)].filter(Boolean).join(' · '),
    total: items.length,
    first: {id: page.id(), type: 'AnnotationPage', startIndex: 0, items},
  };
}

/** @param {import('./read.js').Claim} claim @param {import('./read.js').Article} article */
function speaks(claim, article) {
  const speaker = who(claim, article);
  return [inText(speaker), speaker.aside, speaker.how || strings.stated].filter(Boolean).join(strings.comma);
}

/** @param {string} purpose @param {string} value */
function note(purpose, value) {
  return {type: 'TextualBody', purpose, value, format: 'text/plain', language: strings.lang};
}

/** @param {Review} review */
function rating(review) {
  return {
    type: 'TextualBody', purpose: 'assessing', value: review.rating, format: 'text/plain',
    ...review.language && {language: review.language}, creator: creator(review), ...details(review),
  };
}

/** @param {Review} review */
function neighbour(review) {
  return {
    type: 'TextualBody', purpose: 'linking', value: review.claim, format: 'text/plain',
    ...review.language && {language: review.language}, creator: creator(review), ...details(review),
    ...review.reasons.length && {'schema:disambiguatingDescription': review.reasons},
  };
}

/** @param {Review} review */
function creator({name, site}) {
  return {type: 'Organization', name, ...site && {homepage: `https://${site}/`}};
}

/** Absent where the review does not tell. @param {Review} review */
function details({id, claim, link, claimDate, reviewDate, corrected, sample}) {
  const told = {
    'schema:identifier': id, 'schema:claimReviewed': claim, 'schema:url': link?.href, 'schema:dateCreated': claimDate,
    'schema:datePublished': reviewDate, 'schema:dateModified': corrected, 'schema:creativeWorkStatus': sample && strings.sample,
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value));
}

/**
 * painted is the stretch that is lit up: what is claimed, without who says so.
 * @param {import('../types.js').Claim} claim
 */
export function painted({start, end, content}) {
  return {start: content[0]?.[0] ?? start, end: content.at(-1)?.[1] ?? end};
}
