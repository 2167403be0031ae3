// The browsers that are here, for tests that ask the same of each.

import { complaintsOf, launch } from './browser.mjs';
import { firefoxPath, startFirefox } from './firefox.mjs';

/** What every one of them can do. @typedef {Pick<import('./zoo.mjs').Tab, 'said'|'go'|'run'|'click'|'shortcut'|'close'>} Tab */

/** @type {[name: string, start: () => Promise<{open: () => Promise<Tab>, close: () => Promise<void>}>][]} */
export const browsers = [['Chromium', chromium]];
const firefox = firefoxPath();
if (firefox) browsers.push(['Firefox', () => startFirefox(firefox)]);

async function chromium() {
  const browser = await launch();
  return {
    async open() {
      const view = await browser.newPage({ viewport: { width: 900, height: 700 } });
      return { said: complaintsOf(view), go: async (/** @type {string} */ url) => void await view.goto(url), run: (/** @type {string} */ code) => view.evaluate(code), click: (/** @type {number} */ x, /** @type {number} */ y) => view.mouse.click(x, y), shortcut: (/** @type {string} */ key) => view.keyboard.press(`Alt+Shift+Key${key}`), close: () => view.close() };
    },
    close: () => browser.close(),
  };
}
