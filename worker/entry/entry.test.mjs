// @ts-check

// The entry module with a clock, a database, a cache and a Go of the test's own:
// what takes the real ones minutes or a fault. The real ones are in worker/edge.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';

import { inUse, refusal } from './admission.mjs';
import { Edge } from './edge.mjs';
import { patience, reread, staleness } from './generation.mjs';

mock.method(console, 'error', () => {}); // the faults are ours

const tilePath = '/v1/tiles/2/en/4/a.json';
const origin = 'https://edge.example';
const put = { method: 'PUT', body: '[]', headers: { Authorization: 'Bearer secret' } };
const live = 'public, max-age=10, stale-while-revalidate=20';

/** What the isolates of a data centre share, and the world outside. */
class World {
  now = 1_000_000;
  generation = 1;
  /** @type {Map<string, Response>} */
  cached = new Map();
  /** @type {string[]} the paths that Go was started for */
  started = [];
  reads = 0;
  tokens = 0;
  status = 200; // of what Go answers to a write
  /** @type {Error | null} what D1 fails with */
  fault = null;
  /** @type {(what: string) => void | Promise<void>} called while somebody is waited for */
  meanwhile = () => {};
  /** @type {Promise<unknown>[]} what goes on behind the answers */
  behind = [];

  /** @param {{ memory?: number }} [options] */
  isolate(options) {
    const go = { fetch: (/** @type {Request} */ request) => this.#go(request), scheduled: async () => this.meanwhile('schedule') };
    const methods = { '/v1/reviews': 'PUT, OPTIONS', '/v1/counts': 'GET, HEAD, OPTIONS' };
    const routes = ['/v1/counts', '/v1/private.json', '/v1/status.json', '/v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json', '/v1/records/{block}.json', '/v1/sources.json', '/v1/reviews'];
    const edge = new Edge(go, routes, methods, { now: () => this.now, cache: () => /** @type {any} */ (this.#cache), ...options });
    const ctx = { waitUntil: (/** @type {Promise<unknown>} */ p) => void this.behind.push(p) };
    const env = /** @type {any} */ (this.#env);
    const ask = (/** @type {string} */ path, /** @type {RequestInit} */ init = {}) => edge.fetch(new Request(origin + path, init), env, ctx);
    return Object.assign(ask, { scheduled: () => edge.scheduled({}, env, ctx) });
  }

  /** Waits for what goes on behind the answers. */
  async settle() {
    while (this.behind.length) await this.behind.pop();
  }

  #env = {
    DB: {
      prepare: () => ({
        first: async () => {
          this.reads++;
          if (this.fault) throw this.fault;
          const { generation } = this;
          await this.meanwhile('D1');
          return generation;
        },
      }),
    },
  };

  #cache = {
    match: async (/** @type {string} */ key) => {
      await this.meanwhile('cache');
      return this.cached.get(key)?.clone();
    },
    put: async (/** @type {string} */ key, /** @type {Response} */ response) => void this.cached.set(key, response),
  };

  /** @param {Request} request */
  async #go(request) {
    const { pathname } = new URL(request.url);
    this.started.push(pathname);
    if (request.headers.has('Authorization')) this.tokens++;
    const { generation, now } = this;
    await this.meanwhile('Go');
    const status = { generation, scheme: 2, bits: { en: 4 }, widths: { en: [4] }, log: { entries: 100 } };
    const body = JSON.stringify(pathname === '/v1/status.json' ? status : { generation, now, filler: 'x'.repeat(1000) });
    const cache = pathname === '/v1/private.json' ? 'no-store' : live;
    return new Response(body, { status: request.method === 'PUT' ? this.status : 200, headers: { 'Content-Type': 'application/json', ETag: `W/"${pathname.length}"`, 'Cache-Control': cache, 'Access-Control-Allow-Origin': '*' } });
  }
}

test('an answer is made once for all isolates of a data centre', async () => {
  const world = new World();
  const [one, two] = [world.isolate(), world.isolate()];
  const first = await one(tilePath);
  await world.settle();
  const [again, other] = [await one(tilePath), await two(tilePath)];
  assert.deepEqual(world.started, ['/v1/status.json', tilePath]);
  assert.equal(world.reads, 2);
  for (const got of [again, other]) {
    assert.deepEqual(Object.fromEntries(got.headers), Object.fromEntries(first.headers));
    assert.equal(await got.clone().text(), await first.clone().text());
  }
});

test('what many want at once is made once', async () => {
  const world = new World();
  const isolate = world.isolate();
  const all = await Promise.all(Array.from({ length: 50 }, () => isolate(tilePath)));
  assert.ok(all.every((got) => got.status === 200));
  assert.deepEqual(world.started, ['/v1/status.json', tilePath]);
  assert.equal(world.reads, 1);
});

test('the generation is read every 10 s at most, and the last answer is sent while the next is made', async () => {
  const world = new World();
  const isolate = world.isolate();
  await isolate(tilePath);
  await world.settle();
  world.generation = 2;
  world.now += reread;
  assert.equal((await (await isolate(tilePath)).json()).generation, 1, 'nobody could know');
  assert.equal(world.reads, 1);
  world.now += 1;
  world.meanwhile = () => turns();
  assert.equal((await (await isolate(tilePath)).json()).generation, 1, 'read behind the request');
  await world.settle();
  assert.equal(world.reads, 2);
  world.started = [];
  for (const got of await Promise.all(Array.from({ length: 20 }, () => isolate(tilePath)))) assert.equal((await got.json()).generation, 1);
  await world.settle();
  assert.deepEqual(world.started.sort(), ['/v1/status.json', tilePath], 'one refresh for all');
  assert.equal((await (await isolate(tilePath)).json()).generation, 2);
});

test('nothing is sent that was last known to be current 25 s ago', async () => {
  for (const [age, want] of [[staleness, 1], [staleness + 1, 2], [-1, 2]]) {
    const world = new World();
    const isolate = world.isolate();
    await isolate(tilePath);
    await world.settle();
    world.generation = 2;
    world.now += age;
    assert.equal((await (await isolate(tilePath)).json()).generation, want, `${age} ms later`);
  }
});

// Any order of writes, requests, waits and faults: whatever arrives was current 25 s
// before, or 5 s more for the way. The clock leaps only where nothing is on its way.
test('no history of events makes an answer older than 30 s', async () => {
  const count = /** @type {Record<number, number>} */ ({ 200: 0, 503: 0 });
  for (let seed = 1; seed <= 40; seed++) {
    const random = numbers(seed);
    const world = new World();
    const written = [0, world.now];
    const write = () => void (written[++world.generation] = world.now);
    world.meanwhile = async () => {
      const leap = random(30) === 0;
      if (leap) await new Promise(setImmediate);
      world.now += leap ? 15_000 : random(1500);
      if (random(8) === 0) write();
      await turns(random(30));
    };
    const isolates = [world.isolate(), world.isolate(), world.isolate({ memory: 4000 })];
    const paths = [tilePath, '/v1/tiles/2/en/4/b.json', '/v1/records/1.json', '/v1/status.json', '/v1/sources.json'];
    for (let step = 0; step < 150; step++) {
      world.now += random(9000);
      if (random(4) === 0) write();
      world.fault = random(6) === 0 ? new Error('D1 is away') : null;
      const asked = Array.from({ length: 1 + random(3) }, async () => {
        const got = await isolates[random(3)](paths[random(5)]);
        return { got, arrived: world.now };
      });
      for (const { got, arrived } of await Promise.all(asked)) {
        count[got.status]++;
        if (got.status !== 200) continue;
        const { generation } = await got.json();
        const superseded = written[generation + 1] ?? Infinity;
        assert.ok(superseded >= arrived - staleness - patience, `seed ${seed}, step ${step}: over since ${arrived - superseded} ms`);
      }
      if (random(3)) await world.settle();
    }
  }
  assert.ok(count[200] > 8000 && count[503] > 100, JSON.stringify(count));
});

test('few instances of Go run behind the answers at once', async () => {
  const world = new World();
  const isolate = world.isolate();
  const blocks = Array.from({ length: 12 }, (_, i) => `/v1/records/${i}.json`);
  for (const path of blocks) await isolate(path);
  await world.settle();
  world.generation = 2;
  world.now += reread + 1;
  await isolate('/v1/status.json');
  await world.settle();
  let [running, most] = [0, 0];
  world.meanwhile = async (what) => {
    if (what !== 'Go') return;
    most = Math.max(most, ++running);
    await turns();
    running--;
  };
  const all = () => Promise.all(blocks.map(async (path) => (await (await isolate(path)).json()).generation));
  assert.ok((await all()).every((generation) => generation === 1));
  for (let i = 0; i < 10; i++, await world.settle()) await all();
  assert.equal(most, 4);
  assert.ok((await all()).every((generation) => generation === 2));
});

test('without D1 what is there is sent for 25 s, then nothing, and D1 is asked once a second', async () => {
  const world = new World();
  const isolate = world.isolate();
  await isolate(tilePath);
  await world.settle();
  world.fault = new Error('D1 is away');
  world.now += staleness;
  assert.equal((await isolate(tilePath)).status, 200);
  await world.settle();
  world.now += 1;
  const refused = await isolate(tilePath);
  assert.equal(refused.status, 503);
  assert.equal(refused.headers.get('Retry-After'), '5');
  assert.equal(refused.headers.get('Cache-Control'), 'no-store');
  const before = world.reads;
  for (let i = 0; i < 100; i++) await isolate(tilePath);
  assert.equal(world.reads, before);
  world.now += 1000;
  world.fault = null;
  assert.equal((await isolate(tilePath)).status, 200);
});

test('a write that failed has the generation read anew, and empties nothing', async () => {
  const world = new World();
  const isolate = world.isolate();
  await isolate(tilePath);
  await world.settle();
  world.fault = new Error('D1 is away');
  world.status = 503;
  for (let i = 0; i < 3; i++, world.now += 2000) {
    const before = world.reads;
    assert.equal((await isolate('/v1/reviews', put)).status, 503);
    assert.equal((await isolate(tilePath)).status, 200);
    await world.settle();
    assert.equal(world.reads, before + 1);
  }
  world.fault = null;
  world.generation = 2; // it was written after all
  await isolate('/v1/reviews', put);
  await isolate(tilePath);
  await world.settle();
  world.status = 200;
  assert.equal((await (await isolate(tilePath)).json()).generation, 2);
});

test('who waits for a request that the platform ended is told to ask again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const world = new World();
  const isolate = world.isolate();
  await isolate('/v1/status.json');
  world.meanwhile = (what) => (what === 'Go' ? new Promise(() => {}) : undefined);
  const maker = isolate(tilePath);
  await turns();
  const waiting = isolate(tilePath);
  await turns();
  t.mock.timers.tick(patience);
  assert.equal((await waiting).status, 503);
  assert.equal((await maker).status, 503, 'also to whom it is made for');
  world.meanwhile = () => {};
  world.now += patience;
  assert.equal((await isolate(tilePath)).status, 200, 'the next one makes it himself');
});

test('what was superseded while it was made is sent to nobody, neither to its maker', async () => {
  const world = new World();
  const isolate = world.isolate();
  await isolate('/v1/status.json');
  await world.settle();
  let slow = true;
  world.meanwhile = async (what) => {
    if (what !== 'Go' || !slow) return;
    slow = false;
    world.generation = 2; // committed as soon as it was read
    await turns();
    world.now += staleness + 1;
  };
  const all = await Promise.all([isolate(tilePath), isolate(tilePath)]);
  for (const got of all) assert.equal((await got.json()).generation, 2);
});

test('while everything is superseded at once a request ends all the same', async () => {
  const world = new World();
  const isolate = world.isolate();
  world.meanwhile = (what) => {
    if (what !== 'Go') return;
    world.generation++;
    world.now += staleness + 1;
  };
  assert.equal((await isolate('/v1/sources.json')).status, 503);
  assert.ok(world.started.length <= 3, String(world.started));
});

test('who has written does not join what was begun before', async () => {
  const world = new World();
  const isolate = world.isolate();
  await isolate('/v1/status.json');
  await world.settle();
  let release = () => {};
  world.meanwhile = (what) => (what === 'Go' ? new Promise((resolve) => (release = () => resolve(undefined))) : undefined);
  const before = isolate(tilePath);
  await turns();
  const end = release;
  world.meanwhile = () => {};
  world.generation = 2;
  await isolate('/v1/reviews', put);
  assert.equal((await (await isolate(tilePath)).json()).generation, 2, 'it waits for nobody');
  end();
  assert.equal((await (await before).json()).generation, 2, 'who came before is told the same');
  await world.settle();
  assert.equal((await (await isolate(tilePath)).json()).generation, 2);
});

test('after a write its sender reads what he wrote', async () => {
  const world = new World();
  const isolate = world.isolate();
  await isolate(tilePath);
  await world.settle();
  world.generation = 2;
  await isolate('/v1/reviews', put);
  assert.equal((await (await isolate(tilePath)).json()).generation, 2);
  // Also where the generation is being read while he writes.
  world.now += reread + 1;
  let release = () => {};
  world.meanwhile = (what) => (what === 'D1' ? new Promise((resolve) => (release = () => resolve(undefined))) : undefined);
  await isolate(tilePath);
  world.generation = 3;
  await isolate('/v1/reviews', put);
  world.meanwhile = () => {};
  release();
  await world.settle();
  assert.equal((await (await isolate(tilePath)).json()).generation, 3);
});

test('what the schedule wrote shows at once, also where it failed', async () => {
  for (const fault of [null, new Error('the runtime ended it')]) {
    const world = new World();
    const isolate = world.isolate();
    await isolate(tilePath);
    await world.settle();
    world.meanwhile = (what) => {
      if (what !== 'schedule') return;
      world.generation = 2;
      if (fault) throw fault;
    };
    await isolate.scheduled().catch((error) => assert.equal(error, fault));
    assert.equal((await (await isolate(tilePath)).json()).generation, 2, String(fault));
  }
});

test('what changes without a generation is renewed by its age', async () => {
  const world = new World();
  const isolate = world.isolate();
  const first = await (await isolate('/v1/sources.json')).json();
  await world.settle();
  world.now += 31_000;
  assert.equal((await (await isolate('/v1/sources.json')).json()).now, first.now, 'sent while it is renewed');
  await world.settle();
  assert.notEqual((await (await isolate('/v1/sources.json')).json()).now, first.now);
  world.now += 3_600_000;
  const late = await (await isolate('/v1/sources.json')).json();
  assert.equal(late.now, world.now, 'but not an hour later');
});

test('what a token opens is kept by nobody, and no token gets into what is kept', async () => {
  const world = new World();
  const isolate = world.isolate();
  const headers = { Authorization: 'Bearer secret' };
  for (const path of ['/v1/counts', '/v1/private.json']) {
    for (let i = 1; i <= 3; i++) {
      await isolate(path, { headers });
      assert.equal(world.started.filter((started) => started === path).length, i, path);
    }
  }
  assert.equal(world.tokens, 3);
  await isolate(tilePath, { headers });
  await world.settle();
  assert.equal(world.tokens, 3);
  assert.ok([...world.cached.keys()].every((key) => /status|tiles/.test(key)));
  for (const Authorization of ['', 'Bearer', 'Bearer ', 'Basic secret', 'Bearersecret']) {
    const before = world.started.length;
    const got = await isolate('/v1/counts', { headers: { Authorization } });
    assert.deepEqual([got.status, world.started.length], [401, before], Authorization);
  }
  assert.equal((await isolate('/v1/counts', { method: 'PUT' })).headers.get('Access-Control-Allow-Origin'), null);
});

test('a body that nobody wants is read, but not for ever, and may break off', async () => {
  const world = new World();
  const isolate = world.isolate();
  /** @param {(n: number) => Uint8Array | undefined | Error} next */
  const send = async (next, path = '/v1/nothing.json') => {
    let n = 0;
    const body = new ReadableStream({
      pull(controller) {
        const chunk = next(n++);
        if (chunk instanceof Error) controller.error(chunk);
        else if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const got = await isolate(path, /** @type {any} */ ({ method: 'POST', body, duplex: 'half' }));
    return { status: got.status, chunks: n };
  };
  const chunk = new Uint8Array(1 << 20);
  assert.deepEqual(await send((n) => (n < 3 ? chunk : undefined)), { status: 404, chunks: 4 });
  const endless = await send(() => chunk);
  assert.equal(endless.status, 404);
  assert.ok(endless.chunks < 12, `${endless.chunks} MB were read`);
  assert.equal((await send((n) => (n < 2 ? chunk : new Error('the sender left')))).status, 404);
  assert.equal((await send((n) => (n < 2 ? chunk : new Error('the sender left')), tilePath)).status, 405);
});

test('the memory of an isolate is bounded', async () => {
  const world = new World();
  const isolate = world.isolate({ memory: 32_000 });
  const paths = [...'0123456789abcdef'].map((digit) => `/v1/tiles/2/en/4/${digit}.json`);
  for (const path of paths) await isolate(path);
  await world.settle();
  assert.equal(world.started.length, 17);
  world.cached.clear();
  for (const path of paths.slice(-6)) await isolate(path);
  assert.equal(world.started.length, 17, 'the last ones are held');
  await isolate(paths[0]);
  assert.equal(world.started.at(-1), paths[0]);
});

test('conditions and HEAD are answered from what is kept', async () => {
  const world = new World();
  const isolate = world.isolate();
  const tag = (await isolate(tilePath)).headers.get('ETag') ?? '';
  const started = world.started.length;
  for (const header of [tag, tag.slice(2), `"x", ${tag}`, '*']) {
    const got = await isolate(tilePath, { headers: { 'If-None-Match': header } });
    assert.equal(got.status, 304, header);
    assert.equal(got.headers.get('ETag'), tag);
    assert.equal(got.headers.get('Cache-Control'), live);
    assert.equal(got.headers.get('Content-Type'), null);
    assert.equal(await got.text(), '');
  }
  for (const header of ['"x"', 'W/"x"', tag.slice(2, -1), `"q,*,${tag.slice(3, -1)},z"`]) {
    assert.equal((await isolate(tilePath, { headers: { 'If-None-Match': header } })).status, 200, header);
  }
  const head = await isolate(tilePath, { method: 'HEAD' });
  assert.equal(head.headers.get('ETag'), tag);
  assert.equal(await head.text(), '');
  assert.equal(world.started.length, started);
});

/** Lets what is ready go on. */
async function turns(count = 50) {
  for (let i = 0; i < count; i++) await Promise.resolve();
}

/**
 * Pseudo-random whole numbers below a bound (mulberry32).
 * @param {number} seed
 */
function numbers(seed) {
  return (/** @type {number} */ below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

test('tiles of every scheme that the status names may have an answer', () => {
  const later = [{ scheme: 3, bits: { en: 6 }, widths: { en: [5, 6], de: [] }, hot: { en: '0a1b2c3d' } }];
  const status = inUse(JSON.stringify({ scheme: 2, bits: { en: 4 }, widths: { en: [4], de: [4] }, log: { entries: 9 }, later }));
  const allowed = (/** @type {string} */ path) => refusal(`/v1/${path}.json`, status) === undefined;
  assert.deepEqual(['tiles/2/en/4/a', 'tiles/2/de/4/a', 'tiles/3/en/5/0a', 'tiles/3/en/6/0a', 'tiles/3/en/6/0a/0a1b2c3d', 'snapshot/de/1'].filter((path) => !allowed(path)), []);
  assert.deepEqual(['tiles/1/en/4/a', 'tiles/4/en/4/a', 'tiles/3/en/4/a', 'tiles/3/de/4/a', 'tiles/2/en/6/0a', 'tiles/2/en/4/a/0a1b2c3d', 'snapshot/fr/1'].filter(allowed), []);
});
