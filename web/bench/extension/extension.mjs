// What the extension costs with a large store of reviews: the first copy and then the look-up
// of an article, part by part, in Chromium.
//
//   ./build.sh bench extension --db FILE [--article FILE] [--times N]
//
// The database is one of worker/cmd/serve; wasm/cmd/synth and worker/cmd/ingest make it.

import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readers, testExtension } from '../../test/extension.mjs';
import { startProxy } from '../../test/proxy.mjs';

const { values: { db, article, times, serve, lab } } = parseArgs({ options: {
  db: { type: 'string' }, article: { type: 'string', default: new URL('../../../wasm/testdata/demo.txt', import.meta.url).pathname }, times: { type: 'string', default: '30' },
  serve: { type: 'string', default: '' }, lab: { type: 'string', default: '' },
} });
if (!db) throw new Error('--db names a database of reviews');
const text = readFileSync(article, 'utf8');
const built = testExtension();
copyFileSync(lab, join(built.folder, 'lab.js'));
const { edge, source } = await startEdge();
const proxy = await startProxy();
const [[, start]] = readers;
const reader = await start(built.folder, proxy.port);
const options = await reader.open();
try {
  await options.go(`${reader.base}options.html`);
  await until(() => options.run(`chrome.storage.local.get('settings').then(({ settings }) => Boolean(settings))`), 'what is kept at the installation');
  const from = Date.now();
  await options.run(`chrome.storage.local.set({ settings: { sources: ['${source}'] } })`);
  const standing = async () => JSON.parse(await options.run(`chrome.runtime.sendMessage({ type: 'standing' }).then(({ value }) => JSON.stringify(value))`));
  let most = 0;
  await until(async () => (most = Math.max(most, (await standing()).usage), (await standing()).sources[0]?.whole), 'a whole copy');
  const { sources: [{ reviews, requests, bytes }], usage } = await standing();
  console.log(`${reviews} reviews, ${requests} requests, ${(bytes / 1e6).toFixed(1)} MB received, ${((Date.now() - from) / 60_000).toFixed(1)} minutes`);
  console.log(`${(usage / 1e6).toFixed(0)} MB on disk by the browser's count, ${(most / 1e6).toFixed(0)} at most; ${memory(built.folder)} MB of memory in the extension's processes`);
  await until(async () => !(await standing()).following, 'rest');
  await look();
} finally {
  await reader.close();
  edge.kill();
  proxy.close();
  built.remove();
}

/** The edge over the database, on a free port. */
async function startEdge() {
  const child = spawn(serve, ['-db', /** @type {string} */ (db), '-addr', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const source = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said += text);
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) => reject(new Error(`the edge ended with ${code}`)));
  });
  return { edge: child, source };
}

/** Looks the article up, and prints the parts. */
async function look() {
  const { runs, claims } = JSON.parse(await options.run(`new Promise((resolve) => {
    const worker = new Worker('lab.js');
    worker.onmessage = ({ data }) => resolve(JSON.stringify(data));
    worker.postMessage(${JSON.stringify({ source, text, times: Number(times) })});
  })`));
  console.log(`${text.split(/\s+/).filter(Boolean).length} words, ${claims.length} claims, ${claims.filter((/** @type {string} */ state) => state === 'unknown').length} left out; milliseconds: median, least, most, first`);
  for (const name of Object.keys(runs[0])) {
    const all = runs.map((/** @type {Record<string, number>} */ run) => run[name]);
    const sorted = all.toSorted((/** @type {number} */ a, /** @type {number} */ b) => a - b);
    console.log(`${name.padEnd(24)}${[sorted[sorted.length >> 1], sorted[0], sorted.at(-1), all[0]].map((ms) => ms.toFixed(1).padStart(8)).join('')}`);
  }
}

/** Megabytes of the browser's processes that run the extension. @param {string} folder */
function memory(folder) {
  const lines = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n');
  const own = lines.filter((line) => line.includes('--extension-process') && line.includes('chrom') && folder);
  return Math.round(own.reduce((sum, line) => sum + Number(line.trim().split(' ')[0]), 0) / 1e3);
}

/** @param {() => Promise<any>} holds @param {string} what */
async function until(holds, what) {
  const end = Date.now() + 3_600_000;
  while (!await holds()) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
