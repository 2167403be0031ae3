// A mirror on a real disk, IndexedDB in Chromium: no room, an end in the middle, and a log that
// is not the one that was followed. The module is the one that ships.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { complaintsOf, launch, sendFile, serve } from './browser.mjs';
import { buildServer } from './demo.mjs';

const WEB = new URL('../', import.meta.url).pathname;
const BUILT = join(WEB, 'dist/test/extension');
const PER_PAGE = 5; // rows of a page of the snapshot, as cut here

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** @type {string[]} */
let asked = [];
/** What the edge answers, by path. @type {Map<string, string>} */
let edge = new Map();

before(async () => {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: ./build.sh test builds it`);
  site = await serve(async ({ url = '' }, response) => {
    if (url === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A disk</title><link rel="icon" href="data:,">');
    if (!url.startsWith('/v1/')) return sendFile(response, url.startsWith('/built/') ? join(BUILT, url.slice('/built/'.length)) : join(WEB, url));
    asked.push(url);
    const body = edge.get(url);
    response.writeHead(body ? 200 : 503, { 'content-type': 'application/json' }).end(body);
  });
  browser = await launch();
  page = await browser.newPage();
  complaintsOf(page);
  await page.goto(site.origin);
  await page.evaluate(lab);
});

after(async () => {
  await browser?.close();
  site?.close();
});

/** In the page: makes mirrors over one engine. */
async function lab() {
  const { Engine } = await import(String('/engine/engine.js'));
  const { compile } = await import(String('/engine/module.js'));
  const { Operations } = await import(String('/extension/worker/operations.js'));
  const { Mirror } = await import(String('/extension/worker/mirror.js'));
  const { Desk } = await import(String('/extension/worker/desk.js'));
  const models = await Promise.all(['actors.model', 'worth.model'].map(async (name) => new Uint8Array(await (await fetch(`/built/${name}`)).arrayBuffer())));
  const module = await compile(await fetch('/built/engine.wasm'));
  const engine = () => new Engine(module, models);
  let one = engine();
  let calls = 0;
  // As Engine does where one has grown too large: the next call finds another.
  const operations = new Operations({
    run(/** @type {number} */ op, /** @type {any[]} */ fields) {
      if (/** @type {any} */ (globalThis).replaced?.includes(++calls)) one = engine();
      return one.run(op, fields);
    },
  });
  Object.assign(globalThis, {
    calls: () => calls,
    /** Follows, and chooses other years after the first step. @param {string} source @param {number} since */
    async rechoose(source, since) {
      const desk = new Desk(one);
      const choice = { sources: [source], told: false, languages: ['en'], since: 0, version: '1' };
      desk.choose(choice);
      /** @type {Promise<boolean>|undefined} */
      let next;
      const cut = await desk.follow(() => {
        if (next) return;
        desk.choose({ ...choice, since });
        next = desk.follow(() => {});
      });
      const whole = await next;
      const { sources: [{ reviews }], following } = await desk.standing();
      desk.choose({ ...choice, sources: [] });
      return { cut, whole, reviews, following, disks: (await indexedDB.databases()).map(({ name }) => name) };
    },
    mirror: (/** @type {string} */ source) => new Mirror(source, 'en', 0, operations, (/** @type {() => Promise<any>} */ work) => work()),
    /** Follows; says what came of it. @param {string} source @param {number} steps after which it is told to stop */
    async follow(source, steps = Infinity) {
      const mirror = /** @type {any} */ (globalThis).mirror(source);
      const end = new AbortController();
      const whole = await mirror.follow({ signal: end.signal, onstep: () => --steps > 0 || end.abort(), onnews: async () => {} });
      const standing = { done: whole, ...await mirror.standing(), reviews: await mirror.count() };
      mirror.close();
      return standing;
    },
  });
}

/** @param {string} source @param {number} [steps] @returns {Promise<any>} */
const follow = (source, steps) => page.evaluate(([url, n]) => /** @type {any} */ (globalThis).follow(url, n ?? Infinity), /** @type {[string, number?]} */ ([source, steps]));

/** What an edge with the sample says, its snapshot cut into small pages. */
async function sample() {
  const server = buildServer();
  const demo = await server.start();
  const read = async (/** @type {string} */ path) => (await fetch(demo.edge + path)).text();
  const { rows, ...head } = JSON.parse(await read('/v1/snapshot/en/1.json'));
  /** @type {Map<string, string>} */
  const answers = new Map([['/v1/log/0.json', await read('/v1/log/0.json')]]);
  for (let i = 0; i < rows.length; i += PER_PAGE) {
    const from = i ? rows[i].number : 1;
    answers.set(`/v1/snapshot/en/${from}.json`, JSON.stringify({ ...head, from, next: rows[i + PER_PAGE]?.number ?? 0, rows: rows.slice(i, i + PER_PAGE) }));
  }
  await demo.stop();
  server.remove();
  return { answers, reviews: rows.length };
}

test('a mirror goes on where it was ended, and asks for no page twice', async () => {
  const { answers, reviews } = await sample();
  edge = answers;
  asked = [];
  assert.equal(answers.size, 4);
  const cut = await follow(site.origin, 2);
  assert.deepEqual({ done: cut.done, whole: cut.whole, reviews: cut.reviews, requests: cut.requests }, { done: false, whole: false, reviews: 2 * PER_PAGE, requests: 2 });
  const rest = await follow(site.origin);
  assert.deepEqual({ done: rest.done, whole: rest.whole, reviews: rest.reviews, trouble: rest.trouble }, { done: true, whole: true, reviews, trouble: '' });
  assert.deepEqual(asked, [...answers.keys()].filter((path) => path.includes('snapshot')).concat('/v1/log/0.json'));
});

test('without a network it stays as it is', async () => {
  const before = edge;
  edge = new Map();
  const { done, whole, trouble } = await follow(site.origin);
  assert.deepEqual({ done, whole, trouble }, { done: false, whole: true, trouble: 'edge' });
  edge = before;
});

test('another history is followed from its beginning', async () => {
  const { answers, reviews } = await sample(); // of another second, and so with another chain
  edge = answers;
  asked = [];
  const after = await follow(site.origin);
  assert.deepEqual({ done: after.done, whole: after.whole, reviews: after.reviews, trouble: after.trouble }, { done: true, whole: true, reviews, trouble: '' });
  assert.equal(asked[0], '/v1/log/0.json');
  assert.equal(asked[1], '/v1/snapshot/en/1.json');
});

test('an engine that is replaced in the middle loses nothing', async () => {
  const { answers, reviews } = await sample();
  edge = answers;
  const before = await page.evaluate(() => /** @type {any} */ (globalThis).calls());
  // Within the first step, and while runs are merged.
  await page.evaluate((calls) => Object.assign(globalThis, { replaced: calls }), [before + 5, before + 30, before + 60].map(Number));
  const { done, whole, reviews: got, trouble } = await follow(site.origin);
  assert.deepEqual({ done, whole, reviews: got, trouble }, { done: true, whole: true, reviews, trouble: '' });
  const { answer } = await page.evaluate((url) => {
    const { calls, mirror } = /** @type {any} */ (globalThis);
    Object.assign(globalThis, { replaced: [calls() + 2, calls() + 7] });
    return mirror(url).lookup('Finland joined the North Atlantic alliance in April 2023.', '');
  }, site.origin);
  assert.equal(answer.claims[0].state, 'reviewed');
});

test('other years that are chosen under way are followed at once, and the copy of before is not written on', async () => {
  const { answers, reviews } = await sample();
  const first = JSON.parse(String(answers.get('/v1/snapshot/en/1.json')));
  const { lang, rows: _, next: __, ...head } = first;
  const all = [...answers].flatMap(([path, body]) => (path.includes('snapshot') ? JSON.parse(body).rows : []));
  edge = new Map([...answers, ['/v1/snapshot/en/2020/1.json', JSON.stringify({ lang, since: 2020, ...head, next: 0, rows: all })]]);
  const { cut, whole, reviews: got, following, disks } = await page.evaluate((url) => /** @type {any} */ (globalThis).rechoose(url, 2020), site.origin);
  assert.deepEqual({ cut, whole, got, following }, { cut: false, whole: true, got: reviews, following: false });
  assert.deepEqual(disks, [`mirror en 2020 ${site.origin}`]);
  await page.evaluate((url) => /** @type {any} */ (globalThis).follow(url), site.origin); // as the tests behind want it
});

test('what cannot be read changes nothing', async () => {
  edge = new Map([['/v1/log/0.json', '{"page":0}']]);
  const { done, whole, trouble } = await follow(site.origin);
  assert.deepEqual({ done, whole, trouble }, { done: false, whole: true, trouble: 'odd' });
});

test('where there is no room it says so, keeps what it has, and goes on once there is', async () => {
  const { answers, reviews } = await sample();
  edge = answers;
  await page.evaluate(() => indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((resolve) => {
    indexedDB.deleteDatabase(String(name)).onsuccess = resolve;
  })))));
  await follow(site.origin, 1);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { room: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });
  const full = await follow(site.origin);
  assert.deepEqual({ done: full.done, trouble: full.trouble, reviews: full.reviews }, { done: false, trouble: 'full', reviews: PER_PAGE });
  await page.evaluate(() => /** @type {any} */ (globalThis).room());
  const again = await follow(site.origin);
  assert.deepEqual({ done: again.done, whole: again.whole, reviews: again.reviews, trouble: again.trouble }, { done: true, whole: true, reviews, trouble: '' });
});
