// The rules of a site, and what an audit exports.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMNS, entries, toCSV, toJSON, toRules } from '../audit/report.js';
import { matchesOf } from '../embed/matches.js';
import { Rules } from '../embed/rules.js';

const text = 'The harbour grew.  It closed\nseven ports.';
const claim = { place: 0, start: 19, end: 41, score: 1, speaker: -1, source: 'officials', quote: /** @type {const} */ ('none'), stance: /** @type {const} */ ('asserts'), cue: null, content: [] };
const article = { text, actors: [], claims: [claim], foreign: [], answered: 1 };
const record = (/** @type {string} */ id) => ({ id, claim: '=cmd()', rating: 'He said "no"', url: 'https://desk.example/1', reviewDate: '2025-01-02', publisher: { name: 'Desk', site: 'desk.example' } });
const match = (/** @type {string} */ decision, /** @type {string} */ id) => ({ decision, score: 1, reasons: ['year', 7], record: record(id) });
const status = { state: /** @type {const} */ ('reviewed'), matches: [match('same', 'a'), match('related', 'b')] };

/** @param {any} file @param {string[]} [hide] */
const apply = (file, hide) => new Rules(file, hide).apply(article, [status]);

test('paths are exact or beginnings', () => {
  const rules = new Rules({ off: ['/a', '/b/*'] });
  assert.deepEqual(['/a', '/a/', '/ab', '/b', '/b/', '/b/c'].map((path) => rules.off(path)), [true, false, false, false, true, true]);
  assert.equal(new Rules({ off: true }).off('/x'), true);
  assert.equal(new Rules({}).off('/x'), false);
});

test('odd files throw, so that their site is off', () => {
  for (const file of [null, 7, { off: 7 }, { off: {} }, { hide: 7 }, { hide: [null] }]) assert.throws(() => new Rules(file).off('/'), `${JSON.stringify(file)}`);
});

test('a claim keeps what is not hidden, and is unknown without', () => {
  assert.deepEqual(apply({}), { statuses: [status], hidden: 0 });
  assert.deepEqual(apply({ hide: ['a'] }), { statuses: [{ state: 'related', matches: [status.matches[1]] }], hidden: 1 });
  assert.deepEqual(apply({ hide: ['a'] }, ['b']), { statuses: [{ state: 'unknown', matches: [], hidden: true }], hidden: 2 });
  assert.equal(apply({ hide: [{ review: 'a', claim: ' It closed seven  ports.' }] }).hidden, 1);
  assert.equal(apply({ hide: [{ review: 'a', claim: 'It closed eight ports.' }] }).hidden, 0);
});

test('an audit lists each match once, and claims without any', () => {
  const list = entries(matchesOf(article, [status]));
  assert.deepEqual(list.map(({ decision, state, speaker, reasons }) => [decision, state, speaker, reasons]), [['same', 'reviewed', '“officials”', 'year '], ['related', 'reviewed', '“officials”', 'year ']]);
  const [none] = entries(matchesOf(article, [{ state: 'none', matches: [] }]));
  assert.deepEqual([none.state, none.decision, none.rating], ['none', '', '']);
  assert.deepEqual(JSON.parse(toJSON(list, { page: 'p', time: 't' })), { page: 'p', time: 't', matches: list });
});

test('who speaks is a name only where the article names one alone', () => {
  const actors = /** @type {any[]} */ ([{ name: 'Ukraine' }, { name: 'Department of Trade and Industry' }]);
  for (const [speaker, source, told] of /** @type {[number, string, string][]} */ ([
    [0, '', 'Ukraine'], [0, 'Ukraine and Russia', '“Ukraine and Russia”'], [1, 'a spokesman for the Department of Trade and Industry', 'Department of Trade and Industry'],
    [-1, 'each', '“each”'], [-1, '', ''],
  ])) {
    const list = entries(matchesOf({ ...article, actors, claims: [{ ...claim, speaker, source }] }, [status]));
    assert.equal(list[0].speaker, told);
    assert.ok(toCSV(list).includes(`"${told}"`));
  }
});

test('CSV is quoted, and no cell is a formula', () => {
  const lines = toCSV(entries(matchesOf(article, [status])));
  assert.equal(lines.split('\r\n')[0], COLUMNS.map((name) => `"${name}"`).join(','));
  assert.ok(lines.includes('"He said ""no"""') && lines.includes(`"'=cmd()"`) && lines.includes('"It closed\nseven ports."'), lines);
});

test('the rules that an audit saves hide what was chosen', () => {
  const [first] = entries(matchesOf(article, [status]));
  assert.equal(apply(JSON.parse(toRules([first]))).statuses[0].state, 'related');
});
