// What a page costs to embed, as the edge sends it, by brotli at its best. A limit is raised only by a commit that says why.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { TINYGO, builtEngines, builtModels, nameLists, shippedFile } from './built.mjs';

const PAGE = 40_000;
const GO_ENGINE = 850_000;
const ALL = 350_000; // the engine by TinyGo with its models
// Parts of that: what runs; what knows names, lists and model; what knows which statements
// are worth checking; what else the engine has to know, most of it for matching.
// The code is to weigh 120,000; the rules for names that came last brought it over, and so did a look-up that takes a third of
// the time; it may not grow on.
const [CODE, NAMES, WORTH, MATCHING] = [122_400, 130_000, 40_000, 60_000];

const models = builtModels();
const lists = Buffer.from(['place', 'person', 'organization', 'head'].map(nameLists).join('\n'));

test(`claimlight.js is at most ${PAGE} bytes`, (t) => holds(t, { 'claimlight.js': shippedFile('claimlight.js') }, PAGE));

test(`the model of names and the lists of names, which are in the engine, are at most ${NAMES} bytes`, (t) => {
  holds(t, { model: models['actors.model'], lists }, NAMES);
});

test(`the model of check-worthiness is at most ${WORTH} bytes`, (t) => holds(t, { 'worth.model': models['worth.model'] }, WORTH));

for (const { compiler, bytes } of builtEngines()) {
  if (compiler !== TINYGO) {
    test(`the engine by ${compiler} is at most ${GO_ENGINE} bytes`, (t) => holds(t, { engine: bytes }, GO_ENGINE));
    continue;
  }
  test(`the code of the engine by ${compiler} is at most ${CODE} bytes`, (t) => holds(t, { code: section(bytes, 10) }, CODE));
  test(`what it knows beside names is at most ${MATCHING} bytes`, (t) => {
    const known = weigh(section(bytes, 11)) - weigh(lists);
    t.diagnostic(`${known} bytes`);
    assert.ok(known <= MATCHING);
  });
  test(`with its models it is at most ${ALL} bytes`, (t) => holds(t, { engine: bytes, ...models }, ALL));
}

/**
 * Weighs files as they travel, each by itself.
 * @param {import('node:test').TestContext} t
 * @param {Record<string, Uint8Array>} files
 * @param {number} limit
 */
function holds(t, files, limit) {
  const weights = Object.entries(files).map(([name, bytes]) => /** @type {const} */ ([name, weigh(bytes)]));
  const sum = weights.reduce((n, [, weight]) => n + weight, 0);
  t.diagnostic(`${weights.map(([name, weight]) => `${name} ${weight}`).join(', ')}: ${sum} bytes`);
  assert.ok(sum <= limit, `${sum} bytes`);
}

/**
 * A section of a module, by its number: 10 is the code, 11 the data.
 * @param {Buffer} module
 * @param {number} wanted
 */
function section(module, wanted) {
  let at = 8;
  const number = () => {
    let n = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      n |= (byte & 0x7f) << shift;
      if (byte < 0x80) return n;
    }
  };
  while (at < module.length) {
    const id = module[at++];
    const length = number();
    if (id === wanted) return module.subarray(at, at + length);
    at += length;
  }
  throw new Error(`the module has no section ${wanted}`);
}

/** @param {Uint8Array} bytes */
function weigh(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
