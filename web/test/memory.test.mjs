// What is known of claims by what was read of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memory } from '../embed/memory.js';

const DATE = '2025-04-22';

/** @param {string[]} sentences the last of each block ends with a line feed @param {object} [more] of every claim @returns {import('../types.js').Article} */
function article(sentences, more = {}) {
  const text = sentences.map((sentence) => sentence.replace('\n', '\n\n')).join(' ').replaceAll('\n ', '\n').trimEnd();
  let at = 0;
  const claims = sentences.map((sentence, place) => {
    const start = text.indexOf(sentence.trimEnd(), at);
    at = start + sentence.trimEnd().length;
    return /** @type {any} */ ({ place, start, end: at, speaker: 0, source: '', stance: 'asserts', quote: 'none', content: [], ...more });
  });
  const actors = ['Ann', 'Bob'].map((name) => /** @type {any} */ ({ name, kind: 'person', role: '', mentions: [], pronouns: [] }));
  return { text, actors, claims, foreign: [], answered: claims.length };
}

/** @param {import('../types.js').State[]} states */
const statuses = (...states) => states.map((state) => ({ state, matches: [] }));
/** @param {Memory} memory @param {import('../types.js').Article} a @param {string} [date] */
const states = (memory, a, date = DATE) => memory.recall(a, date).map(({ state }) => state);

test('a claim that reads as before keeps its state, wherever it is', () => {
  const memory = new Memory();
  memory.keep(article(['One.', 'Two.\n', 'Three.\n', 'Four.']), DATE, statuses('none', 'related', 'reviewed', 'none'));
  assert.deepEqual(states(memory, article(['Zero.\n', 'One.', 'Two.\n', 'Three.\n', 'Four.'])), ['unknown', 'unknown', 'unknown', 'reviewed', 'none']);
});

/** @type {[name: string, other: import('../types.js').Article, date?: string][]} */
const others = [
  ['edited words', article(['Before.', 'It closed six ports.'])],
  ['another sentence before', article(['After.', 'It closed seven ports.'])],
  ['another block before', article(['After.\n', 'It closed seven ports.'])],
  ['no sentence before', article(['It closed seven ports.'])],
  ['another end of its block', article(['Before.', 'It closed seven ports.', 'But no more.'])],
  ['another who is meant', { ...article(['Before.', 'It closed seven ports.']), actors: [{ ...article([]).actors[0], pronouns: [[8, 10]] }] }],
  ['another speaker', article(['Before.', 'It closed seven ports.'], { speaker: 1 })],
  ['another source', article(['Before.', 'It closed seven ports.'], { source: 'officials' })],
  ['another stance', article(['Before.', 'It closed seven ports.'], { stance: 'denies' })],
  ['other content', article(['Before.', 'It closed seven ports.'], { content: [[0, 3]] })],
  ['another date', article(['Before.', 'It closed seven ports.']), '2024-04-22'],
];

for (const [name, other, date] of others) {
  test(`${name}: nothing is known`, () => {
    const memory = new Memory();
    memory.keep(article(['Before.', 'It closed seven ports.']), DATE, statuses('none', 'reviewed'));
    assert.equal(states(memory, article(['Before.', 'It closed seven ports.'])).at(-1), 'reviewed');
    const at = other.claims.findIndex(({ start }) => other.text.startsWith('It closed', start));
    assert.equal(states(memory, other, date)[at], 'unknown');
  });
}

test('equal sentences have each their own state', () => {
  const memory = new Memory();
  const twice = article(['The harbour grew.\n', 'It closed.\n', 'The school shrank.\n', 'It closed.']);
  memory.keep(twice, DATE, statuses('none', 'reviewed', 'none', 'related'));
  assert.deepEqual(states(memory, twice), ['none', 'reviewed', 'none', 'related']);
});

test('of two that read alike neither is more than the other', () => {
  const memory = new Memory();
  const alike = article(['A.\n', 'B.\n', 'A.\n', 'B.\n', 'A.\n', 'B.']);
  memory.keep(alike, DATE, statuses('none', 'none', 'none', 'reviewed', 'none', 'unknown'));
  assert.deepEqual(states(memory, alike), ['none', 'unknown', 'none', 'unknown', 'none', 'unknown']);
});

test('the last look-up counts, also where it could not find out', () => {
  const memory = new Memory();
  memory.keep(article(['One.']), DATE, statuses('reviewed'));
  memory.keep(article(['One.']), DATE, statuses('unknown'));
  assert.deepEqual(states(memory, article(['One.'])), ['unknown']);
  memory.keep(article(['One.']), DATE, statuses('none'));
  memory.clear();
  assert.deepEqual(states(memory, article(['One.'])), ['unknown']);
});
