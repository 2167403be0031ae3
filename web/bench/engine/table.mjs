// What becomes of the engine's times: tables, in ratios where they compare.

import { median } from '../figures.mjs';

/**
 * Milliseconds of a side, by round.
 * @typedef {object} Measured
 * @property {string} name
 * @property {number[]} ready until it can be asked, from bytes at hand
 * @property {number[]} cold the first article
 * @property {number[]} warm the same article again and again
 * @property {number[]} pass all texts
 */

/** @typedef {{bytes: number, nanoseconds: number, memory: number}} Length */

/**
 * Megabytes a second, and how many times the fastest of the others.
 * @param {Measured[]} measured the engines among them
 * @param {number} bytes
 */
export function speeds(measured, bytes) {
  const others = measured.filter(({ name }) => !name.startsWith('Claimlight'));
  const fastest = Math.min(...others.map(({ pass }) => median(pass)));
  return table(['', 'MB/s', 'times the faster package'], measured.map(({ name, pass }) => [
    name, (bytes / 1000 / median(pass)).toFixed(3), (fastest / median(pass)).toFixed(2),
  ]));
}

/** Start and articles. @param {Measured[]} measured */
export function starts(measured) {
  return table(['milliseconds', 'until ready', 'first 800 words', '800 words, warm'], measured.map(({ name, ready, cold, warm }) => [
    name, ...[ready, cold, warm].map((times) => median(times).toFixed(1)),
  ]));
}

/** What a byte costs in texts of different lengths, against the middle one. @param {Length[]} found */
export function lengths(found) {
  const base = found[found.length >> 1].nanoseconds;
  return table(['bytes', 'ns a byte', `against ${found[found.length >> 1].bytes}`, 'memory, MB'], found.map(({ bytes, nanoseconds, memory }) => [
    `${bytes}`, nanoseconds.toFixed(0), (nanoseconds / base).toFixed(2), (memory / (1 << 20)).toFixed(0),
  ]));
}

/** What stages cost a byte, and how many times what it costs to read it. @param {[name: string, nanoseconds: number][]} found */
export function stages(found) {
  const [[, scan]] = found;
  return table(['', 'ns a byte', 'times a scan'], found.map(([name, nanoseconds], i) => [i ? name : 'a scan of memory', nanoseconds.toFixed(i ? 1 : 2), (nanoseconds / scan).toFixed(0)]));
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map((_, i) => (i ? '---:' : '---'))) + rows.map(line).join('');
}
