// The extension end to end, in every browser that is here: its first run, its source, and the copy of the reviews on the device.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REVIEWED } from './articles.mjs';
import { SHADOW, api, inReaders, until } from './extension.mjs';

inReaders((bed) => {
  test('the first run says three sentences and asks for nothing', async () => {
    await until(async () => (await bed.reader.pages()).some((url) => url.endsWith('/welcome.html')), 'the first page');
    const tab = await bed.open();
    await tab.go(`${bed.reader.base}welcome.html`);
    await until(() => tab.run(`document.body.innerText.includes('Add a source of reviews in the options')`), 'the sentences');
    assert.equal(await tab.run(`document.querySelectorAll('main p').length`), 3);
    assert.equal(await tab.run(`document.querySelectorAll('input, select').length`), 0);
    assert.deepEqual(bed.to(bed.demo.edge), [], 'without a source nobody is asked');
    await bed.store({ ...await bed.settings(), since: 2020, sources: ['https://edge.example'] }); // as with a source that came with the build
    await tab.go(`${bed.reader.base}welcome.html`);
    await until(() => tab.run(`document.body.innerText.includes('the reviews since 2020')`), 'the years');
    assert.equal(await tab.run(`document.querySelectorAll('main p').length`), 3);
    await bed.store({ ...await bed.settings(), since: 0, sources: [] });
  });

  test('a page is annotated before there is a source', async () => {
    const tab = await bed.read('/1');
    assert.match(await bed.panel(tab), /There is no source of reviews yet/);
  });

  test('a source is not added without leave', async () => {
    await bed.options.go(`${bed.reader.base}options.html`);
    await until(() => bed.options.run(`Boolean(document.querySelector('input[placeholder="https://"]'))`), 'the options');
    await bed.options.run(`{ const api = globalThis.browser ?? chrome; api.permissions.request = async () => false; }`);
    await bed.add(bed.demo.edge);
    await until(() => bed.options.run(`document.body.innerText.includes('Without your leave')`), 'that it was not added');
    assert.deepEqual((await bed.settings()).sources ?? [], []);
  });

  test('a ninth source is not added, and no leave is asked for', async () => {
    const before = await bed.settings();
    const sources = Array.from({ length: 8 }, (_, i) => `https://edge${i}.example`);
    await bed.store({ ...before, sources, languages: [] }); // none is asked for anything
    await bed.options.go(`${bed.reader.base}options.html`);
    await until(() => bed.options.run(`document.body.innerText.includes('edge7.example')`), 'the eight');
    assert.ok(await bed.options.run(`document.body.innerText.includes('there it is begun over any')`), 'what the browser does not tell of a connection is said');
    await bed.options.run(`{ globalThis.requested = 0; ${api}.permissions.request = async () => { globalThis.requested++; return true; }; }`);
    await bed.add(bed.demo.edge);
    await until(() => bed.options.run(`document.body.innerText.includes('eight sources, which is the most')`), 'that it was not added');
    assert.equal(await bed.options.run('globalThis.requested'), 0);
    assert.deepEqual((await bed.settings()).sources, sources);
    await bed.store(before);
  });

  test('a source is added, and copied to the device', async () => {
    await bed.options.go(`${bed.reader.base}options.html`);
    await until(() => bed.options.run(`Boolean(document.querySelector('input[placeholder="https://"]'))`), 'the options');
    await bed.add(bed.demo.edge);
    await until(async () => (await bed.standing()).sources[0]?.whole, 'a whole copy');
    const { sources: [source] } = await bed.standing();
    assert.ok(source.reviews >= 10 && source.synced > 0 && source.trouble === '', JSON.stringify(source));
    await until(() => bed.options.run(`document.body.innerText.includes('complete, as of')`), 'the options say so');
    assert.deepEqual(bed.to(bed.demo.edge).filter((line) => !/\/v1\/(?:snapshot\/en|log)\/\d+\.json$/.test(line)), []);
  });

  test('the reader picks the years: others are not copied, neither with the snapshot nor with the log', async () => {
    await bed.publish('The council of Corvale closed 5 ports in 2019.', '2019-06-01');
    await until(async () => (await bed.ask('follow'), reviewedOn('/2')), 'the review of 2019');
    const { sources: [{ reviews: all }] } = await bed.standing();
    const from = bed.proxy.asked.length;
    await pickYears('Since 2020');
    await until(async () => JSON.stringify(await copied()) === JSON.stringify({ whole: true, reviews: all - 1 }), 'a whole copy of these years');
    assert.ok(bed.to(bed.demo.edge, from).some((line) => line.endsWith('/v1/snapshot/en/2020/1.json')));
    assert.deepEqual(bed.to(bed.demo.edge, from).filter((line) => !/\/v1\/(?:snapshot\/en\/2020|log)\/\d+\.json$/.test(line)), []);
    assert.equal(await reviewedOn('/2'), false);
    await bed.publish('The council of Dunmere closed 6 ports in 2019.', '2018-01-01');
    await bed.publish('The council of Fenwick closed 8 ports in 2019.', '2021-01-01');
    await until(async () => (await bed.ask('follow'), reviewedOn('/5')), 'the review of 2021');
    assert.equal(await reviewedOn('/3'), false);
    assert.match(await bed.panel(await bed.read('/3')), /It has reviews since 2020 alone\./);
    await pickYears('All');
    await until(async () => JSON.stringify(await copied()) === JSON.stringify({ whole: true, reviews: all + 2 }), 'all years');
    await until(() => bed.options.run(`indexedDB.databases().then((all) => all.filter(({ name }) => name.startsWith('mirror ')).length === 1)`), 'the other copy is gone');
  });

  test('a damaged copy is thrown away, and comes again', async () => {
    await inMirror(`const store = db.transaction(['rows', 'buckets', 'runs'], 'readwrite');
      const junk = new Uint8Array([1, 2, 3]);
      for (const name of ['buckets', 'runs']) { const keys = await got(store.objectStore(name).getAllKeys()); for (const key of keys) store.objectStore(name).put(junk, ...(name === 'runs' ? [key] : [key])); }
      const keys = await got(store.objectStore('rows').getAllKeys()); for (const key of keys) store.objectStore('rows').put(junk, key);`);
    const from = bed.proxy.asked.length;
    const tab = await bed.read('/0');
    assert.match(await bed.panel(tab), /comes anew\. Until it is complete nothing is looked up/);
    assert.deepEqual(await bed.painted(tab, 'reviewed'), []);
    assert.deepEqual(bed.to(bed.demo.edge, from), [], 'nobody is asked for parts of it');
    await until(() => bed.options.run(`${api}.alarms.get('again').then(Boolean)`), 'an alarm by which it comes soon');
    await until(async () => (await bed.ask('follow'), (await bed.standing()).sources[0].whole), 'a whole copy');
  });

  test('an older copy and older options are carried over', async () => {
    const url = bed.demo.edge;
    await bed.store({ schema: 1, source: url, off: ['old.example'] });
    await bed.ask('follow').catch(() => {});
    await bed.options.run(`(async () => {
      const [{ name }] = (await indexedDB.databases()).filter((one) => one.name.startsWith('mirror '));
      indexedDB.deleteDatabase(name); // in one go with what follows, or the engine makes a new one between
      await new Promise((resolve) => { const request = indexedDB.open(name, 1); request.onupgradeneeded = () => request.result.createObjectStore('reviews').put('an old row', 1); request.onsuccess = () => { request.result.close(); resolve(); }; });
    })()`);
    await until(async () => (await bed.ask('follow'), (await bed.standing()).sources[0]?.whole), 'a whole copy');
    const tab = await bed.read('/0');
    await until(async () => (await bed.painted(tab, 'reviewed')).length, 'the review');
    await bed.options.go(`${bed.reader.base}options.html`);
    await until(() => bed.options.run(`document.body.innerText.includes('old.example')`), 'the old options');
  });

  test('a copy of two weeks says its date, one of two months is not used', async () => {
    await age(14);
    const tab = await bed.read('/0');
    await until(async () => (await bed.painted(tab, 'reviewed')).length, 'the review');
    assert.match(await bed.panel(tab), /Looked up in the copy on this device, as of /);
    await age(60);
    await bed.closeTabs();
    const later = await bed.read('/0');
    assert.match(await bed.panel(later), /which is too long ago/);
    assert.deepEqual(await bed.painted(later, 'reviewed'), []);
    await until(() => bed.ask('follow'), 'a renewed copy');
  });

  test('the engine is ended, and reading goes on', async () => {
    const tab = await bed.read('/5');
    await until(() => tab.run(`CSS.highlights.size > 0`), 'paint');
    await end();
    await tab.run(`document.querySelector('article p').append(' ${REVIEWED}.')`);
    await until(() => bed.shows(tab), 'what is new, by another engine');
  });

  test('a document that was made and not told what the reader chose is told that', async (t) => {
    if (bed.name !== 'Chromium') return t.skip('it has none');
    await bed.options.run('chrome.offscreen.closeDocument()');
    await bed.options.run(`chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: ['WORKERS'], justification: 'As where the background is ended right after.' })`);
    assert.equal((await bed.standing()).sources.length, 1);
  });

  test('without a network it goes on', async () => {
    await bed.demo.stop();
    const tab = await bed.read('/0');
    await until(async () => (await bed.painted(tab, 'reviewed')).length, 'the review');
    assert.match(await bed.panel(tab), /nothing was asked for/);
    assert.equal(await bed.ask('follow'), false);
    assert.equal((await bed.standing()).sources[0].trouble, 'edge');
  });

  test('with the last source its copy goes, though there is nobody to follow', async () => {
    const before = await bed.settings();
    await bed.store({ ...before, sources: [] });
    await until(() => bed.options.run(`indexedDB.databases().then((all) => !all.some(({ name }) => name.startsWith('mirror ')))`), 'that the copy is gone');
    await bed.store(before);
  });

  test('everything is erased', async () => {
    await bed.store({ ...await bed.settings(), since: 2020, told: true });
    await bed.options.go(`${bed.reader.base}options.html`);
    await until(() => bed.options.run(`[...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Erase everything')`), 'the options');
    await bed.pressOwn('Erase everything');
    await until(() => bed.options.run(`document.body.innerText.includes('Press again to do it')`), 'a question');
    await until(() => bed.options.run(`!document.body.innerText.includes('Press again to do it')`), 'that it is not put for ever');
    await bed.pressOwn('Erase everything');
    await until(() => bed.options.run(`document.body.innerText.includes('Press again to do it')`), 'a question');
    assert.ok((await bed.settings()).sources?.length || (await bed.settings()).source, 'one press erases nothing');
    await bed.pressOwn('Erase everything');
    await until(() => bed.options.run(`document.body.innerText.includes('Everything was erased')`).catch(() => false), 'that it is erased');
    await until(() => bed.options.run(`document.querySelector('input[name="since"]:checked')?.value === '0'`), 'the years as by default');
    assert.ok(await bed.options.run(`[...document.querySelectorAll('[aria-checked]')].every(({ ariaChecked, textContent }) => (ariaChecked === 'true') === ['English', 'Use shortcuts in pages'].includes(textContent))`), 'and all else');
    assert.deepEqual(await bed.settings(), {});
    assert.equal(await bed.options.run(`indexedDB.databases().then((all) => all.length)`), 0);
    assert.deepEqual(bed.proxy.marks.filter((mark) => mark.startsWith(bed.demo.edge)), [], 'no source was told who asks');
  });

  /** Makes the copy older by some days. @param {number} days */
  function age(days) {
    return inMirror(`const store = db.transaction('meta', 'readwrite').objectStore('meta');
      const state = await got(store.get('state')); store.put({ ...state, synced: Date.now() - ${days} * 86400000 }, 'state');`);
  }

  /** Runs code over the copy's database. @param {string} code */
  function inMirror(code) {
    return bed.options.run(`(async () => {
      const got = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
      const [{ name }] = (await indexedDB.databases()).filter((one) => one.name.startsWith('mirror '));
      const db = await got(indexedDB.open(name));
      ${code}
      await new Promise((resolve) => setTimeout(resolve, 300));
      db.close();
    })()`);
  }

  /** Ends where the engine lives: Chromium's document apart; Firefox's event page ends by itself, soon by a preference. */
  async function end() {
    if (bed.name === 'Chromium') return bed.options.run('chrome.offscreen.closeDocument()');
    await bed.options.go('about:blank');
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    await bed.options.go(`${bed.reader.base}options.html`);
  }

  /** Chooses years on the options page, as a reader does. @param {string} label */
  async function pickYears(label) {
    await bed.options.go(`${bed.reader.base}options.html`);
    await until(() => bed.options.run(`[...document.querySelectorAll('label')].some(({ textContent }) => textContent === ${JSON.stringify(label)})`), 'the options');
    await bed.pressOwn(label, 'label');
  }

  const copied = async () => (({ sources: [{ whole, reviews }] }) => ({ whole, reviews }))(await bed.standing());

  /** Whether a page of the site shows a review, once it was looked up. @param {string} path */
  async function reviewedOn(path) {
    const tab = await bed.read(path);
    await bed.panel(tab);
    const found = (await bed.painted(tab, 'reviewed')).length > 0;
    await bed.closeTabs();
    return found;
  }
});
