// One visit to a page in a real Chromium, its main thread slowed down, and what it cost.

import { CATEGORIES, figures } from './trace.mjs';

/** @typedef {import('./trace.mjs').Figures & {first: number, shift: number, records: number, added: number}} Cost */

const REST = 2_000; // milliseconds that are watched once all has come
const PATIENCE = 60_000;

/** Runs in the page before anything else. */
function watch() {
  const seen = { first: 0, shift: 0, records: 0, matched: false };
  Object.assign(globalThis, { seen });
  const { set } = HighlightRegistry.prototype;
  HighlightRegistry.prototype.set = function (/** @type {string} */ name, /** @type {Highlight} */ highlight) {
    seen.first ||= performance.mark('first-highlight').startTime;
    return set.call(this, name, highlight);
  };
  // To ask again and again whether the claims are looked up would cost more than to look them up.
  document.addEventListener('load', (event) => {
    if (/claimlight/.test(/** @type {any} */ (event.target).src)) {
      /** @type {any} */ (globalThis).claimlight.addEventListener('matched', () => (seen.matched = true));
    }
  }, true);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!(/** @type {any} */ (entry).hadRecentInput)) seen.shift += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('DOMContentLoaded', () => new MutationObserver((records) => {
    seen.records += records.length;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} done an expression that holds once all has come
 * @param {number} slow how many times
 * @returns {Promise<Cost>}
 */
export async function visit(browser, url, done, slow) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  try {
    await page.addInitScript(watch);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await browser.startTracing(page, { categories: CATEGORIES });
    await page.goto(url);
    for (const end = Date.now() + PATIENCE; !await page.evaluate(done); await page.waitForTimeout(200)) {
      if (Date.now() > end) throw new Error(`${url}: never ${done}`);
    }
    await page.waitForTimeout(REST);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const seen = await page.evaluate('({ ...seen, added: document.querySelectorAll("*").length })');
    return { ...figures(traceEvents, url), .../** @type {any} */ (seen) };
  } finally {
    await context.close();
  }
}
