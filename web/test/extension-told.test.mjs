// What was read and checked since: that nothing which arrives is missed, whenever the browser ends us and however a
// copy is begun, and that nothing is told which is not so. On a real disk, with real edges.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { buildServer, publish as publishAt } from './demo.mjs';
import { openDiskLab } from './disk-lab.mjs';
import { until } from './extension.mjs';

const TOKEN = 'a-token-of-these-tests-alone';
const DAY = 86_400_000;

/** @type {Awaited<ReturnType<typeof openDiskLab>>} */
let lab;
/** @type {ReturnType<typeof buildServer>} */
let server;
/** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>[]} */
let edges = [];
let town = 0;
const PARTS = [['Ald', 'Bren', 'Cor', 'Dun', 'Esk', 'Fen', 'Gar', 'Har'], ['by', 'mere', 'wick', 'vale', 'holm', 'mouth']];
/** A claim that no test has yet. */
const claim = () => `The council of ${PARTS[0][town % 8]}${PARTS[1][Math.floor(town++ / 8)]} closed ${town + 3} ports in 2019.`;

before(async () => {
  server = buildServer();
  lab = await openDiskLab();
  edges = await server.startTwo(['-put-token', TOKEN]);
});
after(async () => {
  await lab?.close();
  for (const edge of edges) await edge.stop();
  server?.remove();
});
beforeEach(async () => {
  lab.edge.real = edges[0].edge;
  lab.edge.answers.clear();
  await lab.run(async (l) => {
    await l.used?.erase();
    return l.wipe();
  });
  await lab.run((l, url) => void (l.used = l.desk({ sources: [url], told: true })), lab.origin);
});

const choose = (/** @type {object} */ choice) => lab.run((l, given) => l.used.choose({ told: true, languages: ['en'], since: 0, version: '1', ...given }), { sources: [lab.origin], ...choice });
const follow = () => lab.run((l) => l.used.follow(() => {}));
const read = (/** @type {string} */ text, hidden = false) => lab.run((l, given) => l.read(l.used, ...given), [`${text} Then it rained.`, hidden]);
/** @returns {Promise<string[]>} */
const found = async () => (await lab.run((l) => l.used.standing())).told.found.map((/** @type {any} */ { record }) => record.claim);
const noted = async () => (await lab.run((l) => l.used.standing())).told.claims;

/** Publishes a review of a claim, and waits until the log has it. @param {string} text @param {number} [edge] @returns {Promise<string>} its id */
async function publish(text, edge = 0, rating = 'Correct.') {
  const said = await publishAt(edges[edge].edge, TOKEN, text, { rating });
  await arrives(edge, (rows) => rows.some(({ record }) => record?.claim === text && record.rating === rating));
  return said.match(/"id":"([a-z2-7]{26})"/)?.[1] ?? '';
}

/** Waits until the edge tells of a change: it answers from its memory for some seconds. @param {number} edge @param {(rows: any[]) => boolean} holds */
async function arrives(edge, holds) {
  await until(async () => holds((await (await fetch(`${edges[edge].edge}/v1/log/0.json`)).json()).entries), 'the edge tells of it');
}

test('a review that arrives with the log is told, another is not', async () => {
  const text = claim();
  await follow();
  await read(text);
  await publish(text);
  await publish(claim());
  await follow();
  assert.deepEqual(await found(), [text]);
});

test('a review is told though we were ended between its page and the look at it', async () => {
  const text = claim();
  await follow();
  await read(text);
  await publish(text);
  // As the browser ends us: the page was kept, and that is all.
  const { how } = await lab.run((l, url) => l.follow(url, Infinity, { noting: () => true, onnews: async () => { throw new Error('ended'); } }), lab.origin);
  assert.equal(how, 'cut');
  assert.deepEqual(await found(), []);
  lab.edge.real = ''; // and what is on the disk is enough
  await lab.run((l, url) => void (l.used = l.desk({ sources: [url], told: true })), lab.origin);
  await lab.run((l) => l.used.sweep());
  assert.deepEqual(await found(), [text]);
});

