// @ts-check

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Unavailable, patiently } from './patience.mjs';

/**
 * How often something is done that fails with an error some times.
 * @param {Error} error
 * @param {number} times
 */
async function tries(error, times) {
  let n = 0;
  const work = async () => {
    if (n++ < times) throw error;
  };
  await patiently(work, 0).catch((thrown) => assert.equal(thrown, error));
  return n;
}

// What workerd and the edge say, as they say it.
for (const error of [
  new Error('D1_ERROR: NOSENTRY database is locked: SQLITE_BUSY'),
  new Error('D1_ERROR: Failed to parse body as JSON, got: Error: internal error; reference = 8tm3b016jeht0lrf721uia2p'),
  new Unavailable('the sample reviews were not taken: 503'),
]) {
  test(`it is done again, and not for ever: ${error.message}`, async () => {
    assert.equal(await tries(error, 3), 4);
    assert.equal(await tries(error, Infinity), 21);
  });
}

for (const message of [
  'D1_ERROR: table reviewer already exists: SQLITE_ERROR',
  'the sample reviews were not taken: 401',
  'Attempted to use poisoned stub. Stubs to runtime objects must be re-created after calling `Miniflare#setOptions()` or `Miniflare#dispose()`.',
  "a migration's last statement has no end: SELECT",
]) {
  test(`it fails at once: ${message}`, async () => assert.equal(await tries(new Error(message), 3), 1));
}
