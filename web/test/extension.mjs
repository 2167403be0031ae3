// The extension in real browsers, installed from the build for tests. Its manifest is the shipped
// one with leave for this machine: no driver can press a browser's own prompt.

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { chromium } from 'playwright-core';
import { REVIEWED, startSite } from './articles.mjs';
import { carried } from '../extension/settings.js';
import { complaintsOf } from './browser.mjs';
import { buildServer, publish } from './demo.mjs';
import { firefoxPath, startFirefox } from './firefox.mjs';
import { startProxy } from './proxy.mjs';

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
/** Our root in a page. */
export const SHADOW = `document.querySelector('claimlight-root')?.shadowRoot`;
export const LEAVE = '*://127.0.0.1/*'; // as for a site that is read
const BUILT = new URL('../dist/test/extension/', import.meta.url).pathname;
const PATIENCE = Number(process.env.CLAIMLIGHT_PATIENCE ?? 30_000); // so long is waited for anything at all
const UUID = '11111111-2222-4333-8444-555555555555';
const TOKEN = 'a-token-of-these-tests-alone';
const ONLY = new RegExp(process.env.CLAIMLIGHT_READER ?? '');

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

/**
 * Runs tests in every browser that is here, each with a bed of its own.
 * @param {(bed: Bed) => void} tests
 * @param {{whole?: boolean}} [more] whether a source is there and its copy whole before the first
 */
export function inReaders(tests, { whole = false } = {}) {
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
      const bed = new Bed(name);
      before(async () => {
        await bed.make(server, (proxy) => start(built.folder, proxy));
        if (whole) await bed.fill();
      });
      afterEach(() => bed.closeTabs());
      after(() => bed.remove());
      tests(bed);
    });
  }
}

const LATER = /** @type {any} */ (null); // until the first test begins

/** A browser with the extension, an edge, a news site, and a proxy between them that lists all traffic. */
export class Bed {
  reader = /** @type {Reader} */ (LATER);
  /** The options page. */
  options = /** @type {Tab} */ (LATER);
  demo = /** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>} */ (LATER);
  site = /** @type {Awaited<ReturnType<typeof startSite>>} */ (LATER);
  proxy = /** @type {Awaited<ReturnType<typeof startProxy>>} */ (LATER);
  /** Those that a test opened. @type {Tab[]} */
  #tabs = [];

  /** @param {string} name the browser's */
  constructor(name) {
    this.name = name;
  }

  /** @param {ReturnType<typeof buildServer>} server @param {(proxy: number) => Promise<Reader>} start */
  async make(server, start) {
    this.proxy = await startProxy();
    [this.demo, this.site] = await Promise.all([server.start(['-put-token', TOKEN]), startSite()]);
    this.reader = await start(this.proxy.port);
    this.options = await this.reader.open();
    await this.options.go(`${this.reader.base}options.html`);
  }

  async remove() {
    await this.reader?.close();
    await this.demo?.stop();
    this.site?.close();
    this.proxy?.close();
  }

  /** Adds the edge as a source, and waits for its copy. */
  async fill() {
    await until(async () => (await this.settings()).schema, 'that it is installed');
    await this.store({ sources: [this.demo.edge] });
    await until(async () => (await this.standing()).sources[0]?.whole, 'a whole copy');
  }

  /** Opens a tab, closed after the test, at a path of the site. @param {string} [path] */
  async open(path) {
    const tab = await this.reader.open();
    this.#tabs.push(tab);
    if (path) await tab.go(this.site.origin + path);
    return tab;
  }

