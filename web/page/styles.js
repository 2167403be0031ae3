// How highlights look. Kinds and states differ by the style of their line, never by colour
// alone, and nothing says true or false. Longhands only: WebKit drops the shorthand.

/** Our names in the page's registry of highlights; we touch no other. */
export const NAMES = Object.freeze({
  actor: 'claimlight-actor',
  claim: 'claimlight-claim', // nothing found, not looked up, or not yet known
  related: 'claimlight-claim-related',
  reviewed: 'claimlight-claim-reviewed',
  focus: 'claimlight-focus',
});

const faint = 'color-mix(in srgb, var(--claimlight-underline, currentcolor) 38%, transparent)';
const clear = 'color-mix(in srgb, var(--claimlight-underline, currentcolor) 75%, transparent)';

/**
 * @param {string} name
 * @param {string} style
 * @param {string} thickness
 * @param {string} offset
 * @param {string} color
 */
const line = (name, style, thickness, offset, color) => `::highlight(${name}) { text-decoration-line: underline; text-decoration-style: ${style}; text-decoration-thickness: ${thickness};
  text-decoration-color: ${color}; text-underline-offset: ${offset} }`;

/** The style sheet's text, of no use on paper. An actor's line runs above its claim's, so that both are seen. */
export const CSS_TEXT = ['@media not print {',
  line(NAMES.actor, 'solid', '1px', '0.12em', clear),
  line(NAMES.claim, 'dotted', '1px', '0.3em', faint),
  line(NAMES.related, 'dashed', '1.5px', '0.3em', clear),
  line(NAMES.reviewed, 'double', '1px', '0.3em', clear),
  `::highlight(${NAMES.focus}) { background-color: color-mix(in srgb, currentcolor 12%, transparent); }`,
  '@media (forced-colors: active) {',
  // Where the system picks the colours, the focus needs a line as well.
  line(NAMES.focus, 'solid', '3px', '0.3em', 'currentcolor'),
  // Chromium lays boxes there: a line is seen within one.
  line(NAMES.related, 'dashed', '2px', 'auto', 'currentcolor'),
  line(NAMES.reviewed, 'double', '2px', 'auto', 'currentcolor'),
  '}}',
].join('\n');
