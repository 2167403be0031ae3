// The engine's answers, read as hostile.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle, readStatuses } from '../engine/answer.js';

const text = 'Ann said so.';
const actor = { name: 'Ann', kind: 'person', role: '', mentions: [[0, 3]], pronouns: [] };
const claim = { start: 0, end: 12, score: 0.5, speaker: 0, source: '', quote: 'indirect', stance: 'asserts', cue: [4, 8], content: [[9, 11]] };
const article = { sentences: [[0, 12]], actors: [actor], claims: [claim], foreign: [] };

/** @type {[name: string, answer: any, wanted: boolean][]} */
const articles = [
  ['whole', article, true],
  ['empty', { actors: [], claims: [], foreign: [] }, true],
  ['without a cue', { ...article, claims: [{ ...claim, cue: null }] }, true],
  ['null', null, false],
  ['a number', 1, false],
  ['an error', { error: 'x' }, false],
  ['without claims', { actors: [], foreign: [] }, false],
  ['with an actor that is null', { ...article, actors: [null] }, false],
  ['with a mention outside', { ...article, actors: [{ ...actor, mentions: [[0, 13]] }] }, false],
  ['with a mention backwards', { ...article, actors: [{ ...actor, mentions: [[3, 0]] }] }, false],
  ['with a mention of strings', { ...article, actors: [{ ...actor, mentions: [['0', '3']] }] }, false],
  ['with an endless name', { ...article, actors: [{ ...actor, name: 'x'.repeat(301) }] }, false],
  ['with an unknown kind', { ...article, actors: [{ ...actor, kind: 'liar' }] }, false],
  ['with a speaker that is not there', { ...article, claims: [{ ...claim, speaker: 1 }] }, false],
  ['with half a speaker', { ...article, claims: [{ ...claim, speaker: 0.5 }] }, false],
  ['with a score beyond one', { ...article, claims: [{ ...claim, score: 2 }] }, false],
  ['with an unknown stance', { ...article, claims: [{ ...claim, stance: 'lies' }] }, false],
  ['with content that is null', { ...article, claims: [{ ...claim, content: null }] }, false],
  ['with a cue outside', { ...article, claims: [{ ...claim, cue: [4, 99] }] }, false],
];

for (const [name, answer, wanted] of articles) {
  test(`article: ${name}`, () => assert.equal(readArticle(JSON.stringify(answer), text) !== null, wanted));
}

test('article: cut short', () => assert.equal(readArticle(JSON.stringify(article).slice(0, -1), text), null));

/** @type {[name: string, answer: any, wanted: string[]|null][]} */
const statuses = [
  ['one', { claims: [{ state: 'none', matches: [] }] }, ['none']],
  ['too few', { claims: [] }, null],
  ['no list', { claims: {} }, null],
  ['an unknown state', { claims: [{ state: 'false', matches: [] }] }, ['unknown']],
  ['without matches', { claims: [{ state: 'reviewed' }] }, ['unknown']],
  ['null in it', { claims: [null] }, ['unknown']],
];

for (const [name, answer, wanted] of statuses) {
  test(`statuses: ${name}`, () => {
    assert.deepEqual(readStatuses(JSON.stringify(answer), 1)?.map(({ state }) => state) ?? null, wanted);
  });
}
