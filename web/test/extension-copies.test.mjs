// The copies of one source: the one in use stays until another is whole, and once there was one
// nothing is asked by tiles any more. On a real disk, with edges that change their history.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { buildServer } from './demo.mjs';
import { openDiskLab } from './disk-lab.mjs';

const FINLAND = 'Finland joined the North Atlantic alliance in April 2023.';

/** @type {Awaited<ReturnType<typeof openDiskLab>>} */
let lab;
/** @type {ReturnType<typeof buildServer>} */
let server;
/** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>[]} */
let edges = [];
before(async () => {
  server = buildServer();
  lab = await openDiskLab();
  edges = await server.startTwo();
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
    await l.used?.erase(); // or it would erase what comes next as well
    l.lost = 0;
    l.used = null;
    return l.wipe();
  });
  lab.edge.asked.length = 0;
});

/** Follows with what the reader chose. @param {object} [choice] */
const follow = (choice) => lab.run((l, given) => {
  l.used ??= l.desk(given);
  l.used.choose({ told: false, languages: ['en'], since: 0, version: '1', ...given });
  return l.used.follow(() => {});
}, { sources: [lab.origin], ...choice });
const read = async () => {
  const { source: { way, since }, states } = await lab.run((l, text) => l.read(l.used, text), FINLAND);
  return { way, since, state: states[0] };
};
const standing = async () => (await lab.run((l) => l.used.standing())).sources[0];
const copies = () => lab.run((l) => l.copies());
const tiles = () => lab.edge.asked.filter((path) => !/^\/v1\/(?:snapshot|log)\//.test(path));
const IN_USE = { way: 'mirror', since: 0, state: 'reviewed' };

/** A snapshot since a year, as the edge would cut it. */
async function since2020() {
  const { lang, rows, ...head } = JSON.parse(await (await fetch(`${edges[0].edge}/v1/snapshot/en/1.json`)).text());
  return JSON.stringify({ lang, since: 2020, ...head, rows: rows.filter((/** @type {any} */ { record }) => !record || !record.reviewDate || record.reviewDate >= '2020') });
}

test('until the first copy is whole, claims are looked up by tiles', async () => {
  lab.edge.answers.set('/v1/snapshot/en/1.json', null);
  assert.equal(await follow(), false);
  assert.deepEqual(await read(), { way: 'tiles', since: 0, state: 'reviewed' });
  assert.ok(tiles().length > 1);
  lab.edge.answers.clear();
  assert.equal(await follow(), true);
  lab.edge.asked.length = 0;
  assert.deepEqual(await read(), IN_USE);
  assert.deepEqual(lab.edge.asked, []);
});

test('a source without leave is asked for nothing, by whatever way', async () => {
  assert.equal(await follow({ askable: [] }), true, 'nothing is to be tried again');
  assert.deepEqual(await read(), { way: 'leave', since: 0, state: undefined });
  assert.deepEqual(lab.edge.asked, []);
  assert.equal(await follow(), true);
  lab.edge.asked.length = 0;
  assert.equal(await follow({ askable: [] }), true);
  assert.deepEqual(await read(), IN_USE, 'the copy stays');
  const { refused } = await lab.run((l, text) => l.read(l.used, text, false, true), FINLAND);
  assert.equal(refused, 'edge', 'a report');
  assert.deepEqual(lab.edge.asked, []);
  assert.equal(await follow(), true);
  assert.deepEqual(lab.edge.asked, ['/v1/log/0.json']);
});

test('a source that does not end keeps no other from being followed', async () => {
  const slow = `${lab.origin}/slow`;
  const whole = await lab.run(async (l, sources) => {
    l.used = l.desk({ sources });
    const { timeout } = AbortSignal;
    const quarter = new AbortController(); // which is over when the other is whole
    AbortSignal.timeout = () => quarter.signal;
    const following = l.used.follow(() => {});
    const end = Date.now() + 20_000;
    const state = async () => (await l.used.standing()).sources.map((/** @type {any} */ one) => one.whole);
    while (!(await state())[1] && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    const meanwhile = await state();
    quarter.abort();
    const all = await Promise.race([following, new Promise((resolve) => setTimeout(resolve, 20_000, 'never'))]);
    AbortSignal.timeout = timeout;
    return { meanwhile, all };
  }, [slow, lab.origin]);
  assert.deepEqual(whole, { meanwhile: [false, true], all: false });
  assert.ok(lab.edge.asked.includes('/slow/v1/snapshot/en/1.json'));
});

for (const [what, version] of /** @type {[string, number][]} */ ([['is of a version to come', 9], ['has lost its stores', 0]])) {
  test(`where what is kept beside the copies ${what}, it is made anew`, async () => {
    assert.equal(await follow({ told: true }), true);
    for (const [name, own] of [['known sources', 1], ['told later', 2]]) await lab.run((l, given) => l.spoil(...given), [name, version || own, []]);
    assert.deepEqual(await lab.run((l, url) => {
      l.used = l.desk({ sources: [url], told: true });
      return l.used.standing().then((/** @type {any} */ { told, sources }) => [told, sources.length]);
    }, lab.origin), [{ claims: 0, found: [] }, 1]);
    assert.deepEqual(await read(), IN_USE);
    assert.equal(await follow({ told: true }), true);
    assert.ok((await lab.run((l) => l.used.standing())).told.claims > 0, 'what was read is noted again');
  });
}

test('where it was lost which sources have been whole, none is asked by tiles', async () => {
  assert.equal(await follow(), true);
  await lab.run((l) => l.spoil('known sources', 9, []));
  await lab.run((l, url) => l.damage(`mirror en ${url}`), lab.origin);
  lab.edge.answers.set('/v1/snapshot/en/1.json', null);
  for (let i = 0; i < 3; i++) {
    assert.equal((await read()).way, 'anew');
    assert.equal(await follow(), false); // which sweeps
  }
  assert.deepEqual(tiles(), []);
  lab.edge.answers.clear();
  assert.equal(await follow(), true);
  assert.deepEqual(await read(), IN_USE);
});

test('what is erased while a copy is under way stays away', async () => {
  for (const wait of [0, 20, 100, 300]) {
    const left = await lab.run(async (l, [url, time]) => {
      l.used = l.desk({ sources: [url], told: true });
      const following = l.used.follow(() => {}).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, time));
      await l.used.erase();
      await following;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return l.disks();
    }, [lab.origin, wait]);
    assert.deepEqual(left, [], `${wait} ms after it began`);
  }
});

