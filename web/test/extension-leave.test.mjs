// In Firefox a request to a host that there is no leave for names this installation's own origin:
// so a source is asked for nothing until the reader allowed it, and for nothing once that was taken back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite } from './articles.mjs';
import { buildServer } from './demo.mjs';
import { readers, testExtension, until } from './extension.mjs';
import { startProxy } from './proxy.mjs';

const SHADOW = `document.querySelector('claimlight-root')?.shadowRoot`;
const API = 'browser';
/** The browser's own prompt, which no driver can press, answers yes. */
const PREFS = { 'extensions.webextOptionalPermissionPrompts': false };

const firefox = readers.find(([name]) => name === 'Firefox');
const built = testExtension(['*://localhost/*']); // for the articles, which are read by that name
/** @type {ReturnType<typeof buildServer>} */
let server;
/** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>} */
let demo;
/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
/** @type {Awaited<ReturnType<typeof startProxy>>} */
let proxy;
/** @type {import('./extension.mjs').Reader|undefined} */
let reader;
before(async () => {
  server = buildServer();
  [demo, site, proxy] = await Promise.all([server.start(), startSite(), startProxy()]);
});
after(async () => {
  await reader?.close();
  site?.close();
  proxy?.close();
  await demo?.stop();
  server?.remove();
  built.remove();
});

test('Firefox asks a source for nothing without leave', async (t) => {
  if (!firefox) return t.skip('there is no Firefox');
  reader = await firefox[1](built.folder, proxy.port, PREFS);
  const [own, page] = [await reader.open(), await reader.open()];
  const ask = async (/** @type {string} */ type) => JSON.parse(await own.run(`${API}.runtime.sendMessage({ type: '${type}' }).then(({ value }) => JSON.stringify(value))`));
  const toEdge = () => proxy.asked.filter((line) => line.includes(`${demo.edge}/`));
  /** Presses a button of our own page. @param {string} label */
  const press = async (label) => {
    const button = `[...document.querySelectorAll('button')].find((one) => [one.textContent, one.ariaLabel].includes(${JSON.stringify(label)}))`;
    await until(() => own.run(`Boolean(${button})`), label);
    const { x, y, width, height } = JSON.parse(await own.run(`${button}.scrollIntoView({ block: 'center' }), JSON.stringify(${button}.getBoundingClientRect())`));
    await own.click(x + width / 2, y + height / 2);
  };
  /** Reads an article, and says what the panel does. @param {string} path */
  const notice = async (path) => {
    const url = site.origin.replace('127.0.0.1', 'localhost') + path;
    await page.go(url);
    await until(() => page.run(`Boolean(${SHADOW}?.querySelector('.launcher'))`), 'it was read');
    await own.run(`(async () => ${API}.tabs.sendMessage((await ${API}.tabs.query({})).find((one) => one.url === ${JSON.stringify(url)}).id, { type: 'panel' }))()`);
    await until(() => page.run(`${SHADOW}.querySelector('.panel .notice')?.textContent`), 'a notice');
    return page.run(`${SHADOW}.querySelector('.panel .notice').textContent`);
  };

  await own.go(`${reader.base}welcome.html`);
  await until(() => own.run(`${API}.storage.local.get('settings').then(({ settings }) => Boolean(settings))`), 'what is kept at the installation');
  await own.run(`${API}.storage.local.set({ settings: { schema: 2, sources: [${JSON.stringify(demo.edge)}], since: 0 } })`); // as one that came with the build
  await until(() => own.run(`${API}.alarms.get('follow').then(Boolean)`), 'the alarm');
  await ask('follow');
  assert.match(await notice('/0'), /waits for your leave/);
  assert.deepEqual(toEdge(), [], 'neither for a copy nor for tiles');
  await own.go(`${reader.base}options.html`);
  await until(() => own.run(`document.body.innerText.includes('until you allow it, it is asked for nothing')`), 'the options say so');

  await own.go(`${reader.base}welcome.html`);
  await until(() => own.run(`document.body.innerText.includes('until then its source is asked for nothing')`), 'the first page says so');
  assert.equal(await own.run(`document.querySelectorAll('main p').length`), 3);
  await press('Get the copy');
  await until(async () => (await ask('standing')).sources[0]?.whole, 'a whole copy, by one press');
  assert.equal(await own.run(`[...document.querySelectorAll('button')].map(({ textContent }) => textContent).join()`), 'Options');
  assert.match(await notice('/1'), /nothing was asked for/);

  await own.run(`${API}.permissions.getAll().then(({ origins }) => ${API}.permissions.remove({ origins: origins.filter((one) => !one.includes('localhost')) }))`);
  await until(async () => (await ask('standing')).sources[0]?.askable === false, 'that the engine knows of it');
  const asked = toEdge().length;
  await ask('follow');
  assert.match(await notice('/2'), /nothing was asked for/, 'the copy stays');
  assert.equal(toEdge().length, asked, 'and is not renewed');
  await own.go(`${reader.base}options.html`);
  await press(`Allow: ${demo.edge}`);
  await until(() => Promise.resolve(toEdge().length > asked), 'it is renewed once that is allowed again');

  assert.deepEqual(proxy.marks, [], 'nobody was told who asks');
});
