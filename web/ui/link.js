// Links that come from outside: https or no link at all.

import {el, icon} from './element.js';

/** @typedef {{href: string, host: string}} Link */

/**
 * webLink accepts https addresses without credentials. The host is what the
 * browser will really contact, so a look-alike name shows as punycode.
 * @param {unknown} value
 * @returns {Link | null}
 */
export function webLink(value) {
  if (typeof value !== 'string' || value.length > 2000) return null;
  try {
    const url = new URL(value);
    if (url.protocol !== 'https:' || url.username || url.password) return null;
    return {href: url.href, host: url.host};
  } catch {
    return null;
  }
}

/**
 * anchor opens in a new tab that learns neither the page nor its window.
 * @param {Link} link
 * @param {string} label
 */
export function anchor(link, label) {
  return el('a', {href: link.href, class: 'out-link', target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer'},
    label, ' ', el('bdi', {class: 'host'}, link.host), icon('out'));
}
