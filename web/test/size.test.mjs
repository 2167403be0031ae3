// What a page costs to embed, as the edge sends it. A limit is raised only by a commit that says why.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { shippedFile } from './built.mjs';

/** @type {[name: string, limit: number][]} in bytes, by brotli at its best */
const files = [
  ['claimlight.js', 40_000],
  ['engine.wasm', 850_000],
  ['actors.model', 110_000], // with the lists in the engine's code 130,000
];

for (const [name, limit] of files) {
  test(`${name} is at most ${limit} bytes`, (t) => {
    const { length } = brotliCompressSync(shippedFile(name), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    t.diagnostic(`${name}: ${length} bytes`);
    assert.ok(length <= limit, `${name} has ${length} bytes`);
  });
}