for (const [what, end] of /** @type {[string, string][]} */ ([['is removed', 'sweep'], ['is erased', 'erase']])) {
  for (const ask of ['standing', 'read', 'note', 'sweep']) {
    test(`what ${what} while ${ask === 'read' ? 'claims are looked up' : `${ask} is asked`} stays away`, async () => {
      assert.equal(await follow({ told: true }), true);
      lab.edge.real = '';
      lab.edge.asked.length = 0;
      const left = await lab.run(async (l, [source, given, asked, ended]) => {
        const choice = { sources: [source], told: true };
        l.used.choose({ ...choice, sources: [], languages: ['en'], since: 0, version: '1' }); // lets go of the disk
        l.used = l.desk(choice);
        // Whoever asks now which copies there are, is told once they are gone.
        const { databases } = IDBFactory.prototype;
        let open = () => {};
        const gone = new Promise((resolve) => (open = () => resolve(undefined)));
        IDBFactory.prototype.databases = async function () {
          const all = await databases.call(this);
          await gone;
          return all;
        };
        const under = (asked === 'read' ? l.read(l.used, given) : l.used[asked](given, [], new Set())).catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 100));
        IDBFactory.prototype.databases = databases;
        if (ended === 'sweep') l.used.choose({ ...choice, sources: [], told: false, languages: ['en'], since: 0, version: '1' });
        await l.used[ended]();
        open();
        await under;
        await new Promise((resolve) => setTimeout(resolve, 100));
        return ended === 'erase' ? l.disks() : l.copies();
      }, [lab.origin, FINLAND, ask, end]);
      assert.deepEqual(left, []);
      assert.deepEqual(lab.edge.asked, [], 'and nobody is asked for it');
    });
  }
}

