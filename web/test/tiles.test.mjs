// Tiles from a hostile edge: no answer but a good one is kept, and nothing is thrown.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { MAX_BYTES, MAX_REQUESTS, Tiles } from '../engine/tiles.js';
import { emptyBlock, emptyTile } from './tile.mjs';

/** @typedef {(response: import('node:http').ServerResponse, path: string) => void} Answer */

const PATH = 'tiles/2/en/4/a.json';
const JSON_TYPE = { 'content-type': 'application/json' };

/** @type {Answer} */
const good = (response, path) => void response.writeHead(200, JSON_TYPE).end(emptyTile(path));

let origin = '';
let answer = good;
/** @type {string[]} */
let asked = [];
/** @type {import('../types.js').RequestEntry[]} */
let reported = [];
const report = (/** @type {import('../types.js').RequestEntry} */ entry) => reported.push(entry);

const server = createServer((request, response) => {
  const path = (request.url ?? '').replace('/v1/', '');
  asked.push(path);
  answer(response, path);
});

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  origin = `http://127.0.0.1:${address.port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answer = good;
  asked = [];
  reported = [];
});

/** @type {[name: string, answer: Answer][]} */
const bad = [
  ['cut short', (r) => r.writeHead(200, JSON_TYPE).end('{"scheme":2,"lang":"en","bits":4,"prefix":"a","lists":[')],
  ['cut off', (r) => { r.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' }).write('{"scheme":2'); r.destroy(); }],
  ['huge', (r) => r.writeHead(200, JSON_TYPE).end(`{"scheme":2,"lang":"en","bits":4,"prefix":"a","lists":[],"x":"${'x'.repeat(50_000)}"}`)],
  ['HTML', (r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello')],
  ['HTML that says it is JSON', (r) => r.writeHead(200, JSON_TYPE).end('<!doctype html><p>Hello')],
  ['JSON that says it is text', (r) => r.writeHead(200, { 'content-type': 'text/plain' }).end('{}')],
  ['another tile', (r) => good(r, 'tiles/2/en/4/b.json')],
  ['one under a hot key', (r) => good(r, 'tiles/2/en/4/a/0a1b2c3d.json')],
  ['a block', (r) => void r.writeHead(200, JSON_TYPE).end(emptyBlock('records/2.json'))],
  ['a list', (r) => r.writeHead(200, JSON_TYPE).end('[]')],
  ['null', (r) => r.writeHead(200, JSON_TYPE).end('null')],
  ['no UTF-8', (r) => r.writeHead(200, JSON_TYPE).end(Buffer.from([0x22, 0xff, 0x22]))],
  ['500', (r) => r.writeHead(500, JSON_TYPE).end('{}')],
  ['404', (r) => r.writeHead(404, JSON_TYPE).end('{}')],
  ['a redirect', (r) => r.writeHead(302, { location: '/v1/tiles/2/en/4/b.json' }).end()],
  ['a closed door', (r) => void r.destroy()],
];

for (const [name, answers] of bad) {
  test(`${name}: no tile, and a later good answer repairs it`, async () => {
    const tiles = new Tiles(origin, report);
    answer = answers;
    assert.deepEqual(await tiles.read([PATH], false), []);
    assert.equal(reported.length, 1);
    answer = good;
    assert.deepEqual((await tiles.read([PATH], false)).map(({ path }) => path), [PATH]);
  });
}

test('a slow answer is given up', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const tiles = new Tiles(origin, report);
  answer = (response) => {
    response.writeHead(200, JSON_TYPE).write('{');
    setImmediate(() => t.mock.timers.tick(8_000));
  };
  assert.deepEqual(await tiles.read([PATH], false), []);
});

test('a good tile is asked for once', async () => {
  const tiles = new Tiles(origin, report);
  await Promise.all([tiles.read([PATH], false), tiles.read([PATH], false)]);
  await tiles.read([PATH], false);
  assert.deepEqual(asked, [PATH]);
});

test('a kept tile is asked for again by the reader’s word, and after some minutes', async (t) => {
  const tiles = new Tiles(origin, report);
  const read = (/** @type {boolean} */ fresh) => tiles.read([PATH], fresh).then(([{ body }]) => JSON.parse(new TextDecoder().decode(body)).generation);
  assert.equal(await read(false), 1);
  answer = (response, path) => void response.writeHead(200, JSON_TYPE).end(emptyTile(path, { generation: 2 }));
  assert.deepEqual([await read(false), await read(true)], [1, 2]);
  answer = (response, path) => void response.writeHead(200, JSON_TYPE).end(emptyTile(path, { generation: 3 }));
  const now = performance.now();
  t.mock.method(performance, 'now', () => now + 10 * 60_000);
  assert.equal(await read(false), 3);
});

test('a fresh reading that fails leaves no tile of before', async () => {
  const tiles = new Tiles(origin, report);
  await tiles.read([PATH], false);
  answer = (response) => void response.writeHead(500).end();
  assert.deepEqual(await tiles.read([PATH], true), []);
});

const many = Array.from({ length: 40 }, (_, i) => `tiles/2/en/8/${(i + 16).toString(16)}.json`);

test('the budget of requests holds until a fresh reading', async () => {
  const tiles = new Tiles(origin, report);
  assert.equal((await tiles.read(many, false)).length, MAX_REQUESTS);
  assert.deepEqual(asked.toSorted(), many.slice(0, MAX_REQUESTS), 'the first are the most wanted');
  assert.equal((await tiles.read(many, false)).length, MAX_REQUESTS);
  assert.equal(asked.length, MAX_REQUESTS);
  assert.equal((await tiles.read(many, true)).length, MAX_REQUESTS);
  assert.equal(asked.length, 2 * MAX_REQUESTS);
});

test('the budget of bytes holds, whatever the tiles weigh', async () => {
  answer = (response, path) => void response.writeHead(200, JSON_TYPE).end(emptyTile(path, { x: 'x'.repeat(48_000) }));
  const tiles = new Tiles(origin, report);
  assert.equal((await tiles.read(many, false)).length, 3);
  assert.equal((await tiles.read(['records/2.json'], false)).length, 0);
  assert.ok(reported.reduce((sum, { bytes }) => sum + bytes, 0) <= MAX_BYTES);
});

test('paths that are no tiles are not asked for', async () => {
  const tiles = new Tiles(origin, report);
  const paths = ['../status.json', 'https://other.example/x.json', 'tiles/2/en/4/a.json?q=1', '//other.example/tiles/2/en/4/a.json', '', 'tiles/2/en/4/a/b.json', 'records/.json', 'records/-1.json'];
  assert.deepEqual(await tiles.read(paths, false), []);
  assert.deepEqual(asked, []);
});

test('a block is fetched and kept as a tile is', async () => {
  const tiles = new Tiles(origin, report);
  answer = (response, path) => void response.writeHead(200, JSON_TYPE).end(emptyBlock(path));
  const read = () => tiles.read(['records/12.json'], false).then((list) => list.map(({ path }) => path));
  assert.deepEqual([await read(), await read()], [['records/12.json'], ['records/12.json']]);
  assert.deepEqual(asked, ['records/12.json']);
  answer = (response) => void response.writeHead(200, JSON_TYPE).end(emptyBlock('records/12.json'));
  assert.deepEqual(await tiles.read(['records/13.json'], false), []);
});

test('a tile under a hot key is one of its own', async () => {
  const tiles = new Tiles(origin, report);
  const path = 'tiles/2/en/4/a/0a1b2c3d.json';
  assert.deepEqual((await tiles.read([path, PATH], false)).map((tile) => tile.path), [path, PATH]);
});
