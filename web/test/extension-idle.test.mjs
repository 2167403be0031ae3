// Firefox ends an event page that nothing happens in after half a minute, whatever its Worker
// does: a copy under way must not be cut by that.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './browser.mjs';
import { buildServer } from './demo.mjs';
import { readers, testExtension, until } from './extension.mjs';
import { startProxy } from './proxy.mjs';

const IDLE = 24_000; // of the 30 that Firefox has, so that this takes less time
const SLOW = 50_000; // a page of the copy, below the minute that is waited for one

const firefox = readers.find(([name]) => name === 'Firefox');
const built = testExtension();
/** @type {ReturnType<typeof buildServer>} */
let server;
/** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>} */
let demo;
/** @type {Awaited<ReturnType<typeof serve>>} */
let slow;
/** @type {Awaited<ReturnType<typeof startProxy>>} */
let proxy;
/** @type {import('./extension.mjs').Reader|undefined} */
let reader;
/** @type {string[]} */
const asked = [];
before(async () => {
  server = buildServer();
  [demo, proxy] = await Promise.all([server.start(), startProxy()]);
  slow = await serve(async ({ url = '' }, response) => {
    asked.push(url);
    if (url.startsWith('/v1/snapshot/')) await new Promise((resolve) => setTimeout(resolve, SLOW));
    const answer = await fetch(demo.edge + url);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
});
after(async () => {
  await reader?.close();
  slow?.close();
  proxy?.close();
  await demo?.stop();
  server?.remove();
  built.remove();
});

test('Firefox goes on with a copy for longer than an event page may rest', async (t) => {
  if (!firefox) return t.skip('there is no Firefox');
  reader = await firefox[1](built.folder, proxy.port, { 'extensions.background.idle.timeout': IDLE });
  const tab = await reader.open();
  await tab.go(`${reader.base}welcome.html`); // which asks the background nothing
  await until(() => tab.run(`browser.storage.local.get('settings').then(({ settings }) => Boolean(settings))`), 'what is kept at the installation');
  await tab.run(`browser.storage.local.set({ settings: { schema: 2, sources: [${JSON.stringify(slow.origin)}] } })`);
  const state = async () => JSON.parse(await tab.run(`(async () => {
    const got = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
    if (!(await indexedDB.databases()).some(({ name }) => name.startsWith('mirror '))) return 'null';
    const db = await got(indexedDB.open('mirror en ${slow.origin}'));
    const state = await got(db.transaction('meta').objectStore('meta').get('state'));
    db.close();
    return JSON.stringify(state ?? null);
  })()`));
  await until(async () => (await state())?.whole, 'a whole copy', SLOW + 20_000);
  assert.deepEqual(asked, ['/v1/snapshot/en/1.json', '/v1/log/0.json'], 'in one go');
});
