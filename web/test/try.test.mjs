// The page on which a publisher tries an article: what is pasted is shown as on a page of its
// own, and nothing in it acts.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { browsers } from './browsers.mjs';
import { buildServer } from './demo.mjs';

/** @typedef {import('./browsers.mjs').Tab} Tab */

const TEXT = `Talks may come

President Volodymyr Zelensky said on Monday that Ukraine was ready for any conversation about a cease-fire. Nobody answered him that evening.

Russia launched its full-scale invasion of Ukraine in February 2022. Officials from Ukraine, Europe and the United States are due to meet in London on April 23.

Neither government has named a place or a day for direct talks, but each now says that the war will have to end at a table, officials said.`;

const PARAGRAPHS = TEXT.split('\n\n').map((words) => `<p>${words}</p>`).join('\n');

// Each would say so in the window's title, send something, or take the page elsewhere.
const ACT = `top.acted = parent.acted = self.acted = true`;
const HOSTILE = `<!doctype html><html lang="en" onload="${ACT}"><head>
  <base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=/gone"><script>${ACT}</script><script src="/evil.js"></script>
  <meta property="article:published_time" content="2025-04-22T08:00:00Z"><script type="application/ld+json">{"@type":"NewsArticle"}</script>
  <link rel="stylesheet" href="/evil.css"><style>@import "/evil-2.css"; p { background: url(/evil.png) }</style></head>
  <body onpageshow="${ACT}"><img src="/evil-3.png" onerror="${ACT}"><svg onload="${ACT}"><script>${ACT}</script><a href="javascript:${ACT}"><text>x</text></a></svg>
  <math><mtext><table><mglyph><style><img src=x onerror="${ACT}"></style></mglyph></table></mtext></math>
  <noscript><p title="</noscript><img src=x onerror=${ACT}>"></p></noscript><template><img src="/evil-4.png" onerror="${ACT}"></template>
  <form action="/evil-form" id="body" name="head"><input name="createElement" autofocus onfocus="${ACT}"><button>Go</button></form>
  <iframe srcdoc="<script>${ACT}</script>"></iframe><object data="/evil-5"></object><embed src="/evil-6"><video src="/evil-7" onerror="${ACT}"></video>
  <article itemprop="articleBody" style="background:url(/evil-8.png)" onclick="${ACT}">${PARAGRAPHS}<p><a href="javascript:${ACT}" id="link" ping="/evil-9">a link</a>
  <a href="https://evil.example/" target="_top">another</a> <x-custom onclick="${ACT}">custom words</x-custom> <b popover autofocus tabindex="0" onfocus="${ACT}">bold</b></p></article>
  ${'<div>'.repeat(5_000)}deep</body></html>`;

/** Chromium says so of every such frame; the policy inside runs no script but ours. */
const SANDBOX = /^An iframe which has both allow-scripts and allow-same-origin/;

/** @type {ReturnType<typeof buildServer>} */
let built;
/** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>} */
let demo;
before(async () => {
  built = buildServer();
  demo = await built.start();
});
after(async () => {
  await demo?.stop();
  built?.remove();
});

