// The extension in real browsers, installed from the build for tests. Its manifest is the shipped
// one with leave for this machine: no driver can press a browser's own prompt.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { complaintsOf } from './browser.mjs';
import { firefoxPath, startFirefox } from './firefox.mjs';

/** @typedef {Pick<import('./zoo.mjs').Tab, 'said'|'go'|'run'|'click'|'type'|'shortcut'|'close'>} Tab */
/**
 * A browser with the extension.
 * @typedef {object} Reader
 * @property {string} name
 * @property {string} base the address of the extension's own files
 * @property {() => Promise<Tab>} open
 * @property {() => Promise<string[]>} pages addresses of what is open
 * @property {(frame?: number) => Promise<{title: string, badge: string}>} [press] the toolbar's button over the active tab, or “Check this selection” in a frame, where a driver can: what the button says then
 * @property {() => Promise<void>} update installs the extension again over itself, as a later version would; after that nothing presses the button
 * @property {() => Promise<void>} close
 */

/** The browser's interface to extensions, in code that runs in their pages. */
export const api = '(globalThis.browser ?? chrome)';
export const LEAVE = '*://127.0.0.1/*'; // as for a site that is read
const BUILT = new URL('../dist/test/extension/', import.meta.url).pathname;
const PATIENCE = Number(process.env.CLAIMLIGHT_PATIENCE ?? 30_000); // so long is waited for anything at all
const UUID = '11111111-2222-4333-8444-555555555555';

/** A copy of the build for tests, with leave for this machine. @param {string[]} [permissions] as the manifest has them */
export function testExtension(permissions = [LEAVE]) {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: ./build.sh test builds it`);
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-extension-'));
  cpSync(BUILT, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: permissions }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The browsers that are here; prefs are Firefox's. @type {[name: string, start: (folder: string, proxy: number, prefs?: object) => Promise<Reader>][]} */
export const readers = [['Chromium', startChromium]];
const path = firefoxPath();
if (path) readers.push(['Firefox', (folder, proxy, prefs) => startFox(path, folder, proxy, prefs)]);

/** @param {string} folder @param {number} proxy @returns {Promise<Reader>} */
async function startChromium(folder, proxy) {
  const profile = mkdtempSync(join(tmpdir(), 'claimlight-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, chromiumSandbox: false, viewport: { width: 1000, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      `--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>', `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker');
  return {
    name: 'Chromium',
    base: new URL('.', worker.url()).href,
    async open() {
      const view = await context.newPage();
      return {
        said: complaintsOf(view), go: async (url) => void await view.goto(url), run: (code) => view.evaluate(code), click: (x, y) => view.mouse.click(x, y),
        type: (words) => view.keyboard.type(words), shortcut: (key) => view.keyboard.press(`Alt+Shift+Key${key}`), close: () => view.close(),
      };
    },
    pages: async () => context.pages().map((page) => page.url()),
    press: (frame) => worker.evaluate(press, frame),
    async update() {
      const view = await context.newPage();
      await view.goto('chrome://extensions');
      await view.evaluate(async (id) => {
        const { developerPrivate: browser } = /** @type {any} */ (globalThis).chrome;
        await browser.updateProfileConfiguration({ inDeveloperMode: true }); // else it is not loaded again
        await browser.reload(id, {});
      }, new URL(worker.url()).host);
      await view.close();
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** In the service worker: what a press starts, and what the button says soon after. @param {number} [frameId] of a selection */
async function press(frameId) {
  const api = /** @type {any} */ (globalThis).chrome;
  const tab = (await api.tabs.query({ active: true })).at(-1);
  if (frameId) api.contextMenus.onClicked.dispatch({ menuItemId: 'check', frameId }, tab);
  else api.action.onClicked.dispatch(tab);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  return { title: await api.action.getTitle({ tabId: tab.id }), badge: await api.action.getBadgeText({ tabId: tab.id }) };
}

/** @param {string} program @param {string} folder @param {number} proxy @param {object} [prefs] @returns {Promise<Reader>} */
async function startFox(program, folder, proxy, prefs) {
  const { browser_specific_settings: { gecko: { id } } } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const firefox = await startFirefox(program, undefined, {
    args: ['--remote-allow-system-access'], // to look at the extension's own pages
    prefs: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }), 'extensions.background.idle.timeout': 3_000,
      'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxy, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy,
      'network.proxy.allow_hijacking_localhost': true, ...prefs,
    },
  });
  const install = async () => void await firefox.ask('webExtension.install', { extensionData: { type: 'path', path: folder } });
  await install();
  return {
    name: 'Firefox',
    base: `moz-extension://${UUID}/`,
    open: firefox.open,
    pages: async () => (await firefox.ask('browsingContext.getTree', {})).contexts.map((/** @type {{url: string}} */ { url }) => url),
    update: install,
    close: firefox.close,
  };
}

/** Waits until something holds. @param {() => Promise<any>} holds @param {string} what @param {number} [patience] */
export async function until(holds, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  while (!await holds()) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
