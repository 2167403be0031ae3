// One result: the extension's module by both compilers answers by the same bytes whatever a
// mirror asks of it, from the first page of a snapshot to what is known of an article's claims.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Operations } from '../extension/worker/operations.js';
import { Instance, compile } from '../engine/module.js';
import { GO, builtModels, builtReaders } from './built.mjs';
import { buildServer } from './demo.mjs';

const ARTICLE = readFileSync(new URL('../../wasm/testdata/demo.txt', import.meta.url), 'utf8');
const ANNOTATE = 1;
const LOAD = 4;
const AGAIN = 20; // look-ups of the same
const ROOM = 48 << 20; // bytes of memory that an instance may always have

test('both compilers’ modules follow an edge and look up alike', async (t) => {
  const server = buildServer();
  const demo = await server.start();
  t.after(async () => {
    await demo.stop();
    server.remove();
  });
  /** @type {Map<string, Uint8Array>} what the edge says, once for both */
  const bodies = new Map();
  const read = async (/** @type {string} */ path) => {
    const body = bodies.get(path) ?? new Uint8Array(await (await fetch(demo.edge + path)).arrayBuffer());
    bodies.set(path, body);
    return body;
  };
  const all = [];
  for (const { compiler, bytes } of builtReaders()) all.push({ compiler, answers: await follow(new Instance(await compile(bytes)), read) });
  const native = all.find(({ compiler }) => compiler === GO);
  assert.ok(native && native.answers.length > 40, `${native?.answers.length} answers`);
  for (const { compiler, answers } of all) {
    assert.equal(answers.length, native.answers.length, compiler);
    answers.forEach((answer, i) => assert.ok(answer.equals(native.answers[i]), `${compiler}: answer ${i}: ${answer.toString().slice(0, 200)}, not ${native.answers[i].toString().slice(0, 200)}`));
  }
  t.diagnostic(`${native.answers.length} answers of ${all.map(({ compiler }) => compiler).join(', ')}`);
});

/** @param {Instance} instance @param {(path: string) => Promise<Uint8Array>} read @returns {Promise<Buffer[]>} every answer */
async function follow(instance, read) {
  instance.call(LOAD, Object.values(builtModels()));
  /** @type {Buffer[]} */
  const answers = [];
  const ask = new Operations(/** @type {any} */ ({
    run(/** @type {number} */ op, /** @type {any[]} */ fields) {
      const answer = instance.run(op, fields);
      answers.push(Buffer.from(answer));
      return answer;
    },
  }));
  for (const since of [0, 2025, 2030]) {
    /** @type {Map<number, Uint8Array>} */
    const rows = new Map();
    const runs = [];
    for (let place = ask.start('en', since), more = true; more;) {
      const { step, rows: packed } = ask.take(place, await read(ask.path(place).path));
      runs.push(ask.file(step.rows.flatMap(([number]) => rows.get(number) ?? [])));
      step.rows.forEach(([number, , length], i) => (length ? rows.set(number, packed[i]) : rows.delete(number)));
      [place, more] = [step.after, step.more];
    }
    /** @type {Map<number, Uint8Array>} */
    const buckets = new Map();
    if (!since) merge(instance, ask);
    for (const bucket of ask.runs(runs).slice(0, 40)) buckets.set(bucket, ask.merge(bucket, new Uint8Array()).postings);
    const found = look(instance, ask, runs, buckets, rows);
    assert.equal(found.claims.some((/** @type {{state: string}} */ { state }) => state === 'reviewed'), since < 2030, `since ${since}`);
    for (const day of ['', '2026-01-01']) ask.told(day, [...rows.values()]);
    const { size } = instance;
    for (let i = 0; i < (since ? 1 : AGAIN); i++) assert.deepEqual(look(instance, ask, runs, buckets, rows), found, 'again');
    assert.ok(instance.size <= Math.max(size, ROOM), `${instance.size} bytes of memory, ${size} before the same look-ups`);
  }
  return answers;
}

/** Merges very many postings, as of a million reviews: neither is anything lost, nor does memory grow with each. @param {Instance} instance @param {Operations} ask */
function merge(instance, ask) {
  const n = 5_000;
  const postings = new DataView(new ArrayBuffer(8 + 12 * n));
  postings.setUint32(0, 1 << 20); // the first key of bucket 1
  postings.setUint32(4, n);
  for (let i = 0; i < n; i++) postings.setUint32(8 + 12 * i, i + 1);
  const all = new Uint8Array(postings.buffer);
  ask.runs([all]);
  for (let i = 0; i < 400; i++) assert.equal(ask.merge(1, all).postings.length, all.length);
  ask.runs([]);
  assert.ok(instance.size <= ROOM, `${instance.size} bytes of memory after merging`);
}

/**
 * Looks the article up, while others annotate theirs: what is under way stays.
 * @param {Instance} instance @param {Operations} ask @param {Uint8Array[]} runs @param {Map<number, Uint8Array>} postings by bucket @param {Map<number, Uint8Array>} rows
 */
function look(instance, ask, runs, postings, rows) {
  const annotate = (/** @type {string} */ text) => instance.call(ANNOTATE, [text]);
  annotate(ARTICLE);
  const buckets = ask.plan(ARTICLE, '');
  annotate('Norway closed seven ports in 2019.');
  ask.runs(runs);
  annotate(ARTICLE);
  const blocks = ask.find(buckets.map((bucket) => [bucket, postings.get(bucket) ?? new Uint8Array()]));
  annotate('Norway closed seven ports in 2019.');
  return ask.decide('2025-04-22', [...rows].filter(([number]) => blocks.some(([from, to]) => from <= number && number <= to)).map(([, row]) => row));
}
