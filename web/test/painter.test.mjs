import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '../page/painter.js';

test('an article full of names keeps its claims painted', async () => {
  const range = (/** @type {number} */ start, /** @type {number} */ end) => ({ start, end });
  const article = {
    text: '',
    actors: [{ name: 'Ann Lee', kind: 'person', role: '', pronouns: [], mentions: Array.from({ length: 9000 }, (_, i) => [i * 10, i * 10 + 3]) }],
    claims: Array.from({ length: 300 }, (_, i) => ({ start: i * 300, end: i * 300 + 200, content: [] })),
    foreign: [],
  };
  const marks = await prepare(/** @type {any} */ (article), /** @type {any} */ ({ range }), new AbortController().signal);
  assert.equal(marks.length, 5000);
  assert.equal(marks.filter(({ item }) => item.kind === 'claim').length, 300);
});