  async closeTabs() {
    for (const tab of this.#tabs.splice(0)) await tab.close();
  }

  /** Opens a page of the site and waits until it was read. @param {string} path */
  async read(path) {
    const tab = await this.open(path);
    await until(() => tab.run(`Boolean(${SHADOW}?.querySelector('.launcher'))`), `${path} was read`);
    await until(() => tab.run(`CSS.highlights.size > 0`), `${path} was painted`);
    return tab;
  }

  /** What the panel says, opened by the toolbar's message. @param {Tab} tab */
  async panel(tab) {
    assert.equal(await this.press(tab), 'open');
    await until(() => tab.run(`${SHADOW}.querySelector('.panel .notice')?.textContent`), 'a notice');
    return tab.run(`${SHADOW}.querySelector('.panel .notice').textContent`);
  }

  /** What the toolbar does once the content script is there. @param {Tab} tab @param {'panel'|'check'} [type] @returns {Promise<string>} */
  press(tab, type = 'panel') {
    return this.inTab(tab, `${api}.tabs.sendMessage(tab.id, { type: '${type}' }, { frameId: 0 })`);
  }

  /** The number on the toolbar's button. @param {Tab} tab */
  count(tab) {
    return this.inTab(tab, `${api}.action.getBadgeText({ tabId: tab.id })`);
  }

  /** Runs code of the extension's about a tab. @param {Tab} tab @param {string} code */
  async inTab(tab, code) {
    const url = await tab.run('location.href');
    return this.options.run(`${api}.tabs.query({}).then((all) => all.find((one) => one.url === ${JSON.stringify(url)})).then((tab) => ${code})`);
  }

  /** Asks the background. @param {string} type @returns {Promise<any>} */
  async ask(type) {
    const { value, failed } = JSON.parse(await this.options.run(`${api}.runtime.sendMessage({ type: '${type}' }).then((answer) => JSON.stringify(answer))`));
    if (failed) throw new Error(failed);
    return value;
  }

  standing() {
    return this.ask('standing');
  }

  /** @returns {Promise<any>} */
  async settings() {
    return JSON.parse(await this.options.run(`${api}.storage.local.get('settings').then(({ settings }) => JSON.stringify(settings ?? {}))`));
  }

  /** Keeps what a reader chose. @param {object} value */
  async store(value) {
    await this.options.run(`${api}.storage.local.set({ settings: ${JSON.stringify(value)} })`);
    await until(() => this.heard(), 'that the background heard of it');
  }

  /** Whether the background and its engine go by what is kept. */
  async heard() {
    const { sources, languages, off, told } = carried(await this.settings());
    const standing = await this.standing().catch(() => null); // whoever was asked was just ended
    const [excluded, notes] = JSON.parse(await this.options.run(`Promise.all([
      ${api}.scripting.getRegisteredContentScripts().then(([script]) => script && (script.excludeMatches ?? [])),
      indexedDB.databases().then((all) => all.some(({ name }) => name === 'told later')),
    ]).then(JSON.stringify)`));
    return isDeepStrictEqual([standing?.sources.map((/** @type {{url: string}} */ { url }) => url), excluded, notes],
      [languages.length ? sources : [], off.map((host) => `*://${host}/*`), told]);
  }

  /** Writes an address in the options, and presses the button. @param {string} url */
  async add(url) {
    await this.options.run(`document.querySelector('input[placeholder="https://"]').value = ${JSON.stringify(url)}`);
    await this.pressOwn('Add');
  }

  /** Presses a button of the options page, as a reader does. @param {string} label @param {string} [tag] */
  async pressOwn(label, tag = 'button') {
    const button = `[...document.querySelectorAll('${tag}')].find(({ textContent }) => textContent === ${JSON.stringify(label)})`;
    await this.options.run(`${button}.scrollIntoView({ block: 'center' })`);
    let [before, now] = ['', ''];
    await until(async () => { // what still comes in above it moves it
      [before, now] = [now, await this.options.run(`JSON.stringify(${button}.getBoundingClientRect())`)];
      return before === now;
    }, `${label} stays where it is`);
    const { x, y, width, height } = JSON.parse(now);
    await this.options.click(x + width / 2, y + height / 2);
  }

  /** Presses a button of ours in a page. @param {Tab} tab @param {string} selector @param {string} label */
  async pressIn(tab, selector, label) {
    const button = `[...${SHADOW}.querySelectorAll(${JSON.stringify(selector)})].find(({ textContent }) => textContent.startsWith(${JSON.stringify(label)}))`;
    const { x, y, width, height } = JSON.parse(await tab.run(`JSON.stringify(${button}.getBoundingClientRect())`));
    await tab.click(x + width / 2, y + height / 2);
  }

  /** The words that are painted. @param {Tab} tab @param {string} state @returns {Promise<string[]>} */
  async painted(tab, state) {
    return JSON.parse(await tab.run(`JSON.stringify([...CSS.highlights.get('claimlight-claim-${state}') ?? []].map(String))`));
  }

  /** Whether the words that the sample has a review of are painted as reviewed. @param {Tab} tab */
  async shows(tab) {
    return (await this.painted(tab, 'reviewed')).some((words) => words.startsWith(REVIEWED));
  }

  /** @param {string} claim @param {string} [day] */
  publish(claim, day) {
    return publish(this.demo.edge, TOKEN, claim, { day });
  }

  /** What was asked of an origin. @param {string} origin @param {number} [from] */
  to(origin, from = 0) {
    return this.proxy.asked.slice(from).filter((line) => line.includes(`${origin}/`));
  }
}
