// When mirrors are followed, and what is done where they may not be.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

/** @type {string[]} */
let asked = [];
/** @type {Map<string, number>} alarms, with the minutes until they ring */
let alarms = new Map();
/** @type {Record<string, any>} */
let session = {};
let settings = {};
let knows = false; // whether the document with the engine was told what the reader chose
/** What the engine answers. @type {(ask: string) => any} */
let engine = () => true;
const none = () => {};
Object.assign(globalThis, {
  __CLAIMLIGHT_EDGE__: '',
  chrome: {
    runtime: {
      getManifest: () => ({ version: '1' }), getContexts: async () => [{}], getPlatformInfo: async () => ({}),
      async sendMessage(/** @type {any} */ { ask, choice }) {
        knows ||= Boolean(choice);
        if (!ask) return { value: knows };
        assert.ok(knows, 'no question comes before the choice');
        asked.push(ask);
        return { value: await engine(ask) };
      },
    },
    offscreen: {}, i18n: { getMessage: none }, action: { setTitle: none, setBadgeText: none, setBadgeBackgroundColor: none },
    alarms: {
      create: async (/** @type {string} */ name, /** @type {any} */ { delayInMinutes }) => void alarms.set(name, delayInMinutes),
      clear: async (/** @type {string} */ name) => alarms.delete(name), get: async (/** @type {string} */ name) => alarms.has(name) ? { name } : undefined,
    },
    storage: {
      local: { get: async () => ({ settings }) },
      session: { get: async () => session, set: async (/** @type {object} */ some) => Object.assign(session, some) },
    },
  },
});

const { follow, hear, keepFollowing } = await import('../extension/background/follow.js');

beforeEach(() => {
  asked = [];
  alarms = new Map();
  session = {};
  settings = { sources: ['https://edge.example'] };
  engine = () => true;
  knows = false; // as where whoever made the document was ended before
  connection(undefined);
});

/** @param {object|undefined} value */
function connection(value) {
  Object.defineProperty(globalThis, 'navigator', { value: { connection: value }, configurable: true });
}

test('what is not wanted any more goes without a source, and on a connection that costs', async () => {
  for (const [what, sources, costs] of /** @type {[string, string[], object|undefined][]} */ ([
    ['no source', [], undefined], ['a connection that costs', ['https://edge.example'], { type: 'cellular' }], ['one that saves data', ['https://edge.example'], { saveData: true }],
  ])) {
    asked = [];
    settings = { sources };
    connection(costs);
    assert.equal(await follow(), false);
    assert.deepEqual(asked, ['sweep'], what);
  }
});

test('where a sweep fails it is followed all the same', async () => {
  engine = (ask) => {
    if (ask === 'sweep') throw new Error('the disk is busy');
    return true;
  };
  assert.equal(await follow(), true);
  assert.deepEqual(asked, ['sweep', 'follow']);
});

test('what brings nothing is tried again after pauses that double', async () => {
  engine = (ask) => ask !== 'follow';
  for (const minutes of [1, 2, 4, 8]) {
    assert.equal(await follow(), false);
    assert.equal(alarms.get('again'), minutes);
  }
  for (let i = 0; i < 8; i++) await follow();
  assert.equal(alarms.get('again'), 360, 'and no longer than these');
  engine = () => true;
  assert.equal(await follow(), true);
  assert.deepEqual([alarms.has('again'), session.failures], [false, 0]);
});

test('what brought something goes on in a minute, however often it is cut', async () => {
  engine = (ask) => ask !== 'follow';
  for (let i = 0; i < 5; i++) await follow();
  assert.equal(alarms.get('again'), 16);
  await hear('step');
  assert.equal(alarms.get('again'), 1, 'the alarm that goes on where we are ended now');
  for (let i = 0; i < 3; i++) {
    await follow();
    assert.equal(alarms.get('again'), 1);
    await hear('step');
  }
});

test('a copy in use that is gone comes again in a minute, and no alarm that is set is put off or brought forward', async () => {
  await hear('lost');
  assert.deepEqual([...alarms], [['again', 1]]);
  assert.deepEqual(asked, [], 'nothing is asked for when something is read');
  alarms.set('again', 8);
  await hear('lost');
  assert.equal(alarms.get('again'), 8);
});

test('alarms that the browser lost are set again, but not after erasing', async () => {
  await keepFollowing();
  assert.deepEqual([...alarms], [['follow', 180], ['again', 1]]);
  alarms = new Map([['follow', 7]]);
  await keepFollowing();
  assert.deepEqual([...alarms], [['follow', 7]]);
  alarms.clear();
  settings = /** @type {any} */ (undefined);
  await keepFollowing();
  assert.deepEqual([...alarms], []);
});
