// What the interface shows, read from data that it does not trust. Everything
// here is total: any value in, a plain and bounded value out. Places in a list
// are kept, because an actor or a claim is known by its index. Only members of
// their own count: a page may have put others on Object.prototype.

import {KINDS, QUOTES, STANCES} from '../lists.js';
import {clean} from './clean.js';
import {address, siteName, webLink} from './link.js';

/** Bounds on what is shown, in UTF-16 units or entries. */
export const LIMIT = {name: 200, role: 400, words: 4000, rating: 2000, notice: 500, date: 40, path: 300, matches: 8, requests: 500, entries: 20000};

/** @typedef {import('../types.js').State} State */
/** @typedef {{name: string, kind: string, role: string, mentions: number}} Actor */
/** @typedef {{words: string, speaker: number, source: string, quote: string, stance: string, cue: string}} Claim */
/** @typedef {{actors: Actor[], claims: Claim[]}} Article */
/**
 * @typedef {object} Review
 * @property {string} id to report it by, or empty
 * @property {string} claim what the review says was checked; may be empty
 * @property {string} language a language tag, or empty
 * @property {string} rating verbatim; empty only where the review is of another claim
 * @property {string} name the reviewer
 * @property {string} site
 * @property {import('./link.js').Link | null} link
 * @property {string} address the review's address as text where it is no link
 * @property {string} claimant
 * @property {string} claimDate
 * @property {string} reviewDate
 * @property {string} corrected the day of the correction, or empty
 * @property {boolean} sample written for a demonstration
 * @property {string[]} reasons codes of the conditions that differ
 */
/** @typedef {{state: State, same: Review[], related: Review[], hidden?: boolean}} Status `hidden`: the site hides what was found */
/** @typedef {{path: string, status: number, bytes: number}} Request */

/** @type {Status} */
const UNKNOWN = {state: 'unknown', same: [], related: []};

/** @param {unknown} value @returns {Article} */
export function readArticle(value) {
  const article = members(value);
  const text = typeof article.text === 'string' ? article.text : '';
  return {
    actors: list(article.actors, LIMIT.entries).map(readActor),
    claims: list(article.claims, LIMIT.entries).map((claim) => readClaim(claim, text)),
  };
}

/** @param {unknown} value @returns {Actor} */
function readActor(value) {
  const actor = members(value);
  return {
    name: string(actor.name, LIMIT.name),
    kind: oneOf(KINDS, actor.kind),
    role: string(actor.role, LIMIT.role),
    mentions: list(actor.mentions, LIMIT.entries).length,
  };
}

/** @param {unknown} value @param {string} text @returns {Claim} */
function readClaim(value, text) {
  const claim = members(value);
  const pieces = list(claim.content, 50).map((span) => piece(span, text)).filter(Boolean);
  const whole = piece([claim.start, claim.end], text);
  return {
    words: string(pieces.join(' … ') || whole, LIMIT.words),
    speaker: Number.isInteger(claim.speaker) ? Number(claim.speaker) : -1,
    source: string(claim.source, LIMIT.name),
    quote: oneOf(QUOTES, claim.quote),
    stance: oneOf(STANCES, claim.stance),
    cue: string(piece(claim.cue, text), LIMIT.name),
  };
}

/**
 * readStatuses gives one status per claim; a claim without a good one is
 * unknown, never none.
 * @param {unknown} value @param {number} claims @returns {Status[]}
 */
export function readStatuses(value, claims) {
  const statuses = list(value, claims);
  return Array.from({length: claims}, (_, i) => readStatus(statuses[i]));
}

/** @param {unknown} value @returns {Status} */
function readStatus(value) {
  const status = members(value);
  const matches = list(status.matches, LIMIT.matches).map(members);
  const of = (/** @type {string} */ decision) =>
    matches.filter((match) => match.decision === decision).map(readReview);
  const same = of('same').filter((review) => review && review.rating).filter(isReview).sort(newestFirst);
  const related = of('related').filter((review) => review && review.claim).filter(isReview);
  switch (status.state) {
    case 'reviewed': return same.length ? {state: 'reviewed', same, related} : UNKNOWN;
    case 'related': return related.length ? {state: 'related', same: [], related} : UNKNOWN;
    case 'none': return {state: 'none', same: [], related: []};
    default: return status.hidden === true ? {...UNKNOWN, hidden: true} : UNKNOWN;
  }
}

