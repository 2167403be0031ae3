// The engine's answers, read as hostile: a value of the right shape, or null. What passes
// here can be painted without another look at its offsets; reviews stay as they came, for
// ui/read.js to make safe.

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */

const MAX_NAME = 300;
const MAX_MATCHES = 8;

const KINDS = ['person', 'organization', 'place', 'group'];
const QUOTES = ['direct', 'indirect', 'mixed', 'none'];
const STANCES = ['asserts', 'denies', 'asks', 'hedges'];
const STATES = ['reviewed', 'related', 'none', 'unknown'];

/**
 * Reads the answer of annotate.
 * @param {string} json
 * @param {string} text the article's
 * @returns {Article|null}
 */
export function readArticle(json, text) {
  const a = parse(json);
  if (!a || !Array.isArray(a.actors) || !Array.isArray(a.claims)) return null;
  const spans = spanReader(text.length);
  const actors = a.actors.map((/** @type {any} */ x) => readActor(x, spans));
  const claims = a.claims.map((/** @type {any} */ x) => readClaim(x, spans, actors.length));
  const foreign = spans(a.foreign);
  if (!foreign || actors.includes(null) || claims.includes(null)) return null;
  return { text, actors, claims, foreign };
}

/**
 * Reads the answer of match.
 * @param {string} json
 * @param {number} count the article's claims
 * @returns {ClaimStatus[]|null}
 */
export function readStatuses(json, count) {
  const a = parse(json);
  if (!a || !Array.isArray(a.claims) || a.claims.length !== count) return null;
  return a.claims.map(readStatus);
}

/** @param {string} json @returns {any} an object, or null */
function parse(json) {
  try {
    const value = JSON.parse(json);
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/**
 * @param {number} length
 * @returns {(list: any) => [number, number][]|null} reads a list of spans within the text
 */
function spanReader(length) {
  const isOffset = (/** @type {any} */ n) => Number.isInteger(n) && n >= 0 && n <= length;
  return (list) => {
    if (!Array.isArray(list)) return null;
    const fits = list.every((s) => Array.isArray(s) && s.length === 2 && isOffset(s[0]) && isOffset(s[1]) && s[0] < s[1]);
    return fits ? list : null;
  };
}

/** @param {any} x @param {ReturnType<typeof spanReader>} spans */
function readActor(x, spans) {
  if (!isShort(x?.name, MAX_NAME) || !isShort(x.role, MAX_NAME) || !KINDS.includes(x.kind)) return null;
  const mentions = spans(x.mentions);
  const pronouns = spans(x.pronouns);
  return mentions && pronouns ? { name: x.name, kind: x.kind, role: x.role, mentions, pronouns } : null;
}

/** @param {any} x @param {ReturnType<typeof spanReader>} spans @param {number} actors */
function readClaim(x, spans, actors) {
  const whole = spans([[x?.start, x?.end]]);
  const content = spans(x?.content);
  const cue = x?.cue === null ? [null] : spans([x?.cue]);
  if (!whole || !content || !cue || !isShort(x.source, MAX_NAME)) return null;
  if (!Number.isInteger(x.speaker) || x.speaker < -1 || x.speaker >= actors) return null;
  if (!QUOTES.includes(x.quote) || !STANCES.includes(x.stance) || !isScore(x.score)) return null;
  const { start, end, score, speaker, source, quote, stance } = x;
  return { start, end, score, speaker, source, quote, stance, cue: cue[0], content };
}

/** @param {any} x @returns {ClaimStatus} */
function readStatus(x) {
  if (!STATES.includes(x?.state) || !Array.isArray(x.matches)) return { state: 'unknown', matches: [] };
  return { state: x.state, matches: x.matches.slice(0, MAX_MATCHES) };
}

/** @param {any} s @param {number} limit */
function isShort(s, limit) {
  return typeof s === 'string' && s.length <= limit;
}

/** @param {any} n */
function isScore(n) {
  return typeof n === 'number' && n >= 0 && n <= 1;
}
