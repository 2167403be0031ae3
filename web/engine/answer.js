// The engine's answers, read as hostile. What is too long is cut; an actor or a claim that
// is odd in any other way is dropped; only an answer of another shape is none. What passes
// here can be painted without another look at its offsets; reviews stay as they came, for
// ui/read.js to make safe.

import { KINDS, QUOTES, STANCES, STATES } from '../lists.js';

/** @typedef {import('../types.js').Actor} Actor */
/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').Claim} Claim */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */
/** @typedef {import('../types.js').Span} Span */

const MAX_WORDS = 300; // of a name, a role or a source, in UTF-16 units
const MAX_MATCHES = 8;

/** @type {ClaimStatus} */
export const UNKNOWN = Object.freeze({ state: 'unknown', matches: [] });

/**
 * Reads the answer of annotate.
 * @param {string} json
 * @param {string} text the article's
 * @returns {Article|null}
 */
export function readAnnotated(json, text) {
  const a = parse(json);
  if (!a || !Array.isArray(a.actors) || !Array.isArray(a.claims)) return null;
  const { length } = text;
  /** @type {Actor[]} */
  const actors = [];
  // A claim names its speaker by the place in the answer, which dropped actors hold too.
  const speakers = new Map([[-1, -1]]);
  for (const [i, x] of a.actors.entries()) {
    const actor = readActor(x, length);
    if (actor) speakers.set(i, actors.push(actor) - 1);
  }
  const claims = a.claims.flatMap((/** @type {any} */ x, /** @type {number} */ place) => readClaim(x, place, length, speakers) ?? []);
  const foreign = Array.isArray(a.foreign) ? a.foreign.filter((/** @type {any} */ s) => isSpan(s, length)) : [];
  return { text, actors, claims, foreign, answered: a.claims.length };
}

/**
 * Reads the answer of match: each record stands in it once, and matches name it by its place.
 * @param {string} json
 * @param {Article} article
 * @returns {ClaimStatus[]|null} in the order of the article's claims
 */
export function readMatched(json, { claims, answered }) {
  const a = parse(json);
  if (!a || !Array.isArray(a.records) || !Array.isArray(a.claims) || a.claims.length !== answered) return null;
  return claims.map(({ place }) => readStatus(a.claims[place], a.records));
}

/** @param {string} json @returns {any} an object, or null */
function parse(json) {
  try {
    const value = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** @param {any} x @param {number} length @returns {Actor|null} */
function readActor(x, length) {
  if (!isObject(x) || !KINDS.includes(x.kind) || !isSpans(x.mentions, length) || !isSpans(x.pronouns, length)) return null;
  const [name, role] = [cut(x.name), cut(x.role)];
  return name === null || role === null ? null : { name, kind: x.kind, role, mentions: x.mentions, pronouns: x.pronouns };
}

/**
 * @param {any} x
 * @param {number} place
 * @param {number} length
 * @param {Map<any, number>} speakers
 * @returns {Claim|null}
 */
function readClaim(x, place, length, speakers) {
  if (!isObject(x) || !isSpan([x.start, x.end], length) || !isSpans(x.content, length)) return null;
  if (x.cue !== null && !isSpan(x.cue, length)) return null;
  if (!QUOTES.includes(x.quote) || !STANCES.includes(x.stance) || !isScore(x.score)) return null;
  const speaker = speakers.get(x.speaker);
  const source = cut(x.source);
  if (speaker === undefined || source === null) return null;
  const { start, end, score, quote, stance, cue, content } = x;
  return { place, start, end, score, speaker, source, quote, stance, cue, content };
}

/** @param {any} x @param {any[]} records @returns {ClaimStatus} */
function readStatus(x, records) {
  if (!STATES.includes(x?.state) || !Array.isArray(x.matches)) return UNKNOWN;
  const matches = x.matches.slice(0, MAX_MATCHES).flatMap((/** @type {any} */ match) => {
    const record = Number.isInteger(match?.record) ? records[match.record] : null;
    return isObject(record) ? [{ ...match, record }] : [];
  });
  // A state without what it stands on is not known.
  const needed = x.state === 'reviewed' ? 'same' : x.state === 'related' ? 'related' : null;
  const stands = needed === null || matches.some((/** @type {any} */ { decision }) => decision === needed);
  return stands ? { state: x.state, matches } : UNKNOWN;
}

/** Cuts words on a whole character; null where they are none. @param {any} s */
function cut(s) {
  if (typeof s !== 'string') return null;
  return s.length <= MAX_WORDS ? s : `${s.slice(0, MAX_WORDS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** @param {any} x */
function isObject(x) {
  return x !== null && typeof x === 'object';
}

/** @param {any} s @param {number} length @returns {s is Span} */
function isSpan(s, length) {
  return Array.isArray(s) && s.length === 2 && s.every(Number.isInteger) && s[0] >= 0 && s[0] < s[1] && s[1] <= length;
}

/** @param {any} list @param {number} length */
function isSpans(list, length) {
  return Array.isArray(list) && list.every((s) => isSpan(s, length));
}

/** @param {any} n */
function isScore(n) {
  return typeof n === 'number' && n >= 0 && n <= 1;
}