/** @param {{[name: string]: unknown}} match @returns {Review | null} */
function readReview(match) {
  const record = members(match.record);
  const publisher = members(record.publisher);
  const name = string(publisher.name, LIMIT.name);
  if (!name || record.state === 'withdrawn') return null;
  const link = webLink(record.url);
  return {
    id: typeof record.id === 'string' && /^[a-z\d_-]{1,64}$/.test(record.id) ? record.id : '',
    claim: string(record.claim, LIMIT.words),
    language: language(record.language),
    rating: verbatim(record.rating),
    name,
    site: siteName(publisher.site),
    link,
    address: link ? '' : string(address(record.url), LIMIT.path),
    claimant: record.claimantKind === 'named' ? string(record.claimant, LIMIT.name) : '',
    claimDate: string(record.claimDate, LIMIT.date),
    reviewDate: string(record.reviewDate, LIMIT.date),
    corrected: record.state === 'corrected' ? string(record.changed, LIMIT.date) : '',
    sample: members(record.source).sample === true,
    reasons: list(match.reasons, 20).map((reason) => string(reason, 60)).filter(Boolean),
  };
}

/**
 * readHistory gives what a review said before it said what it does now, newest first.
 * @param {unknown} value an answer of /v1/reviews/{id}.json
 */
export function readHistory(value) {
  const told = list(members(value).history, 100).map(members).filter(({record}) => record);
  return told.slice(0, -1).reverse().slice(0, LIMIT.matches).map(({record, changed}) => {
    const {claim, rating, language: lang} = members(record);
    return {claim: string(claim, LIMIT.words), rating: verbatim(rating), language: language(lang), changed: string(changed, LIMIT.date)};
  }).filter(({claim}) => claim);
}

/** @param {unknown} value @returns {Request[]} */
export function readRequests(value) {
  return list(value, LIMIT.requests).map((entry) => {
    const request = members(entry);
    return {path: string(request.url, LIMIT.path), status: count(request.status), bytes: count(request.bytes)};
  });
}

/**
 * string cuts on a whole character and says so with an ellipsis.
 * @param {unknown} value @param {number} limit
 */
export function string(value, limit) {
  if (typeof value !== 'string') return '';
  if (value.length <= limit) return clean(value);
  return clean(value.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')) + '…';
}

/** Half a rating is another rating: a longer one is refused, never cut. @param {unknown} value */
function verbatim(value) {
  return typeof value === 'string' && value.length <= LIMIT.rating ? clean(value) : '';
}

/** @param {unknown} value @returns {{[name: string]: unknown}} */
function members(value) {
  return Object.assign(Object.create(null), typeof value === 'object' ? value : null);
}

/** @param {readonly string[]} known @param {unknown} value */
function oneOf(known, value) {
  return known.find((one) => one === value) ?? '';
}

/** @param {unknown} value @param {number} limit @returns {unknown[]} */
function list(value, limit) {
  return Array.isArray(value) ? value.slice(0, limit) : [];
}

/** @param {unknown} span @param {string} text */
function piece(span, text) {
  const [start, end] = list(span, 2);
  return Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0
    ? text.slice(Number(start), Number(end)).trim() : '';
}

/** @param {unknown} value */
function count(value) {
  return typeof value === 'number' && value > 0 && Number.isFinite(value) ? Math.floor(value) : 0;
}

/** @param {unknown} value */
function language(value) {
  return typeof value === 'string' && /^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i.test(value) ? value : '';
}

/** @param {Review | null} review @returns {review is Review} */
function isReview(review) {
  return review !== null;
}

/** Undated reviews come last. @param {Review} a @param {Review} b */
function newestFirst(a, b) {
  const [x, y] = [a, b].map((review) => /^\d{4}/.test(review.reviewDate) ? review.reviewDate : '');
  return x === y ? 0 : x < y ? 1 : -1;
}