for (const [name, start] of browsers) describe(name, () => {
  /** @type {Awaited<ReturnType<typeof start>>} */
  let browser;
  /** @type {Tab} */
  let tab;
  before(async () => void (browser = await start()));
  after(() => browser?.close());
  beforeEach(async () => {
    tab = await browser.open();
    await tab.go(`${demo.page}try/`);
  });
  afterEach(() => tab.close());

  /** @param {string} expression */
  const until = async (expression) => {
    const end = Date.now() + 20_000;
    while (!await tab.run(expression)) {
      if (Date.now() > end) throw new Error(`never ${expression}: ${tab.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  /** Pastes, presses, and waits for the word. @param {string} source @param {string} [button] @param {string} [word] */
  const paste = async (source, button = 'show', word = 'This is what readers see') => {
    await tab.run(`document.querySelector('#source').value = ${JSON.stringify(source)}, document.querySelector('#${button}').click()`);
    await until(`document.querySelector('#say').textContent.startsWith(${JSON.stringify(word)})`);
  };
  const frame = `document.querySelector('iframe').contentWindow`;
  const shown = (/** @type {string} */ state) => `[...${frame}.CSS.highlights.get('claimlight-claim-${state}') ?? []].join()`;

  test('an address alone, or nothing, is answered by what to paste, and what was shown before goes', async () => {
    for (const [source, word] of [['https://news.example/2025/a-story', 'Paste the page’s HTML or text, not its address'], [' www.news.example/a\n', 'Paste the page’s HTML'], ['', 'Paste an article first.']]) {
      await paste(TEXT);
      assert.equal(await tab.run(`document.querySelectorAll('iframe').length`), 1);
      await paste(source, 'show', word);
      assert.equal(await tab.run(`document.querySelectorAll('iframe').length`), 0);
    }
  });

  for (const [what, source] of [['text', TEXT], ['HTML', `<main><nav><a href="/">Home</a></nav><article>${PARAGRAPHS}</article></main>`]]) {
    test(`${what} is shown as readers would see it`, async () => {
      await paste(source);
      await until(`${shown('reviewed')}.includes('invasion of Ukraine')`);
      await until(`${frame}.claimlight.matches().some(({ state }) => state === 'related')`);
      assert.deepEqual(tab.said.filter((words) => !SANDBOX.test(words)), []);
    });
  }

  test('every match is listed', async () => {
    await paste(TEXT, 'audit');
    const rows = `[...${frame}.document.querySelector('claimlight-audit').shadowRoot.querySelectorAll('tbody tr')]`;
    await until(`${rows}.some((row) => row.dataset.decision === 'same') && ${rows}.some((row) => row.dataset.decision === 'related')`);
    assert.deepEqual(tab.said.filter((words) => !SANDBOX.test(words)), []);
  });

  test('what is no article is said', async () => {
    await paste('Too short.', 'show', 'No article was found');
    await paste(' ', 'show', 'Paste an article first.');
  });

  test('nothing in a hostile page acts', async () => {
    await paste(HOSTILE);
    await until(`${shown('reviewed')}.includes('invasion of Ukraine')`);
    await tab.run(`${frame}.document.querySelector('#link').click(), ${frame}.document.querySelector('article').click()`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await tab.run(`'acted' in window || 'acted' in ${frame}`), false);
    assert.equal(await tab.run('location.pathname'), '/try/');
    assert.match(await tab.run(`${frame}.location.pathname`), /^\/try\/page\.html$/);
    const kept = `[...${frame}.document.querySelectorAll('*')].filter((e) => !e.localName.startsWith('claimlight'))`;
    const names = JSON.parse(await tab.run(`JSON.stringify([...new Set(${kept}.map((e) => e.localName))].sort())`));
    assert.deepEqual(names, ['a', 'article', 'b', 'body', 'div', 'head', 'html', 'link', 'meta', 'p', 'script', 'title']);
    assert.equal(await tab.run(`${kept}.some((e) => [...e.attributes].some(({ name, value }) => /^on|^style$|^href$|^popover$|^action$/.test(name) && e.localName !== 'link' || /javascript:/.test(value)))`), false);
    assert.equal(await tab.run(`[...${frame}.document.scripts].filter((e) => e.type !== 'application/ld+json').map((e) => e.src.replace(/.*\\//, '')).join()`), 'claimlight.js');
    const fetched = JSON.parse(await tab.run(`JSON.stringify([performance, ${frame}.performance].flatMap((p) => p.getEntriesByType('resource').map((e) => e.name)))`));
    assert.deepEqual(fetched.filter((/** @type {string} */ url) => /evil/.test(url)), []);
    assert.match(await tab.run(`${frame}.document.querySelector('article').textContent`), /custom words/);
  });
});
