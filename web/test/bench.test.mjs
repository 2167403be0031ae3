// The bench measures what it says: every side finds names, and the sums are right.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { median, table } from '../bench/figures.mjs';
import { sides } from '../bench/sides.mjs';
import { readTexts } from '../bench/texts.mjs';
import { builtEngine, builtModels } from './built.mjs';

test('every side finds the names where they are', async () => {
  const text = '🦫 On Monday, Maria Jensen flew to London.\n\nShe met nobody there.';
  for (const { name, find } of await sides(builtEngine(), Object.values(builtModels()))) {
    const found = find(text).map(([start, end]) => text.slice(start, end));
    for (const wanted of ['Maria Jensen', 'London']) assert.ok(found.some((words) => words.startsWith(wanted)), `${name}: ${found}`);
    assert.deepEqual(find(''), [], name);
  }
});

test('the middle of the rounds counts', () => {
  assert.equal(median([3]), 3);
  assert.equal(median([9, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 9]), 3);
});

test('the table has speeds, their span, and ratios to one side', () => {
  const base = { name: 'ours', does: 'all', seconds: [2, 1, 4], names: 7 };
  const other = { name: 'another', does: 'names', seconds: [0.5], names: null };
  assert.equal(table(2_000_000, [base, other], base), [
    '         finds   MB/s   all rounds  ratio  names',
    'ours     all    1.000  0.500-2.000   1.00      7',
    'another  names  4.000  4.000-4.000   4.00',
    '',
  ].join('\n'));
});

test('texts are the .txt files of a folder', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-'));
  t.after(() => rmSync(folder, { recursive: true }));
  assert.throws(() => readTexts(folder), /no \.txt file/);
  for (const [name, text] of [['b.txt', 'B'], ['a.txt', 'Ä'], ['c.md', 'C']]) writeFileSync(join(folder, name), text);
  assert.deepEqual(readTexts(folder), ['Ä', 'B']);
  assert.throws(() => readTexts(join(folder, 'none')));
});
