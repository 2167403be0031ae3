// How well the article is found on real pages, against labels of our own:
//
//   node web/test/article.mjs --pages FOLDER          a table; fails below the promise
//   node web/test/article.mjs --pages FOLDER --list PAGE  a page's units with their labels
//
// FOLDER holds one folder a page with its source.html, and with Readability's expected.html
// where the two are to be compared. $CLAIMLIGHT_PAGES names it where the flag does not. The
// pages are their publishers': of them only hashes of text are kept, in article/labels.json.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openReader } from './article/reader.mjs';
import { agreement, keysOf, labelsOf, precision, recall, score, takenOf, total } from './article/score.mjs';

/** @typedef {import('./article/score.mjs').Labels} Labels */
/** @typedef {import('./article/score.mjs').Score} Score */
/** @typedef {Awaited<ReturnType<typeof openReader>>} Reader */

export const PROMISE = { precision: 0.97, recall: 0.9 };

/** @type {Record<string, Labels>} */
const pages = JSON.parse(readFileSync(new URL('article/labels.json', import.meta.url), 'utf8'));

/**
 * Reads all labelled pages of a folder.
 * @param {string} folder
 * @param {Reader} reader
 */
export async function measure(folder, reader) {
  const rows = [];
  for (const name of Object.keys(pages)) rows.push(await measurePage(folder, name, reader));
  return rows;
}

/** @param {string} folder @param {string} name @param {Reader} reader */
async function measurePage(folder, name, reader) {
  const reading = await reader.read(readFileSync(join(folder, name, 'source.html'), 'utf8'));
  const labels = labelled(name, () => labelsOf(reading.units, pages[name]));
  const other = join(folder, name, 'expected.html');
  const taken = existsSync(other) ? takenOf(reading.units, await reader.textsOf(readFileSync(other, 'utf8'))) : null;
  return {
    name,
    ...reading,
    score: score(reading.units, labels),
    either: reading.units.reduce((sum, { found }, i) => sum + (labels[i] === 'either' ? found : 0), 0),
    agreed: taken ? agreement(reading.units, taken) : { both: 0, any: 0 },
    readability: taken ? score(reading.units.map((unit, i) => ({ ...unit, found: taken[i] ? unit.length : 0 })), labels) : null,
  };
}

/** @template T @param {string} name @param {() => T} read @returns {T} */
function labelled(name, read) {
  try {
    return read();
  } catch (cause) {
    throw new Error(`${name} is not the page that was labelled`, { cause });
  }
}

/** @param {Awaited<ReturnType<typeof measure>>} rows */
function print(rows) {
  line('page', 'precision', 'recall', 'of blocks', 'of blocks', 'found', 'date', 'Readability agrees');
  for (const row of rows) print1(row.name, row.score, row.score.found, row.date, row.agreed);
  const sum = (/** @type {typeof rows} */ some) => total(some.map((row) => row.score));
  const both = { both: 0, any: 0 };
  for (const { agreed } of rows) [both.both, both.any] = [both.both + agreed.both, both.any + agreed.any];
  print1('all', sum(rows), sum(rows).found, '', both);
  print1('odd pages', sum(rows.filter((_, i) => i % 2 === 0)), 0, '', null);
  print1('even pages', sum(rows.filter((_, i) => i % 2 === 1)), 0, '', null);
  const readability = rows.flatMap((row) => row.readability ?? []);
  if (readability.length) print1('Readability', total(readability), total(readability).found, '', null);
  console.log(`\nmean of pages: precision ${mean(rows, precision)}, recall ${mean(rows, recall)}; found and labelled as either: ${rows.reduce((n, row) => n + row.either, 0)} characters`);
}

/** @param {Awaited<ReturnType<typeof measure>>} rows @param {(score: Score) => number} of */
const mean = (rows, of) => (rows.reduce((sum, row) => sum + of(row.score), 0) / rows.length).toFixed(3);

/** @param {string} name @param {Score} score @param {number} found @param {string} date @param {{both: number, any: number}|null} agreed */
function print1(name, score, found, date, agreed) {
  const figures = [precision(score), recall(score), precision(score.blocks), recall(score.blocks)].map((x) => x.toFixed(3));
  line(name, ...figures, found ? String(found) : '', date, agreed?.any ? (agreed.both / agreed.any).toFixed(3) : '');
}

/** @param {string} name @param {string[]} cells */
const line = (name, ...cells) => console.log([name.padEnd(18), ...cells.map((cell) => cell.padStart(10))].join(' '));

/** @param {string} folder @param {string} name @param {Reader} reader */
async function list(folder, name, reader) {
  const { units } = await reader.read(readFileSync(join(folder, name, 'source.html'), 'utf8'));
  const keys = keysOf(units.map(({ text }) => text));
  const labels = name in pages ? labelsOf(units, pages[name]) : [];
  units.forEach(({ path, text, length, found }, i) => {
    console.log([keys[i], labels[i] ?? '?', found * 2 >= length ? 'found' : '-', path.split('>').slice(-3).join('>'), text].join('\t'));
  });
}

async function main() {
  const { values } = parseArgs({ options: { pages: { type: 'string', default: process.env.CLAIMLIGHT_PAGES }, list: { type: 'string' } } });
  if (!values.pages) return console.log('article: not run, neither --pages nor CLAIMLIGHT_PAGES names a folder of pages');
  const reader = await openReader();
  try {
    if (values.list) return await list(values.pages, values.list, reader);
    const rows = await measure(values.pages, reader);
    print(rows);
    const all = total(rows.map((row) => row.score));
    process.exitCode = precision(all) >= PROMISE.precision && recall(all) >= PROMISE.recall ? 0 : 1;
  } finally {
    await reader.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
