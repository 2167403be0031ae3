// One result: the engine by Go, by TinyGo, and natively with integers of 64 and of 32 bits
// answers every call by the same bytes. $CLAIMLIGHT_BYTES says how much is made up beside
// the texts of the tests; ./build.sh same takes ten million.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { Instance, compile } from '../engine/module.js';
import { builtEngines } from './built.mjs';
import { calls } from './native.mjs';

const BYTES = Number(process.env.CLAIMLIGHT_BYTES ?? 200_000);

test(`all engines answer as the native one, ${BYTES} bytes made up`, async (t) => {
  const engines = await Promise.all(builtEngines().map(async ({ compiler, bytes }) => ({ compiler, instance: new Instance(await compile(bytes)) })));
  const small = runs386() ? calls(BYTES, { GOARCH: '386', CGO_ENABLED: '0' }) : null;
  let count = 0;
  for await (const { op, request, answer } of calls(BYTES)) {
    const fields = split(request);
    const wanted = answer.toString();
    for (const { compiler, instance } of engines) same(instance.call(op, fields), wanted, compiler, fields);
    if (small) {
      const { value } = await small.next();
      assert.ok(value && value.op === op && value.request.equals(request), 'natively, with 32 bits, another call is made');
      same(value.answer.toString(), wanted, 'natively, with 32 bits', fields);
    }
    count++;
  }
  assert.ok(count > 10_000, `${count} calls`);
  assert.ok(!small || (await small.next()).done, 'natively, with 32 bits, there are more calls');
  t.diagnostic(`${count} calls of ${engines.map(({ compiler }) => compiler).join(', ')}${small ? ', 386' : '; this machine runs no linux/386'}`);
});

/** @param {string} got @param {string} wanted @param {string} who @param {Buffer[]} fields */
function same(got, wanted, who, [text]) {
  if (got === wanted) return;
  const at = [...got].findIndex((c, i) => c !== wanted[i]);
  assert.fail(`${who}: of ${JSON.stringify(text.toString().slice(0, 200))}: at ${at}: ${got.slice(at - 40, at + 40)}, not ${wanted.slice(at - 40, at + 40)}`);
}

/** The fields of a request. @param {Buffer} request */
function split(request) {
  /** @type {Buffer[]} */
  const fields = [];
  for (let at = 0; at < request.length;) {
    const end = at + 4 + request.readUInt32LE(at);
    fields.push(request.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** Whether this machine runs programs of linux/386. */
function runs386() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  try {
    execFileSync('go', ['test', '-run', '^$', './wasm/order'], { cwd: new URL('../..', import.meta.url).pathname, env: { ...process.env, GOARCH: '386', CGO_ENABLED: '0' }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
