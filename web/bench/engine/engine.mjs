// How fast the engine is in real Chromium, by both compilers, beside compromise and wink-nlp
// finding names alone: all in one run, taking turns, so that a busy machine slows all of
// them. `./build.sh bench engine` builds what it needs. Figures are ratios where they compare.
//
//   --text DIR     the .txt files of a folder in place of articles made up
//   --bytes N      how much is made up, one million without it
//   --rounds N     three without it
//   --slow N       how many times the processor is slowed down in the second half, four without it
//   --largest N    the longest text of the table of lengths, ten million bytes without it
//   --readme       puts the page into wasm/SPEED.md

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, sendFile, serve } from '../../test/browser.mjs';
import { builtEngines } from '../../test/built.mjs';
import { articles } from '../../test/native.mjs';
import { median } from '../figures.mjs';
import { version } from '../sides.mjs';
import { readTexts } from '../texts.mjs';
import { lengths, speeds, stages, starts } from './table.mjs';

const { values: flags } = parseArgs({ options: {
  lab: { type: 'string' }, text: { type: 'string' }, bytes: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' },
  slow: { type: 'string', default: '4' }, largest: { type: 'string', default: '10000000' }, readme: { type: 'boolean', default: false },
} });
const [rounds, slow, largest] = [flags.rounds, flags.slow, flags.largest].map(Number);

const root = new URL('../../../', import.meta.url).pathname;
const texts = flags.text === undefined ? articles(Number(flags.bytes)) : readTexts(flags.text);
const bytes = texts.reduce((n, text) => n + Buffer.byteLength(text), 0);
const article = texts.join(' ').split(' ').slice(0, 800).join(' ');

/** @type {Record<string, Buffer>} */
const engines = Object.fromEntries(builtEngines().map(({ compiler, bytes: module }) => [`${compiler.replaceAll(' ', '-')}.wasm`, module]));
const names = { ...Object.fromEntries(Object.keys(engines).map((name) => [name, `Claimlight by ${name.replace('.wasm', '').replaceAll('-', ' ')}`])),
  wink: `wink-nlp ${version('wink-nlp')}`, compromise: `compromise ${version('compromise')}` };

const site = await serve(async (request, response) => {
  const name = (request.url ?? '').slice(1);
  if (name in engines) response.writeHead(200, { 'content-type': 'application/wasm' }).end(engines[name]);
  else if (name.endsWith('.model')) await sendFile(response, join(root, 'wasm/model/shipped', name));
  else if (name === 'lab.js') await sendFile(response, flags.lab ?? 'lab.js');
  else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><meta charset=utf-8><script src=lab.js></script>');
});
const browser = await launch();
try {
  const report = [`${(bytes / 1e6).toFixed(2)} MB in ${texts.length} texts, medians of ${rounds} rounds, Chromium ${browser.version()}.\n`];
  for (const rate of [1, slow]) {
    const measured = await measure(rate);
    if (rate === 1) report.push(speeds(measured, bytes));
    report.push(`${rate === 1 ? 'At full speed' : `With the processor ${rate} times slowed`}:\n`, starts(measured));
  }
  report.push('A text by its length, in the engine that ships:\n', lengths(await lengthen()), 'Stages, natively:\n', stages(stage()));
  process.stdout.write(report.join('\n'));
  if (flags.readme) rewrite(report.join('\n'));
} finally {
  await browser.close();
  site.close();
}

/** @param {number} rate @returns {Promise<import('./table.mjs').Measured[]>} */
async function measure(rate) {
  /** @type {Map<string, import('./table.mjs').Measured>} */
  const sides = new Map(Object.entries(names).map(([key, name]) => [key, { name, ready: [], cold: [], warm: [], pass: [] }]));
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`round ${round} of ${rounds}, ${rate} times slowed\n`);
    const page = await open(rate);
    for (const [key, side] of sides) {
      const { ready, cold, warm } = await page.evaluate(([name, text]) => /** @type {any} */ (globalThis).start(name, text), [key, article]);
      side.ready.push(ready);
      side.cold.push(cold);
      side.warm.push(warm);
    }
    if (rate === 1) {
      for (const [key, side] of sides) side.pass.push(await page.evaluate(([name, all]) => /** @type {any} */ (globalThis).find(name, all), /** @type {const} */ ([key, texts])));
    }
    await page.context().close();
  }
  return [...sides.values()];
}

/** A page of its own, so that nothing is compiled before. @param {number} rate */
async function open(rate) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(`${site.origin}/`);
  return page;
}

/** The cost of texts of a thousand bytes and up, in the smallest engine. */
async function lengthen() {
  const [key] = Object.keys(engines).sort((a, b) => engines[a].length - engines[b].length);
  const all = articles(largest).join('\n\n');
  const page = await open(1);
  const found = [];
  for (let size = 1000; size <= largest; size *= 10) {
    found.push(await page.evaluate(([name, text]) => /** @type {any} */ (globalThis).scale(name, text), [key, all.slice(0, size)]));
  }
  return /** @type {import('./table.mjs').Length[]} */ (found);
}

/** What go test says of each stage, in nanoseconds a byte. @returns {[name: string, nanoseconds: number][]} */
function stage() {
  const packages = ['benchtext', 'text', 'word', 'tag', 'actor', 'claim', 'annotate'];
  const out = execFileSync('go', ['test', '-run', '^$', '-bench', '.', '-count', '3', ...packages.map((name) => `./wasm/${name}`)], { cwd: root, encoding: 'utf8' });
  return packages.map((name) => {
    const own = out.split(/^pkg: /m).find((part) => part.startsWith(`claimlight/wasm/${name}\n`)) ?? '';
    return [name, 1000 / median([...own.matchAll(/([\d.]+) MB\/s/g)].map(([, speed]) => Number(speed)))];
  });
}

/** @param {string} report */
function rewrite(report) {
  const path = join(root, 'wasm/SPEED.md');
  const [before, after] = readFileSync(path, 'utf8').split(/(?<=<!-- measured -->\n)[^]*(?=<!-- end -->)/);
  writeFileSync(path, `${before}\n${report}\n${after}`);
}
