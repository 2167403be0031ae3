// The types that the page's parts share. This file holds no code.
// Every offset is in UTF-16 units of the article's text, as page/text-map.js makes it.

/** @typedef {[start: number, end: number]} Span half-open, start < end */

/**
 * One named person, organization, place or group.
 * @typedef {object} Actor
 * @property {string} name
 * @property {'person'|'organization'|'place'|'group'} kind
 * @property {string} role who the article says they are; '' where it does not say
 * @property {Span[]} mentions
 * @property {Span[]} pronouns
 */

/**
 * One statement and the one who makes it.
 * @typedef {object} Claim
 * @property {number} place among the claims of the engine's answer, of which odd ones are dropped
 * @property {number} start
 * @property {number} end
 * @property {number} score check-worthiness 0..1, never shown
 * @property {number} speaker index into the article's actors, or -1
 * @property {string} source "unnamed officials" where no actor is named, else ''
 * @property {'direct'|'indirect'|'mixed'|'none'} quote
 * @property {'asserts'|'denies'|'asks'|'hedges'} stance
 * @property {Span|null} cue
 * @property {Span[]} content
 */

/**
 * An annotated article.
 * @typedef {object} Article
 * @property {string} text
 * @property {Actor[]} actors
 * @property {Claim[]} claims
 * @property {Span[]} foreign blocks in a language that the engine does not know
 * @property {number} answered how many claims the engine's answer had, the dropped ones too
 */

/** @typedef {'reviewed'|'related'|'none'|'unknown'} State */

/**
 * What is known of one claim, in the order of the article's claims.
 * @typedef {object} ClaimStatus
 * @property {State} state
 * @property {unknown[]} matches reviews as the engine gives them; ui/read.js makes them safe to show
 * @property {boolean} [hidden] unknown because the site hides what was found
 */

/**
 * One request that Claimlight caused.
 * @typedef {object} RequestEntry
 * @property {string} url
 * @property {number} status 0 where no answer came
 * @property {number} bytes 0 where the browser does not tell
 */

/** @typedef {{kind: 'actor'|'claim', index: number}} Item */

/**
 * How the edge answers look-ups: the version of keys and the length of prefixes per language.
 * @typedef {object} EdgeConfig
 * @property {number} scheme
 * @property {Record<string, number>} bits how many name the tiles of each language
 * @property {Record<string, string>} hot its hot keys, one behind the other
 * @property {boolean} [reports] whether it takes reports of wrong matches
 */

export {};