test('a page that looks claims up while other years are chosen is answered by what is in use then', async () => {
  assert.equal(await follow(), true);
  const { source, states } = await lab.run(async (l, [url, text]) => {
    const reading = l.read(l.used, text);
    l.used.choose({ sources: [url], told: false, languages: ['en'], since: 2020, version: '1' });
    return reading;
  }, [lab.origin, FINLAND]);
  assert.deepEqual({ way: source.way, state: states[0] }, { way: 'mirror', state: 'reviewed' });
});

test('whoever opens a copy at the same time opens it once, and it is closed once it is let go of', async () => {
  assert.equal(await follow(), true);
  const opened = await lab.run(async (l, url) => {
    const { open } = IDBFactory.prototype;
    let times = 0;
    IDBFactory.prototype.open = function (/** @type {string} */ name, /** @type {number} */ version) {
      times++;
      return open.call(this, name, version);
    };
    const mirror = l.mirror(url);
    const counts = await Promise.all([mirror.count(), mirror.count(), mirror.standing()]);
    IDBFactory.prototype.open = open;
    mirror.close();
    const again = await mirror.count().catch((/** @type {Error} */ { message }) => message);
    return { times, same: counts[0] === counts[1], again };
  }, lab.origin);
  assert.deepEqual(opened, { times: 1, same: true, again: `mirror en ${lab.origin} was let go of` });
});

test('another history is copied beside the one in use, which stays until that is whole', async () => {
  assert.equal(await follow(), true);
  lab.edge.real = edges[1].edge;
  lab.edge.answers.set('/v1/snapshot/en/1.json', null);
  for (let i = 0; i < 2; i++) {
    assert.equal(await follow(), false);
    assert.deepEqual(await read(), IN_USE);
  }
  assert.deepEqual(tiles(), []);
  assert.deepEqual(await copies(), [`mirror en #1 ${lab.origin}`, `mirror en ${lab.origin}`]);
  const under = await standing();
  assert.deepEqual({ whole: under.whole, trouble: under.trouble, since: under.before.since }, { whole: false, trouble: 'edge', since: 0 });
  await lab.run((l) => (l.used = null)); // as where the browser ended us: what is in use follows from the disk
  lab.edge.answers.clear();
  assert.equal(await follow(), true);
  assert.deepEqual(await read(), IN_USE);
  assert.deepEqual(await copies(), [`mirror en #1 ${lab.origin}`]);
  assert.equal((await standing()).before, null);
  lab.edge.real = edges[0].edge; // and back again
  assert.equal(await follow(), true);
  assert.deepEqual(await copies(), [`mirror en #2 ${lab.origin}`]);
  assert.deepEqual(tiles(), []);
});

test('a log that is shorter is an older state for a day, and then another history', async () => {
  assert.equal(await follow(), true);
  const { synced } = await standing();
  // The last entry is missing: as in a cache, and as in a source that began anew with less.
  const shorter = async (/** @type {number} */ i) => (await (await fetch(`${edges[i].edge}/v1/log/0.json`)).text()).replace(/,\{(?:(?!,\{"number").)*\}\]\}\n?$/, ']}');
  lab.edge.answers.set('/v1/log/0.json', await shorter(0));
  assert.equal(await follow(), false);
  assert.deepEqual({ ...await standing(), reviews: 0, bytes: 0, requests: 0 }, { url: lab.origin, askable: true, whole: true, synced, requests: 0, bytes: 0, trouble: 'edge', known: true, before: null, reviews: 0 });
  assert.deepEqual(await copies(), [`mirror en ${lab.origin}`]);
  await lab.run((l, url) => l.within(`mirror en ${url}`, async (/** @type {IDBDatabase} */ database) => {
    const store = database.transaction('meta', 'readwrite').objectStore('meta');
    store.put({ ...await l.got(store.get('state')), synced: Date.now() - 2 * 86_400_000 }, 'state');
  }), lab.origin);
  lab.edge.real = edges[1].edge;
  lab.edge.answers.set('/v1/log/0.json', await shorter(1));
  assert.equal(await follow(), true);
  assert.deepEqual(await copies(), [`mirror en #1 ${lab.origin}`]);
  assert.deepEqual(await read(), IN_USE);
});

