// The interface alone, over invented data: a server for its modules and pages that mount it.

import {launch, complaintsOf, sendModule, serve} from './browser.mjs';

const web = new URL('..', import.meta.url);
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">
<main><h1>A page</h1><p><button id="before">A button of the page</button> <a href="#words" id="words">The words.</a></p></main>
<script type="module" src="/test/ui-page.js"></script></html>`;

/** What most pages demand here; others give their own. */
export const POLICY = "default-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

/** Starts the server and a browser. @param {string} [policy] */
export async function startLab(policy = POLICY) {
  const server = await serve(async ({url = '/'}, response) => {
    const headers = /** @type {Record<string, string>} */ (policy ? {'content-security-policy': policy} : {});
    if (url === '/') response.writeHead(200, {'content-type': 'text/html', ...headers}).end(PAGE);
    else if (/^\/((ui|ui\/words|test)\/)?[\w-]+\.(js|css)$/.test(url)) await sendModule(response, web.pathname + url, headers);
    else response.writeHead(204).end();
  });
  const browser = await launch();
  return {
    origin: server.origin,
    /** A page with the interface, whose article is known. @param {import('playwright-core').BrowserContextOptions} [options] */
    async open(options) {
      const page = await browser.newPage({viewport: {width: 1000, height: 700}, ...options});
      const lab = {page, complaints: complaintsOf(page), run, until, show, load, origin: server.origin};
      await load();
      return lab;

      async function load() {
        await page.goto(server.origin);
        await until('globalThis.ui');
        await run('ui.setArticle(article)');
        lab.complaints.length = 0;
      }
      /** Evaluates in the page, where ui, root, calls, article and record are at hand. @param {string} code @returns {Promise<any>} */
      function run(code) {
        return page.evaluate(code);
      }
      /** Waits; the page's policy forbids the eval that waitForFunction needs. @param {string} code */
      async function until(code) {
        for (const end = Date.now() + 20_000; !await run(code);) {
          if (Date.now() > end) throw new Error(`not true in 20 s: ${code}`);
          await page.waitForTimeout(20);
        }
      }
      /** @param {string} what @param {boolean} [focus] */
      function show(what, focus = false) {
        return run(`ui.showCard({${what}, rects: [document.querySelector('#words').getBoundingClientRect()], focus: ${focus}})`);
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
