// A page in Chromium with the extension's Worker code over the module that ships: a real disk,
// IndexedDB, and an edge in between whose answers a test can change.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { complaintsOf, launch, sendFile, serve } from './browser.mjs';

const WEB = new URL('../', import.meta.url).pathname;
const BUILT = join(WEB, 'dist/test/extension');

/** Opens the page. `edge.answers` has what is answered by path, the rest comes from `edge.real`; without one it is refused. Each answer has a mark, `edge.marks` has where one came back. Under /slow there is one that never answers. */
export async function openDiskLab() {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: ./build.sh test builds it`);
  const edge = { answers: /** @type {Map<string, string|null>} */ (new Map()), real: '', asked: /** @type {string[]} */ ([]), marks: /** @type {string[]} */ ([]) };
  const site = await serve(async ({ url = '', headers }, response) => {
    if (url === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A disk</title><link rel="icon" href="data:,">');
    if (url.startsWith('/slow/')) return void edge.asked.push(url); // which never answers
    if (!url.startsWith('/v1/')) return sendFile(response, url.startsWith('/built/') ? join(BUILT, url.slice('/built/'.length)) : join(WEB, url));
    edge.asked.push(url);
    if (headers['if-none-match'] || headers['if-modified-since']) edge.marks.push(url);
    const body = edge.answers.has(url) || !edge.real ? edge.answers.get(url) : await read(edge.real + url);
    response.writeHead(body ? 200 : 503, { 'content-type': 'application/json', etag: `"reader-${edge.asked.length}"`, 'last-modified': new Date().toUTCString() }).end(body);
  });
  const browser = await launch();
  const page = await browser.newPage();
  complaintsOf(page);
  await page.goto(site.origin);
  await page.evaluate(lab);
  return {
    edge, page, origin: site.origin,
    /** Runs a function over the lab. @template T @param {(lab: any, given: any) => T} work @param {any} [given] @returns {Promise<Awaited<T>>} */
    run: (work, given = null) => page.evaluate(`(${work})(globalThis.lab, ${JSON.stringify(given)})`),
    async close() {
      await browser.close();
      site.close();
    },
  };
}

/** @param {string} url */
async function read(url) {
  const response = await fetch(url);
  return response.ok ? response.text() : null;
}

/** In the page. */
async function lab() {
  Object.assign(globalThis, { __WEBEXT__: true });
  const { Engine } = await import(String('/engine/engine.js'));
  const { compile } = await import(String('/engine/module.js'));
  const { VERSION } = await import(String('/engine/protocol.js'));
  const { Client } = await import(String('/extension/worker/client.js'));
  const { Desk } = await import(String('/extension/worker/desk.js'));
  const { MOST, Mirror } = await import(String('/extension/worker/mirror.js'));
  const { Operations } = await import(String('/extension/worker/operations.js'));
  const models = await Promise.all(['actors.model', 'worth.model'].map(async (name) => new Uint8Array(await (await fetch(`/built/${name}`)).arrayBuffer())));
  const module = await compile(await fetch('/built/engine.wasm'));
  const engine = () => new Engine(module, models);
  let one = engine();
  const got = (/** @type {IDBRequest} */ request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const lab = {
    MOST,
    got,
    calls: 0,
    /** Of which calls the instance is another. @type {number[]} */
    replaced: [],
    /** How often a copy in use was gone. */
    lost: 0,
    /** As the Worker has it. @param {object} choice */
    desk(choice) {
      const desk = new Desk(one, () => lab.lost++);
      desk.choose({ told: false, languages: ['en'], since: 0, version: '1', ...choice });
      return desk;
    },
    /** Has one page that changes read again and again. @param {any} desk @param {string[]} texts */
    async readAgain(desk, texts) {
      const { port1, port2 } = new MessageChannel();
      new Client(port1, desk, false);
      for (const [i, text] of texts.entries()) {
        const answer = new Promise((resolve) => (port2.onmessage = ({ data }) => data.id === i + 1 && resolve(undefined)));
        port2.postMessage({ v: VERSION, id: i + 1, type: 'lookup', text, date: '', fresh: true });
        await answer;
      }
      port1.close();
    },
    /** What a page is answered. @param {any} desk @param {string} text @param {boolean} [hidden] in a private window @param {boolean} [report] whether it reports the first review then */
    async read(desk, text, hidden = false, report = false) {
      const { port1, port2 } = new MessageChannel();
      new Client(port1, desk, hidden);
      /** @type {any} */
      const told = {};
      const ask = (/** @type {object} */ request, id = 1) => new Promise((resolve) => {
        port2.onmessage = ({ data }) => {
          told[data.type] = data;
          if (data.id === id) resolve(undefined);
        };
        port2.postMessage({ v: VERSION, id, ...request });
      });
      await ask({ type: 'lookup', text, date: '', fresh: true });
      if (report) await ask({ type: 'report', review: JSON.parse(told.matched.json).records[0].id, reason: 'claim' }, 2);
      port1.close();
      const { claims, records } = told.matched ? JSON.parse(told.matched.json) : { claims: [], records: [] };
      return { source: told.source, refused: told.refused?.reason, states: claims.map((/** @type {any} */ { state }) => state), records };
    },
    // As Engine does where one has grown too large: the next call finds another.
    operations: new Operations({
      run(/** @type {number} */ op, /** @type {any[]} */ fields) {
        if (lab.replaced.includes(++lab.calls)) one = engine();
        return one.run(op, fields);
      },
    }),
    mirror: (/** @type {string} */ source) => new Mirror(source, 'en', 0, lab.operations, (/** @type {() => Promise<any>} */ work) => work()),
    /** Follows; says what came of it. @param {string} source @param {number} steps after which it is told to stop */
    async follow(source, steps = Infinity, more = {}) {
      const mirror = lab.mirror(source);
      const end = new AbortController();
      const how = await mirror.follow({
        signal: end.signal, onstep: () => --steps > 0 || end.abort(), noting: () => false, onnews: async () => {}, onwhole: async () => {}, ...more,
      });
      const standing = { how, ...await mirror.standing(), reviews: await mirror.count() };
      mirror.close();
      return standing;
    },
    /** Runs work over a database. @param {string} name @param {(database: IDBDatabase) => any} work */
    async within(name, work) {
      const database = await got(indexedDB.open(name));
      const answer = await work(database);
      await new Promise((resolve) => setTimeout(resolve, 50));
      database.close();
      return answer;
    },
    /** Makes rubbish of a copy. @param {string} name */
    damage: (name) => lab.within(name, async (database) => {
      const transaction = database.transaction(['rows', 'buckets', 'runs'], 'readwrite');
      for (const store of ['rows', 'buckets', 'runs'].map((one) => transaction.objectStore(one))) {
        for (const key of await got(store.getAllKeys())) store.put(new Uint8Array([1, 2, 3]), key);
      }
    }),
    /** Makes a database anew, of a version and with some stores. @param {string} name @param {number} version @param {string[]} stores */
    async spoil(name, version, stores) {
      await got(indexedDB.deleteDatabase(name));
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => stores.forEach((store) => opening.result.createObjectStore(store));
      /** @type {IDBDatabase} */ (await got(opening)).close();
    },
    disks: async () => (await indexedDB.databases()).map(({ name }) => String(name)).sort(),
    copies: async () => (await lab.disks()).filter((/** @type {string} */ name) => name.startsWith('mirror ')),
    async wipe() {
      for (const name of await lab.disks()) await got(indexedDB.deleteDatabase(name));
    },
  };
  Object.assign(globalThis, { lab });
}
