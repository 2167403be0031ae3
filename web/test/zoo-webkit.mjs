// WebKitGTK for the zoo, over classic WebDriver, on a screen of its own.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { clicking, moving, shortcut, typing } from './zoo-actions.mjs';

/** @typedef {import('./zoo.mjs').Browser} Browser */
/** @typedef {import('./zoo.mjs').Tab} Tab */

const SILENCE = 90_000; // milliseconds after which a driver that says nothing, not even that time is over, has fallen over
const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const BROWSERS = ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit${version === '6.0' ? '' : '2'}gtk-${version}/MiniBrowser`);

/** @returns {Promise<Browser|string>} */
export async function webkit() {
  const binary = BROWSERS.find((file) => existsSync(file));
  if (!existsSync(DRIVER) || !binary) return 'WebKitWebDriver (webkit2gtk-driver) is not installed';
  if (!existsSync(XVFB)) return 'Xvfb is not installed';
  const screen = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1200x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise((resolve, reject) => {
    screen.stdio[3]?.once('data', (text) => resolve(`:${String(text).trim()}`));
    screen.once('exit', reject);
  });
  let one = await launch(display, binary); // for all pages, unless it falls over: a new one takes seconds
  return {
    name: 'WebKitGTK',
    async open() {
      if (!await one.tab.run('true').catch(() => false)) {
        one.driver.kill(); // it may hold on to a page that answers no more
        one = await launch(display, binary);
      }
      const { tab } = one;
      return { ...tab, close: () => tab.go('about:blank').catch(() => {}) };
    },
    async close() {
      await one.tab.close().catch(() => {});
      one.driver.kill();
      screen.kill();
    },
  };
}

/** A driver with its browser. @param {string} display @param {string} binary */
async function launch(display, binary) {
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } });
  const base = `http://127.0.0.1:${port}`;
  await answers(`${base}/status`);
  return { driver, tab: await open(base, binary) };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {string} url */
async function answers(url) {
  for (let i = 0; i < 200; i++) {
    if (await fetch(url).then(() => true, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer`);
}

/** @param {string} base @param {string} binary @returns {Promise<Tab>} */
async function open(base, binary) {
  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  const ask = async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(SILENCE) });
    const { value } = /** @type {any} */ (await response.json());
    if (value?.error) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const options = { binary, args: ['--automation', '--ignore-tls-errors'] };
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } } });
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  await ask('POST', `${session}/window/rect`, { width: 900, height: 780 });
  // While a page changes, its driver may lose the place that it moves to.
  const act = (/** @type {object[]} */ actions) => ask('POST', `${session}/actions`, { actions })
    .catch(() => ask('POST', `${session}/actions`, { actions }));
  return {
    said: [], // there is no way to its console: the witness hears the page's own
    go: (url) => ask('POST', `${session}/url`, { url }),
    async run(expression) {
      const script = `const done = arguments[0]; (async () => { try { done({ value: await (${expression}) }) } catch (e) { done({ error: String(e) }) } })()`;
      const execute = () => ask('POST', `${session}/execute/async`, { script, args: [] });
      const { value, error } = await execute().catch(execute); // "Could not parse script result", now and then
      if (error) throw new Error(`${expression}: ${error}`);
      return value;
    },
    move: (x, y) => act(moving(x, y)),
    click: (x, y) => act(clicking(x, y)),
    shortcut: (letter) => act(shortcut(letter)),
    type: (words) => act(typing(words)),
    paper: null,
    close: () => ask('DELETE', session),
  };
}
