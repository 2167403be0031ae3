// The engine's answers, read as hostile: what is odd is cut or dropped, never the article.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnnotated, readMatched } from '../engine/answer.js';

const text = 'Ann said so.';
const actor = { name: 'Ann', kind: 'person', role: '', mentions: [[0, 3]], pronouns: [] };
const claim = { start: 0, end: 12, score: 0.5, speaker: 0, source: '', quote: 'indirect', stance: 'asserts', cue: [4, 8], content: [[9, 11]] };
const article = { actors: [actor], claims: [claim], foreign: [] };

/** @type {[name: string, answer: any][]} */
const refused = [
  ['null', null],
  ['a number', 1],
  ['an error', { error: 'x' }],
  ['without claims', { actors: [], foreign: [] }],
  ['without actors', { claims: [], foreign: [] }],
];

for (const [name, answer] of refused) {
  test(`article: ${name} is none`, () => assert.equal(readAnnotated(JSON.stringify(answer), text), null));
}

test('article: cut short is none', () => assert.equal(readAnnotated(JSON.stringify(article).slice(0, -1), text), null));

/** @type {[name: string, answer: any, actors: number, claims: number][]} */
const articles = [
  ['whole', article, 1, 1],
  ['empty', { actors: [], claims: [], foreign: [] }, 0, 0],
  ['without a cue', { ...article, claims: [{ ...claim, cue: null }] }, 1, 1],
  ['with an actor that is null', { ...article, actors: [null, actor], claims: [{ ...claim, speaker: 1 }] }, 1, 1],
  ['with a mention outside', { ...article, actors: [{ ...actor, mentions: [[0, 13]] }] }, 0, 0],
  ['with a mention backwards', { ...article, actors: [{ ...actor, mentions: [[3, 0]] }] }, 0, 0],
  ['with a mention of strings', { ...article, actors: [{ ...actor, mentions: [['0', '3']] }] }, 0, 0],
  ['with an unknown kind', { ...article, actors: [{ ...actor, kind: 'liar' }] }, 0, 0],
  ['with a speaker that is not there', { ...article, claims: [{ ...claim, speaker: 1 }, claim] }, 1, 1],
  ['with half a speaker', { ...article, claims: [{ ...claim, speaker: 0.5 }] }, 1, 0],
  ['with a score beyond one', { ...article, claims: [{ ...claim, score: 2 }] }, 1, 0],
  ['with an unknown stance', { ...article, claims: [{ ...claim, stance: 'lies' }] }, 1, 0],
  ['with content that is null', { ...article, claims: [{ ...claim, content: null }] }, 1, 0],
  ['with a cue outside', { ...article, claims: [{ ...claim, cue: [4, 99] }] }, 1, 0],
  ['with a claim that is null', { ...article, claims: [null, claim] }, 1, 1],
  ['with foreign words outside', { ...article, foreign: [[0, 99]] }, 1, 1],
  ['without foreign words', { actors: [actor], claims: [claim] }, 1, 1],
];

for (const [name, answer, actors, claims] of articles) {
  test(`article: ${name}`, () => {
    const read = readAnnotated(JSON.stringify(answer), text);
    assert.deepEqual([read?.actors.length, read?.claims.length], [actors, claims]);
    assert.deepEqual(read?.foreign, []);
  });
}

test('article: long words are cut, on a whole character', () => {
  const long = `${'x'.repeat(298)}😀${'y'.repeat(99)}`;
  const read = readAnnotated(JSON.stringify({ ...article, actors: [{ ...actor, name: long, role: long }], claims: [{ ...claim, source: long }] }), text);
  for (const cut of [read?.actors[0].name, read?.actors[0].role, read?.claims[0].source]) assert.equal(cut, `${'x'.repeat(298)}…`);
});

test('article: a speaker keeps its claims where another actor is dropped', () => {
  const bob = { ...actor, name: 'Bob' };
  const read = readAnnotated(JSON.stringify({ ...article, actors: [{ ...actor, kind: 'liar' }, bob], claims: [{ ...claim, speaker: 1 }, claim, { ...claim, speaker: -1 }] }), text);
  assert.deepEqual(read?.claims.map(({ speaker }) => read.actors[speaker]?.name ?? ''), ['Bob', ''], 'what the dropped one says goes with it');
});

const record = { id: 'r', claim: 'So.' };
const match = (/** @type {string} */ decision, /** @type {any} */ at) => ({ decision, score: 0.9, reasons: [], record: at });
const reviewed = { state: 'reviewed', matches: [match('same', 0)] };
const none = { state: 'none', matches: [] };

/** @type {[name: string, answer: any, wanted: string[]|null][]} */
const statuses = [
  ['none', { records: [], claims: [none] }, ['none']],
  ['reviewed', { records: [record], claims: [reviewed] }, ['reviewed']],
  ['related', { records: [record], claims: [{ state: 'related', matches: [match('related', 0)] }] }, ['related']],
  ['too few', { records: [], claims: [] }, null],
  ['too many', { records: [], claims: [none, none] }, null],
  ['no list', { records: [], claims: {} }, null],
  ['no records', { claims: [none] }, null],
  ['an unknown state', { records: [], claims: [{ state: 'false', matches: [] }] }, ['unknown']],
  ['without matches', { records: [], claims: [{ state: 'reviewed' }] }, ['unknown']],
  ['null in it', { records: [], claims: [null] }, ['unknown']],
  ['a record that is not there', { records: [], claims: [reviewed] }, ['unknown']],
  ['a record before the first', { records: [record], claims: [{ ...reviewed, matches: [match('same', -1)] }] }, ['unknown']],
  ['a record that is null', { records: [null], claims: [reviewed] }, ['unknown']],
  ['a record by a name of every list', { records: [record], claims: [{ ...reviewed, matches: [match('same', 'length')] }] }, ['unknown']],
  ['a match that is null', { records: [record], claims: [{ ...reviewed, matches: [null] }] }, ['unknown']],
  ['reviewed by a related review', { records: [record], claims: [{ ...reviewed, matches: [match('related', 0)] }] }, ['unknown']],
];

for (const [name, answer, wanted] of statuses) {
  test(`statuses: ${name}`, () => {
    const read = readAnnotated(JSON.stringify(article), text);
    assert.deepEqual(read && readMatched(JSON.stringify(answer), read)?.map(({ state }) => state) || null, wanted);
  });
}

test('statuses: each match holds its own record', () => {
  const read = readAnnotated(JSON.stringify(article), text);
  const other = { ...record, id: 's' };
  const status = read && readMatched(JSON.stringify({ records: [record, other], claims: [{ state: 'reviewed', matches: [match('same', 1), match('same', 7), match('related', 0)] }] }), read)?.[0];
  assert.deepEqual(status?.matches.map((m) => /** @type {any} */ (m).record.id), ['s', 'r']);
});

test('statuses: a dropped claim takes its status along', () => {
  const read = readAnnotated(JSON.stringify({ ...article, claims: [{ ...claim, stance: 'lies' }, claim] }), text);
  const answer = { records: [record], claims: [reviewed, none] };
  assert.deepEqual(read && readMatched(JSON.stringify(answer), read)?.map(({ state }) => state), ['none']);
});
