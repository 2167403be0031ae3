// The engine's side of the port, with the real engine over an edge that a test makes up.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Engine } from '../engine/engine.js';
import { Link } from '../engine/link.js';
import { MAX_LENGTH } from '../engine/protocol.js';
import { Server } from '../engine/serve.js';
import { serve } from './browser.mjs';
import { builtEngine, builtModels } from './built.mjs';
import { emptyTile } from './tile.mjs';

const TEXT = 'Volodymyr Zelensky said that Ukraine had lost 300 tanks since February 2022.';
const JSON_TYPE = { 'content-type': 'application/json' };

/** @type {Awaited<ReturnType<typeof serve>>} */
let edge;
/** @type {string[]} */
let asked;
let status = '';
/** By which name the edge was asked. @type {string[]} */
let hosts = [];
/** @type {Link[]} */
let links;

beforeEach(async () => {
  asked = [];
  links = [];
  status = JSON.stringify({ scheme: 2, bits: { en: 4, 'zh-hant': 5 } });
  edge = await serve((request, response) => {
    const { url = '' } = request;
    asked.push(url);
    hosts.push(request.headers.host ?? '');
    if (url === '/e/v/engine.wasm') response.writeHead(200, { 'content-type': 'application/wasm' }).end(builtEngine());
    else if (url.endsWith('.model')) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(builtModels()[url.slice('/e/v/'.length)]);
    else if (url === '/v1/reports') takeReport(request, response);
    else if (url === '/v1/reviews/abc.json') response.writeHead(200, JSON_TYPE).end('{"history":[]}');
    else if (url.startsWith('/v1/reviews/')) response.writeHead(404).end();
    else if (url === '/v1/status.json') response.writeHead(200, JSON_TYPE).end(status);
    else response.writeHead(200, JSON_TYPE).end(emptyTile(url.replace('/v1/', '')));
  });
});
afterEach(() => {
  for (const link of links) link.close();
  edge.close();
});

/** What came to the edge as a report. @type {string[]} */
let reported = [];
let verdict = 202;

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function takeReport(request, response) {
  let body = '';
  for await (const part of request) body += part;
  reported.push(`${request.method} ${request.headers['content-type']} ${body} ${request.headers.cookie ?? ''}${request.headers.referer ?? ''}`);
  response.writeHead(verdict).end();
}

/** @param {boolean} [lookups] @param {import('../types.js').EdgeConfig|null} [config] @param {string} [named] the edge, where it is named */
async function start(lookups = true, config = null, named = '') {
  const { port1, port2 } = new MessageChannel();
  const link = new Link(port1, () => port2.close(), () => {});
  links.push(link);
  void new Server(port2, { base: `${edge.origin}/e/v/`, config, edge: named, requests: [], lookups }).run();
  assert.equal(await link.ready, true);
  return link;
}

test('what was fetched before is told of once it is ready', async () => {
  const { port1, port2 } = new MessageChannel();
  const frame = { url: `${edge.origin}/e/v/frame.html`, status: 200, bytes: 7 };
  /** @type {import('../types.js').RequestEntry[]} */
  const listed = [];
  const link = new Link(port1, () => port2.close(), (entries) => listed.push(...entries));
  links.push(link);
  void new Server(port2, { base: `${edge.origin}/e/v/`, config: null, requests: [frame], lookups: true }).run();
  assert.equal(await link.ready, true);
  assert.deepEqual(listed[0], frame);
  assert.deepEqual(listed.slice(1).map(({ url }) => new URL(url).pathname).sort(), ['/e/v/actors.model', '/e/v/engine.wasm', '/e/v/worth.model']);
});

test('an edge with a language that is odd is asked for the others', async () => {
  const link = await start();
  assert.equal(JSON.parse(await link.lookup(TEXT, '', true)).claims[0].state, 'none');
  assert.ok(asked.includes('/v1/status.json') && asked.some((url) => url.startsWith('/v1/tiles/2/en/4/')), `${asked}`);
});

test('an edge that does not say how it answers is asked again', async () => {
  const link = await start();
  status = '<!doctype html>';
  await assert.rejects(link.lookup(TEXT, '', true), { message: 'edge', alone: true });
  status = JSON.stringify({ scheme: 2, bits: { en: 4 } });
  assert.equal(JSON.parse(await link.lookup(TEXT, '', true)).claims[0].state, 'none');
});

test('an answer beyond the limit is refused alone, and the link answers on', async (t) => {
  const link = await start();
  const long = t.mock.method(Engine.prototype, 'annotate', () => 'x'.repeat(MAX_LENGTH + 1));
  await assert.rejects(link.annotate(TEXT), { message: 'size', alone: true });
  long.mock.restore();
  assert.ok(JSON.parse(await link.annotate(TEXT)).claims.length > 0);
});

test('a Worker of the page’s own origin annotates and asks for nothing', async () => {
  const link = await start(false);
  assert.ok(JSON.parse(await link.annotate(TEXT)).claims.length > 0);
  await assert.rejects(link.lookup(TEXT, '', true), { message: 'barred', alone: true });
  assert.deepEqual(asked.toSorted(), ['/e/v/actors.model', '/e/v/engine.wasm', '/e/v/worth.model']);
});

test('a report is a review, a reason and the version, where the edge says that it takes them', async () => {
  reported = [];
  assert.equal((await start()).reports, false);
  const link = await start(true, { scheme: 2, bits: { en: 4 }, hot: {}, reports: true });
  assert.equal(link.reports, true);
  assert.equal(await link.report('abc', 'speaker'), '');
  assert.deepEqual(reported, ['POST application/json {"review":"abc","reason":"speaker","version":"v"} ']);
  verdict = 503;
  await assert.rejects(link.report('abc', 'speaker'), { message: 'edge', alone: true });
  verdict = 202;
  assert.equal(await link.report('abc', 'record'), '');
});

test('where nobody told of the edge, it tells with the first look-up whether it takes reports', async () => {
  status = JSON.stringify({ scheme: 2, bits: { en: 4 }, reports: true });
  const link = await start();
  assert.equal(link.reports, false);
  await link.lookup(TEXT, '', true);
  assert.equal(link.reports, true);
  assert.equal(await link.report('abc', 'speaker'), '');
});

test('an edge of another origin than the files refuses reports, so none are offered; its histories are told', async () => {
  status = JSON.stringify({ scheme: 2, bits: { en: 4 }, reports: true });
  const other = edge.origin.replace('127.0.0.1', 'localhost');
  assert.notEqual(other, edge.origin);
  const link = await start(true, null, other);
  assert.equal(JSON.parse(await link.lookup(TEXT, '', true)).claims[0].state, 'none');
  assert.equal(link.reports, false);
  hosts = [];
  assert.equal(await link.history('abc'), '{"history":[]}');
  assert.deepEqual(hosts, [new URL(other).host]);
});

test('a Worker of the page’s own origin reports nothing', async () => {
  reported = [];
  const link = await start(false, { scheme: 2, bits: { en: 4 }, hot: {}, reports: true });
  assert.equal(link.reports, false);
  await assert.rejects(link.report('abc', 'speaker'), { message: 'barred', alone: true });
  assert.deepEqual(reported, []);
});

test('a review’s history is asked for by its id', async () => {
  const link = await start();
  assert.equal(await link.history('abc'), '{"history":[]}');
  await assert.rejects(link.history('none'), { message: 'edge', alone: true });
  assert.deepEqual(asked.filter((url) => url.startsWith('/v1/reviews/')), ['/v1/reviews/abc.json', '/v1/reviews/none.json']);
});
