// The engine's answers, read as hostile: a value of the right shape, or null. Whatever
// passes here can be drawn without another look at its types, sizes and offsets.

/** @typedef {import('../types.js').Article} Article */
/** @typedef {import('../types.js').ClaimStatus} ClaimStatus */
/** @typedef {import('../types.js').Match} Match */
/** @typedef {import('../types.js').ReviewRecord} ReviewRecord */

const MAX_NAME = 300;
const MAX_TEXT = 4_000;
const MAX_MATCHES = 8;
const MAX_REASONS = 20;

const KINDS = ['person', 'organization', 'place', 'group'];
const QUOTES = ['direct', 'indirect', 'mixed', 'none'];
const STANCES = ['asserts', 'denies', 'asks', 'hedges'];
const STATES = ['reviewed', 'related', 'none', 'unknown'];
const RECORD_STATES = ['active', 'corrected'];
const CLAIMANT_KINDS = ['named', 'generic', 'none'];

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

/** A status whose matches do not hold is unknown. @param {any} x @returns {ClaimStatus} */
function readStatus(x) {
  if (!STATES.includes(x?.state) || !Array.isArray(x.matches)) return { state: 'unknown', matches: [] };
  const matches = x.matches.slice(0, MAX_MATCHES).map(readMatch).filter((/** @type {any} */ m) => m !== null);
  const needed = { reviewed: 'same', related: 'related' }[/** @type {string} */ (x.state)];
  const holds = !needed || matches.some((/** @type {Match} */ m) => m.decision === needed);
  return holds ? { state: x.state, matches } : { state: 'unknown', matches: [] };
}

/** @param {any} x @returns {Match|null} */
function readMatch(x) {
  if (!['same', 'related'].includes(x?.decision) || !isScore(x.score)) return null;
  const record = readRecord(x.record);
  if (!record || !Array.isArray(x.reasons)) return null;
  const reasons = x.reasons.filter((/** @type {any} */ r) => isShort(r, 60)).slice(0, MAX_REASONS);
  return { decision: x.decision, score: x.score, reasons, record };
}

/** @param {any} x @returns {ReviewRecord|null} */
function readRecord(x) {
  if (![x?.id, x?.language, x?.publisher?.name, x?.publisher?.site, x?.source?.name, x?.changed].every((s) => isShort(s, MAX_NAME))) return null;
  if (!isShort(x.claim, MAX_TEXT) || !isShort(x.rating, MAX_TEXT)) return null;
  if (!RECORD_STATES.includes(x.state) || !CLAIMANT_KINDS.includes(x.claimantKind)) return null;
  const { id, claim, language, claimantKind, rating, state, changed } = x;
  return {
    id, claim, language, claimantKind, rating, state, changed,
    url: isHTTPS(x.url) ? x.url : '',
    publisher: { name: x.publisher.name, site: x.publisher.site },
    source: /** @type {ReviewRecord['source']} */ ({
      name: x.source.name, ...strings(x.source, ['licence', 'fetched']), ...(x.source.sample === true && { sample: true }),
    }),
    ...strings(x, ['claimant', 'claimDate', 'title', 'reviewDate', 'replaces']),
    ...(x.claimForm === 'question' && { claimForm: /** @type {const} */ ('question') }),
  };
}

/**
 * The optional members that are strings of a decent length.
 * @param {any} x
 * @param {string[]} names
 */
function strings(x, names) {
  return Object.fromEntries(names.filter((name) => isShort(x[name], MAX_TEXT)).map((name) => [name, x[name]]));
}

/** @param {any} s */
function isHTTPS(s) {
  return isShort(s, MAX_TEXT) && URL.canParse(s) && new URL(s).protocol === 'https:';
}

/** @param {any} s @param {number} limit */
function isShort(s, limit) {
  return typeof s === 'string' && s.length <= limit;
}

/** @param {any} n */
function isScore(n) {
  return typeof n === 'number' && n >= 0 && n <= 1;
}
