// Tiles from a hostile edge: no answer but a good one is kept, and nothing is thrown.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { MAX_REQUESTS, Tiles } from '../engine/tiles.js';

/** @typedef {(response: import('node:http').ServerResponse, path: string) => void} Answer */

const PATH = '1/en/4/a.json';
const JSON_TYPE = { 'content-type': 'application/json' };

/** @type {Answer} */
const good = (response, path) => {
  const [scheme, lang, bits, prefix] = path.replace('.json', '').split('/');
  response.writeHead(200, JSON_TYPE).end(JSON.stringify({ scheme: Number(scheme), lang, bits: Number(bits), prefix, records: [] }));
};

let origin = '';
let answer = good;
/** @type {string[]} */
let asked = [];
/** @type {import('../types.js').RequestEntry[]} */
let reported = [];
const report = (/** @type {import('../types.js').RequestEntry} */ entry) => reported.push(entry);

const server = createServer((request, response) => {
  const path = (request.url ?? '').replace('/v1/tiles/', '');
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
  ['cut short', (r) => r.writeHead(200, JSON_TYPE).end('{"scheme":1,"lang":"en","bits":4,"prefix":"a","records":[')],
  ['cut off', (r) => { r.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' }).write('{"scheme":1'); r.destroy(); }],
  ['huge', (r) => r.writeHead(200, JSON_TYPE).end(`{"scheme":1,"lang":"en","bits":4,"prefix":"a","records":[],"x":"${'x'.repeat(40_000)}"}`)],
  ['HTML', (r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello')],
  ['HTML that says it is JSON', (r) => r.writeHead(200, JSON_TYPE).end('<!doctype html><p>Hello')],
  ['JSON that says it is text', (r) => r.writeHead(200, { 'content-type': 'text/plain' }).end('{}')],
  ['another tile', (r) => good(r, '1/en/4/b.json')],
  ['a list', (r) => r.writeHead(200, JSON_TYPE).end('[]')],
  ['null', (r) => r.writeHead(200, JSON_TYPE).end('null')],
  ['no UTF-8', (r) => r.writeHead(200, JSON_TYPE).end(Buffer.from([0x22, 0xff, 0x22]))],
  ['500', (r) => r.writeHead(500, JSON_TYPE).end('{}')],
  ['404', (r) => r.writeHead(404, JSON_TYPE).end('{}')],
  ['a redirect', (r) => r.writeHead(302, { location: '/v1/tiles/1/en/4/b.json' }).end()],
  ['a closed door', (r) => void r.destroy()],
];

for (const [name, answers] of bad) {
  test(`${name}: no tile, and a later good answer repairs it`, async () => {
    const tiles = new Tiles(origin, report);
    answer = answers;
    assert.deepEqual(await tiles.read([PATH]), []);
    assert.equal(reported.length, 1);
    answer = good;
    assert.deepEqual((await tiles.read([PATH])).map(({ path }) => path), [PATH]);
  });
}

test('a slow answer is given up', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const tiles = new Tiles(origin, report);
  answer = (response) => {
    response.writeHead(200, JSON_TYPE).write('{');
    setImmediate(() => t.mock.timers.tick(8_000));
  };
  assert.deepEqual(await tiles.read([PATH]), []);
});

test('a good tile is asked for once', async () => {
  const tiles = new Tiles(origin, report);
  await tiles.read([PATH]);
  await tiles.read([PATH]);
  assert.deepEqual(asked, [PATH]);
});

test('the budget holds for the page, until it is renewed', async () => {
  const paths = Array.from({ length: 40 }, (_, i) => `1/en/8/${(i + 16).toString(16)}.json`);
  const tiles = new Tiles(origin, report);
  assert.equal((await tiles.read(paths)).length, MAX_REQUESTS);
  assert.deepEqual(asked.toSorted(), paths.slice(0, MAX_REQUESTS), 'the first are the most wanted');
  assert.equal((await tiles.read(paths)).length, MAX_REQUESTS);
  tiles.renew();
  assert.equal((await tiles.read(paths)).length, 40);
});

test('paths that are no tiles are not asked for', async () => {
  const tiles = new Tiles(origin, report);
  const paths = ['../status.json', 'https://other.example/x.json', '1/en/4/a.json?q=1', '//other.example/1/en/4/a.json', ''];
  assert.deepEqual(await tiles.read(paths), []);
  assert.deepEqual(asked, []);
});
