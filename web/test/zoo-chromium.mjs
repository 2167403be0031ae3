// Chromium for the zoo, asked through its debugger: playwright's own way to run code in a
// page needs functions of the page that the zoo's pages replace.

import { existsSync } from 'node:fs';
import { launch } from './browser.mjs';

/** @typedef {import('./zoo.mjs').Browser} Browser */

/** @returns {Promise<Browser|string>} */
export async function chromium() {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(path)) return `${path} is not installed`;
  const browser = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  return { name: 'Chromium', open: () => open(browser), close: () => browser.close() };
}

/** @param {import('playwright-core').Browser} browser @returns {Promise<import('./zoo.mjs').Tab>} */
async function open(browser) {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const debug = await page.context().newCDPSession(page);
  /** @type {string[]} */
  const said = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
  page.on('dialog', (dialog) => void dialog.dismiss());
  return {
    said,
    go: async (url) => void await page.goto(url),
    async run(expression) {
      const { result, exceptionDetails } = await debug.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
      return result.value;
    },
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    shortcut: (letter) => page.keyboard.press(`Alt+Shift+Key${letter}`),
    type: (words) => page.keyboard.type(words),
    async paper() {
      await page.emulateMedia({ media: 'print' });
      const picture = await page.screenshot({ fullPage: true });
      await page.emulateMedia({ media: null });
      return picture.toString('base64');
    },
    close: () => page.context().close(),
  };
}
