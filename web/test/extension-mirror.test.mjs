// A mirror on a real disk, IndexedDB in Chromium: no room, an end in the middle, and what has
// none. The module is the one that ships.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { buildServer } from './demo.mjs';
import { openDiskLab } from './disk-lab.mjs';
import { until } from './extension.mjs';

const PER_PAGE = 5; // rows of a page of the snapshot, as cut here
const CLAIM = 'Finland joined the North Atlantic alliance in April 2023.';
const OPERATOR = 'an-operator-of-these-tests-alone';

/** @type {Awaited<ReturnType<typeof openDiskLab>>} */
let lab;
before(async () => {
  lab = await openDiskLab();
});
after(() => lab?.close());

/** @param {number} [steps] @returns {Promise<any>} */
const follow = (steps) => lab.run((l, [url, n]) => l.follow(url, n ?? Infinity), [lab.origin, steps]);

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
  lab.edge.answers = answers;
  lab.edge.asked.length = 0;
  assert.equal(answers.size, 4);
  const cut = await follow(2);
  assert.deepEqual({ how: cut.how, whole: cut.whole, reviews: cut.reviews, requests: cut.requests }, { how: 'cut', whole: false, reviews: 2 * PER_PAGE, requests: 2 });
  const rest = await follow();
  assert.deepEqual({ how: rest.how, whole: rest.whole, reviews: rest.reviews, trouble: rest.trouble }, { how: 'all', whole: true, reviews, trouble: '' });
  assert.deepEqual(lab.edge.asked, [...answers.keys()].filter((path) => path.includes('snapshot')).concat('/v1/log/0.json'));
});

test('without a network it stays as it is', async () => {
  const before = lab.edge.answers;
  lab.edge.answers = new Map();
  const { how, whole, trouble } = await follow();
  assert.deepEqual({ how, whole, trouble }, { how: 'cut', whole: true, trouble: 'edge' });
  lab.edge.answers = before;
});

test('an engine that is replaced in the middle loses nothing', async () => {
  const { answers, reviews } = await sample(); // of another second, and so with another chain
  await lab.run((l) => l.wipe());
  lab.edge.answers = answers;
  // Within the first step, and while runs are merged.
  await lab.run((l) => void (l.replaced = [5, 30, 60].map((n) => l.calls + n)));
  const { how, whole, reviews: got, trouble } = await follow();
  assert.deepEqual({ how, whole, reviews: got, trouble }, { how: 'all', whole: true, reviews, trouble: '' });
  const { claims } = await lab.run((l, url) => {
    l.replaced = [l.calls + 2, l.calls + 7];
    return l.mirror(url).lookup('Finland joined the North Atlantic alliance in April 2023.', '');
  }, lab.origin);
  assert.equal(claims[0].state, 'reviewed');
});

test('what cannot be read changes nothing', async () => {
  lab.edge.answers = new Map([['/v1/log/0.json', '{"page":0}']]);
  const { how, whole, trouble } = await follow();
  assert.deepEqual({ how, whole, trouble }, { how: 'cut', whole: true, trouble: 'odd' });
});

