// The extension's parts that need no browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { beforeEach, test } from 'node:test';

/** @type {any} what the parts find in place of the browser's */
const api = { runtime: {}, storage: { local: {} } };
Object.assign(globalThis, { chrome: api, __CLAIMLIGHT_EDGE__: '', __CLAIMLIGHT_TEST__: false });
Object.defineProperty(globalThis.navigator ?? Object.assign(globalThis, { navigator: {} }).navigator, 'locks', { configurable: true, value: { request: async (/** @type {string} */ _name, /** @type {() => any} */ work) => work() } });

const { carried, sourceOf, permissionFor, permissionToRead, recent, years, SCHEMA } = await import('../extension/settings.js');
const { combine } = await import('../extension/worker/combine.js');
const { ageOf } = await import('../extension/worker/source.js');
const { today } = await import('../extension/worker/told.js');
const { answerPages } = await import('../extension/background/requests.js');
const { register } = await import('../extension/background/register.js');
const { highlightStyle } = await import('../extension/style.js');
const { catalogues } = await import('../extension/words/words.js');
const { Line } = await import('../extension/content/line.js');

const DAY = 86_400_000;

test('an address of a source is secure, or of this machine', () => {
  for (const [text, url] of [
    ['https://edge.example/', 'https://edge.example'], ['edge.example', 'https://edge.example'], ['https://news.example/reviews/', 'https://news.example/reviews'],
    ['http://127.0.0.1:8788', 'http://127.0.0.1:8788'], ['http://localhost:1/', 'http://localhost:1'],
    ['http://edge.example', null], ['ftp://edge.example', null], ['javascript:alert(1)', null], ['https://a:b@edge.example', null],
    ['https://edge.example/?q', null], ['https://edge.example/#f', null], ['', null], ['two words', null],
  ]) assert.equal(sourceOf(/** @type {string} */ (text)), url, /** @type {string} */ (text));
  assert.deepEqual(permissionFor('http://127.0.0.1:8788/x'), { origins: ['http://127.0.0.1/*'] });
});

test('what was kept is carried over, and what is odd is as by default', () => {
  const plain = carried(undefined);
  assert.deepEqual({ schema: plain.schema, sources: plain.sources, told: plain.told, metered: plain.metered }, { schema: SCHEMA, sources: [], told: false, metered: false });
  assert.deepEqual(carried({ schema: 1, source: 'https://edge.example/' }).sources, ['https://edge.example'], 'the first version’s one source');
  const odd = carried({ sources: ['https://edge.example', 'https://edge.example/', 7, 'http://edge.example'], off: ['a.example', null], told: 'yes', keys: 'NNNN', style: { marks: 'x', ink: 'red', weight: 9 } });
  assert.deepEqual(odd, { ...plain, sources: ['https://edge.example'], off: ['a.example'] });
  for (const year of [2001, 2021, 1995, 2100, '2020', null, NaN, -5]) assert.equal(carried({ since: year }).since, 0, `since ${year}`);
  const own = { ...plain, since: 2020, sources: ['https://edge.example'], off: ['a.example'], keys: 'ABCD', keysOff: true, told: true, style: { marks: 'reviewed', ink: 'blue', weight: 3 } };
  assert.deepEqual(carried(own), own);
});

test('leave to read a site is asked for with www and without', () => {
  for (const [host, names] of /** @type {[string, string[]][]} */ ([
    ['news.example', ['news.example', 'www.news.example']], ['www.news.example', ['news.example', 'www.news.example']], ['news.co.uk', ['news.co.uk', 'www.news.co.uk']],
    ['a.b.news.example', ['a.b.news.example']], ['127.0.0.1', ['127.0.0.1']], ['localhost', ['localhost']], ['[::1]', ['[::1]']],
  ])) assert.deepEqual(permissionToRead(host).origins, names.map((name) => `*://${name}/*`));
});

test('leave for a source is no leave to read what lies there', async () => {
  /** @type {any[]} */
  const registered = [];
  const settings = { sources: ['https://edge.example', 'https://both.example'], off: ['off.example'] };
  Object.assign(api, {
    permissions: { getAll: async () => ({ origins: [...permissionFor('https://edge.example').origins, ...permissionFor('https://both.example').origins,
      ...permissionToRead('both.example').origins, ...permissionToRead('news.example').origins] }) },
    storage: { local: { get: async () => ({ settings }) } },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: async (/** @type {any[]} */ scripts) => registered.push(...scripts) },
  });
  await register();
  assert.deepEqual(registered.map(({ matches, excludeMatches }) => ({ matches, excludeMatches })), [{ matches: ['both', 'www.both', 'news', 'www.news'].map((name) => `*://${name}.example/*`), excludeMatches: ['*://off.example/*'] }]);
});

