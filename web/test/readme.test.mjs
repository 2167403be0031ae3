// The READMEs: what they link to is there, and the verbs they name exist.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const pages = execFileSync('git', ['ls-files', '*README.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

assert.ok(pages.includes('README.md'));

for (const page of pages) {
  const text = readFileSync(new URL(page, root), 'utf8');
  test(`${page} links to what is there`, () => {
    for (const [, target] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
      assert.ok(existsSync(new URL(target, new URL(page, root))), target);
    }
  });
  test(`${page} names verbs of build.sh`, () => {
    const verbs = execFileSync('./build.sh', [], { cwd: root, encoding: 'utf8' });
    for (const [, verb] of text.matchAll(/\.\/build\.sh ([a-z]+)/g)) assert.match(verbs, new RegExp(`^  ${verb}\\t`, 'm'), verb);
  });
}
