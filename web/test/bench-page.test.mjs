// What the bench of a page makes of traces: which tasks count, and what the table says.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures } from '../bench/page/trace.mjs';
import { markdown, rows } from '../bench/page/table.mjs';

const URL_ = 'http://localhost:1/long/claimlight/';
const at = (/** @type {number} */ ms, /** @type {string} */ name, more = {}) => ({ name, ph: 'X', cat: '', pid: 1, tid: 1, ts: ms * 1000, args: {}, ...more });
const task = (/** @type {number} */ ms, /** @type {number} */ time, more = {}) => at(ms, 'RunTask', { dur: 2000 * time, tdur: 1000 * time, ...more });

test('the thread’s own time counts, of tasks with script or behind the loading', () => {
  const events = [
    task(0, 500), // of the page before
    at(10, 'navigationStart', { args: { data: { documentLoaderURL: URL_ } } }),
    task(20, 300), // the page's own layout
    at(350, 'firstContentfulPaint'),
    task(700, 60), at(710, 'EvaluateScript', { args: { data: { url: 'http://edge/claimlight.js' } } }),
    task(800, 80), at(810, 'FunctionCall', { args: { data: { url: '' } } }), // the bench's own
    task(1000, 90), // before it has loaded, without script
    at(1300, 'loadEventEnd'),
    task(1400, 40), task(1500, 55),
    task(1500, 1000, { tid: 2 }), at(0, 'thread_name', { tid: 2, args: { name: 'DedicatedWorker thread' } }),
    task(1500, 2000, { pid: 2 }), task(2100, 3000, { tid: 2 }), at(2000, 'first-highlight'),
  ];
  assert.deepEqual(figures(events, URL_), { longest: 60, blocking: 10 + 30 + 40 + 5, script: 60 + 40 + 55, worker: 1000 });
  assert.throws(() => figures(events, 'http://localhost:1/other/'), /does not hold/);
});

test('the table has medians, what is added in the same round, ratios and bars', () => {
  const cost = (/** @type {number} */ n) => ({ longest: n, blocking: n, script: n, worker: n, first: n, shift: 0, records: n, added: n });
  const page = { without: [cost(1), cost(2), cost(30)], claimlight: [cost(11), cost(22), cost(60)], hypothesis: [cost(101), cost(202), cost(230)] };
  const body = rows({ long: page, demo: page }, { ours: 41_000, peer: 82_000, oursAll: 1_000, peerAll: 2_000 });
  assert.deepEqual(body[0], ['the pinned file, KB as brotli', '40', '41.0', '82.0', '0.50', 'MISSED']);
  assert.deepEqual(body[2].slice(1), ['50', '22', '202', '0.11', 'kept']);
  assert.deepEqual(body[4].slice(1), ['10', '20', '200', '0.10', 'MISSED']);
  assert.deepEqual(body.at(-1)?.slice(1), ['1500', '88', '', '', 'kept']);
  const lines = markdown(body, 'Peer').trim().split('\n');
  assert.equal(new Set(lines.map((line) => line.length)).size, 1, lines.join('\n'));
});