test('what is switched off in a private window is kept in memory alone', async () => {
  /** @type {Record<string, Record<string, any>>} */
  const kept = { local: { settings: { off: ['off.example'] } }, session: {} };
  const area = (/** @type {string} */ name) => ({ get: async (/** @type {string} */ key) => ({ [key]: kept[name][key] }), set: async (/** @type {object} */ some) => void Object.assign(kept[name], some) });
  /** @type {any} */
  let listener;
  Object.assign(api, {
    storage: { local: area('local'), session: area('session') }, i18n: { getMessage: () => '' }, scripting: { insertCSS: async () => {} },
    action: { setTitle: async () => {}, setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
    runtime: { id: 'ours', getURL: () => 'chrome-extension://ours/', onMessage: { addListener: (/** @type {any} */ one) => (listener = one) } },
  });
  answerPages();
  const say = (/** @type {object} */ message, incognito = false, host = 'news.example') => new Promise((resolve) => listener(message, { id: 'ours', url: `https://${host}/`, frameId: 0, tab: { id: 1, incognito } }, resolve));
  const isOff = async (incognito = false, host = 'news.example') => (await say({ type: 'hello' }, incognito, host)).value.off;
  await say({ type: 'off', off: true }, true);
  await say({ type: 'off', off: false }, true, 'off.example');
  assert.ok(!JSON.stringify(kept.local).includes('news.example'));
  assert.deepEqual(kept.local.settings.off, ['off.example']);
  assert.deepEqual([await isOff(true), await isOff(), await isOff(true, 'off.example'), await isOff(false, 'off.example')], [true, false, false, true]);
  await say({ type: 'off', off: true });
  assert.deepEqual(kept.local.settings.off, ['off.example', 'news.example']);
});

test('the years to choose are those that sources have, up to now', () => {
  assert.deepEqual(years(new Date('2026-11-30')), [2010, 2015, 2020, 2025]);
  for (const since of years()) assert.equal(carried({ since }).since, since);
});

test('a source of the build begins with recent years, and what the reader picked stays', async () => {
  for (const [now, year] of /** @type {[string, number][]} */ ([['2026-11-30', 2020], ['2027-01-02', 2025], ['2031-06-01', 2025], ['2032-06-01', 2030]])) assert.equal(recent(new Date(now)), year, now);
  Object.assign(globalThis, { __CLAIMLIGHT_EDGE__: 'https://edge.example' });
  const { install, readSettings } = await import(String('../extension/settings.js?with-a-source'));
  Object.assign(globalThis, { __CLAIMLIGHT_EDGE__: '' });
  /** @type {any} */
  let kept = {};
  api.storage = { local: { get: async () => kept, set: async (/** @type {object} */ some) => (kept = some) } };
  const has = async () => (({ sources, since }) => ({ sources, since }))(await readSettings());
  assert.deepEqual(await has(), { sources: [], since: 0 }, 'neither before the installation nor after erasing is any source asked');
  await install();
  assert.deepEqual(await has(), { sources: ['https://edge.example'], since: recent() });
  for (const own of [{ sources: [], since: 0 }, { sources: ['https://other.example'], since: 2015 }]) {
    kept = { settings: own };
    await install();
    assert.deepEqual(await has(), own, 'by the reader’s own choice');
  }
});

test('what came is counted as it was on the way, also where the browser tells of it late', async () => {
  Object.assign(globalThis, { __WEBEXT__: true });
  const { download } = await import('../engine/download.js');
  const { fetch, performance: { getEntriesByName } } = globalThis;
  const url = 'https://edge.example/v1/log/0.json';
  let told = 0;
  Object.assign(globalThis, { fetch: async () => (told = performance.now() + 20, new Response('[1, 2, 3]')) });
  performance.getEntriesByName = () => (performance.now() > told ? [/** @type {any} */ ({ startTime: Infinity, encodedBodySize: 5 })] : []);
  const { entry } = await download(url, { type: '', bytes: 100, time: 1_000 });
  Object.assign(globalThis, { fetch });
  performance.getEntriesByName = getEntriesByName;
  assert.equal(entry.bytes, 5);
});

test('a mirror ages', () => {
  const now = Date.now();
  for (const [days, way] of [[0, 'mirror'], [6.9, 'mirror'], [7.1, 'aged'], [29.9, 'aged'], [30.1, 'old'], [-0.9, 'mirror'], [-2, 'old']]) {
    assert.equal(ageOf(now - Number(days) * DAY, now), way, `${days} days`);
  }
});

test('answers of several sources are one', () => {
  const match = (/** @type {string} */ decision, /** @type {number} */ record) => ({ decision, score: 1, reasons: [], record });
  const a = { records: [{ id: 'a' }], claims: [{ state: 'related', matches: [match('related', 0)] }, { state: 'none', matches: [] }], more: [] };
  const b = { records: [{ id: 'b' }, { id: 'c' }], claims: [{ state: 'reviewed', matches: [match('same', 1)] }, { state: 'none', matches: [] }], more: [] };
  assert.deepEqual(combine([a]), { answer: a, givers: [0] });
  assert.deepEqual(combine([a, b]), {
    answer: {
      records: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], more: [],
      claims: [{ state: 'reviewed', matches: [match('same', 2), match('related', 0)] }, { state: 'none', matches: [] }],
    },
    givers: [0, 1, 1],
  });
  assert.equal(combine([a, null]).answer?.claims[1].state, 'unknown', 'a source that did not answer may have had a review');
  assert.equal(combine([a, null]).answer?.claims[0].state, 'related');
  assert.equal(combine([null, null]).answer, null);
  const many = (/** @type {string} */ of) => ({ more: [], records: Array.from({ length: 8 }, (_, i) => ({ id: of + i })), claims: [{ state: 'reviewed', matches: Array.from({ length: 8 }, (_, i) => match('same', i)) }] });
  assert.equal(combine([many('a'), many('b')]).answer?.claims[0].matches.length, 8);
});