test('a snapshot whose pages bring nothing is refused, and one that never ends is left', async () => {
  const { answers } = await sample();
  const { rows: _, next: __, ...head } = JSON.parse(String(answers.get('/v1/snapshot/en/1.json')));
  await lab.run((l) => l.wipe());
  lab.edge.answers = new Map([['/v1/snapshot/en/1.json', JSON.stringify({ ...head, next: 900, rows: [] })]]);
  lab.edge.asked.length = 0;
  const idle = await follow();
  assert.deepEqual({ how: idle.how, trouble: idle.trouble, asked: lab.edge.asked }, { how: 'cut', trouble: 'odd', asked: ['/v1/snapshot/en/1.json'] });
  for (const most of ['pages', 'bytes']) {
    await lab.run((l) => l.wipe());
    lab.edge.answers = answers;
    await follow(1);
    // It has had nearly all that may come.
    await lab.run((l, [url, of]) => l.within(`mirror en ${url}`, async (/** @type {IDBDatabase} */ database) => {
      const store = database.transaction('meta', 'readwrite').objectStore('meta');
      const state = await l.got(store.get('state'));
      store.put({ ...state, way: { ...state.way, [of]: l.MOST[of] - 1 } }, 'state');
    }), [lab.origin, most]);
    lab.edge.asked.length = 0;
    const end = await follow();
    assert.deepEqual({ how: end.how, whole: end.whole, trouble: end.trouble, reviews: end.reviews, asked: lab.edge.asked.length }, { how: 'cut', whole: false, trouble: 'endless', reviews: 0, asked: 1 }, most);
    assert.equal((await follow()).trouble, 'endless');
    assert.equal(lab.edge.asked.length, 1, 'nothing is asked for again');
  }
});

test('where there is no room it says so, keeps what it has, and goes on once there is', async () => {
  const { answers, reviews } = await sample();
  lab.edge.answers = answers;
  await lab.run((l) => l.wipe());
  await follow(1);
  await lab.page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { room: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });
  const full = await follow();
  assert.deepEqual({ how: full.how, trouble: full.trouble, reviews: full.reviews }, { how: 'cut', trouble: 'full', reviews: PER_PAGE });
  await lab.page.evaluate(() => /** @type {any} */ (globalThis).room());
  const again = await follow();
  assert.deepEqual({ how: again.how, whole: again.whole, reviews: again.reviews, trouble: again.trouble }, { how: 'all', whole: true, reviews, trouble: '' });
});

test('no mark that a source gives comes back to it', async () => {
  const { answers } = await sample();
  lab.edge.answers = answers;
  await lab.run((l) => l.wipe());
  lab.edge.marks.length = lab.edge.asked.length = 0;
  for (let i = 0; i < 3; i++) assert.equal((await follow()).how, 'all');
  await lab.run((l) => l.wipe()); // as when everything is erased
  assert.equal((await follow()).how, 'all');
  assert.ok(lab.edge.asked.filter((path) => path.includes('/log/')).length > 3);
  assert.deepEqual(lab.edge.marks, []);
});

test('a review that the operator parted from a claim is shown at it no more, but at what is worded otherwise', async (t) => {
  const server = buildServer();
  const demo = await server.start([], { CLAIMLIGHT_OPERATOR: createHash('sha256').update(OPERATOR).digest('hex') });
  t.after(async () => {
    await demo.stop();
    server.remove();
  });
  Object.assign(lab.edge, { answers: new Map(), real: demo.edge });
  await lab.run((l, url) => l.wipe().then(() => void (l.used = l.desk({ sources: [url] }))), lab.origin);
  /** @returns {Promise<{states: string[], records: any[]}>} */
  const read = async (/** @type {string} */ text) => {
    assert.equal(await lab.run((l) => l.used.follow(() => {})), true);
    return lab.run((l, given) => l.read(l.used, given), text);
  };
  const { states, records: [{ id }] } = await read(CLAIM);
  assert.deepEqual(states, ['reviewed']);
  const response = await fetch(`${demo.edge}/v1/marks`, { method: 'POST', headers: { authorization: `Bearer ${OPERATOR}`, 'content-type': 'application/json' }, body: JSON.stringify({ review: id, claim: CLAIM }) });
  assert.ok(response.ok, await response.text());
  await until(async () => (await (await fetch(`${demo.edge}/v1/log/0.json`)).json()).entries.some((/** @type {any} */ { kind }) => kind === 'never-same'), 'the log has the mark');
  assert.deepEqual((await read(CLAIM)).states, ['none']);
  assert.deepEqual((await read('In April 2023, Finland joined the North Atlantic alliance.')).states, ['reviewed']);
});
