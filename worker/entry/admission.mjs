// @ts-check

// Which paths can have an answer. Whoever makes addresses up must not be able to
// start Go by each of them, so what a path names is held against the status of the
// store: scheme, languages, widths, hot keys and the head of the log. Go refuses
// the same paths in the same words; a test asks both.
//
// The status is one that may still be sent, so a refusal is as old as any answer
// may be. What is let through is not thereby right: Go has the last word.

import { missing } from './reply.mjs';

/** @typedef {import('./reply.mjs').Answer} Answer */

/**
 * What a scheme has in use, by language.
 * @typedef {{ widths: Map<string, string[]>, hot: Map<string, string> }} Scheme
 */

/**
 * What /v1/status.json tells of what is in use. Every scheme has all languages.
 * @typedef {{ schemes: Map<string, Scheme>, languages: string[], entries: number }} InUse
 */

/** @param {string} json of /v1/status.json
 * @returns {InUse} */
export function inUse(json) {
  const status = JSON.parse(json);
  return {
    schemes: new Map([status, ...(status.later ?? [])].map((scheme) => [String(scheme.scheme), ofScheme(scheme)])),
    languages: Object.keys(status.widths),
    entries: status.log.entries,
  };
}

/**
 * @param {{ widths: Record<string, number[]>, hot?: Record<string, string> }} told
 * @returns {Scheme}
 */
function ofScheme({ widths, hot = {} }) {
  return { widths: new Map(Object.entries(widths).map(([lang, bits]) => [lang, bits.map(String)])), hot: new Map(Object.entries(hot)) };
}

const words = {
  tile: 'No tile has this address. /v1/status.json tells the scheme and the bits in use.',
  width: 'This language or this number of bits is not in use. /v1/status.json tells those that are.',
  under: 'The second key is not hot. Its reviews are listed in its own tile.',
  block: 'No block has this address.',
  beyond: 'The log has no such number yet. /v1/status.json tells its number of entries.',
  page: 'The log has no such page yet. /v1/status.json tells its number of entries.',
  snapshot: 'There is no review in this language, or no such number; a year is every fifth from 2000 on.',
};

/** The families of paths that name something in use, by how they begin. */
const families = /** @type {[string, (rest: string, status: InUse) => string | undefined][]} */ ([
  ['/v1/tiles/', tile],
  ['/v1/records/', block],
  ['/v1/log/', page],
  ['/v1/snapshot/', snapshot],
]);

/**
 * Whether a path is of a family that refusal decides about.
 * @param {string} path
 */
export function namesSomething(path) {
  return families.some(([prefix]) => path.startsWith(prefix));
}

/**
 * Why a path has no answer, or undefined where it may have one.
 * @param {string} path
 * @param {InUse} status
 * @returns {Answer | undefined}
 */
export function refusal(path, status) {
  const family = families.find(([prefix]) => path.startsWith(prefix));
  const detail = family?.[1](path.slice(family[0].length, -'.json'.length), status);
  return detail === undefined ? undefined : missing(detail);
}

const tileParts = /^([1-9]\d{0,3})\/([a-z]{2})\/([1-9]\d?)\/([0-9a-f]{1,6})(?:\/(?!0{8})([0-9a-f]{8}))?$/;

/** Bits of a prefix, as package tile bounds them. */
const [minBits, maxBits] = [4, 24];

/**
 * @param {string} rest
 * @param {InUse} status
 */
function tile(rest, status) {
  const [, number, lang, bits, prefix, under] = tileParts.exec(rest) ?? [];
  const scheme = status.schemes.get(number);
  const n = Number(bits);
  if (!scheme || n < minBits || n > maxBits) return words.tile;
  if (prefix.length !== Math.ceil(n / 4) || Number.parseInt(prefix, 16) >= 2 ** n) return words.tile;
  if (!scheme.widths.get(lang)?.includes(bits)) return words.width;
  return under && !mayBeHot(under, scheme.hot.get(lang) ?? '') ? words.under : undefined;
}

const keyDigits = 8;
const maxHot = 1024;

/**
 * Whether a key is among the hot ones, or may be because the list of them is cut.
 * @param {string} key
 * @param {string} list of keys of eight digits, one behind the other
 */
function mayBeHot(key, list) {
  if (list.length >= keyDigits * maxHot) return true;
  for (let at = list.indexOf(key); at >= 0; at = list.indexOf(key, at + 1)) {
    if (at % keyDigits === 0) return true;
  }
  return false;
}

const year = /^20\d[05]$/;
const whole = /^(?:0|[1-9]\d{0,15})$/;

/** Numbers are below 2^53, those of reviews below 2^31. */
const [maxNumber, perBlock, perPage] = [2 ** 53, 8, 256];
const maxBlock = 2 ** 31 / perBlock - 2;

/**
 * @param {string} rest
 * @param {InUse} status
 */
function block(rest, status) {
  const n = Number(rest);
  if (!whole.test(rest) || n > maxBlock) return words.block;
  return n * perBlock >= status.entries ? words.beyond : undefined;
}

/**
 * @param {string} rest
 * @param {InUse} status
 */
function page(rest, status) {
  const n = Number(rest);
  return !whole.test(rest) || n * perPage > status.entries ? words.page : undefined;
}

/**
 * @param {string} rest
 * @param {InUse} status
 */
function snapshot(rest, status) {
  const [lang, ...parts] = rest.split('/');
  const from = parts.pop() ?? '';
  const n = Number(from);
  const fits = parts.length < 2 && parts.every((since) => year.test(since)) && whole.test(from) && n > 0 && n < maxNumber;
  return fits && status.languages.includes(lang) && n <= Math.max(status.entries, 1) ? undefined : words.snapshot;
}