test('a review that several sources have is shown once, as of the first of them', () => {
  const match = (/** @type {string} */ decision, /** @type {number} */ record) => ({ decision, score: 1, reasons: [], record });
  const first = { records: [{ id: 'x', rating: 'of the first' }], claims: [{ state: 'related', matches: [match('related', 0)] }, { state: 'none', matches: [] }], more: [] };
  const second = {
    records: [{ id: 'y' }, { id: 'x', rating: 'of the second' }],
    claims: [{ state: 'reviewed', matches: [match('same', 1), match('related', 0)] }, { state: 'reviewed', matches: [match('same', 1)] }], more: [],
  };
  assert.deepEqual(combine([null, first, second]), {
    answer: {
      records: [{ id: 'x', rating: 'of the first' }, { id: 'y' }], more: [],
      claims: [{ state: 'reviewed', matches: [match('same', 0), match('related', 1)] }, { state: 'reviewed', matches: [match('same', 0)] }],
    },
    givers: [1, 2],
  });
});

test('leave that another source needs is not given back', async () => {
  const { leaveSource } = await import('../extension/pages/leave.js');
  /** @type {string[]} */
  const removed = [];
  api.permissions = { remove: async (/** @type {any} */ { origins }) => removed.push(...origins) };
  await leaveSource('https://edge.example/one', ['https://edge.example/two', 'https://other.example']);
  assert.deepEqual(removed, []);
  await leaveSource('https://edge.example/two', ['https://other.example']);
  await leaveSource('http://127.0.0.1:1', ['http://127.0.0.1:2']); // patterns have no ports
  assert.deepEqual(removed, ['https://edge.example/*']);
});

test('leave is asked for in one place', async () => {
  const folder = new URL('../extension/pages/', import.meta.url);
  const asking = (await readdir(folder)).filter((name) => name.endsWith('.js')).map((name) => [name, readFileSync(new URL(name, folder), 'utf8').split('permissions.request').length - 1]);
  assert.deepEqual(asking.filter(([, times]) => times), [['leave.js', 1]]);
});

test('the day is the reader’s own', () => {
  assert.match(today(), /^\d{4}-\d\d-\d\d$/);
  const late = new Date(2026, 0, 31, 23, 59);
  assert.equal(today(late), '2026-01-31');
});

test('what is not to be marked has no look, and no colour says true or false', () => {
  const style = (/** @type {any} */ some) => highlightStyle({ marks: 'all', ink: 'text', weight: 2, ...some });
  assert.match(style({}), /highlight\(claimlight-actor\)/);
  assert.doesNotMatch(style({ marks: 'claims' }), /highlight\(claimlight-actor\)/);
  assert.doesNotMatch(style({ marks: 'reviewed' }), /highlight\(claimlight-claim\)/);
  for (const state of ['reviewed', 'related']) assert.match(style({ marks: 'reviewed' }), new RegExp(`claimlight-claim-${state}\\)`));
  for (const ink of ['blue', 'violet', 'ochre']) {
    const [, r, g, b] = /#(..)(..)(..) /.exec(style({ ink })) ?? [];
    const [red, green, blue] = [r, g, b].map((part) => parseInt(part, 16));
    assert.ok(!(red > 1.5 * green && red > 1.5 * blue), `${ink} is red`);
    assert.ok(!(green > 1.2 * red && green > 1.2 * blue), `${ink} is green`);
  }
});

