// The messages between page and engine, checked as hostile on both sides.
//
// page -> engine   {v, id, type: 'annotate', text}
//                  {v, id, type: 'lookup', text, date, fresh}
//                  {v, id, type: 'report', review, reason}
//                  {v, id, type: 'history', review}
// engine -> page   {v, id: 0, type: 'starting'}
//                  {v, id: 0, type: 'ready', requests, reports}
//                  {v, id, type: 'annotated', json}
//                  {v, id, type: 'matched', json, requests, reports}
//                  {v, id, type: 'reported', requests}
//                  {v, id, type: 'told', json, requests}
//                  {v, id, type: 'refused', reason, requests}
//
// `json` is the engine's answer as a string. `requests` lists what was fetched since the
// last message that listed any. `fresh` says that the budget of requests starts again:
// another article, or the reader asked. `reports` says that the edge takes reports of wrong
// matches, as far as is known by then: a review's id and a code of lists.js, never words of the page. A refusal with id 0 means that the engine could
// not be had. Any other refusal but 'engine' is of that one request. What does not fit is dropped by the reader functions below: they answer null.

import { REPORTS } from '../lists.js';

/** @typedef {import('../types.js').RequestEntry} RequestEntry */
/** @typedef {{id: number, type: 'annotate', text: string}} AnnotateRequest */
/** @typedef {{id: number, type: 'lookup', text: string, date: string, fresh: boolean}} LookupRequest */
/** @typedef {{id: number, type: 'report', review: string, reason: string}} ReportRequest */
/** @typedef {{id: number, type: 'history', review: string}} HistoryRequest */
/** @typedef {{id: number, type: 'starting'}} StartingReply the Worker is there, its engine is on the way */
/** @typedef {{id: number, type: 'ready', requests: RequestEntry[], reports: boolean}} ReadyReply */
/** @typedef {{id: number, type: 'annotated', json: string}} AnnotatedReply */
/** @typedef {{id: number, type: 'matched', json: string, requests: RequestEntry[], reports: boolean}} MatchedReply */
/** @typedef {{id: number, type: 'reported', requests: RequestEntry[]}} ReportedReply */
/** @typedef {{id: number, type: 'told', json: string, requests: RequestEntry[]}} ToldReply */
/** @typedef {{id: number, type: 'refused', reason: string, requests: RequestEntry[]}} RefusedReply */
/** @typedef {AnnotateRequest|LookupRequest|ReportRequest|HistoryRequest} Request */
/** @typedef {StartingReply|ReadyReply|AnnotatedReply|MatchedReply|ReportedReply|ToldReply|RefusedReply} Reply */

/**
 * Why a request was refused: it was malformed, the answer is longer than a message may be,
 * the edge does not say how it answers, this engine does not look up, or the engine failed.
 * @typedef {'request'|'size'|'edge'|'barred'|'engine'} Reason
 */

/** The protocol's version. */
export const VERSION = 1;

/** The longest text or answer, in UTF-16 units. */
export const MAX_LENGTH = 1_000_000;

const MAX_ID = 0x7fffffff;
const MAX_REQUESTS = 100;
const MAX_URL = 2_000;
const MAX_REASON = 200;
const MAX_LANGUAGES = 40; // as many as the engine takes
const HOT_KEYS = /^(?:[0-9a-f]{8}){1,1024}$/;

/** @typedef {ReadonlyMap<string, (m: any) => object|null>} Readers by type; the list is closed */

/** Marked as pure, these are left out where nobody asks: in the page. @type {Readers} */
const REQUESTS = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries({
  annotate: (/** @type {any} */ m) => (isText(m.text) && m.id > 0 ? { text: m.text } : null),
  lookup: (/** @type {any} */ m) =>
    isText(m.text) && isDate(m.date) && typeof m.fresh === 'boolean' && m.id > 0
      ? { text: m.text, date: m.date, fresh: m.fresh }
      : null,
  history: (/** @type {any} */ m) => (isId(m.review) && m.id > 0 ? { review: m.review } : null),
  report: (/** @type {any} */ m) => (isId(m.review) && REPORTS.includes(m.reason) && m.id > 0 ? { review: m.review, reason: m.reason } : null),
}));

