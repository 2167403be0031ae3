// The extension end to end, in every browser that is here: from its installation to the words
// on the screen, with all traffic listed.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { startSite, REVIEWED } from './articles.mjs';
import { buildServer, publish as publishAt } from './demo.mjs';
import { readers, testExtension, until } from './extension.mjs';
import { startProxy } from './proxy.mjs';

/** @typedef {import('./extension.mjs').Tab} Tab */

const TOKEN = 'a-token-of-these-tests-alone';
const SHADOW = `document.querySelector('claimlight-root')?.shadowRoot`;
const HOSTILE = ['csp-strict.html', 'trusted-types.html', 'squatter.html', 'our-name.html'];
/** What the browsers ask for by themselves, in spite of all switches; the extension’s files name none of these, as a test holds. */
const BROWSERS = /^(?:CONNECT |\w+ http:\/\/)(?:[\w-]+\.)+(?:googleapis\.com|google\.com|mozilla\.(?:com|org|net)|firefox\.com)[:\/]/;
const ONLY = new RegExp(process.env.CLAIMLIGHT_READER ?? '');

const built = testExtension();
/** @type {ReturnType<typeof buildServer>} */
let server;
before(() => {
  server = buildServer();
});
after(() => {
  built.remove();
  server?.remove();
});

