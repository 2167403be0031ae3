// How highlights look by the reader's choice. The sheet is brought by the browser as the
// reader's own (scripting.insertCSS), so that no page's policy keeps it out and no page's script
// takes it away. Kinds and states differ by the style of their line, as in page/styles.js.

import { NAMES } from '../page/styles.js';

/** @typedef {{marks: 'all'|'claims'|'reviewed', ink: 'text'|'blue'|'violet'|'ochre', weight: 1|2|3}} Style */

/** No red and no green: no colour says true or false. */
const INKS = Object.freeze({ text: 'currentcolor', blue: '#4468c9', violet: '#8a5cc0', ochre: '#a8781f' });
const FAINT = Object.freeze({ 1: 30, 2: 38, 3: 60 });
const CLEAR = Object.freeze({ 1: 55, 2: 75, 3: 100 });

/** @param {Style} style @returns {string} */
export function highlightStyle({ marks, ink, weight }) {
  const faint = `color-mix(in srgb, ${INKS[ink]} ${FAINT[weight]}%, transparent)`;
  const clear = `color-mix(in srgb, ${INKS[ink]} ${CLEAR[weight]}%, transparent)`;
  const thin = weight === 3 ? '2px' : '1px';
  return ['@media not print {',
    marks === 'all' ? line(NAMES.actor, 'solid', thin, '0.12em', clear) : '',
    marks === 'reviewed' ? '' : line(NAMES.claim, 'dotted', thin, '0.3em', faint),
    line(NAMES.related, 'dashed', weight === 3 ? '2.5px' : '1.5px', '0.3em', clear),
    line(NAMES.reviewed, 'double', thin, '0.3em', clear),
    `::highlight(${NAMES.focus}) { background-color: color-mix(in srgb, currentcolor 12%, transparent) !important; }`,
    '@media (forced-colors: active) {',
    line(NAMES.focus, 'solid', '3px', '0.3em', 'currentcolor'),
    line(NAMES.related, 'dashed', '2px', 'auto', 'currentcolor'),
    line(NAMES.reviewed, 'double', '2px', 'auto', 'currentcolor'),
    '}}'].join('\n');
}

/**
 * @param {string} name
 * @param {string} style
 * @param {string} thickness
 * @param {string} offset
 * @param {string} color
 */
function line(name, style, thickness, offset, color) {
  return `::highlight(${name}) { text-decoration-line: underline !important; text-decoration-style: ${style} !important;
  text-decoration-thickness: ${thickness} !important; text-decoration-color: ${color} !important; text-underline-offset: ${offset} !important }`;
}
