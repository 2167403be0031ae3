// A real browser, Chromium unless CLAIMLIGHT_BROWSER=firefox, and small local servers for tests.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { chromium, firefox } from 'playwright-core';

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void|Promise<void>} Handler */

const TYPES = /** @type {Record<string, string>} */ ({ js: 'text/javascript', html: 'text/html; charset=utf-8', wasm: 'application/wasm', json: 'application/json', model: 'application/octet-stream' });

/** Starts the browser. @param {import('playwright-core').LaunchOptions} [options] of Chromium */
export function launch(options = {}) {
  if (process.env.CLAIMLIGHT_BROWSER === 'firefox') return launchFirefox();
  return chromium.launch({
    ...options,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/**
 * The system's own Firefox, by WebDriver BiDi. Firefox ESR lacks the one command by which
 * Playwright sets the colour scheme of every page, so that command is answered here.
 */
async function launchFirefox() {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true });
  const { _connection: connection } = /** @type {any} */ (browser);
  const session = Object.getPrototypeOf(connection.toImpl(browser)._browserSession);
  const { send } = session;
  session.send = function (/** @type {string} */ method, /** @type {unknown[]} */ ...rest) {
    return method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send.call(this, method, ...rest);
  };
  return browser;
}

/**
 * Serves on a free port of this machine.
 * @param {Handler} handler
 */
export async function serve(handler) {
  const server = createServer((request, response) => {
    Promise.resolve(handler(request, response)).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

/**
 * Answers with a file, or 404.
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {Record<string, string>} [headers]
 */
export async function sendFile(response, path, headers = {}) {
  const body = await readFile(path).catch(() => null);
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
  response.writeHead(body ? 200 : 404, { 'content-type': type, ...headers }).end(body);
}

/**
 * Sends a module of ours; of a style sheet, the module that the bundler makes of it.
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {Record<string, string>} [headers]
 */
export async function sendModule(response, path, headers = {}) {
  if (!path.endsWith('.css')) return sendFile(response, path, headers);
  const css = await readFile(path, 'utf8');
  response.writeHead(200, { 'content-type': TYPES.js, ...headers }).end(`export default ${JSON.stringify(css)}`);
}

/**
 * Collects what a page's console says and what is thrown in it.
 * @param {import('playwright-core').Page} page
 * @returns {string[]}
 */
export function complaintsOf(page) {
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  return complaints;
}
