// From what visits cost to the table of budgets.

import { median } from '../figures.mjs';

/** @typedef {import('./visit.mjs').Cost} Cost */
/** @typedef {Record<string, Record<string, Cost[]>>} Costs by page and side, in the order of the rounds */

/**
 * The rows: what, the bar, ours, the peer's, and whether the bar is kept.
 * @param {Costs} costs
 * @param {{ours: number, peer: number, oursAll: number, peerAll: number}} bytes
 */
export function rows(costs, bytes) {
  const { long, demo } = costs;
  const mid = (/** @type {Cost[]} */ list, /** @type {(cost: Cost, round: number) => number} */ of) => median(list.map(of));
  const added = (/** @type {Record<string, Cost[]>} */ page, /** @type {string} */ side, /** @type {keyof Cost} */ what) => mid(page[side], (cost, i) => cost[what] - page.without[i][what]);
  const both = (/** @type {Record<string, Cost[]>} */ page, /** @type {keyof Cost} */ what) => [added(page, 'claimlight', what), added(page, 'hypothesis', what)];
  const longest = (/** @type {Record<string, Cost[]>} */ page) => ['claimlight', 'hypothesis'].map((side) => mid(page[side], (cost) => cost.longest));
  return [
    row('the pinned file, KB as brotli', 40, [bytes.ours / 1000, bytes.peer / 1000], 1),
    row('all that is fetched, KB as brotli', null, [bytes.oursAll / 1000, bytes.peerAll / 1000], 0),
    row('longest task on the main thread, 10,000 words, ms', 50, longest(long), 0),
    row('longest task, demo, ms', 50, longest(demo), 0),
    row('total blocking time added, 10,000 words, ms', 10, both(long, 'blocking'), 0),
    row('total blocking time added, demo, ms', 10, both(demo, 'blocking'), 0),
    row('main thread in all, 10,000 words, ms', null, both(long, 'script'), 0),
    row('main thread in all, demo, ms', null, both(demo, 'script'), 0),
    row('layout shift added, 10,000 words', 0, both(long, 'shift'), 3),
    row('layout shift added, demo', 0, both(demo, 'shift'), 3),
    row('elements added to the page', null, both(demo, 'added'), 0),
    row('mutation records in the page', null, both(demo, 'records'), 0),
    row('navigation to first highlight, demo, ms', 1500, [mid(demo.claimlight, ({ first }) => first), NaN], 0),
    row('the same, were the engine slowed as well, ms', 1500, [mid(demo.claimlight, ({ first, worker }) => first + 3 * worker), NaN], 0),
  ];
}

/**
 * @param {string} what
 * @param {number|null} bar
 * @param {number[]} figures ours and the peer's
 * @param {number} digits
 */
function row(what, bar, [ours, peer], digits) {
  const kept = bar === null ? '' : ours <= bar ? 'kept' : 'MISSED';
  const ratio = peer > 0 && ours > 0 ? (ours / peer).toFixed(2) : '';
  return [what, bar === null ? '' : `${bar}`, ours.toFixed(digits), Number.isNaN(peer) ? '' : peer.toFixed(digits), ratio, kept];
}

/** As Markdown. @param {string[][]} body @param {string} peer */
export function markdown(body, peer) {
  const head = ['', 'budget', 'Claimlight', peer, 'ratio', ''];
  const widths = head.map((name, i) => Math.max(3, ...[head, ...body].map((cells) => cells[i].length)));
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`;
  return [line(head), `|${widths.map((n, i) => (i ? `${'-'.repeat(n + 1)}:` : '-'.repeat(n + 2))).join('|')}|`, ...body.map(line), ''].join('\n');
}
