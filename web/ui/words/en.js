// English: the catalogue that the others are translated from, and checked against by type.

/** @typedef {{zero?: string, one?: string, two?: string, few?: string, many?: string, other: string}} Plural forms by the rules of the language */
/** @typedef {{[code: string]: string}} ByCode */
/** @typedef {typeof en} Words */

export const en = {
  lang: 'en',
  dir: 'ltr',
  /** For dates and numbers. */
  locale: 'en-GB',
  /** Quotation marks, and what stands between two parts of a line. */
  marks: ['“', '”'],
  comma: ', ',

  product: 'Claimlight',
  close: 'Close',
  more: 'Show all of it',
  notGiven: 'not given',

  claimCount: /** @type {Plural} */ ({one: '{n} claim', other: '{n} claims'}),
  /** Said behind the product's name and the number of claims. */
  panelHint: 'in this article. Open the panel',
  announce: '{claims}: {reviewed} reviewed, {related} with a related review, {none} without a review found, {unknown} not looked up',
  announceClaim: '{at} of {all}. {who}, {how}: {words} — {state}.',

  claim: 'Claim',
  actor: 'Actor',
  items: 'At this point',
  article: 'The article itself',
  unnamedSource: 'unnamed source',
  unnamedActor: 'Unnamed',
  articleWord: 'The article’s word for it',

  kinds: /** @type {ByCode} */ ({person: 'Person', organization: 'Organization', place: 'Place', group: 'Group'}),
  roleLead: 'In the article’s words',
  noRole: 'The article does not say who this is.',
  statements: 'Statements the article attributes to this actor',
  statementCount: /** @type {Plural} */ ({zero: 'no statements', one: '{n} statement', other: '{n} statements'}),
  noStatements: 'The article attributes no statement to this actor.',
  statusNote: 'Reviews are about claims, never about people. Open a statement to see its own.',
  mention: 'Named {n} of {of}',
  mentions: /** @type {Plural} */ ({one: 'Named {n} time', other: 'Named {n} times'}),
  previousMention: 'Previous mention',
  nextMention: 'Next mention',
  showActor: 'Show in the article',

  /** How the words of a claim are given, by quotation. */
  quotes: /** @type {ByCode} */ ({direct: 'quoted', mixed: 'quoted in part', indirect: 'reported', none: ''}),
  /** What the speaker does with it. To assert is the plain case. */
  stances: /** @type {ByCode} */ ({denies: 'denied', asks: 'asked', hedges: 'hedged', asserts: ''}),
  reported: 'reported',
  stated: 'stated by the article in its own voice',

  states: {reviewed: 'Reviewed', related: 'Related claim checked', none: 'No review found', unknown: 'Not looked up'},
  // No count: an edge holds back what is too much for a tile, so there may be more.
  oneReview: 'A review was published',
  severalReviews: 'Several reviews were published',
  relatedReview: 'A related claim was checked',
  none: 'No review found in the sources we index. That does not mean it is true.',
  unknown: 'The sources did not answer, or this page’s small number of look-ups was used up. That says nothing about the claim.',
  hiddenHere: 'This site hides a review here',
  retry: 'Try again',
  retrying: 'Looking it up …',

  checkedClaim: 'The claim they checked',
  claimant: 'Said by, according to the reviewer',
  claimDated: 'Claim dated',
  reviewDated: 'Reviewed',
  corrected: 'Corrected on',
  earlier: 'Earlier wording',
  noEarlier: 'The earlier wording could not be had.',
  changed: 'As of',
  read: 'Read the review at',
  notALink: 'Review address (not a secure link)',
  sample: 'Sample data, written for this demonstration. Not a real fact-check.',
  differs: 'It differs from this sentence in {conditions}.',
  differsSomehow: 'It is close to this sentence, but not the same claim.',
  alsoRelated: 'Related claims that were checked',

  /** Reason codes of the matcher that name a differing condition; see wasm/match. */
  conditions: /** @type {ByCode} */ ({
    terms: 'some of its words', number: 'a number', unit: 'a unit', year: 'the year', date: 'the date', name: 'a name or a place',
    negation: 'whether it is so or not', direction: 'up against down', quantifier: 'how many or how much',
    modality: 'whether it is, may or should be', role: 'who does it to whom',
  }),
  /** Reason codes that say how this sentence treats the claim. */
  treatments: /** @type {ByCode} */ ({
    hedged: 'This sentence gives it as unconfirmed.', denied: 'This sentence rejects it.', asked: 'This sentence asks it.',
    joked: 'This sentence gives it as satire.', stale: 'It was checked long before this article.',
    scope: 'This sentence says more than that claim.', length: 'This sentence is longer than we compare.', aligned: '',
  }),

  copy: 'Copy link',
  copied: 'Link copied',
  copyByHand: 'Copy this link',

  report: 'Report a wrong match',
  reportLead: 'What is wrong?',
  reportNote: 'Sends this review’s number and your reason. No page text, no page address.',
  reports: /** @type {ByCode} */ ({
    claim: 'It is about another claim', condition: 'A number, date or place differs', treatment: 'The article denies or questions it',
    speaker: 'Someone else says it', record: 'The review is shown wrongly', outdated: 'The review is out of date',
  }),
  reporting: 'Sending …',
  reportSent: 'Thank you. It was sent.',
  reportFailed: 'It could not be sent.',

  notices: {
    foreign: 'Claimlight does not know a language of this article yet.',
    long: 'Only the beginning of this long article was read.',
    policy: 'This site’s policy does not let Claimlight look claims up.',
    interferes: 'This page interferes with Claimlight.',
    unavailable: 'Claimlight could not start here.',
    unread: 'Claimlight could not read this article.',
  },
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
  moreRows: /** @type {Plural} */ ({other: 'Show {n} more'}),
  previous: 'Previous',
  next: 'Next',
  previousClaim: 'Previous claim',
  nextClaim: 'Next claim',

  left: 'What left this device',
  leftCount: '{requests}, {size} received',
  leftAtLeast: '{requests}, at least {size} received',
  requestCount: /** @type {Plural} */ ({one: '{n} request', other: '{n} requests'}),
  leftNone: 'Nothing yet.',
  leftNote: 'No page text and no page address is in any of them. The server sees your network address and the name of this site, as with every embedded file.',
  noAnswer: 'no answer',

  highlights: 'Highlights',
  export: 'Export',
  exportNote: 'Saves what is shown as a file (Web Annotation, JSON-LD)',
  off: 'Switch off',
  offLead: 'Switch Claimlight off',
  offPage: 'On this page',
  offSite: 'On this site',
  offNote: 'For this site, the choice is kept in this browser only.',
  isOff: 'Claimlight is off on this site. Switch it on',
  keyboard: 'Keyboard',
  /** What the page's shortcuts do. */
  commands: /** @type {ByCode} */ ({next: 'next claim', previous: 'previous claim', open: 'open its card', panel: 'open or close this panel'}),
  shortcuts: 'Shortcuts in the page',
  keyEscape: 'close the card, then the panel',
  keySides: 'change tabs',
  keyUpDown: 'move through a list',
};
