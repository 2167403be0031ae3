// Firefox for tests, over WebDriver BiDi, which a plain Firefox speaks: pages are opened and
// asked, no more.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';

// It asks nobody else for anything.
const PREFS = {
  'app.normandy.enabled': false, 'app.update.disabledForTesting': true, 'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false, 'browser.shell.checkDefaultBrowser': false, 'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false, 'extensions.update.enabled': false, 'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false, 'services.settings.server': 'data:,#remote-settings-dummy/v1', 'toolkit.telemetry.server': '',
};

/**
 * One window.
 * @typedef {object} Tab
 * @property {string[]} said what its console got and what was thrown, where it tells
 * @property {(url: string) => Promise<void>} go to a page, until it has loaded
 * @property {(expression: string) => Promise<any>} run what an expression comes to: a string, a number, a boolean or nothing
 * @property {(letter: string) => Promise<void>} press Alt+Shift and a letter
 * @property {() => Promise<void>} close
 */

const ALT = '\uE00A';
const SHIFT = '\uE008';

/** Where Firefox is; null where there is none. */
export function firefoxPath() {
  const path = process.env.FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file));
  return path && existsSync(path) ? path : null;
}

/** Starts it. @param {string} path */
export async function startFirefox(path) {
  const profile = mkdtempSync(join(tmpdir(), 'claimlight-firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries(PREFS).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const program = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const wire = await connect(`${await address(program)}/session`);
  await wire.ask('session.new', { capabilities: {} });
  await wire.ask('session.subscribe', { events: ['log.entryAdded'] });
  return {
    open: () => open(wire),
    async close() {
      await wire.ask('browser.close', {}).catch(() => {});
      program.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Where it listens, as it says itself. @param {import('node:child_process').ChildProcess} program @returns {Promise<string>} */
function address(program) {
  return new Promise((resolve, reject) => {
    let output = '';
    program.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${output}`)));
    program.stderr?.on('data', (text) => {
      output += text;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(output);
      if (found) resolve(found[1]);
    });
  });
}

/** @param {string} url */
async function connect(url) {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map();
  /** @type {Set<(event: any) => void>} */
  const listeners = new Set();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'event') listeners.forEach((listener) => listener(message));
    else waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  return {
    listeners,
    /** @param {string} method @param {object} params @returns {Promise<any>} */
    async ask(method, params) {
      const id = ++last;
      const answer = new Promise((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ id, method, params }));
      const { type, result, message } = await answer;
      if (type === 'error') throw new Error(`${method}: ${message}`);
      return result;
    },
  };
}

/** @param {Awaited<ReturnType<typeof connect>>} wire @returns {Promise<Tab>} */
async function open(wire) {
  const { context } = await wire.ask('browsingContext.create', { type: 'tab' });
  await wire.ask('browsingContext.setViewport', { context, viewport: { width: 900, height: 700 } });
  /** @type {string[]} */
  const said = [];
  const hear = (/** @type {any} */ { method, params }) => {
    if (method === 'log.entryAdded' && params.source.context === context) said.push(params.text);
  };
  wire.listeners.add(hear);
  return {
    said,
    go: (url) => wire.ask('browsingContext.navigate', { context, url, wait: 'complete' }),
    async run(expression) {
      const { type, result, exceptionDetails } = await wire.ask('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (type === 'exception') throw new Error(`${expression}: ${exceptionDetails.text}`);
      return result.value;
    },
    async press(letter) {
      const keys = [ALT, SHIFT, letter];
      const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))];
      await wire.ask('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async close() {
      wire.listeners.delete(hear);
      await wire.ask('browsingContext.close', { context });
    },
  };
}
