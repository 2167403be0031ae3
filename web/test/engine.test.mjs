// The real engines under Node: each call, wrong arguments, traps, memory.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { Instance, Trap, compile } from '../engine/module.js';
import { Engine, Refusal } from '../engine/engine.js';
import { readAnnotated, readMatched } from '../engine/answer.js';
import { TINYGO, builtEngines, builtModels } from './built.mjs';
import { articles } from './native.mjs';
import { emptyTile } from './tile.mjs';

const MODELS = Object.values(builtModels());
const EDGE = { scheme: 2, bits: { en: 4 }, hot: {} };
const TEXT = readFileSync(new URL('../../wasm/testdata/demo.txt', import.meta.url), 'utf8');

for (const { compiler, bytes } of builtEngines()) describe(`the engine by ${compiler}`, () => {
  /** @type {WebAssembly.Module} */
  let module;
  before(async () => {
    module = await compile(bytes);
  });

  test('annotate answers an article that the page accepts', () => {
    const article = readAnnotated(new Engine(module, MODELS).annotate(TEXT), TEXT);
    assert.ok(article, 'the answer does not fit answer.js');
    assert.ok(article.actors.length > 0 && article.claims.length > 0);
    const [{ name, mentions }] = article.actors.filter((actor) => actor.name.includes('Zelensky'));
    assert.ok(mentions.some(([start, end]) => name.includes(TEXT.slice(start, end))), 'offsets are not UTF-16 units of the text');
  });

  test('offsets are UTF-16 units behind any character', () => {
    for (const before of ['', 'é ', '😀 ', '\ud800 ', '\udc00\ud800 ']) {
      const text = `${before}Volodymyr Zelensky said that Ukraine was ready for talks.`;
      const article = readAnnotated(new Engine(module, MODELS).annotate(text), text);
      const words = article?.actors.flatMap(({ mentions }) => mentions.map(([start, end]) => text.slice(start, end)));
      assert.ok(words?.some((word) => word.endsWith('Zelensky')), `${JSON.stringify(before)}: ${words}`);
    }
  });

  test('plan names tiles, match answers a state per claim', () => {
    const engine = new Engine(module, MODELS);
    const article = readAnnotated(engine.annotate(TEXT), TEXT);
    const plan = engine.plan(TEXT, EDGE);
    assert.ok(article);
    assert.equal(plan.claims.length, article.claims.length);
    assert.equal(article.claims.length, article.answered, 'nothing that the engine says is odd');
    assert.ok(plan.tiles.length > 0 && plan.tiles.every((path) => /^tiles\/2\/en\/4\/[0-9a-f]\.json$/.test(path)), `${plan.tiles}`);
    const statuses = readMatched(engine.match(TEXT, EDGE, '2025-04-22', []), article);
    assert.ok(statuses?.every(({ state }) => state === 'unknown'), 'no tile was read, so nothing is known');
  });

  test('empty tiles make none of what they cover', () => {
    const engine = new Engine(module, MODELS);
    const article = readAnnotated(engine.annotate(TEXT), TEXT);
    const { tiles, claims } = engine.plan(TEXT, EDGE);
    const read = tiles.map((path) => ({ path, body: new TextEncoder().encode(emptyTile(path)) }));
    const statuses = article && readMatched(engine.match(TEXT, EDGE, '', read), article);
    claims.forEach((needed, i) => assert.equal(statuses?.[i].state, needed ? 'none' : 'unknown'));
  });

  test('wrong arguments are refused, and the engine goes on', () => {
    const engine = new Engine(module, MODELS);
    const instance = new Instance(module);
    assert.match(instance.call(1, ['x']), /^\{"error":"no model/);
    instance.call(4, MODELS);
    for (const [op, fields] of /** @type {[number, string[]][]} */ ([[0, []], [99, ['x']], [1, []], [2, ['x']], [2, ['x', '{']], [3, ['x']], [3, ['x', '{}', 'path']], [4, []], [4, ['no model', 'nor this']]])) {
      assert.match(instance.call(op, fields), /^\{"error"/, `op ${op} with ${fields.length} fields`);
    }
    assert.throws(() => engine.plan('x', /** @type {any} */ (undefined)), TypeError);
    assert.throws(() => engine.plan('x', /** @type {any} */ ({ scheme: 'one', bits: [] })), Refusal);
    assert.ok(readAnnotated(engine.annotate('A man said so.'), 'A man said so.'));
  });

  test('a model that is none is refused', () => {
    MODELS.forEach((file, i) => {
      const damaged = file.slice();
      damaged[damaged.length >> 1] ^= 1;
      for (const model of [new Uint8Array(), damaged, file.subarray(0, 1000), new TextEncoder().encode('<!doctype html>')]) {
        assert.throws(() => new Engine(module, MODELS.with(i, model)), Refusal);
      }
    });
  });

  test('any text is answered', () => {
    const engine = new Engine(module, MODELS);
    for (const text of ['', ' ', '\n\n\n', '\u0000', '“', '. . .', '\ud800'.repeat(100), 'x'.repeat(100_000)]) {
      assert.ok(readAnnotated(engine.annotate(text), text), JSON.stringify(text.slice(0, 20)));
    }
  });

  test('a broken instance is replaced and the request is answered', (t) => {
    const memories = watchMemories(t);
    const engine = new Engine(module, MODELS);
    const wanted = engine.annotate(TEXT);
    new Uint8Array(memories[0].buffer).fill(0xff);
    assert.equal(engine.annotate(TEXT), wanted);
    assert.equal(memories.length, 2, 'the instance was rebuilt once');
  });

  test('a request that traps twice is refused, the next one is answered', (t) => {
    const memories = watchMemories(t);
    const engine = new Engine(module, MODELS);
    const { annotate } = Engine.prototype;
    const broken = t.mock.method(Instance.prototype, 'call', () => { throw new Trap('broken'); });
    assert.throws(() => annotate.call(engine, TEXT), Trap);
    assert.equal(broken.mock.callCount(), 2);
    broken.mock.restore();
    assert.ok(readAnnotated(engine.annotate(TEXT), TEXT));
    assert.equal(memories.length, 3);
  });

  test('memory stays flat over a thousand articles', { skip: compiler !== TINYGO && 'its collector takes what it likes' }, () => {
    const different = articles(4_000_000).slice(0, 1000);
    assert.equal(new Set(different).size, 1000);
    const instance = new Instance(module);
    instance.call(4, MODELS);
    different.slice(0, 100).forEach((text) => instance.call(1, [text]));
    const { size } = instance;
    different.forEach((text) => instance.call(1, [text]));
    assert.equal(instance.size, size);
    assert.ok(size <= 16 << 20, `${size} bytes`);
  });

  test('memory stays flat over one article with its look-ups', (t) => {
    const [made, sizes] = [watchMemories(t), /** @type {number[]} */ ([])];
    const engine = new Engine(module, MODELS);
    for (let i = 0; i < 60; i++) {
      engine.annotate(TEXT);
      const { tiles } = engine.plan(TEXT, EDGE);
      engine.match(TEXT, EDGE, '', tiles.map((path) => ({ path, body: new TextEncoder().encode(emptyTile(path)) })));
      sizes.push(made[0].buffer.byteLength);
    }
    assert.equal(made.length, 1);
    assert.ok(sizes[59] <= sizes[19] + (4 << 20), `${sizes[19]} grew to ${sizes[59]}`);
  });

  test('a text of a million bytes takes at most 48 MB', { skip: compiler !== TINYGO && 'its collector takes what it likes' }, () => {
    const instance = new Instance(module);
    instance.call(4, MODELS);
    const text = articles(1 << 20).join('\n\n').slice(0, 1 << 20);
    for (let i = 0; i < 3; i++) assert.match(instance.call(1, [text]), /^\{"actors":\[\{/);
    assert.ok(instance.size <= 48 << 20, `${instance.size} bytes`);
  });
});

/**
 * Collects the memory of every instance that is made.
 * @param {import('node:test').TestContext} t
 */
function watchMemories(t) {
  /** @type {WebAssembly.Memory[]} */
  const memories = [];
  const Real = WebAssembly.Instance;
  t.mock.method(WebAssembly, 'Instance', function (/** @type {WebAssembly.Module} */ m, /** @type {any} */ imports) {
    const instance = new Real(m, imports);
    memories.push(/** @type {WebAssembly.Memory} */ (instance.exports.memory));
    return instance;
  });
  return memories;
}
