// What the extension's build is: the same bytes each time, nothing fetched that runs, and no
// permission more than its README gives reasons for.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ALL, permissionFor, permissionToRead } from '../extension/settings.js';
import { LEAVE, testExtension } from './extension.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;
const BUILT = join(ROOT, 'web/dist/extension');
const LINT = join(ROOT, 'web/extension/lint/node_modules/.bin/web-ext');
const README = readFileSync(join(ROOT, 'web/extension/README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(BUILT, 'chromium/manifest.json'), 'utf8'));

const zips = () => readdirSync(BUILT).filter((name) => name.endsWith('.zip')).sort();

test('two builds are the same bytes', (t) => {
  const hashes = () => zips().map((name) => `${name} ${createHash('sha256').update(readFileSync(join(BUILT, name))).digest('hex')}`);
  const build = () => execFileSync('./build.sh', ['extension'], { cwd: ROOT, stdio: 'ignore' });
  build();
  const before = hashes();
  for (const name of zips()) t.diagnostic(`${name}: ${readFileSync(join(BUILT, name)).length} bytes`);
  build();
  assert.deepEqual(hashes(), before);
  assert.deepEqual(zips(), ['chromium', 'firefox'].map((name) => `claimlight-${name}-${manifest.version}.zip`));
});

test('it asks for these permissions at its installation, and for no site', () => {
  assert.deepEqual(manifest.permissions, ['activeTab', 'alarms', 'contextMenus', 'offscreen', 'scripting', 'storage', 'unlimitedStorage']);
  assert.deepEqual(manifest.optional_host_permissions, ['*://*/*']);
  for (const name of ['host_permissions', 'content_scripts', 'externally_connectable', 'web_accessible_resources', 'optional_permissions', 'update_url']) {
    assert.equal(manifest[name], undefined, name);
  }
  assert.deepEqual(manifest.content_security_policy, { extension_pages: `script-src 'self' 'wasm-unsafe-eval'` });
  for (const name of [...manifest.permissions, 'optional_host_permissions']) assert.match(README, new RegExp(`\\| \`${name}\` \\|`), `the README gives the reason for ${name}`);
});

test('it may ask for all that its pages ask for', () => {
  const asked = [permissionToRead('news.example'), permissionFor('https://edge.example/api'), permissionFor('http://127.0.0.1:8788'), ALL].flatMap(({ origins }) => origins);
  for (const pattern of asked) assert.ok(manifest.optional_host_permissions.some((/** @type {string} */ may) => covers(may, pattern)), pattern);
  assert.ok(!covers('https://*/*', '*://news.example/*'));
});

/**
 * Whether a browser lets an extension ask for a pattern where its manifest has another: it must hold all of it.
 * @param {string} may
 * @param {string} pattern
 */
function covers(may, pattern) {
  const [[mayScheme, mayHost], [scheme, host]] = [may, pattern].map((text) => text.split(/:\/\/|\//));
  const schemes = (/** @type {string} */ of) => of === '*' ? ['http', 'https'] : [of];
  return schemes(scheme).every((one) => schemes(mayScheme).includes(one)) && (mayHost === '*' || mayHost === host);
}

test('the manifest of tests differs in host_permissions only', () => {
  const { folder, remove } = testExtension();
  const { host_permissions: leave, ...rest } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  remove();
  assert.deepEqual(leave, [LEAVE]);
  assert.deepEqual(rest, manifest);
});

test('Firefox gets the same files, but for the document that it has no use for', () => {
  const [chromium, firefox] = ['chromium', 'firefox'].map((name) => readdirSync(join(BUILT, name)).sort());
  assert.deepEqual(chromium.filter((name) => !name.startsWith('offscreen.')), firefox);
  for (const name of firefox.filter((one) => one.includes('.'))) {
    assert.ok(readFileSync(join(BUILT, 'firefox', name)).equals(readFileSync(join(BUILT, 'chromium', name))), name);
  }
});

test('nothing that runs is fetched or made of text', () => {
  const scripts = readdirSync(join(BUILT, 'chromium')).filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length >= 7);
  for (const name of scripts) {
    const code = readFileSync(join(BUILT, 'chromium', name), 'utf8');
    for (const odd of [/\beval\(/, /\bnew Function\b/, /\bimport\(/, /\bimportScripts\(/, /\.innerHTML\b/, /document\.write/]) assert.doesNotMatch(code, odd, `${name} has ${odd}`);
    const addresses = [...code.matchAll(/https?:\/\/[\w.-]+\.[a-z]{2,}/g)].map(([address]) => address);
    assert.deepEqual(addresses.filter((address) => !NAMES.includes(address)), [], `${name} names an address`);
  }
});

/** Names of vocabularies, which nobody asks for. */
const NAMES = ['http://www.w3.org', 'https://www.w3.org', 'https://schema.org', 'http://schema.org'];

test('the linter of Firefox’s store finds no error', (t) => {
  if (!existsSync(LINT)) throw new Error(`${LINT} is missing: ./build.sh test installs it`);
  const said = JSON.parse(execFileSync(LINT, ['lint', '--source-dir', join(BUILT, 'firefox'), '--no-config-discovery', '--no-input', '--output', 'json'], { env: { ...process.env, NO_UPDATE_NOTIFIER: '1' }, encoding: 'utf8' }));
  for (const { code, message } of said.warnings) t.diagnostic(`${code}: ${message}`);
  assert.deepEqual(said.errors, []);
  // One manifest for both: Firefox passes over what is Chromium's.
  assert.deepEqual(said.warnings.map((/** @type {any} */ { code }) => code).sort(), ['BACKGROUND_SERVICE_WORKER_IGNORED', 'MANIFEST_PERMISSIONS']);
});