for (const [what, change] of /** @type {[string, () => Promise<unknown>][]} */ ([
  ['other years', async () => {
    const { lang, ...rest } = await (await fetch(`${edges[0].edge}/v1/snapshot/en/1.json`)).json();
    lab.edge.answers.set('/v1/snapshot/en/2020/1.json', JSON.stringify({ lang, since: 2020, ...rest, rows: rest.rows.filter((/** @type {any} */ { record }) => !record?.reviewDate || record.reviewDate >= '2020') }));
    await choose({ since: 2020 });
  }],
  ['damage', async () => {
    await lab.run((l, url) => l.damage(`mirror en ${url}`), lab.origin);
    await read('Norway closed seven ports in 2019.');
  }],
  ['another history', async () => {
    const entries = async (/** @type {number} */ i) => (await (await fetch(`${edges[i].edge}/v1/log/0.json`)).json()).entries.length;
    while (await entries(1) < await entries(0)) await publish(claim(), 1); // a shorter log could be the same one of before
    lab.edge.real = edges[1].edge;
  }],
])) {
  test(`what arrives while a copy is begun anew is told, and what was shown is not: ${what}`, async () => {
    const [text, shown] = [claim(), claim()];
    await publish(shown);
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // then it changed at another time
    await publish(shown, 1);
    await follow();
    assert.deepEqual((await read(shown)).states[0], 'reviewed');
    await read(text);
    await publish(text, what === 'another history' ? 1 : 0);
    await change();
    assert.equal(await follow(), true);
    assert.deepEqual(await found(), [text]);
    await follow();
    assert.deepEqual(await found(), [text], 'and it stays');
  });
}

test('what was there before it was read is not told by a copy that is begun anew', async () => {
  const text = claim();
  await publish(text);
  await follow();
  await read(text);
  // It was read a day after the review, and the copies knew of that day; of what was shown nothing is kept.
  await lab.run((l, [day]) => l.within('told later', async (/** @type {IDBDatabase} */ database) => {
    const transaction = database.transaction(['read', 'shown'], 'readwrite');
    transaction.objectStore('shown').clear();
    const store = transaction.objectStore('read');
    const keys = await l.got(store.getAllKeys());
    for (const key of keys) store.put({ ...await l.got(store.get(key)), of: day }, key);
  }), [new Date(Date.now() + DAY).toISOString().slice(0, 10)]);
  await lab.run((l, url) => l.damage(`mirror en ${url}`), lab.origin);
  await read('Norway closed seven ports in 2019.');
  assert.equal(await follow(), true);
  assert.deepEqual(await found(), []);
});

test('claims that were looked up by tiles are noted', async () => {
  const text = claim();
  lab.edge.answers.set('/v1/snapshot/en/1.json', null);
  await follow();
  assert.equal((await read(text)).source.way, 'tiles');
  assert.ok(await noted());
  lab.edge.answers.clear();
  await publish(text);
  assert.equal(await follow(), true);
  assert.deepEqual(await found(), [text]);
});

test('claims that share most of their words are noted each', async () => {
  await follow();
  for (let key = 0; key < 3; key++) { // each log has a key of its own, and so other codes
    await lab.run((l) => l.used.forget());
    await choose({});
    await read(Array.from({ length: 40 }, (_, i) => `The council of Aldby in Norway closed ${i + 11} small ports in ${1970 + i}.`).join(' '));
    assert.equal(await noted(), 40);
  }
});

test('what the reader saw is no news any more, but what comes after it is', async () => {
  const [text, another] = [claim(), claim()];
  const news = async () => (await read('Norway closed seven ports in 2019.')).source.told;
  await follow();
  await read(text);
  await read(another);
  await publish(text);
  await follow();
  assert.equal(await news(), 1);
  await lab.run((l) => l.used.see());
  assert.equal(await news(), 0);
  assert.deepEqual(await found(), [text], 'it can be looked at for as long');
  await lab.run((l, url) => l.damage(`mirror en ${url}`), lab.origin);
  await read('Norway closed seven ports in 2019.');
  assert.equal(await follow(), true);
  assert.deepEqual([await news(), await found()], [0, [text]], 'nor by another copy');
  await publish(another);
  await follow();
  assert.equal(await news(), 1);
});

test('of a review that was shown no words are kept at hand', async () => {
  const text = claim();
  await publish(text);
  await follow();
  const keys = await lab.run(async (l, words) => {
    const { set } = Map.prototype;
    const kept = /** @type {string[]} */ ([]);
    Map.prototype.set = function (/** @type {any} */ key, /** @type {any} */ value) {
      kept.push(String(key));
      return set.call(this, key, value);
    };
    const { states } = await l.read(l.used, `${words} Then it rained.`);
    await l.used.standing(); // which comes after what was being noted
    Map.prototype.set = set;
    return { states, kept };
  }, text);
  assert.equal(keys.states[0], 'reviewed');
  assert.ok(keys.kept.length > 3, 'keys of the claim');
  assert.deepEqual(keys.kept.filter((key) => key.includes(text)), []);
});

