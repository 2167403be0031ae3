import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keeper } from '../embed/keeper.js';

test('what is taken away is put back three times, then given up, and that is told once', () => {
  /** @type {string[]} */
  const did = [];
  let whole = true;
  const other = { intact: () => true, restore: () => did.push('other'), yield: () => did.push('other') };
  const ward = { intact: () => whole, restore: () => did.push('restore'), yield: () => did.push('yield') };
  const keeper = new Keeper([ward, other], () => did.push('told'));
  keeper.look();
  assert.deepEqual(did, []);
  whole = false;
  for (let i = 0; i < 5; i++) keeper.look();
  assert.deepEqual(did, ['restore', 'restore', 'restore', 'yield', 'told', 'yield']);
});
