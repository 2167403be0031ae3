// How fast the engine is, natively and as a page's module, beside what npm offers: on one
// text, in one run, the sides taking turns, so that a busy machine slows all of them.
// `./build.sh bench` builds what it needs. It prints figures and judges nothing.
//
//   --native FILE  the built wasm/cmd/bench
//   --text DIR     the .txt files of a folder in place of articles made up
//   --bytes N      how much is made up, one million without it
//   --rounds N     three without it

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { builtEngine, builtModels } from '../test/built.mjs';
import { table } from './figures.mjs';
import { sides } from './sides.mjs';
import { readTexts } from './texts.mjs';

const { values: flags } = parseArgs({ options: {
  native: { type: 'string' },
  text: { type: 'string' },
  bytes: { type: 'string', default: '1000000' },
  rounds: { type: 'string', default: '3' },
} });
const native = flags.native ?? fail('--native is missing: ./build.sh bench gives it');
const rounds = count('rounds');

const LARGE = 1 << 30; // bytes that a program may answer
const WARM = 2000; // milliseconds in which Node's compilers see what is hot
const texts = flags.text === undefined ? madeUp() : given(flags.text);
const bytes = texts.reduce((n, text) => n + Buffer.byteLength(text), 0);
const lines = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');

const js = (await sides(builtEngine(), Object.values(builtModels()))).map(
  (side) => ({ ...side, seconds: /** @type {number[]} */ ([]), names: 0 }),
);
const go = { name: 'Claimlight, native', does: js[0].does, seconds: /** @type {number[]} */ ([]), names: null };

for (const side of js) warm(side);
for (let round = 1; round <= rounds; round++) {
  process.stderr.write(`round ${round} of ${rounds}\n`);
  go.seconds.push(Number(run([], lines)) / 1e9);
  for (const side of js) side.seconds.push(pass(side, texts));
}
process.stdout.write(`${(bytes / 1e6).toFixed(2)} MB in ${texts.length} texts, medians of ${rounds} rounds, Node ${process.versions.node}\n\n`);
process.stdout.write(table(bytes, [go, ...js], js[0]));

/** @param {import('./sides.mjs').Side} side */
function warm(side) {
  const end = performance.now() + WARM;
  for (let i = 0; performance.now() < end; i = (i + 1) % texts.length) side.find(texts[i]);
}

/**
 * The seconds that a side takes for all texts; counts what it finds.
 * @param {import('./sides.mjs').Side & {names: number}} side
 * @param {string[]} all
 */
function pass(side, all) {
  side.names = 0;
  const start = performance.now();
  for (const text of all) side.names += side.find(text).length;
  return (performance.now() - start) / 1000;
}

/** @param {string} folder */
function given(folder) {
  try {
    return readTexts(folder);
  } catch (error) {
    return fail(`--text: ${/** @type {Error} */ (error).message}`);
  }
}

function madeUp() {
  return run(['-articles', `${count('bytes')}`], '').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
}

/** @param {string[]} args @param {string} input */
function run(args, input) {
  return execFileSync(native, args, { input, maxBuffer: LARGE, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });
}

/** A flag's number, from 1. @param {'rounds'|'bytes'} name */
function count(name) {
  const n = Number(flags[name]);
  return Number.isSafeInteger(n) && n > 0 ? n : fail(`--${name} wants a number from 1`);
}

/** @param {string} why @returns {never} */
function fail(why) {
  process.stderr.write(`bench: ${why}\n`);
  process.exit(2);
}