for (const [name, start] of readers.filter(([one]) => ONLY.test(one))) {
  describe(name, { concurrency: 1 }, () => {
    /** @type {import('./extension.mjs').Reader} */
    let reader;
    /** Those that a test opened. @type {Tab[]} */
    const tabs = [];
    /** @type {Tab} the options page */
    let options;
    /** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>} */
    let demo;
    /** @type {Awaited<ReturnType<typeof startSite>>} */
    let site;
    /** @type {Awaited<ReturnType<typeof startProxy>>} */
    let proxy;

    before(async () => {
      proxy = await startProxy();
      [demo, site] = await Promise.all([server.start(['-put-token', TOKEN]), startSite()]);
      reader = await start(built.folder, proxy.port);
      options = await reader.open();
      await options.go(`${reader.base}options.html`);
    });
    afterEach(async () => {
      for (const tab of tabs.splice(0)) await tab.close();
    });
    after(async () => {
      await reader?.close();
      await demo?.stop();
      site?.close();
      proxy?.close();
    });

    test('the first run says three sentences and asks for nothing', async () => {
      await until(async () => (await reader.pages()).some((url) => url.endsWith('/welcome.html')), 'the first page');
      const tab = await open();
      await tab.go(`${reader.base}welcome.html`);
      await until(() => tab.run(`document.body.innerText.includes('Add a source of reviews in the options')`), 'the sentences');
      assert.equal(await tab.run(`document.querySelectorAll('main p').length`), 3);
      assert.equal(await tab.run(`document.querySelectorAll('input, select').length`), 0);
      assert.deepEqual(to(demo.edge), [], 'without a source nobody is asked');
      await store({ ...await settings(), since: 2020, sources: ['https://edge.example'] }); // as with a source that came with the build
      await tab.go(`${reader.base}welcome.html`);
      await until(() => tab.run(`document.body.innerText.includes('the reviews since 2020')`), 'the years');
      assert.equal(await tab.run(`document.querySelectorAll('main p').length`), 3);
      await store({ ...await settings(), since: 0, sources: [] });
    });

    test('a page is annotated before there is a source', async () => {
      const tab = await read('/1');
      assert.match(await panel(tab), /There is no source of reviews yet/);
    });

    test('a source is not added without leave', async () => {
      await options.go(`${reader.base}options.html`);
      await until(() => options.run(`Boolean(document.querySelector('input[placeholder="https://"]'))`), 'the options');
      await options.run(`{ const api = globalThis.browser ?? chrome; api.permissions.request = async () => false; }`);
      await add(demo.edge);
      await until(() => options.run(`document.body.innerText.includes('Without your leave')`), 'that it was not added');
      assert.deepEqual((await settings()).sources ?? [], []);
    });

    test('a ninth source is not added, and no leave is asked for', async () => {
      const before = await settings();
      const sources = Array.from({ length: 8 }, (_, i) => `https://edge${i}.example`);
      await store({ ...before, sources, languages: [] }); // none is asked for anything
      await options.go(`${reader.base}options.html`);
      await until(() => options.run(`document.body.innerText.includes('edge7.example')`), 'the eight');
      assert.ok(await options.run(`document.body.innerText.includes('there it is begun over any')`), 'what the browser does not tell of a connection is said');
      await options.run(`{ globalThis.requested = 0; (globalThis.browser ?? chrome).permissions.request = async () => { globalThis.requested++; return true; }; }`);
      await add(demo.edge);
      await until(() => options.run(`document.body.innerText.includes('eight sources, which is the most')`), 'that it was not added');
      assert.equal(await options.run('globalThis.requested'), 0);
      assert.deepEqual((await settings()).sources, sources);
      await store(before);
    });

    test('a source is added, and copied to the device', async () => {
      await options.go(`${reader.base}options.html`);
      await until(() => options.run(`Boolean(document.querySelector('input[placeholder="https://"]'))`), 'the options');
      await add(demo.edge);
      await until(async () => (await standing()).sources[0]?.whole, 'a whole copy');
      const { sources: [source] } = await standing();
      assert.ok(source.reviews >= 10 && source.synced > 0 && source.trouble === '', JSON.stringify(source));
      await until(() => options.run(`document.body.innerText.includes('complete, as of')`), 'the options say so');
      assert.deepEqual(to(demo.edge).filter((line) => !/\/v1\/(?:snapshot\/en|log)\/\d+\.json$/.test(line)), []);
    });

    test('ten articles are read with no request but the pages’ own', async (t) => {
      const from = proxy.asked.length;
      for (let i = 0; i < 10; i++) {
        const tab = await read(`/${i}`);
        await until(() => tab.run(`${SHADOW} && [...CSS.highlights.keys()].includes('claimlight-claim')`), 'claims');
        assert.match(await panel(tab), /Looked up in the copy on this device: nothing was asked for\./);
        assert.equal(await tab.run(`${SHADOW}.querySelector('.panel').innerText.match(/Not looked up\\s+(\\d+)/)[1]`), '0');
        if (i === 0) assert.ok(await shows(tab), 'the review');
      }
      const log = proxy.asked.slice(from).filter((line) => !BROWSERS.test(line));
      t.diagnostic(log.join('\n'));
      assert.deepEqual(log, Array.from({ length: 10 }, (_, i) => `GET ${site.origin}/${i}`));
    });

    test('a card opens by a click, and tells the review', async () => {
      const tab = await read('/0');
      await openCard(tab);
      assert.match(await tab.run(`${SHADOW}.querySelector('.card').innerText`), /factdesk\.example/);
      assert.equal(await badge(`${site.origin}/0`), '1');
    });

    test('a wrong match is reported to the source that the review is from, and the panel lists that', async () => {
      const tab = await read('/0');
      const from = proxy.asked.length;
      await openCard(tab);
      await pressIn(tab, '.card button', 'Report a wrong match');
      await pressIn(tab, '.card button', 'It is about another claim');
      await until(() => tab.run(`${SHADOW}.querySelector('.card').innerText.includes('Thank you. It was sent.')`), 'that it was sent');
      const asked = proxy.asked.slice(from).filter((line) => !BROWSERS.test(line));
      assert.deepEqual(asked.filter((line) => !line.startsWith('OPTIONS ')), [`POST ${demo.edge}/v1/reports`]);
      const [{ body, referrer, cookie }] = proxy.sent.filter(({ url }) => url.endsWith('/v1/reports'));
      assert.match(body, /^{"review":"[a-z2-7]{26}","reason":"claim","version":"[\d.]+"}$/, 'the review, one of six codes and our version, and no word of the page');
      assert.deepEqual({ referrer, cookie }, { referrer: undefined, cookie: undefined });
      await panel(tab);
      await pressIn(tab, '.panel [role="tab"]', 'Privacy');
      await until(() => tab.run(`${SHADOW}.querySelector('.panel').innerText.includes('/v1/reports')`), 'that it left the device');
    });

    for (const page of HOSTILE) {
      test(`${page} is read`, async () => {
        const tab = await read(`/zoo/${page}`);
        await until(() => shows(tab), 'the review');
        assert.match(await panel(tab), /nothing was asked for/);
      });
    }

    test('a tag on the same page leaves', async () => {
      const tab = await open();
      await tab.go(demo.page);
      await until(async () => (await painted(tab, 'reviewed')).length, 'the reviews');
      await until(() => tab.run(`typeof claimlight === 'undefined'`), 'no tag');
      assert.equal(await tab.run(`document.querySelectorAll('claimlight-root').length`), 1);
      assert.match(await panel(tab), /nothing was asked for/, 'it is the extension’s own');
    });

    test('a page cannot pretend, and its publisher has no say', async () => {
      const tab = await read('/zoo/plain.html');
      await tab.run(`{
        document.documentElement.append(document.createElement('claimlight-root'));
        globalThis.claimlight = { stop() { globalThis.asked = true; } };
        document.querySelector('article, main').setAttribute('data-claimlight-skip', '');
        document.querySelector('article p').append(' It said so twice.');
      }`);
      await until(() => tab.run('globalThis.asked === true'), 'the page’s own was asked to leave');
      await new Promise((resolve) => setTimeout(resolve, 1_500)); // it is read again by then
      assert.ok(await shows(tab));
    });

    test('a page that throws out whatever is shown does not silence the number on the button', async () => {
      const tab = await open();
      await tab.go(`${site.origin}/thrower`);
      await until(async () => await badge(`${site.origin}/thrower`) === '1', 'the number');
      assert.ok(await tab.run('globalThis.thrown') >= 4);
      await tab.run(`document.querySelector('article').append(Object.assign(document.createElement('p'), { textContent: '${REVIEWED}, the ministry said on Monday.' }))`);
      await until(async () => await badge(`${site.origin}/thrower`) === '2', 'the number of what the page became');
      assert.equal(await press(`${site.origin}/thrower`, 'panel'), 'thrown', 'a press says why there is no more to see');
      await until(async () => await badge(`${site.origin}/thrower`) === '2', 'the number, still');
      const rest = await tab.run('globalThis.thrown');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      assert.equal(await tab.run('globalThis.thrown'), rest, 'it is not fought for ever');
    });

    test('a selection is checked where there is no article', async () => {
      const tab = await open();
      await tab.go(`${site.origin}/empty`);
      await until(() => press(`${site.origin}/empty`, 'panel').then((outcome) => outcome === 'no-article', () => false), 'that there is none');
      await tab.run(`getSelection().selectAllChildren(document.querySelector('#lone'))`);
      assert.equal(await press(`${site.origin}/empty`, 'check'), 'open');
      assert.match(await tab.run(`${SHADOW}.querySelector('.card').innerText`), /Finland/);
    });

    for (const [what, address, title] of [
      ['the browser’s own pages', 'chrome://version/', /the browser lets no extension read this page/], ['a PDF', '/some.pdf', /this is a PDF/],
      ['a page without an article', '/empty', /found no article on this page/],
    ]) {
      test(`the toolbar’s button says that there is nothing on ${what}`, async (t) => {
        if (!reader.press) return t.skip('its driver cannot press the toolbar: extension/README.md has it by hand');
        const tab = await open();
        await tab.go(new URL(String(address), site.origin).href);
        const said = await reader.press();
        assert.match(said.title, /** @type {RegExp} */ (title));
        assert.equal(said.badge, '–');
      });
    }

    test('the toolbar’s button opens the panel', async (t) => {
      if (!reader.press) return t.skip('its driver cannot press the toolbar: extension/README.md has it by hand');
      const tab = await read('/6');
      await reader.press();
      assert.equal(await tab.run(`${SHADOW}.querySelector('.panel').hidden`), false);
    });

    test('a site is switched off, and on again', async () => {
      const tab = await read('/2');
      await panel(tab);
      await pressIn(tab, '.panel .text-button', 'Switch off');
      await pressIn(tab, '.panel .off .action', 'On this site');
      await until(async () => (await settings()).off?.includes('127.0.0.1'), 'that it is kept');
      await until(() => tab.run(`CSS.highlights.size === 0`), 'no paint');
      await tab.go(`${site.origin}/3`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      assert.equal(await tab.run(`document.querySelectorAll('claimlight-root').length`), 0, 'nothing runs there by itself');
      await store({ ...await settings(), off: [] });
      await tab.go(`${site.origin}/3`);
      await until(() => tab.run(`CSS.highlights.size > 0`), 'paint');
    });

    test('what was read is told of once it is checked', async () => {
      await store({ ...await settings(), told: true });
      const tab = await read('/4');
      await until(async () => (await standing()).told.claims > 0, 'codes of what was read');
      const kept = JSON.stringify(await ask('everything'));
      assert.ok(!/Eskholm|http|ferr/i.test(kept), kept);
      assert.match(kept, /^\{"read":\[\{"day":"\d{4}-\d\d-\d\d","of":"\d{4}-\d\d-\d\d","macs":\["[\da-f]{16}"/);
      await publish('The council of Eskholm closed 7 ports in 2019.');
      await publish('The council of Jarrow closed 12 ports in 2019.');
      await until(async () => (await ask('follow'), (await standing()).told.found.length), 'the review');
      const { told: { found } } = await standing();
      assert.deepEqual(found.map((/** @type {any} */ { record }) => record.claim), ['The council of Eskholm closed 7 ports in 2019.']);
      await until(() => options.run(`document.body.innerText.includes('Eskholm')`), 'the options tell');
      assert.equal(await options.run(`(globalThis.browser ?? chrome).action.getBadgeText({})`), '•');
      const front = await open();
      await front.go(`${reader.base}options.html`);
      await until(() => front.run(`[...document.querySelectorAll('li')].some((one) => one.innerText.includes('Eskholm') && (one.scrollIntoView(), true))`), 'they tell in front');
      await until(async () => await options.run(`(globalThis.browser ?? chrome).action.getBadgeText({})`) === '', 'the dot goes once that is seen');
      await store({ ...await settings(), told: false });
      await ask('forget');
      assert.ok(!await options.run(`indexedDB.databases().then((all) => all.some(({ name }) => name === 'told later'))`), 'it is erased');
    });

    test('the reader picks the years: others are not copied, neither with the snapshot nor with the log', async () => {
      await publish('The council of Corvale closed 5 ports in 2019.', '2019-06-01');
      await until(async () => (await ask('follow'), reviewedOn('/2')), 'the review of 2019');
      const { sources: [{ reviews: all }] } = await standing();
      const from = proxy.asked.length;
      await pickYears('Since 2020');
      await until(async () => JSON.stringify(await copied()) === JSON.stringify({ whole: true, reviews: all - 1 }), 'a whole copy of these years');
      assert.ok(to(demo.edge, from).some((line) => line.endsWith('/v1/snapshot/en/2020/1.json')));
      assert.deepEqual(to(demo.edge, from).filter((line) => !/\/v1\/(?:snapshot\/en\/2020|log)\/\d+\.json$/.test(line)), []);
      assert.equal(await reviewedOn('/2'), false);
      await publish('The council of Dunmere closed 6 ports in 2019.', '2018-01-01');
      await publish('The council of Fenwick closed 8 ports in 2019.', '2021-01-01');
      await until(async () => (await ask('follow'), reviewedOn('/5')), 'the review of 2021');
      assert.equal(await reviewedOn('/3'), false);
      assert.match(await panel(await read('/3')), /It has reviews since 2020 alone\./);
      await pickYears('All');
      await until(async () => JSON.stringify(await copied()) === JSON.stringify({ whole: true, reviews: all + 2 }), 'all years');
      await until(() => options.run(`indexedDB.databases().then((all) => all.filter(({ name }) => name.startsWith('mirror ')).length === 1)`), 'the other copy is gone');
    });

    test('a damaged copy is thrown away, and comes again', async () => {
      await inMirror(`const store = db.transaction(['rows', 'buckets', 'runs'], 'readwrite');
        const junk = new Uint8Array([1, 2, 3]);
        for (const name of ['buckets', 'runs']) { const keys = await got(store.objectStore(name).getAllKeys()); for (const key of keys) store.objectStore(name).put(junk, ...(name === 'runs' ? [key] : [key])); }
        const keys = await got(store.objectStore('rows').getAllKeys()); for (const key of keys) store.objectStore('rows').put(junk, key);`);
      const from = proxy.asked.length;
      const tab = await read('/0');
      assert.match(await panel(tab), /comes anew\. Until it is complete nothing is looked up/);
      assert.deepEqual(await painted(tab, 'reviewed'), []);
      assert.deepEqual(to(demo.edge, from), [], 'nobody is asked for parts of it');
      await until(() => options.run(`(globalThis.browser ?? chrome).alarms.get('again').then(Boolean)`), 'an alarm by which it comes soon');
      await until(async () => (await ask('follow'), (await standing()).sources[0].whole), 'a whole copy');
    });

    test('an older copy and older options are carried over', async () => {
      const url = demo.edge;
      await store({ schema: 1, source: url, off: ['old.example'] });
      await ask('follow').catch(() => {});
      await options.run(`(async () => {
        const [{ name }] = (await indexedDB.databases()).filter((one) => one.name.startsWith('mirror '));
        await new Promise((resolve) => { indexedDB.deleteDatabase(name).onsuccess = resolve; });
        await new Promise((resolve) => { const request = indexedDB.open(name, 1); request.onupgradeneeded = () => request.result.createObjectStore('reviews').put('an old row', 1); request.onsuccess = () => { request.result.close(); resolve(); }; });
      })()`);
      await until(async () => (await ask('follow'), (await standing()).sources[0]?.whole), 'a whole copy');
      const tab = await read('/0');
      await until(async () => (await painted(tab, 'reviewed')).length, 'the review');
      await options.go(`${reader.base}options.html`);
      await until(() => options.run(`document.body.innerText.includes('old.example')`), 'the old options');
    });

    test('a copy of two weeks says its date, one of two months is not used', async () => {
      await age(14);
      const tab = await read('/0');
      await until(async () => (await painted(tab, 'reviewed')).length, 'the review');
      assert.match(await panel(tab), /Looked up in the copy on this device, as of /);
      await age(60);
      const [first] = tabs.splice(0);
      await first.close();
      const later = await read('/0');
      assert.match(await panel(later), /which is too long ago/);
      assert.deepEqual(await painted(later, 'reviewed'), []);
      await until(() => ask('follow'), 'a renewed copy');
    });

    test('the engine is ended, and reading goes on', async () => {
      const tab = await read('/5');
      await until(() => tab.run(`CSS.highlights.size > 0`), 'paint');
      await end();
      await tab.run(`document.querySelector('article p').append(' ${REVIEWED}.')`);
      await until(() => shows(tab), 'what is new, by another engine');
    });

    test('a document that was made and not told what the reader chose is told that', async (t) => {
      if (name !== 'Chromium') return t.skip('it has none');
      await options.run('chrome.offscreen.closeDocument()');
      await options.run(`chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: ['WORKERS'], justification: 'As where the background is ended right after.' })`);
      assert.equal((await standing()).sources.length, 1);
    });

    test('without a network it goes on', async () => {
      await demo.stop();
      const tab = await read('/0');
      await until(async () => (await painted(tab, 'reviewed')).length, 'the review');
      assert.match(await panel(tab), /nothing was asked for/);
      assert.equal(await ask('follow'), false);
      assert.equal((await standing()).sources[0].trouble, 'edge');
    });

    test('with the last source its copy goes, though there is nobody to follow', async () => {
      const before = await settings();
      await store({ ...before, sources: [] });
      await until(() => options.run(`indexedDB.databases().then((all) => !all.some(({ name }) => name.startsWith('mirror ')))`), 'that the copy is gone');
      await store(before);
    });

    test('everything is erased', async () => {
      await store({ ...await settings(), since: 2020, told: true });
      await options.go(`${reader.base}options.html`);
      await until(() => options.run(`[...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Erase everything')`), 'the options');
      await pressOwn('Erase everything');
      await until(() => options.run(`document.body.innerText.includes('Press again to do it')`), 'a question');
      await until(() => options.run(`!document.body.innerText.includes('Press again to do it')`), 'that it is not put for ever');
      await pressOwn('Erase everything');
      await until(() => options.run(`document.body.innerText.includes('Press again to do it')`), 'a question');
      assert.ok((await settings()).sources?.length || (await settings()).source, 'one press erases nothing');
      await pressOwn('Erase everything');
      await until(() => options.run(`document.body.innerText.includes('Everything was erased')`).catch(() => false), 'that it is erased');
      await until(() => options.run(`document.querySelector('input[name="since"]:checked')?.value === '0'`), 'the years as by default');
      assert.ok(await options.run(`[...document.querySelectorAll('[aria-checked]')].every(({ ariaChecked, textContent }) => (ariaChecked === 'true') === ['English', 'Use shortcuts in pages'].includes(textContent))`), 'and all else');
      assert.deepEqual(await settings(), {});
      assert.equal(await options.run(`indexedDB.databases().then((all) => all.length)`), 0);
      assert.deepEqual(proxy.marks.filter((mark) => mark.startsWith(demo.edge)), [], 'no source was told who asks');
    });

    async function open() {
      const tab = await reader.open();
      tabs.push(tab);
      return tab;
    }

    /** Opens a page of the site and waits until it was read. @param {string} path */
    async function read(path) {
      const tab = await open();
      await tab.go(site.origin + path);
      await until(() => tab.run(`Boolean(${SHADOW}?.querySelector('.launcher'))`), `${path} was read`);
      await until(() => tab.run(`CSS.highlights.size > 0`), `${path} was painted`);
      return tab;
    }

    /** What the panel says, opened by the toolbar's message. @param {Tab} tab */
    async function panel(tab) {
      assert.equal(await press(await tab.run('location.href'), 'panel'), 'open');
      await until(() => tab.run(`${SHADOW}.querySelector('.panel .notice')?.textContent`), 'a notice');
      return tab.run(`${SHADOW}.querySelector('.panel .notice').textContent`);
    }

    /** What the toolbar does once the content script is there. @param {string} url @param {'panel'|'check'} type */
    function press(url, type) {
      return options.run(`(async () => { const api = globalThis.browser ?? chrome;
        const tab = (await api.tabs.query({})).find((one) => one.url === ${JSON.stringify(url)});
        return api.tabs.sendMessage(tab.id, { type: '${type}' }); })()`);
    }

    /** @param {string} url */
    function badge(url) {
      return options.run(`(async () => { const api = globalThis.browser ?? chrome;
        const tab = (await api.tabs.query({})).find((one) => one.url === ${JSON.stringify(url)});
        return api.action.getBadgeText({ tabId: tab.id }); })()`);
    }

    /** @param {string} type @returns {Promise<any>} */
    async function ask(type) {
      const { value, failed } = JSON.parse(await options.run(`(globalThis.browser ?? chrome).runtime.sendMessage({ type: '${type}' }).then((answer) => JSON.stringify(answer))`));
      if (failed) throw new Error(failed);
      return value;
    }

    const standing = () => ask('standing');

    /** @returns {Promise<any>} */
    const settings = async () => JSON.parse(await options.run(`(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) => JSON.stringify(settings ?? {}))`));

    /** @param {object} value */
    async function store(value) {
      await options.run(`(globalThis.browser ?? chrome).storage.local.set({ settings: ${JSON.stringify(value)} })`);
      await new Promise((resolve) => setTimeout(resolve, 500)); // until the background heard of it
    }

    /** Makes the copy older by some days. @param {number} days */
    function age(days) {
      return inMirror(`const store = db.transaction('meta', 'readwrite').objectStore('meta');
        const state = await got(store.get('state')); store.put({ ...state, synced: Date.now() - ${days} * 86400000 }, 'state');`);
    }

    /** Runs code over the copy's database. @param {string} code */
    function inMirror(code) {
      return options.run(`(async () => {
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
      if (name === 'Chromium') return options.run('chrome.offscreen.closeDocument()');
      await options.go('about:blank');
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      await options.go(`${reader.base}options.html`);
    }

    /** Writes an address in the options, and presses the button. @param {string} url */
    async function add(url) {
      await options.run(`document.querySelector('input[placeholder="https://"]').value = ${JSON.stringify(url)}`);
      await pressOwn('Add');
    }

    /** Presses a button of the options page, as a reader does. @param {string} label @param {string} [tag] */
    async function pressOwn(label, tag = 'button') {
      const button = `[...document.querySelectorAll('${tag}')].find(({ textContent }) => textContent === ${JSON.stringify(label)})`;
      await options.run(`${button}.scrollIntoView({ block: 'center' })`);
      let [before, now] = ['', ''];
      await until(async () => { // what still comes in above it moves it
        [before, now] = [now, await options.run(`JSON.stringify(${button}.getBoundingClientRect())`)];
        return before === now;
      }, `${label} stays where it is`);
      const { x, y, width, height } = JSON.parse(now);
      await options.click(x + width / 2, y + height / 2);
    }

    /** Presses a button of ours in a page. @param {Tab} tab @param {string} selector @param {string} label */
    async function pressIn(tab, selector, label) {
      const button = `[...${SHADOW}.querySelectorAll(${JSON.stringify(selector)})].find(({ textContent }) => textContent.startsWith(${JSON.stringify(label)}))`;
      const { x, y, width, height } = JSON.parse(await tab.run(`JSON.stringify(${button}.getBoundingClientRect())`));
      await tab.click(x + width / 2, y + height / 2);
    }

    /** Chooses years on the options page, as a reader does. @param {string} label */
    async function pickYears(label) {
      await options.go(`${reader.base}options.html`);
      await until(() => options.run(`[...document.querySelectorAll('label')].some(({ textContent }) => textContent === ${JSON.stringify(label)})`), 'the options');
      await pressOwn(label, 'label');
    }

    const copied = async () => (({ sources: [{ whole, reviews }] }) => ({ whole, reviews }))(await standing());

    /** Whether a page of the site shows a review, once it was looked up. @param {string} path */
    async function reviewedOn(path) {
      const tab = await read(path);
      await panel(tab);
      const found = (await painted(tab, 'reviewed')).length > 0;
      tabs.splice(tabs.indexOf(tab), 1);
      await tab.close();
      return found;
    }

    /** Opens the card of the first claim with a review. @param {Tab} tab */
    async function openCard(tab) {
      await until(async () => (await painted(tab, 'reviewed')).length, 'the review');
      const { x, y, width } = JSON.parse(await tab.run(`JSON.stringify((([range]) => range.getBoundingClientRect())([...CSS.highlights.get('claimlight-claim-reviewed')]))`));
      await tab.click(x + width * 0.8, y + 8);
      await until(() => tab.run(`Boolean(${SHADOW}.querySelector('.card:popover-open'))`), 'the card');
    }

    /** @param {string} claim @param {string} [day] */
    const publish = (claim, day) => publishAt(demo.edge, TOKEN, claim, { day });

    /** The words that are painted. @param {Tab} tab @param {string} state @returns {Promise<string[]>} */
    async function painted(tab, state) {
      return JSON.parse(await tab.run(`JSON.stringify([...CSS.highlights.get('claimlight-claim-${state}') ?? []].map(String))`));
    }

    /** Whether the words that the sample has a review of are painted as reviewed. @param {Tab} tab */
    const shows = async (tab) => (await painted(tab, 'reviewed')).some((words) => words.startsWith(REVIEWED));

    /** What was asked of an origin. @param {string} origin @param {number} [from] */
    function to(origin, from = 0) {
      return proxy.asked.slice(from).filter((line) => line.includes(`${origin}/`));
    }
  });
}
