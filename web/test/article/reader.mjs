// Reads pages with the code of web/page in a real browser: their own scripts off, no
// network, and what a reader's browser does with scripts on, such as hiding <noscript>.

import { launch, sendFile, serve } from '../browser.mjs';

const web = new URL('../../', import.meta.url).pathname;
const LAB = '/test/article/lab.js';

/** @typedef {{path: string, text: string, length: number, found: number}} Unit units of text without white space, and how many of them were found */
/** @typedef {{found: boolean, date: string, ms: number, units: Unit[]}} Reading */

/** Starts a browser and a site of one page. */
export async function openReader() {
  let html = '';
  const site = await serve(async ({ url = '/' }, response) => {
    if (/^\/(page|test\/article)\/[\w-]+\.js$/.test(url)) await sendFile(response, web + url);
    else response.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(url === '/' ? html : '');
  });
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${site.origin}/test/article/ ${site.origin}/page/`;
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });

  /** @param {string} text @returns {Promise<Reading>} */
  const read = async (text) => {
    html = text;
    await page.goto(`${site.origin}/`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(load, site.origin + LAB);
    return page.evaluate('lab.read()');
  };
  /** The units of a page that is not opened. @param {string} text @returns {Promise<string[]>} */
  const textsOf = (text) => page.evaluate(`lab.textsOf(${JSON.stringify(text)})`);
  const close = async () => {
    await browser.close();
    site.close();
  };
  return { read, textsOf, close };
}

/** In the page. @param {string} src */
function load(src) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { type: 'module', src, onerror: reject });
    script.onload = () => {
      script.remove();
      resolve(null);
    };
    document.head.append(script);
  });
}
