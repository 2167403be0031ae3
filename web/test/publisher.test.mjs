// What a publisher is promised, in every browser that is here: the tag with its hash, the
// policies that the README gives, options, rules, the API, the audit, files of one's own.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { sendFile, serve } from './browser.mjs';
import { browsers } from './browsers.mjs';
import { builtFiles } from './built.mjs';
import { buildServer } from './demo.mjs';

/** @typedef {import('./browsers.mjs').Tab} Tab */

const REVIEWED = 'Russia launched its full-scale invasion of Ukraine in February 2022.';
const ARTICLE = `<article><h1>Talks may come</h1>
  <p>President Volodymyr Zelensky said on Monday that Ukraine was ready for any conversation about a cease-fire. Nobody answered him that evening.</p>
  <p>${REVIEWED} Officials from Ukraine, Europe and the United States are due to meet in London on April 23. A spokeswoman declined to give a date.</p>
  <p>Neither government has named a place or a day for direct talks, but each now says that the war will have to end at a table, officials said.</p></article>`;
const OTHER = `<section id="other"><p>${'The town council met on Monday to hear how the new bridge is coming along, and how long the ferry will go on. '.repeat(4)}</p>
  <p>The mayor, Ada Sample, said that the bridge would open to cyclists in June. Councillor Ben Specimen asked whether the ferry would stay.</p></section>`;

const files = builtFiles();
const hashOf = (/** @type {string} */ name) => `sha384-${createHash('sha384').update(readFileSync(join(files, name))).digest('base64')}`;

/** @type {ReturnType<typeof buildServer>} */
let built;
/** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>} the edge with its sample */
let edge;
/** @type {Awaited<ReturnType<typeof serve>>} the publisher's site */
let site;
let base = ''; // where the files are
/** What the site answers. */
let page = { html: '', policy: '', rules: /** @type {string|null} */ (null) };
/** @type {string[]} what the site was asked for */
let asked = [];

before(async () => {
  built = buildServer();
  edge = await built.start();
  base = `${edge.edge}/e/${readFileSync(new URL('../dist/test/version', import.meta.url), 'utf8').trim()}`;
  site = await serve(async (request, response) => {
    const path = (request.url ?? '').split('?')[0];
    asked.push(path);
    if (path.startsWith('/static/claims/')) await own(path.slice('/static/claims/'.length), response);
    else if (path.endsWith('.json')) response.writeHead(page.rules === null ? 404 : 200, { 'content-type': 'application/json' }).end(page.rules);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(page.policy && { 'content-security-policy': page.policy }) }).end(page.html);
  });
});
after(async () => {
  site?.close();
  await edge?.stop();
  built?.remove();
});

/** The files of one folder, as a plain server gives them. @param {string} name @param {import('node:http').ServerResponse} response */
async function own(name, response) {
  if (name !== 'frame.html') return void await sendFile(response, join(files, name));
  const frame = readFileSync(new URL('../../worker/edge/frame.html', import.meta.url), 'utf8').replace('{{config}}', JSON.stringify({ edge: edge.edge }));
  response.writeHead(200, { 'content-type': 'text/html' }).end(frame);
}

/** The tag. @param {string} [more] attributes @param {{at?: string, name?: string, hash?: string}} [how] */
const tag = (more = '', { at = base, name = 'claimlight.js', hash = hashOf(name) } = {}) =>
  `<script async src="${at}/${name}" integrity="${hash}" crossorigin="anonymous" referrerpolicy="no-referrer" ${more}></script>`;

