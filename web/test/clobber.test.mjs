import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { USED } from '../embed/clobber.js';

test('what we ask of a document is looked at for markup in its place', () => {
  const asked = new Set();
  for (const folder of ['embed', 'engine', 'page', 'ui']) {
    const dir = new URL(`../${folder}/`, import.meta.url);
    for (const file of readdirSync(dir).filter((name) => name.endsWith('.js') && name !== 'frame.js')) {
      const code = readFileSync(new URL(file, dir), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
      for (const [, name] of code.matchAll(/\b(?:document|ownerDocument)\??\.(\w+)/g)) asked.add(name);
    }
  }
  assert.deepEqual([...asked].sort(), [...USED].sort());
});
