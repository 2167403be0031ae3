// The extension in pages that change under it, in every browser that is here: articles that come late,
// addresses without a document, tags that come later.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { startSite } from './articles.mjs';
import { buildServer } from './demo.mjs';
import { api, readers, testExtension, until } from './extension.mjs';
import { startProxy } from './proxy.mjs';

/** @typedef {import('./extension.mjs').Tab} Tab */

const SHADOW = `document.querySelector('claimlight-root')?.shadowRoot`;
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
      [demo, site] = await Promise.all([server.start([]), startSite()]);
      reader = await start(built.folder, proxy.port);
      options = await reader.open();
      await options.go(`${reader.base}options.html`);
      await until(() => options.run(`${api}.storage.local.get('settings').then(({ settings }) => Boolean(settings))`), 'that it is installed');
      await options.run(`${api}.storage.local.set({ settings: { sources: ['${demo.edge}'] } })`);
      await until(() => options.run(`${api}.runtime.sendMessage({ type: 'standing' }).then(({ value }) => value?.sources[0]?.whole === true)`), 'a whole copy');
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

    test('a press reads a page that had no article before, and nobody told of one', async () => {
      const tab = await open('/late');
      await until(async () => await press(tab).catch(() => '') === 'no-article', 'a first reading');
      await tab.run(`document.styleSheets[0].disabled = true`); // which changes no node
      assert.equal(await press(tab), 'open');
      assert.match(await tab.run(`${SHADOW}.querySelector('.panel').innerText`), /Finland/);
    });

    for (const path of ['/0', '/thrower']) {
      test(`the number stays on ${path} while that gives itself another address, and goes with it`, async () => {
        const tab = await open(path);
        await until(async () => await count(tab) === '1', 'the number');
        for (const address of [`${path}?replaced`, `${path}?pushed`]) {
          await tab.run(`history.${address.endsWith('pushed') ? 'pushState' : 'replaceState'}(0, '', '${address}')`);
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          await until(async () => await count(tab) === '1', `the number at ${address}`, 5_000);
        }
        await tab.go(`${site.origin}/empty`);
        await until(async () => await count(tab) === '', 'no number');
      });
    }

    test('a tag leaves that comes after any number of elements that look like its own', async () => {
      const tab = await open('/0');
      await until(async () => await count(tab) === '1', 'the number');
      await tab.run(`(async () => {
        document.documentElement.append(document.createElement('claimlight-root'));
        for (let i = 0; i < 8; i++) {
          document.documentElement.append(document.createElement('i'));
          await new Promise((resolve) => setTimeout(resolve, 400));
        }
        globalThis.claimlight = { stop() { globalThis.left = true; } };
        document.documentElement.append(document.createElement('claimlight-root'));
      })()`);
      await until(() => tab.run('globalThis.left === true'), 'that it was asked to leave', 5_000);
    });

    test('an article that the page calls editable is read by a press alone', async () => {
      const tab = await open('/edited');
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      assert.equal(await tab.run('CSS.highlights.size'), 0, 'not by itself');
      assert.equal(await press(tab), 'open');
      await until(async () => await count(tab) === '1', 'the review');
      await tab.run(`document.querySelector('article').append(' More of it.')`);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      assert.equal(await count(tab), '1', 'it stays as it changes');
    });

    test('what is selected in an editable article is read, and in a field is not', async () => {
      for (const [path, outcome] of [['/edited', 'open'], ['/written', 'field']]) {
        const tab = await open(path);
        await tab.run(`getSelection().selectAllChildren(document.querySelector('article p'))`);
        let said = '';
        await until(async () => (said = await press(tab, 'check').catch(() => '')), 'an answer');
        assert.equal(said, outcome, path);
      }
    });

    test('a page of plain text is called one', async () => {
      const tab = await open('/some.txt');
      await inTab(tab, `${api}.scripting.executeScript({ target: { tabId: tab.id }, files: ['content.js'] })`);
      assert.equal(await press(tab), 'plain');
    });

    test('a selection in a frame is said to be in one', async (t) => {
      const tab = await open('/framed');
      await until(async () => await count(tab) === '1', 'the number');
      await tab.run(`document.querySelector('iframe').contentWindow.focus()`);
      assert.equal(await press(tab, 'check'), 'frame', 'by the keyboard');
      if (!reader.press) return t.diagnostic('its driver cannot press the menu');
      assert.match((await reader.press(7)).title, /is in a frame/);
    });

    test('with English switched off the panel says so', async () => {
      const choose = (/** @type {string} */ languages) => options.run(`${api}.storage.local.get('settings').then(({ settings }) => ${api}.storage.local.set({ settings: { ...settings, languages: ${languages} } }))`);
      await choose('[]');
      const tab = await open('/1');
      await until(async () => await press(tab).catch(() => '') === 'open', 'the panel');
      await until(() => tab.run(`${SHADOW}.querySelector('.panel .notice')?.textContent.includes('English is switched off in the options')`), 'why', 10_000);
      await choose(`['en']`);
    });

    test('the options keep the focus, and a press, over their refreshing', async () => {
      await options.run(`${api}.storage.local.get('settings').then(({ settings }) => ${api}.storage.local.set({ settings: { ...settings, off: ['off.example'] } }))`);
      for (const label of ['Remove: http', 'Switch on: off.example', 'All sites']) {
        const button = `[...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).startsWith('${label}'))`;
        await until(() => options.run(`Boolean(${button})`), label);
        await options.run(`${button}.focus(); globalThis.kept = ${button}; void 0`);
        await options.run(`${api}.storage.local.get('settings').then(({ settings }) => ${api}.storage.local.set({ settings: { ...settings, metered: !settings.metered } }))`); // as anything that changes
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        assert.ok(await options.run(`document.activeElement === kept && kept === ${button}`), label);
      }
    });

    test('the reader picks other letters for the shortcuts', async () => {
      await options.go(`${reader.base}options.html`);
      await until(() => options.run(`Boolean(document.querySelector('input.letter'))`), 'the letters');
      const keys = () => options.run(`${api}.storage.local.get('settings').then(({ settings }) => String(settings.keys))`);
      const write = async (/** @type {string} */ letter) => (await options.run(`document.querySelector('input.letter').select()`), options.type(letter));
      const before = await keys();
      await write('P'); // which another has
      await until(() => options.run(`document.body.innerText.includes('Four different letters')`), 'that it is taken');
      assert.equal(await keys(), before);
      await write('J');
      await until(async () => (await keys()).startsWith('JPOL'), 'another letter');
      const tab = await open('/0');
      await until(async () => await count(tab) === '1', 'the number');
      await tab.click(5, 5);
      await tab.shortcut('J');
      await until(() => tab.run(`Boolean(${SHADOW}.querySelector('.card:popover-open'))`), 'the next claim’s card');
    });

    test('after an update there is one of us, and what a page puts there stays', async () => {
      const tab = await open('/0');
      await until(async () => await count(tab) === '1', 'the number');
      await tab.run(`{
        const fake = document.createElement('claimlight-root');
        fake.id = 'fake';
        fake.attachShadow({ mode: 'open' }).append(new Comment('11111111-2222-4333-8444-555555555555'));
        document.querySelector('claimlight-root').id = 'before';
        document.documentElement.append(fake);
      }`);
      await reader.update();
      options = await reader.open();
      await until(() => options.go(`${reader.base}options.html`).then(() => options.run(`Boolean(document.querySelector('h1'))`), () => false), 'the options');
      await inTab(tab, `${api}.scripting.executeScript({ target: { tabId: tab.id }, files: ['content.js'] })`);
      await until(async () => await count(tab) === '1', 'the number');
      await new Promise((resolve) => setTimeout(resolve, 2_000)); // several beats of the one before
      assert.deepEqual(JSON.parse(await tab.run(`JSON.stringify([...document.querySelectorAll('claimlight-root')].map(({ id }) => id))`)), ['fake', '']);
      assert.equal(await tab.run(`[...CSS.highlights.get('claimlight-claim-reviewed')].length`), 1);
      assert.equal(await press(tab), 'open');
    });

    async function open(/** @type {string} */ path) {
      const tab = await reader.open();
      tabs.push(tab);
      await tab.go(site.origin + path);
      return tab;
    }

    /** What the toolbar does once the content script is there. @param {Tab} tab @param {'panel'|'check'} [type] @returns {Promise<string>} */
    const press = (tab, type = 'panel') => inTab(tab, `${api}.tabs.sendMessage(tab.id, { type: '${type}' })`);

    /** The number on the toolbar's button. @param {Tab} tab */
    const count = (tab) => inTab(tab, `${api}.action.getBadgeText({ tabId: tab.id })`);

    /** Runs code of the extension's about a tab. @param {Tab} tab @param {string} code */
    async function inTab(tab, code) {
      const url = await tab.run('location.href');
      return options.run(`${api}.tabs.query({}).then((all) => all.find((one) => one.url === ${JSON.stringify(url)})).then((tab) => ${code})`);
    }
  });
}
