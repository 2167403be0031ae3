import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counterpart } from '../embed/counterpart.js';

/** @param {string[]} names @param {string[]} words @returns {any} */
function article(names, words) {
  const text = words.join(' ');
  let at = 0;
  const claims = words.map((word) => ({ start: at, end: (at += word.length + 1) - 1 }));
  return { text, actors: names.map((name) => ({ name })), claims };
}

test('an item is found in another reading by its words, of several alike by their order', () => {
  const [before, after] = [article(['Ann', 'Ben'], ['a', 'b', 'a']), article(['Ben'], ['x', 'a', 'a'])];
  assert.deepEqual(counterpart({ kind: 'claim', index: 2 }, before, after), { kind: 'claim', index: 2 });
  assert.deepEqual(counterpart({ kind: 'claim', index: 0 }, before, after), { kind: 'claim', index: 1 });
  assert.equal(counterpart({ kind: 'claim', index: 1 }, before, after), null);
  assert.deepEqual(counterpart({ kind: 'actor', index: 1 }, before, after), { kind: 'actor', index: 0 });
  assert.equal(counterpart({ kind: 'actor', index: 0 }, before, after), null);
});
