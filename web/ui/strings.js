// Every word of the interface, in one place. English now; a second language is
// a second object of this shape.

import {later} from './later.js';

const number = later(() => new Intl.NumberFormat('en'));
const conjunction = later(() => new Intl.ListFormat('en'));

/** Small numbers, which is nearly all, are written without making a tool for it. @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${n < 1000 ? n : number().format(n)} ${n === 1 ? one : many}`;

export const strings = {
  product: 'Claimlight',
  close: 'Close',
  more: 'Show all of it',
  notGiven: 'not given',

  launcher: (/** @type {number} */ n) => n ? plural(n, 'claim', 'claims') : '',
  openPanel: (/** @type {number} */ n) => `Claimlight: ${plural(n, 'claim', 'claims')} found in this article. Open the panel`,
  announce: (/** @type {{[state: string]: number}} */ n) =>
    `${plural(n.all, 'claim', 'claims')}: ${n.reviewed} reviewed, ${n.related} with a related review, ${n.none} without a review found, ${n.unknown} not looked up`,

  claim: 'Claim',
  actor: 'Actor',
  items: 'At this point',
  article: 'The article itself',
  unnamedSource: 'unnamed source',
  unnamedActor: 'Unnamed',
  articleWord: 'The article’s word for it',

  kinds: /** @type {{[kind: string]: string}} */ ({person: 'Person', organization: 'Organization', place: 'Place', group: 'Group'}),
  roleLead: 'In the article’s words',
  noRole: 'The article does not say who this is.',
  statements: 'Statements the article attributes to this actor',
  noStatements: 'The article attributes no statement to this actor.',
  statusNote: 'Reviews are about claims, never about people. Open a statement to see its own.',
  mention: (/** @type {number} */ n, /** @type {number} */ of) => `Named ${n} of ${of}`,
  mentions: (/** @type {number} */ n) => `Named ${plural(n, 'time', 'times')}`,
  previousMention: 'Previous mention',
  nextMention: 'Next mention',

  /** How the words of a claim are given, by quotation. */
  quotes: /** @type {{[quote: string]: string}} */ ({direct: 'quoted', mixed: 'quoted in part', indirect: 'reported', none: ''}),
  /** What the speaker does with it. To assert is the plain case. */
  stances: /** @type {{[stance: string]: string}} */ ({denies: 'denied', asks: 'asked', hedges: 'hedged', asserts: ''}),
  reported: 'reported',
  stated: 'stated by the article in its own voice',

  states: {reviewed: 'Reviewed', related: 'Related claim checked', none: 'No review found', unknown: 'Not looked up'},
  // No count: an edge holds back what is too much for a tile, so there may be more.
  stateHeads: {
    reviewed: (/** @type {number} */ n) => n === 1 ? 'A review was published' : 'Several reviews were published',
    related: () => 'A related claim was checked',
    none: () => 'No review found',
    unknown: () => 'Not looked up',
  },
  none: 'No review found in the sources we index. That does not mean it is true.',
  unknown: 'The sources did not answer, or this page’s small number of look-ups was used up. That says nothing about the claim.',
  retry: 'Try again',
  retrying: 'Looking it up …',

  checkedClaim: 'The claim they checked',
  claimant: 'Said by, according to the reviewer',
  claimDate: 'Claim dated',
  reviewDate: 'Reviewed',
  corrected: 'Corrected on',
  read: 'Read the review at',
  notALink: 'Review address (not a secure link)',
  sample: 'Sample data, written for this demonstration. Not a real fact-check.',
  differs: (/** @type {string[]} */ conditions) => `It differs from this sentence in ${conjunction().format(conditions)}.`,
  differsSomehow: 'It is close to this sentence, but not the same claim.',
  alsoRelated: 'Related claims that were checked',

  /** Reason codes of the matcher that name a differing condition; see wasm/match. */
  conditions: /** @type {{[code: string]: string}} */ ({
    terms: 'some of its words', number: 'a number', unit: 'a unit', year: 'the year', date: 'the date', name: 'a name or a place',
    negation: 'whether it is so or not', direction: 'up against down', quantifier: 'how many or how much',
    modality: 'whether it is, may or should be', role: 'who does it to whom',
  }),
  /** Reason codes that say how this sentence treats the claim. */
  treatments: /** @type {{[code: string]: string}} */ ({
    hedged: 'This sentence gives it as unconfirmed.', denied: 'This sentence rejects it.', asked: 'This sentence asks it.',
    joked: 'This sentence gives it as satire.', stale: 'It was checked long before this article.',
    scope: 'This sentence says more than that claim.', length: 'This sentence is longer than we compare.', aligned: '',
  }),

  panel: 'Claimlight panel',
  tabs: 'What to show',
  claims: 'Claims',
  actors: 'Actors',
  requests: 'Privacy',
  search: 'Search this article',
  filter: 'Show claims that are',
  all: 'All',
  filters: {reviewed: 'Reviewed', related: 'Related', none: 'None found', unknown: 'Not looked up'},
  noClaims: 'No claims found in this article.',
  noActors: 'No actors found in this article.',
  noMatches: 'Nothing fits this search.',
  moreRows: (/** @type {number} */ n) => `Show ${plural(n, 'more', 'more')}`,
  previous: 'Previous claim',
  next: 'Next claim',

  left: 'What left this device',
  leftCount: (/** @type {number} */ n, /** @type {string} */ size, /** @type {boolean} */ whole) =>
    `${plural(n, 'request', 'requests')}, ${whole ? '' : 'at least '}${size} received`,
  leftNone: 'Nothing yet.',
  leftNote: 'No page text and no page address is in any of them. The server sees your network address and the name of this site, as with every embedded file.',
  requestState: (/** @type {number} */ status) => status ? String(status) : 'no answer',

  highlights: 'Highlights',
  stop: 'Switch off on this page',
  keyboard: 'Keyboard',
  /** What the page's shortcuts do. */
  commands: {next: 'next claim', previous: 'previous claim', open: 'open its card', panel: 'open or close this panel'},
  keys: /** @type {[string, string][]} */ ([
    ['Esc', 'close the card, then the panel'],
    ['← →', 'change tabs'],
    ['↑ ↓', 'move through a list'],
  ]),
};
