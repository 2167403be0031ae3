// What the reader is told about the reading as a whole.

import { strings } from '../ui/strings.js';

/** @typedef {import('../types.js').Article} Article */

/**
 * What there is to say about an article, or null.
 * @param {Article} article
 * @param {boolean} truncated
 * @param {import('../engine/link.js').Bar|null} barred why nothing is looked up
 * @param {number} [hidden] matches that the site does not show
 */
export function notices({ foreign }, truncated, barred, hidden = 0) {
  const { notices: words } = strings;
  const said = [];
  if (foreign.length) said.push(words.foreign);
  if (truncated) said.push(words.long);
  if (barred) said.push(barred === 'policy' ? words.policy : strings.unknown);
  if (hidden) said.push(`${strings.hiddenHere}.`);
  return said.length ? said.join(' ') : null;
}