/** What the site answers from now on. @param {string} tags @param {{body?: string, policy?: string, rules?: string|null}} [how] */
function give(tags, { body = ARTICLE, policy = '', rules = null } = {}) {
  page = { html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">${tags}</head><body>${body}</body></html>`, policy, rules };
  asked = [];
}

for (const [name, start] of browsers) describe(name, () => {
  /** @type {Awaited<ReturnType<typeof start>>} */
  let browser;
  /** @type {Tab} */
  let tab;
  before(async () => void (browser = await start()));
  after(() => browser?.close());
  beforeEach(async () => void (tab = await browser.open()));
  afterEach(() => tab.close());

  /** @param {string} expression @param {string} [what] */
  const until = async (expression, what = expression) => {
    const end = Date.now() + 20_000;
    while (!await tab.run(expression)) {
      if (Date.now() > end) throw new Error(`never ${what}: ${tab.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  /** Opens the site and says what became of it. @param {string} [path] */
  const open = async (path = '/') => {
    await tab.go(site.origin + path);
    await until('Object.hasOwn(window, "claimlight")');
    return tab.run('Promise.race([claimlight.ready, new Promise((resolve) => setTimeout(resolve, 20_000, "never"))])');
  };
  const reviewed = () => until(`[...CSS.highlights.get('claimlight-claim-reviewed') ?? []].join(' ').includes('invasion of Ukraine')`, 'reviewed');
  const painted = () => tab.run('CSS.highlights.size');
  const shown = async (/** @type {string} */ code) => JSON.parse(await tab.run(`JSON.stringify((() => { ${code} })())`));

  test('the tag with the right hash starts', async () => {
    give(tag());
    assert.equal(await open(), 'annotated');
    await reviewed();
    assert.deepEqual(tab.said, []);
  });

  test('the tag with a wrong hash, or without crossorigin, does nothing', async () => {
    for (const bad of [tag('', { hash: hashOf('worker.js') }), tag().replace('crossorigin="anonymous"', '')]) {
      give(bad.replace('<script', '<script id="tag" onerror="failed = true"'));
      await tab.go(site.origin);
      await until('globalThis.failed === true');
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.equal(await tab.run('Object.hasOwn(window, "claimlight") || document.querySelector("claimlight-root") !== null || CSS.highlights.size > 0'), false);
    }
  });

  /** What web/README.md promises. @type {[name: string, policy: (edge: string) => string, tags?: string][]} */
  const policies = [
    ['script-src and frame-src', (e) => `default-src 'none'; script-src ${e}; frame-src ${e}; img-src data:`],
    ['the strictest with a nonce', (e) => `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; frame-src ${e}; img-src data:; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'`],
    ['its paths alone', (e) => `default-src 'none'; script-src ${e}/e/; frame-src ${e}/e/; img-src data:; style-src 'self'; form-action 'none'; frame-ancestors 'none'`],
  ];
  for (const [what, policy] of policies) {
    test(`a page whose policy has ${what} needs no more`, async () => {
      give(tag('nonce="abc"'), { policy: policy(edge.edge) });
      assert.equal(await open(), 'annotated');
      await reviewed();
      assert.deepEqual(tab.said.filter((words) => !words.includes('[JavaScript Warning: "Content-Security-Policy: Ignoring')), []);
    });
  }

  test('rules of a strict site need connect-src', async () => {
    const policy = (/** @type {string} */ more) => `default-src 'none'; script-src ${edge.edge}; frame-src ${edge.edge}; img-src data:; ${more}`;
    give(tag('data-claimlight-rules'), { policy: policy("connect-src 'self'"), rules: '{}' });
    assert.equal(await open(), 'annotated');
    give(tag('data-claimlight-rules'), { policy: policy(''), rules: '{}' });
    assert.equal(await open(), 'off');
  });

  test('rules switch paths off, and then nothing is fetched or shown', async () => {
    give(tag('data-claimlight-rules'), { rules: '{"off": ["/opinion/*", "/shop"]}' });
    assert.equal(await open('/opinion/today'), 'off');
    assert.deepEqual([await painted(), await tab.run('document.querySelector("claimlight-root") === null')], [0, true]);
    assert.ok(asked.includes('/.well-known/claimlight.json'));
    assert.equal(await open('/shop'), 'off');
    assert.equal(await open('/shops'), 'annotated');
    await tab.run('history.pushState(null, "", "/opinion/other"), document.querySelector("article").append("And then some more words were said.")');
    await until('CSS.highlights.size === 0', 'left alone after going to a path that is off');
  });

  for (const [what, rules] of /** @type {[string, string|null][]} */ ([['are not there', null], ['are no JSON', '<p>'], ['say so', '{"off": true}'], ['are odd', '{"off": 7}']])) {
    test(`rules that ${what} switch off`, async () => {
      give(tag('data-claimlight-rules="/rules.json"'), { rules });
      assert.equal(await open(), 'off');
      assert.deepEqual([await painted(), asked.includes('/rules.json')], [0, true]);
    });
  }

  test('rules of another site are none', async () => {
    give(tag(`data-claimlight-rules="${edge.edge}/v1/status.json"`));
    assert.equal(await open(), 'off');
  });

  test('a review is hidden by rules, by the tag and by the page, and the reader is told', async () => {
    give(tag());
    await open();
    await reviewed();
    const of = `claimlight.matches().find(({ claim }) => claim.includes('full-scale invasion'))`;
    const { claim, state, matches: [{ record: { id } }] } = await shown(`return ${of}`);
    assert.equal(state, 'reviewed');
    await tab.run(`claimlight.hide('${id}', 'other words')`);
    await tab.run(`claimlight.hide('${id}', ${JSON.stringify(claim)})`);
    await until(`${of}.state === 'related'`); // the review of another year is left
    assert.equal(await tab.run(`[...CSS.highlights.get('claimlight-claim-reviewed') ?? []].join().includes('invasion of Ukraine')`), false);
    for (const [more, rules] of [[`data-claimlight-hide="x ${id}"`, null], ['data-claimlight-rules', JSON.stringify({ hide: [{ review: id, claim }] })], ['data-claimlight-rules', JSON.stringify({ hide: [id] })]]) {
      give(tag(String(more)), { rules });
      await open();
      await until(`claimlight.matches().some(({ state }) => state === 'none')`);
      assert.equal(await tab.run(`${of}.state`), 'related');
      await tab.shortcut('L');
      await until(`document.querySelector('claimlight-root').shadowRoot.querySelector('.notice').textContent.includes('This site hides a review')`);
    }
  });

  test('events come once the page is read and looked up; what is told cannot change what is shown', async () => {
    give(`<script>addEventListener('DOMContentLoaded', () => { globalThis.told = []; document.querySelector('#tag').addEventListener('load', () => {
      for (const type of ['annotated', 'matched', 'stopped']) claimlight.addEventListener(type, (event) => told.push(event.type)); globalThis.kept = claimlight; }); })</script>${tag('id="tag"')}`);
    await open();
    await reviewed();
    assert.equal(await tab.run('told.join()'), 'annotated,matched');
    await tab.run('claimlight.matches().forEach((one) => { one.state = "reviewed"; one.matches.length = 0; })');
    assert.ok(await tab.run('claimlight.matches().some(({ state }) => state === "none")'));
    assert.equal(await tab.run('claimlight.stop(), told.at(-1) + Object.hasOwn(globalThis, "claimlight")'), 'stoppedfalse');
  });

  test('the page can say which element is the article, by tag and by script', async () => {
    give(tag('data-claimlight-article="#other"'), { body: ARTICLE + OTHER });
    await open();
    const painted_ = `[...CSS.highlights.get('claimlight-actor')].join()`;
    assert.match(await tab.run(painted_), /Ada Sample/);
    assert.doesNotMatch(await tab.run(painted_), /Zelensky/);
    assert.equal(await tab.run(`claimlight.annotate(document.querySelector('article'))`), 'annotated');
    assert.match(await tab.run(painted_), /Zelensky/);
    assert.equal(await tab.run(`claimlight.annotate('#other')`), 'annotated');
    assert.match(await tab.run(painted_), /Ada Sample/);
    assert.equal(await tab.run(`claimlight.annotate(document.body.appendChild(document.createElement('div')))`), 'no-article');
    give(tag('data-claimlight-article="###"'), { body: ARTICLE });
    assert.equal(await open(), 'annotated');
  });

  test('a manual start waits for the page', async () => {
    give(tag('data-claimlight-start="manual"'));
    await tab.go(site.origin);
    await until('Object.hasOwn(window, "claimlight")');
    await tab.run('document.body.append("Something new.")');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    assert.equal(await painted(), 0);
    assert.equal(await tab.run('claimlight.annotate()'), 'annotated');
    assert.equal(await tab.run('claimlight.ready'), 'annotated');
    assert.equal(await tab.run('kept = claimlight, claimlight.stop(), kept.annotate()'), 'stopped');
  });

  test('tokens of the page give the interface its look, and fetch nothing', async () => {
    give(`<style>:root { --claimlight-accent: rgb(1, 2, 3); --claimlight-paper: url(/spy); --claimlight-font: cursive; --claimlight-underline: rgb(7, 8, 9) }</style>${tag()}`);
    await open();
    const style = (/** @type {string} */ of, /** @type {string} */ name) => tab.run(`getComputedStyle(document.querySelector('claimlight-root').shadowRoot.querySelector('${of}')).${name}`);
    assert.match(await style('.launcher .icon', 'color'), /^(rgb\(1, 2, 3\)|color\(srgb 0\.0039\d* 0\.0078\d* 0\.0117\d*\))$/);
    assert.match(await style('.launcher', 'fontFamily'), /^cursive/);
    assert.match(await tab.run(`getComputedStyle(document.documentElement, '::highlight(claimlight-actor)').textDecorationColor`), /^(rgba?\(7, 8, 9|color\(srgb 0\.027)/);
    assert.ok(!asked.includes('/spy'));
  });

  test('files of one folder serve a site from any path, with reviews from an edge', async () => {
    const own_ = `${site.origin}/static/claims`;
    give(tag('', { at: own_ }), { policy: "default-src 'none'; script-src 'self'; frame-src 'self'; img-src data:" });
    assert.equal(await open('/2025/article'), 'annotated');
    await reviewed();
    const wanted = ['actors.model', 'claimlight.js', 'engine.wasm', 'frame.html', 'frame.js', 'worker.js', 'worth.model'].map((file) => `/static/claims/${file}`);
    assert.deepEqual(asked.filter((path) => path.startsWith('/static')).toSorted(), wanted);
    assert.deepEqual(tab.said, []);
  });

  test('an audit shows readers nothing, and the publisher everything', async () => {
    give(tag('', { name: 'audit.js' }));
    await tab.go(site.origin);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await tab.run('Object.hasOwn(window, "claimlight") || document.documentElement.children.length !== 2'), false);
    await tab.go(`${site.origin}/?audit#claimlight-audit`);
    await until('Object.hasOwn(window, "claimlight")');
    await reviewed();
    const rows = `[...document.querySelector('claimlight-audit').shadowRoot.querySelectorAll('tbody tr')]`;
    await until(`${rows}.some((row) => row.dataset.decision === 'same') && ${rows}.some((row) => row.dataset.decision === 'related') && ${rows}.some((row) => row.dataset.state === 'none')`);
    assert.match(await tab.run(`${rows}.find((row) => row.dataset.decision === 'same').textContent`), /invasion.*Example Fact Desk/);
    assert.match(await tab.run(`${rows}.findLast((row) => row.dataset.decision === 'related').textContent`), /London.*date/);
    const [sheet, launcher] = [`document.querySelector('claimlight-audit').shadowRoot.querySelector('.audit')`, `document.querySelector('claimlight-root').shadowRoot.querySelector('.launcher')`];
    assert.ok(await tab.run(`${launcher}.getBoundingClientRect().bottom <= ${sheet}.getBoundingClientRect().top`), 'the readers’ button lies over the list');
    const lifted = await tab.run('document.adoptedStyleSheets.length');
    const [x, y] = JSON.parse(await tab.run(`(({left, top, width, height}) => JSON.stringify([left + width / 2, top + height / 2]))(${sheet}.querySelector('.round').getBoundingClientRect())`));
    await tab.click(x, y);
    await until(`!document.querySelector('claimlight-audit') && document.adoptedStyleSheets.length === ${lifted} - 1`);
    assert.ok(await tab.run(`innerHeight - ${launcher}.getBoundingClientRect().bottom < 20`));
    assert.deepEqual(tab.said, []);
  });
});