test('a page notes no more than some claims, and the log has an end', async () => {
  await follow();
  const before = Date.now();
  await lab.run(async (l) => {
    const text = (/** @type {number} */ turn) => Array.from({ length: 120 }, (_, i) => `The council of Aldby in Norway closed ${turn * 120 + i + 11} small ports.`).join(' ');
    await l.readAgain(l.used, Array.from({ length: 10 }, (_, turn) => text(turn)));
  });
  assert.equal(await noted(), 1_000, `${Date.now() - before} ms`);
  await lab.run((l) => l.within('told later', async (/** @type {IDBDatabase} */ database) => {
    const transaction = database.transaction('read', 'readwrite');
    for (let i = 0; i < 20_000; i++) transaction.objectStore('read').put({ day: new Date(Date.now() - 864e5).toISOString().slice(0, 10), of: '2020-01-01', macs: [] }, `old ${i}`);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }));
  await read(claim());
  assert.equal(await noted(), 20_000);
  assert.equal(await lab.run((l) => l.used.everything().then((/** @type {any} */ { read }) => read.filter((/** @type {any} */ { macs }) => macs.length).length)), 1_001, 'the oldest went');
});

test('a review that is withdrawn is not told any more, one that is corrected as it is now', async () => {
  const text = claim();
  await follow();
  await read(text);
  const id = await publish(text);
  await follow();
  assert.deepEqual(await found(), [text]);
  await publish(text, 0, 'Wrong.');
  await follow();
  const { told } = await lab.run((l) => l.used.standing());
  assert.deepEqual(told.found.map((/** @type {any} */ { record }) => record.rating), ['Wrong.']);
  const response = await fetch(`${edges[0].edge}/v1/reviews/${id}`, { method: 'DELETE', headers: { authorization: `Bearer ${TOKEN}` } });
  assert.ok(response.ok);
  await arrives(0, (rows) => rows.some(({ kind, review }) => kind === 'withdrawn' && review === id));
  await follow();
  assert.deepEqual(await found(), []);
});

test('what was found goes with its source', async () => {
  const text = claim();
  await follow();
  await read(text);
  await publish(text);
  await follow();
  assert.deepEqual(await found(), [text]);
  await choose({ sources: [] });
  await lab.run((l) => l.used.sweep());
  assert.deepEqual(await found(), []);
});

test('notes expire without a source and without a network', async () => {
  await choose({ sources: [] });
  lab.edge.real = '';
  await read(claim());
  assert.ok(await noted(), 'it may be checked by a source that is added later');
  await lab.run((l, day) => l.within('told later', async (/** @type {IDBDatabase} */ database) => {
    const store = database.transaction('read', 'readwrite').objectStore('read');
    for (const key of await l.got(store.getAllKeys())) store.put({ ...await l.got(store.get(key)), day }, key);
  }), new Date(Date.now() - 32 * DAY).toISOString().slice(0, 10));
  await lab.run((l) => l.used.sweep());
  assert.equal(await noted(), 0);
});

test('nothing is noted in a private window', async () => {
  await follow();
  await read(claim(), true);
  assert.equal(await noted(), 0);
});

test('switched off while a page is noting, nothing is left', async () => {
  await follow();
  await read(claim());
  for (const way of ['choose', 'forget']) {
    await choose({});
    // A page is in the midst of it, and others come after.
    await lab.run(async (l, [how, text, url]) => {
      const reading = l.read(l.used, text);
      await new Promise((resolve) => setTimeout(resolve, how === 'choose' ? 5 : 15));
      const gone = how === 'forget' ? l.used.forget() : l.used.choose({ sources: [url], told: false, languages: ['en'], since: 0, version: '1' });
      await Promise.all([reading, gone, l.read(l.used, text)]);
      await l.read(l.used, text);
    }, [way, `${claim()} Then it rained.`, lab.origin]);
    assert.ok(!(await lab.run((l) => l.disks())).includes('told later'), way);
  }
});

test('what arrived while it was off is not told once it is on again', async () => {
  const text = claim();
  await follow();
  await read(text);
  await publish(text);
  // It was kept as new, and then all was switched off before it was looked at.
  await lab.run((l, url) => l.follow(url, Infinity, { noting: () => true, onnews: async () => { throw new Error('ended'); } }), lab.origin);
  await choose({ told: false });
  await lab.run((l) => l.used.sweep());
  await choose({});
  assert.equal((await read(text)).states[0], 'reviewed');
  await lab.run((l) => l.used.sweep());
  assert.deepEqual(await found(), []);
});

test('where it is off, what is left of it is erased', async () => {
  await follow();
  await read(claim());
  assert.ok((await lab.run((l) => l.disks())).includes('told later'));
  await lab.run(async (l, url) => {
    l.used = l.desk({ sources: [url], told: false }); // as after an end between the switch and the erasing
    await l.used.sweep();
  }, lab.origin);
  assert.ok(!(await lab.run((l) => l.disks())).includes('told later'));
});
