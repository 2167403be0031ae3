// What a page costs to embed, as the edge sends it. A limit is raised only by a commit that says why.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { nameLists, shippedFile } from './built.mjs';

/** @type {[name: string, limit: number][]} in bytes, by brotli at its best */
const files = [
  ['claimlight.js', 40_000],
  ['engine.wasm', 850_000],
];

for (const [name, limit] of files) {
  test(`${name} is at most ${limit} bytes`, (t) => {
    const length = weigh(shippedFile(name));
    t.diagnostic(`${name}: ${length} bytes`);
    assert.ok(length <= limit, `${name} has ${length} bytes`);
  });
}

test('the model of names and the lists of names, which are in the engine, are at most 130000 bytes', (t) => {
  const model = weigh(shippedFile('actors.model'));
  const lists = weigh(Buffer.from(['place', 'person', 'organization', 'head'].map(nameLists).join('\n')));
  t.diagnostic(`model ${model}, lists ${lists}`);
  assert.ok(model + lists <= 130_000, `${model + lists} bytes`);
});

test('the model of check-worthiness is at most 40000 bytes', (t) => {
  const length = weigh(shippedFile('worth.model'));
  t.diagnostic(`worth.model: ${length} bytes`);
  assert.ok(length <= 40_000, `${length} bytes`);
});

/** @param {Uint8Array} bytes */
function weigh(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
