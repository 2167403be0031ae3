// What the reader chose, in the extension's own storage. It goes nowhere.

import { api, isOriginOwn } from './api.js';

/**
 * @typedef {object} Settings
 * @property {number} schema
 * @property {string[]} sources addresses of edges, without a slash behind
 * @property {string[]} languages that are looked up
 * @property {number} since the first year whose reviews are copied, one of YEARS, or 0 for all
 * @property {string[]} off hosts on which nothing is done
 * @property {'NPOL'|string} keys letters of the shortcuts in pages
 * @property {boolean} keysOff
 * @property {import('./style.js').Style} style
 * @property {boolean} told whether what was read is noted
 * @property {boolean} metered whether a mirror is begun over a connection that costs
 */

/** The version of what is kept. */
export const SCHEMA = 2;

/** Sources of this build: ../../build.sh puts them here. They are the reader's from the installation on, and after erasing once added again. @type {readonly string[]} */
export const BUILT_IN = Object.freeze(typeof __CLAIMLIGHT_EDGE__ === 'string' && __CLAIMLIGHT_EDGE__ ? [__CLAIMLIGHT_EDGE__] : []);

/**
 * The years that a source of the build is begun with, before the reader picked any: recent ones, so that little is fetched unasked.
 * @param {Date} [now]
 */
export const recent = (now = new Date()) => years(now).filter((year) => year <= now.getFullYear() - 2).at(-1) ?? 0;

/** @type {Readonly<Settings>} */
const DEFAULTS = Object.freeze({
  schema: SCHEMA, sources: [], languages: ['en'], since: 0, off: [], keys: 'NPOL', keysOff: false,
  style: /** @type {import('./style.js').Style} */ ({ marks: 'all', ink: 'text', weight: 2 }), told: false, metered: false,
});

/** @returns {Promise<Settings>} */
export async function readSettings() {
  const { settings } = await api.storage.local.get('settings');
  return carried(settings);
}

/** What is so from the installation on, by what was kept before if there was something. */
export async function install() {
  const { settings } = await api.storage.local.get('settings');
  return change(settings || !BUILT_IN.length ? {} : { sources: [...BUILT_IN], since: recent() });
}

/** Changes some of it; one at a time, whichever of our pages asks. @param {Partial<Settings>|((settings: Settings) => Partial<Settings>)} some */
export function change(some) {
  return navigator.locks.request('settings', async () => {
    const before = await readSettings();
    const settings = { ...before, ...typeof some === 'function' ? some(before) : some };
    await api.storage.local.set({ settings });
    return settings;
  });
}

/**
 * What was kept, by this or an earlier version, as this version has it; odd members are as by default.
 * @param {any} kept
 * @returns {Settings}
 */
export function carried(kept) {
  const told = kept !== null && typeof kept === 'object' ? kept : {};
  // The first version had one source.
  const sources = Array.isArray(told.sources) ? told.sources : typeof told.source === 'string' ? [told.source] : DEFAULTS.sources;
  const { style } = told;
  return {
    schema: SCHEMA,
    sources: strings(strings(sources).map(sourceOf)).slice(0, MAX_SOURCES),
    languages: Array.isArray(told.languages) ? strings(told.languages) : DEFAULTS.languages,
    since: told.since === 0 || isSince(told.since) ? told.since : DEFAULTS.since,
    off: strings(told.off).slice(0, MAX_HOSTS),
    keys: areKeys(told.keys) ? told.keys : DEFAULTS.keys,
    keysOff: told.keysOff === true,
    style: {
      marks: MARKS.includes(style?.marks) ? style.marks : DEFAULTS.style.marks,
      ink: INKS.includes(style?.ink) ? style.ink : DEFAULTS.style.ink,
      weight: [1, 2, 3].includes(style?.weight) ? style.weight : DEFAULTS.style.weight,
    },
    told: told.told === true,
    metered: told.metered === true,
  };
}

/** Whether these are letters of shortcuts: four that differ. @param {unknown} keys */
export const areKeys = (keys) => typeof keys === 'string' && /^(?:([A-Z])(?!.*\1)){4}$/.test(keys);

/**
 * Whether sources have what is since a year (wasm/snapshot). There are few, so that many readers ask for the same.
 * @param {unknown} year
 */
const isSince = (year) => typeof year === 'number' && year >= 2000 && year <= 2095 && year % 5 === 0;

/** The years that may be chosen: those that reviews are of. @param {Date} [now] */
export function years(now = new Date()) {
  const all = [];
  for (let year = 2010; year <= now.getFullYear(); year += 5) all.push(year);
  return all;
}

export const MARKS = Object.freeze(['all', 'claims', 'reviewed']);
export const INKS = Object.freeze(['text', 'blue', 'violet', 'ochre']);

export const MAX_SOURCES = 8;
const MAX_HOSTS = 5_000;

/** An edge's address as it is kept; null where it is none. @param {string} text */
export function sourceOf(text) {
  try {
    const { protocol, hostname, origin, pathname, search, hash, username, password } = new URL(text.includes('://') ? text : `https://${text}`);
    // A secure one, or one on this machine.
    const local = hostname === '127.0.0.1' || hostname === 'localhost';
    if (protocol !== 'https:' && !(protocol === 'http:' && local) || search || hash || username || password) return null;
    return origin + pathname.replace(/\/+$/, '');
  } catch {
    return null;
  }
}

/** The permission that a source needs. @param {string} url */
export const permissionFor = (url) => ({ origins: [`${new URL(url).protocol}//${new URL(url).hostname}/*`] });

/**
 * Those sources that may be asked. A request to a host that there is no leave for names our origin.
 * @param {string[]} sources
 */
export async function askable(sources) {
  if (!isOriginOwn()) return sources;
  const leave = await Promise.all(sources.map((url) => api.permissions.contains(permissionFor(url))));
  return sources.filter((_url, i) => leave[i]);
}

/** The permission that a site needs to be read: another spelling, so that leave for the one is none for the other. @param {string} host */
export const permissionToRead = (host) => ({ origins: namesOf(host).map((name) => `*://${name}/*`) });

/** A site's host with www and without: nearly everywhere the one leads to the other. @param {string} host */
function namesOf(host) {
  const bare = host.replace(/^www\./, '');
  return NAMED.test(bare) ? [bare, `www.${bare}`] : [host];
}

/** Two or three names, and no numbers of this network's. */
const NAMED = /^[^.:]+(?:\.[^.:]+)?\.[a-z][^.:]*$/;

/** The permission to read all sites. */
export const ALL = Object.freeze({ origins: ['https://*/*', 'http://*/*'] });

/** Of the origins that there is leave for, those to be read: a source is asked, and not read. @param {string[]} origins @param {string[]} sources */
export const readable = (origins, sources) => origins.filter((origin) => !sources.some((url) => permissionFor(url).origins.includes(origin)));

/** @param {unknown} list @returns {string[]} */
function strings(list) {
  return Array.isArray(list) ? [...new Set(list.filter((one) => typeof one === 'string'))] : [];
}
