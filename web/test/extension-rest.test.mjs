// Chromium with nobody attached to the extension: drivers keep a service worker alive that
// they look at. Here pages alone are looked at, and the worker ends when the browser likes.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { WebSocket } from 'undici';
import { REVIEWED, startSite } from './articles.mjs';
import { buildServer } from './demo.mjs';
import { testExtension, until as untilIn } from './extension.mjs';

const PATIENCE = 90_000; // a worker rests for half a minute before it is ended

const until = (/** @type {() => Promise<any>} */ holds, /** @type {string} */ what) => untilIn(holds, what, PATIENCE);

const built = testExtension();
const profile = mkdtempSync(join(tmpdir(), 'claimlight-rest-'));
/** @type {import('node:child_process').ChildProcess} */
let browser;
let port = '';
/** @type {ReturnType<typeof buildServer>} */
let server;
/** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>} */
let demo;
/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;

before(async () => {
  server = buildServer();
  [demo, site] = await Promise.all([server.start(), startSite()]);
  browser = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--remote-debugging-port=0', `--user-data-dir=${profile}`, `--disable-extensions-except=${built.folder}`,
    `--load-extension=${built.folder}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  port = await new Promise((resolve, reject) => {
    let said = '';
    browser.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)));
    browser.stderr?.on('data', (text) => {
      said += text;
      const found = /DevTools listening on ws:\/\/[\d.]+:(\d+)/.exec(said);
      if (found) resolve(found[1]);
    });
  });
});

after(async () => {
  const ended = new Promise((resolve) => browser?.once('exit', resolve));
  browser?.kill();
  await ended;
  await demo?.stop();
  site?.close();
  server?.remove();
  built.remove();
  rmSync(profile, { recursive: true, force: true });
});

/** @returns {Promise<{type: string, url: string, webSocketDebuggerUrl: string}[]>} */
const targets = async () => (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
const worker = async () => (await targets()).find(({ type, url }) => type === 'service_worker' && url.endsWith('/background.js'));

/** Opens a page; only it is attached to. @param {string} url */
async function open(url) {
  const { webSocketDebuggerUrl } = await (await fetch(`http://127.0.0.1:${port}/json/new?${url}`, { method: 'PUT' })).json();
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(data);
    waiting.get(id)?.(result);
  });
  const ask = (/** @type {string} */ method, /** @type {object} */ params) => new Promise((/** @type {(answer: any) => void} */ resolve) => {
    waiting.set(++last, resolve);
    socket.send(JSON.stringify({ id: last, method, params }));
  });
  return {
    run: async (/** @type {string} */ expression) => (await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value,
    go: (/** @type {string} */ to) => ask('Page.navigate', { url: to }),
    close: () => socket.close(),
  };
}

const PAINTED = `[...CSS.highlights.get('claimlight-claim-reviewed') ?? []].map(String).join()`;

test('the service worker ends, and the next page is read all the same', async () => {
  await until(worker, 'a service worker');
  const base = new URL('.', /** @type {any} */ (await worker()).url).href;
  const options = await open(`${base}options.html`);
  await until(() => options.run(`typeof chrome !== 'undefined' && Boolean(chrome.storage)`), 'the options');
  await until(() => options.run(`chrome.storage.local.get('settings').then(({ settings }) => Boolean(settings))`), 'what is kept at the installation');
  await options.run(`chrome.storage.local.set({ settings: { schema: 2, sources: [${JSON.stringify(demo.edge)}] } })`);
  await until(() => options.run(`chrome.runtime.sendMessage({ type: 'standing' }).then(({ value }) => value?.sources[0]?.whole)`), 'a whole copy');
  options.close();
  for (const { type, url, webSocketDebuggerUrl } of await targets()) {
    if (type === 'page' && url.startsWith(base)) await fetch(webSocketDebuggerUrl.replace('ws:', 'http:').replace('/devtools/page/', '/json/close/'));
  }
  await until(async () => !await worker(), 'that it ended');
  await demo.stop();
  const page = await open(`${site.origin}/0`);
  await until(async () => (await page.run(PAINTED)).includes(REVIEWED), 'the review');
  assert.ok(await worker(), 'it was woken');
  page.close();
});
