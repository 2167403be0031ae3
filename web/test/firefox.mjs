// Firefox for tests, over WebDriver BiDi, which a plain Firefox speaks.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { clicking, moving, shortcut, typing } from './zoo-actions.mjs';

/** @typedef {import('./zoo.mjs').Tab} Tab */

// It asks nobody else for anything.
const PREFS = {
  'app.normandy.enabled': false, 'app.update.disabledForTesting': true, 'browser.aboutConfig.showWarning': false,
  'browser.safebrowsing.malware.enabled': false, 'browser.safebrowsing.phishing.enabled': false, 'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0, 'datareporting.policy.dataSubmissionEnabled': false, 'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1', 'toolkit.telemetry.server': '', 'browser.tabs.warnOnClose': false,
};

/** Where Firefox is; null where there is none. */
export function firefoxPath() {
  const path = process.env.FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file));
  return path && existsSync(path) ? path : null;
}

/**
 * Starts it.
 * @param {string} path
 * @param {(entry: {type: string, level: string, text: string}) => string} [word] how a tab tells what its console got
 * @param {{args?: string[], prefs?: Record<string, unknown>}} [more]
 */
export async function startFirefox(path, word = ({ text }) => text, { args = [], prefs = {} } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'claimlight-firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries({ ...PREFS, ...prefs }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const program = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', ...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const wire = await connect(`${await address(program)}/session`);
  await wire.ask('session.new', { capabilities: {} });
  await wire.ask('session.subscribe', { events: ['log.entryAdded'] });
  return {
    ask: wire.ask,
    open: () => open(wire, word),
    async close() {
      await wire.ask('browser.close', {}).catch(() => {});
      program.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Where it listens, as it says itself. @param {import('node:child_process').ChildProcess} program */
function address(program) {
  return new Promise((/** @type {(url: string) => void} */ resolve, reject) => {
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

/**
 * @param {Awaited<ReturnType<typeof connect>>} wire
 * @param {(entry: any) => string} word
 * @returns {Promise<Tab>}
 */
async function open(wire, word) {
  const { context } = await wire.ask('browsingContext.create', { type: 'tab' });
  await wire.ask('browsingContext.setViewport', { context, viewport: { width: 900, height: 700 } });
  /** @type {string[]} */
  const said = [];
  const hear = (/** @type {any} */ { method, params }) => {
    if (method === 'log.entryAdded' && params.source.context === context) said.push(word(params));
  };
  wire.listeners.add(hear);
  const act = (/** @type {object[]} */ actions) => wire.ask('input.performActions', { context, actions });
  return {
    said,
    go: (url) => wire.ask('browsingContext.navigate', { context, url, wait: 'complete' }),
    async run(expression) {
      const { type, result, exceptionDetails } = await wire.ask('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (type === 'exception') throw new Error(`${expression}: ${exceptionDetails.text}`);
      return result.value;
    },
    move: (x, y) => act(moving(x, y)),
    click: (x, y) => act(clicking(x, y)),
    shortcut: (letter) => act(shortcut(letter)),
    type: (words) => act(typing(words)),
    paper: null,
    async close() {
      wire.listeners.delete(hear);
      await wire.ask('browsingContext.close', { context });
    },
  };
}
