// What Claimlight costs a page, beside its budgets and beside a peer: real Chromium, the main
// thread slowed down by the DevTools protocol, pages without a tag, with ours and with the
// peer's in turns. `./build.sh bench page` builds what it needs. It judges nothing but the bars.
//
//   --rounds N   nine without it
//   --slow N     four times without it
//   --readme     puts the table into web/README.md

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { launch } from '../../test/browser.mjs';
import { buildServer } from '../../test/demo.mjs';
import { VERSION, IN_FRAME, IN_PAGE, hypothesis } from './peer.mjs';
import { startSites } from './sites.mjs';
import { markdown, rows } from './table.mjs';
import { visit } from './visit.mjs';

const { values: flags } = parseArgs({ options: {
  rounds: { type: 'string', default: '9' }, slow: { type: 'string', default: '4' }, readme: { type: 'boolean', default: false }, native: { type: 'string' },
} });
const [rounds, slow] = [Number(flags.rounds), Number(flags.slow)];

const root = new URL('../../../', import.meta.url).pathname;
const DONE = {
  without: 'document.readyState === "complete"',
  claimlight: 'globalThis.seen.matched',
  hypothesis: 'document.querySelector("hypothesis-sidebar") !== null',
};

const peer = hypothesis(join(root, '.cache'));
const server = buildServer();
const demo = await server.start(['-web', 'web/dist']);
const sites = await startSites({ demo: demo.page, texts: articles(), peer });
const browser = await launch();
try {
  const costs = await measure();
  const table = markdown(rows(costs, bytes()), `Hypothesis ${VERSION}`);
  const about = `Chromium ${browser.version()}, main thread ${slow} times slowed, medians of ${rounds} rounds, the thread's own time`;
  process.stdout.write(`${about}\n\n${table}`);
  if (flags.readme) rewrite(`${about}:\n\n${table}`);
} finally {
  await browser.close();
  sites.close();
  await demo.stop();
  server.remove();
}

async function measure() {
  /** @type {import('./table.mjs').Costs} */
  const costs = {};
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
    for (const page of ['long', 'demo']) {
      for (const [side, done] of Object.entries(DONE)) {
        ((costs[page] ??= {})[side] ??= []).push(await visit(browser, sites.address(page, side), done, slow));
      }
    }
  }
  return costs;
}

/** What travels, as brotli makes it. */
function bytes() {
  const weigh = (/** @type {string} */ path) => brotliCompressSync(readFileSync(path)).length;
  const sum = (/** @type {string} */ folder, /** @type {string[]} */ names) => names.reduce((n, name) => n + weigh(join(folder, name)), 0);
  const ours = join(root, 'web/dist/e', readFileSync(join(root, 'web/dist/version'), 'utf8').trim());
  return {
    ours: weigh(join(ours, 'claimlight.js')), oursAll: sum(ours, readdirSync(ours).filter((name) => name !== 'audit.js')),
    peer: sum(peer, IN_PAGE), peerAll: sum(peer, [...IN_PAGE, ...IN_FRAME]),
  };
}

function articles() {
  const lines = execFileSync(flags.native ?? 'claimlight-bench', ['-articles', '120000'], { encoding: 'utf8' });
  return lines.split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
}

/** @param {string} text */
function rewrite(text) {
  const path = join(root, 'web/README.md');
  const marked = /(<!-- by .\/build\.sh bench page --readme -->\n)[^]*?(<!-- end -->)/;
  writeFileSync(path, readFileSync(path, 'utf8').replace(marked, (_, start, end) => `${start}\n${text}\n${end}`));
}
