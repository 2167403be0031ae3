// What is known of claims by their words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memory } from '../embed/memory.js';

/** @param {string[]} sentences @param {string} [speaker] @returns {import('../types.js').Article} */
function article(sentences, speaker = 'Ann') {
  const text = sentences.join(' ');
  const claims = sentences.map((sentence) => {
    const start = text.indexOf(sentence);
    return /** @type {any} */ ({ start, end: start + sentence.length, speaker: 0, content: [] });
  });
  return { text, actors: [{ name: speaker, kind: 'person', role: '', mentions: [], pronouns: [] }], claims, foreign: [] };
}

/** @param {import('../types.js').State[]} states */
const statuses = (...states) => states.map((state) => ({ state, matches: [] }));
/** @param {Memory} memory @param {import('../types.js').Article} a */
const states = (memory, a) => memory.recall(a).map(({ state }) => state);

test('the same words keep their state wherever they are', () => {
  const memory = new Memory();
  memory.keep(article(['One.', 'Two.']), statuses('reviewed', 'none'));
  assert.deepEqual(states(memory, article(['New.', 'Two.', 'One.'])), ['unknown', 'none', 'reviewed']);
});

test('edited words and another speaker have none', () => {
  const memory = new Memory();
  memory.keep(article(['One said 5.']), statuses('reviewed'));
  assert.deepEqual(states(memory, article(['One said 6.'])), ['unknown']);
  assert.deepEqual(states(memory, article(['One said 5.'], 'Bob')), ['unknown']);
});

test('a failed look-up takes nothing away, a later one corrects', () => {
  const memory = new Memory();
  memory.keep(article(['One.']), statuses('reviewed'));
  memory.keep(article(['One.']), statuses('unknown'));
  assert.deepEqual(states(memory, article(['One.'])), ['reviewed']);
  memory.keep(article(['One.']), statuses('none'));
  assert.deepEqual(states(memory, article(['One.'])), ['none']);
});
