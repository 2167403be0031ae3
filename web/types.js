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
 */

/**
 * A claim-status record; members that the source lacks are absent.
 * @typedef {object} ReviewRecord
 * @property {string} id
 * @property {string} claim
 * @property {string} language
 * @property {string} [claimant]
 * @property {'named'|'generic'|'none'} claimantKind
 * @property {string} [claimDate]
 * @property {string} rating the reviewer's own words, verbatim
 * @property {{name: string, site: string}} publisher
 * @property {string} url of the review; https, or '' where it has no such address
 * @property {string} [title]
 * @property {string} [reviewDate]
 * @property {'question'} [claimForm]
 * @property {string} [replaces]
 * @property {'active'|'corrected'|'withdrawn'} state
 * @property {string} changed
 * @property {{name: string, licence?: string, fetched?: string, sample?: boolean}} source
 */

/**
 * One review held against one claim.
 * @typedef {object} Match
 * @property {'same'|'related'} decision
 * @property {number} score
 * @property {string[]} reasons
 * @property {ReviewRecord} record
 */

/** @typedef {'reviewed'|'related'|'none'|'unknown'} State */

/**
 * What is known of one claim, in the order of the article's claims.
 * @typedef {object} ClaimStatus
 * @property {State} state
 * @property {Match[]} matches
 */

/**
 * One request that Claimlight caused.
 * @typedef {object} RequestEntry
 * @property {string} url
 * @property {number} status 0 where no answer came
 * @property {number} bytes 0 where the browser does not tell
 */

/** @typedef {{kind: 'actor'|'claim', index: number}} Item */

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box in viewport pixels */

/**
 * What a card is opened for: the first item is shown, the others are within reach.
 * @typedef {object} CardRequest
 * @property {'actor'|'claim'} kind
 * @property {number} index
 * @property {Item[]} items
 * @property {Box[]} rects
 * @property {boolean} focus
 */

/**
 * What the UI asks of the page, on trusted events only.
 * @typedef {object} Actions
 * @property {() => void} retry
 * @property {(kind: 'actor'|'claim', index: number, n?: number) => void} reveal
 * @property {() => void} stop
 * @property {() => void} closed
 * @property {(on: boolean) => void} toggleHighlights
 */

/**
 * Cards and panel.
 * @typedef {object} UI
 * @property {(article: Article) => void} setArticle
 * @property {(statuses: ClaimStatus[]|null) => void} setStatus
 * @property {(requests: RequestEntry[]) => void} setRequests
 * @property {(text: string|null) => void} setNotice
 * @property {(card: CardRequest) => void} showCard
 * @property {() => void} closeCard
 * @property {() => boolean} cardOpen
 * @property {() => void} openPanel
 * @property {() => void} closePanel
 * @property {() => boolean} panelOpen
 * @property {() => void} destroy
 */

/**
 * How the edge answers look-ups: the version of keys and the length of prefixes per language.
 * @typedef {object} EdgeConfig
 * @property {number} scheme
 * @property {Record<string, number>} bits
 */

export {};