test('every catalogue says the same things', () => {
  /** @type {(value: any, path?: string) => string[]} */
  const shape = (value, path = '') => (typeof value === 'string'
    ? [`${path} ${[...value.matchAll(/\{\w+\}/g)].sort().join('')}`]
    : Object.keys(value).flatMap((/** @type {string} */ key) => shape(value[key], `${path}.${key}`)));
  for (const lang of ['es', 'ar']) assert.deepEqual(shape(catalogues[lang]), shape(catalogues.en), lang);
});

/** A background that takes ports until it is told to be gone. */
class Background {
  /** @type {any[]} */
  ports = [];
  there = true;

  sendMessage = async () => {
    if (!this.there) throw new Error('Could not establish connection. Receiving end does not exist.');
  };

  connect = () => {
    if (!this.there) throw new Error('Extension context invalidated.');
    const listeners = () => {
      /** @type {((value: any) => void)[]} */
      const list = [];
      return { list, addListener: (/** @type {(value: any) => void} */ one) => list.push(one) };
    };
    /** @type {any} */
    const port = { sent: [], onMessage: listeners(), onDisconnect: listeners(), disconnect() {} };
    port.postMessage = (/** @type {any} */ message) => port.sent.push(message);
    this.ports.push(port);
    return port;
  };

  get port() {
    return this.ports.at(-1);
  }

  end() {
    this.port.onDisconnect.list.forEach((/** @type {(value: any) => void} */ one) => one(this.port));
  }
}

/** @type {Background} */
let background;
beforeEach(() => {
  background = new Background();
  api.runtime = background;
});

const rest = (time = 0) => new Promise((resolve) => setTimeout(resolve, time));

/** @returns {Promise<{line: InstanceType<typeof Line>, heard: any[], sources: any[]}>} */
async function connected() {
  /** @type {any[]} */
  const [heard, sources] = [[], []];
  const line = new Line((source) => sources.push(source));
  line.onmessage = ({ data }) => heard.push(data);
  await rest();
  return { line, heard, sources };
}

test('what was asked of an engine that ended is asked of the next', async () => {
  const { line, heard } = await connected();
  line.postMessage({ v: 1, id: 1, type: 'annotate', text: 'a' });
  line.postMessage({ v: 1, id: 2, type: 'annotate', text: 'b' });
  background.port.onMessage.list[0]({ v: 1, id: 1, type: 'annotated', json: '{}' });
  background.end();
  await rest(400);
  assert.equal(background.ports.length, 2);
  assert.deepEqual(background.port.sent.map((/** @type {any} */ { id }) => id), [2], 'only what had no answer');
  background.port.onMessage.list[0]({ v: 1, id: 2, type: 'annotated', json: '{}' });
  assert.deepEqual(heard.map(({ id }) => id), [1, 2]);
});

test('where nothing is asked, nobody is woken', async () => {
  const { line } = await connected();
  background.port.onMessage.list[0]({ v: 1, id: 0, type: 'ready', requests: [], reports: true });
  line.postMessage({ v: 1, id: 1, type: 'annotate', text: 'a' });
  background.port.onMessage.list[0]({ v: 1, id: 1, type: 'annotated', json: '{}' });
  await rest();
  background.end();
  await rest(400);
  assert.equal(background.ports.length, 1);
  line.postMessage({ v: 1, id: 2, type: 'annotate', text: 'b' });
  await rest();
  assert.equal(background.ports.length, 2);
  assert.deepEqual(background.port.sent.map((/** @type {any} */ { id }) => id), [2]);
});

test('where the extension is gone, what was asked is refused', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const heard = /** @type {any[]} */ ([]);
  background.there = false;
  const line = new Line(() => {});
  line.onmessage = ({ data }) => heard.push(data);
  line.postMessage({ v: 1, id: 1, type: 'annotate', text: 'a' });
  for (let i = 0; i < 40; i++) {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    t.mock.timers.tick(5_000);
  }
  assert.deepEqual(heard, [{ v: 1, id: 1, type: 'refused', reason: 'engine', requests: [] }]);
});

test('the word about sources is none of an engine’s answers', async () => {
  const { heard, sources } = await connected();
  background.port.onMessage.list[0]({ type: 'source', way: 'mirror', synced: 1, told: 0 });
  assert.deepEqual([heard, sources.length], [[], 1]);
});