test('a copy under way whose source gets another history begins from its start, once', async () => {
  Object.assign(globalThis, { indexedDB: { databases: async () => [] } });
  const { Copies } = await import('../extension/worker/copies.js');
  const ends = ['other', 'all', 'other', 'other'];
  const done = /** @type {string[]} */ ([]);
  const make = (/** @type {number} */ since, /** @type {number} */ turn) => ({
    since, turn, name: `a copy, turn ${turn}`,
    standing: async () => ({ whole: false }), follow: async () => (done.push(`turn ${turn}: ${ends[0]}`), ends.shift()), clear: async () => void done.push('cleared'),
  });
  const all = new Copies('https://edge.example', 'en', 0, /** @type {any} */ (make));
  assert.equal(await all.follow(/** @type {any} */ ({})), true);
  assert.deepEqual(done.splice(0), ['turn 0: other', 'cleared', 'turn 0: all']);
  assert.equal(await all.follow(/** @type {any} */ ({})), false);
  assert.deepEqual(done, ['turn 0: other', 'cleared', 'turn 0: other']);
});

test('other years are copied beside those in use', async () => {
  assert.equal(await follow(), true);
  lab.edge.answers.set('/v1/snapshot/en/2020/1.json', null);
  assert.equal(await follow({ since: 2020 }), false);
  assert.deepEqual(await read(), IN_USE);
  assert.equal((await standing()).before.since, 0);
  lab.edge.answers.set('/v1/snapshot/en/2020/1.json', await since2020());
  assert.equal(await follow({ since: 2020 }), true);
  assert.deepEqual(await read(), { ...IN_USE, since: 2020 });
  assert.deepEqual(await copies(), [`mirror en 2020 ${lab.origin}`]);
  assert.deepEqual(tiles(), []);
});

test('other years that are chosen under way are followed at once', async () => {
  lab.edge.answers.set('/v1/snapshot/en/2020/1.json', await since2020());
  const [cut, whole] = await lab.run(async (l, url) => {
    l.used = l.desk({ sources: [url] });
    /** @type {Promise<boolean>|undefined} */
    let next;
    const first = await l.used.follow(() => {
      if (next) return;
      l.used.choose({ sources: [url], told: false, languages: ['en'], since: 2020, version: '1' });
      next = l.used.follow(() => {});
    });
    return [first, await next];
  }, lab.origin);
  assert.deepEqual([cut, whole], [false, true]);
  assert.deepEqual(await copies(), [`mirror en 2020 ${lab.origin}`]);
});

test('a damaged copy is thrown away, and nobody is asked for parts of it', async () => {
  assert.equal(await follow(), true);
  lab.edge.real = '';
  await lab.run((l, url) => l.damage(`mirror en ${url}`), lab.origin);
  lab.edge.asked.length = 0;
  for (let i = 0; i < 2; i++) assert.deepEqual((await lab.run((l, text) => l.read(l.used, text), FINLAND)).source.way, 'anew');
  assert.deepEqual(lab.edge.asked, []);
  assert.equal(await lab.run((l) => l.lost), 1, 'it is to come again, which is said once');
  assert.deepEqual([(await standing()).whole, (await standing()).known], [false, true]);
  lab.edge.real = edges[0].edge;
  assert.equal(await follow(), true);
  assert.deepEqual(await read(), IN_USE);
  assert.deepEqual(tiles(), []);
});

test('a copy that cannot be opened brings no tiles back either', async () => {
  assert.equal(await follow(), true);
  lab.edge.real = '';
  lab.edge.asked.length = 0;
  await lab.run(async (l, url) => {
    l.used = l.desk({ sources: [url] });
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (/** @type {string} */ name, /** @type {number} */ version) {
      if (name.startsWith('mirror ')) throw new DOMException('It is broken.', 'UnknownError');
      return open.call(this, name, version);
    };
    l.mend = () => (IDBFactory.prototype.open = open);
  }, lab.origin);
  const { source } = await lab.run((l, text) => l.read(l.used, text), FINLAND);
  await lab.run((l) => void l.mend());
  assert.equal(source.way, 'anew');
  assert.deepEqual(lab.edge.asked, []);
});