/** @type {Readers} */
const REPLIES = new Map(Object.entries({
  starting: (/** @type {any} */ m) => (m.id === 0 ? {} : null),
  ready: (/** @type {any} */ m) => (m.id === 0 ? withRequests(m, { reports: m.reports === true }) : null),
  annotated: (/** @type {any} */ m) => (isText(m.json) && m.id > 0 ? { json: m.json } : null),
  matched: (/** @type {any} */ m) => (isText(m.json) && m.id > 0 ? withRequests(m, { json: m.json, reports: m.reports === true }) : null),
  told: (/** @type {any} */ m) => (isText(m.json) && m.id > 0 ? withRequests(m, { json: m.json }) : null),
  reported: (/** @type {any} */ m) => (m.id > 0 ? withRequests(m, {}) : null),
  refused: (/** @type {any} */ m) => (isShort(m.reason, MAX_REASON) ? withRequests(m, { reason: m.reason }) : null),
}));

/**
 * Reads what a page asks, or null.
 * @param {unknown} data
 * @returns {Request|null}
 */
export function readRequest(data) {
  return /** @type {Request|null} */ (read(data, REQUESTS));
}

/**
 * Reads what an engine answers, or null.
 * @param {unknown} data
 * @returns {Reply|null}
 */
export function readReply(data) {
  return /** @type {Reply|null} */ (read(data, REPLIES));
}

/**
 * Reads how the edge answers look-ups, without the languages that are odd, or null.
 * @param {unknown} data
 * @returns {import('../types.js').EdgeConfig|null}
 */
export function readConfig(data) {
  const m = /** @type {any} */ (data);
  if (m === null || typeof m !== 'object' || !isWithin(m.scheme, 1, 1e6)) return null;
  if (m.bits === null || typeof m.bits !== 'object') return null;
  // An edge may have languages, or more of them, that this engine does not know yet.
  const known = Object.entries(m.bits).filter(([lang, n]) => /^[a-z]{2}$/.test(lang) && isWithin(n, 4, 24)).slice(0, MAX_LANGUAGES);
  const hot = known.filter(([lang]) => HOT_KEYS.test(m.hot?.[lang])).map(([lang]) => [lang, m.hot[lang]]);
  return { scheme: m.scheme, bits: Object.fromEntries(known), hot: Object.fromEntries(hot), ...m.reports === true && { reports: true } };
}

/**
 * @param {unknown} data
 * @param {Readers} types
 */
function read(data, types) {
  const m = /** @type {any} */ (data);
  if (m === null || typeof m !== 'object' || m.v !== VERSION) return null;
  if (typeof m.type !== 'string' || !isWithin(m.id, 0, MAX_ID)) return null;
  const members = types.get(m.type)?.(m);
  return members ? { id: m.id, type: m.type, ...members } : null;
}

/**
 * @param {any} m
 * @param {object} members
 */
function withRequests(m, members) {
  if (!Array.isArray(m.requests) || m.requests.length > MAX_REQUESTS) return null;
  if (!m.requests.every(isRequestEntry)) return null;
  return { ...members, requests: m.requests.map(plainEntry) };
}

/** @param {RequestEntry} entry */
function plainEntry({ url, status, bytes }) {
  return { url, status, bytes };
}

/** @param {any} r @returns {r is RequestEntry} */
function isRequestEntry(r) {
  return r !== null && typeof r === 'object' && isShort(r.url, MAX_URL) && /^https?:\/\//.test(r.url)
    && isWithin(r.status, 0, 999) && isWithin(r.bytes, 0, Number.MAX_SAFE_INTEGER);
}

/** @param {unknown} s */
function isText(s) {
  return isShort(s, MAX_LENGTH);
}

/** @param {unknown} s the id of a review */
function isId(s) {
  return typeof s === 'string' && /^[a-z\d_-]{1,64}$/.test(s);
}

/** @param {unknown} s */
function isDate(s) {
  return s === '' || (typeof s === 'string' && /^\d{4}-\d\d-\d\d$/.test(s));
}

/** @param {unknown} s @param {number} limit */
function isShort(s, limit) {
  return typeof s === 'string' && s.length <= limit;
}

/** @param {unknown} n @param {number} least @param {number} most */
function isWithin(n, least, most) {
  return typeof n === 'number' && Number.isInteger(n) && n >= least && n <= most;
}
