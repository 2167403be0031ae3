// Links that come from outside: https or no link at all.

import {el, icon} from './element.js';

/** @typedef {{href: string, host: string}} Link */

const LONGEST = 2000;

/**
 * webLink accepts https addresses without credentials. The host is what the
 * browser will really contact, so a look-alike name shows as punycode.
 * @param {unknown} value
 * @returns {Link | null}
 */
export function webLink(value) {
  const url = parse(value);
  if (url?.protocol !== 'https:' || url.username || url.password) return null;
  return {href: url.href, host: url.host};
}

/**
 * address gives an address that is no link as the browser would read it: with
 * punycode, and without the credentials that pass for a host.
 * @param {unknown} value
 */
export function address(value) {
  const url = parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) return value;
  url.username = url.password = '';
  return url.href;
}

/**
 * siteName accepts a bare host, in the letters that the browser resolves.
 * @param {unknown} value
 */
export function siteName(value) {
  if (typeof value !== 'string') return '';
  const url = parse(`https://${value}`);
  return url && url.href === `https://${url.hostname}/` ? url.hostname : '';
}

/** @param {unknown} value @returns {URL | null} */
function parse(value) {
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  try {
    return new URL(value);
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
    label, ' ', el('bdi', {class: 'host', dir: 'ltr'}, link.host), icon('out'));
}