test('a copy of a version before is carried over, and known for whole', async () => {
  assert.equal(await follow(), true);
  await lab.run(async (l, url) => {
    l.used.choose({ sources: [], told: false, languages: ['en'], since: 0, version: '1' }); // lets go of the disk
    const name = `mirror en ${url}`;
    const old = await l.within(name, async (/** @type {IDBDatabase} */ database) => Promise.all(['meta', 'rows', 'marks', 'buckets', 'runs', 'hot'].map(async (store) => {
      const all = database.transaction(store).objectStore(store);
      return [store, await l.got(all.getAllKeys()), await l.got(all.getAll())];
    })));
    await l.wipe();
    const opening = indexedDB.open(name, 2);
    opening.onupgradeneeded = () => old.forEach((/** @type {any} */ [store, keys, values]) => {
      const made = opening.result.createObjectStore(store, store === 'runs' ? { autoIncrement: true } : {});
      values.forEach((/** @type {any} */ value, /** @type {number} */ i) => made.put(store === 'meta' ? { ...value, way: undefined } : value, keys[i]));
    });
    (await l.got(opening)).close();
    l.used = l.desk({ sources: [url] });
  }, lab.origin);
  lab.edge.asked.length = 0;
  assert.deepEqual(await read(), IN_USE);
  assert.equal(await follow(), true);
  assert.deepEqual(lab.edge.asked, ['/v1/log/0.json']);
  assert.equal((await standing()).known, true);
});

test('copies of removed sources go without a network, and with the last source', async () => {
  assert.equal(await follow(), true);
  lab.edge.real = '';
  lab.edge.asked.length = 0;
  await lab.run((l) => {
    l.used.choose({ sources: [], told: false, languages: ['en'], since: 0, version: '1' });
    return l.used.sweep();
  });
  assert.deepEqual(await copies(), []);
  assert.deepEqual(lab.edge.asked, []);
  lab.edge.real = edges[0].edge;
  lab.edge.answers.set('/v1/snapshot/en/1.json', null);
  await follow();
  assert.equal((await read()).way, 'tiles', 'what is added again is new');
});

test('of two sources with the same review, the first is told of a wrong match', async () => {
  for (const [sources, first] of /** @type {[string[], boolean][]} */ ([[[lab.origin, edges[1].edge], true], [[edges[1].edge, lab.origin], false]])) {
    assert.equal(await follow({ sources }), true);
    lab.edge.asked.length = 0;
    const { states, records } = await lab.run((l, text) => l.read(l.used, text, false, true), FINLAND);
    assert.deepEqual({ state: states[0], reviews: records.filter((/** @type {any} */ { url }) => url === records[0].url).length }, { state: 'reviewed', reviews: 1 });
    assert.deepEqual(lab.edge.asked, first ? ['/v1/reports'] : []);
  }
});

test('before the choice is known, nothing is swept', async () => {
  assert.equal(await follow(), true);
  await lab.run(async (l) => {
    const desk = l.desk({ sources: [] });
    const fresh = new desk.constructor(desk.engine);
    await fresh.sweep();
    await fresh.follow(() => {});
  });
  assert.equal((await copies()).length, 1);
});

test('where a copy in use is too old, it makes room for the one under way', async () => {
  assert.equal(await follow(), true);
  await lab.run((l, url) => l.within(`mirror en ${url}`, async (/** @type {IDBDatabase} */ database) => {
    const store = database.transaction('meta', 'readwrite').objectStore('meta');
    store.put({ ...await l.got(store.get('state')), synced: Date.now() - 31 * 86_400_000 }, 'state');
  }), lab.origin);
  lab.edge.answers.set('/v1/snapshot/en/2020/1.json', null);
  await follow({ since: 2020 });
  assert.deepEqual(await copies(), [`mirror en 2020 ${lab.origin}`]);
  assert.equal((await read()).way, 'anew');
});
