// The built script tag on small pages, against an edge that may be hostile.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { complaintsOf, launch, serve } from './browser.mjs';
import { answerEmpty, startEdge } from './edge.mjs';

const ARTICLE = `<article><h1>Talks may come</h1>
  <p>President Volodymyr Zelensky said on Monday that Ukraine was ready for any conversation about a cease-fire. The army has lost 300 tanks since 2022.</p>
  <p id="second">Zelensky said that Russia had attacked 12 power stations in March 2025. <a href="#x">Officials in Kyiv</a> denied that a deal was near.</p>
  <p>Russia launched its full-scale invasion of Ukraine in February 2022, and public peace talks have been absent since then, officials said.</p></article>`;

// Set up before the loader: what anyone does to the page, and what reaches its window.
const WITNESS = `<script>
  globalThis.records = []; globalThis.messages = 0;
  addEventListener('message', () => messages++);
  addEventListener('load', () => {
    globalThis.before = document.documentElement.outerHTML;
    new MutationObserver((list) => records.push(...list.map(({ type, target, addedNodes, removedNodes }) =>
      [type, target.localName, ...[...addedNodes].map((n) => '+' + n.localName), ...[...removedNodes].map((n) => '-' + n.localName)].join(' '))))
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
</script>`;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {Awaited<ReturnType<typeof startEdge>>} */
let edge;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** @type {string[]} */
let complaints;
let html = '';
let policy = '';

before(async () => {
  site = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) }).end(html);
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});
beforeEach(async () => {
  policy = '';
  edge = await startEdge();
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  complaints = complaintsOf(page);
});
afterEach(async () => {
  await page.close();
  edge.close();
});

/** Opens a page with the loader and answers what became of it. @param {string} body @param {string} [tags] */
async function open(body, tags = edge.loader) {
  html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">${WITNESS}${tags}</head><body>${body}</body></html>`;
  await page.goto(site.origin);
  await page.waitForFunction('Object.hasOwn(window, "claimlight")');
  return run('claimlight.ready');
}
const run = (/** @type {string} */ code) => page.evaluate(code);
const names = () => /** @type {Promise<string[]>} */ (run('[...CSS.highlights.keys()].sort()'));
/** Waits until the panel says what was found out about claims. @param {string} [state] the chip of a state */
async function looked(state = 'None found') {
  await page.keyboard.press('Alt+Shift+KeyL');
  await page.locator('claimlight-root .chip', { hasText: state }).filter({ hasText: /[1-9]/ }).waitFor();
  await page.keyboard.press('Alt+Shift+KeyL');
}
/** Waits until the panel tells of a request, which is when its answer has counted. @param {string} request */
async function told(request) {
  await page.keyboard.press('Alt+Shift+KeyL');
  await page.locator('claimlight-root').getByRole('tab', { name: 'Privacy' }).click();
  await page.locator('claimlight-root .panel').getByText(request).first().waitFor();
  await page.keyboard.press('Alt+Shift+KeyL');
}

/** The states that the cards of all claims show, by the keyboard. */
const cardText = () => run('document.querySelector("claimlight-root").shadowRoot.querySelector(".card").textContent');

test('an article is lit up, by the mutation rule, and stop leaves no trace', async () => {
  assert.equal(await open(ARTICLE), 'annotated');
  assert.deepEqual(await names(), ['claimlight-actor', 'claimlight-claim']);
  await looked();
  assert.deepEqual(await run('records'), ['childList html +claimlight-root']);
  assert.equal(await run('messages'), 0);
  assert.deepEqual(await run('Object.getOwnPropertyNames(window).filter((name) => /claim/i.test(name))'), ['claimlight']);
  await run('claimlight.stop()');
  assert.deepEqual(await run('records'), ['childList html +claimlight-root', 'childList html -claimlight-root']);
  assert.deepEqual(await names(), []);
  assert.deepEqual(await run('[document.adoptedStyleSheets.length, Object.hasOwn(window, "claimlight"), before === document.documentElement.outerHTML]'), [0, false, true]);
  assert.deepEqual(complaints, []);
});

test('only the edge is asked, without cookies or referrer', async () => {
  await open(ARTICLE);
  await looked();
  const [files, tiles] = [edge.asked.filter((url) => url.startsWith('/e/')), edge.asked.filter((url) => url.startsWith('/v1/'))];
  assert.deepEqual(files.toSorted(), ['actors.model', 'claimlight.js', 'engine.wasm', 'frame.html', 'frame.js', 'worker.js', 'worth.model'].map((file) => `/e/v/${file}`));
  assert.ok(tiles.length > 0 && tiles.length <= 24 && tiles.every((url) => /^\/v1\/tiles\/2\/en\/4\/[0-9a-f]\.json$/.test(url)), `${tiles}`);
  assert.equal(edge.asked.length, files.length + tiles.length);
});

test('a name and a claim open their cards by pointing, pressing and keys', async () => {
  await open(ARTICLE);
  const point = async (/** @type {string} */ words) => /** @type {{x: number, y: number}} */ (await run(`(() => {
    const node = document.querySelector('#second').firstChild, at = node.data.indexOf(${JSON.stringify(words)}), range = new Range();
    range.setStart(node, at); range.setEnd(node, at + ${words.length});
    const { x, y, width, height } = range.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 } })()`));
  const card = page.locator('claimlight-root .card');
  const name = await point('Zelensky');
  await page.mouse.move(name.x, name.y);
  await card.getByText('Volodymyr Zelensky').first().waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  const claim = await point('power stations');
  await page.mouse.click(claim.x, claim.y);
  await card.waitFor();
  assert.equal(await card.getAttribute('data-kind'), 'claim');
  await page.mouse.click(880, 680);
  await card.waitFor({ state: 'hidden' });
  await page.keyboard.press('Alt+Shift+KeyN');
  await card.waitFor();
  assert.equal(await run('CSS.highlights.get("claimlight-focus").size > 0'), true);
  await page.keyboard.press('Alt+Shift+KeyO');
  await page.waitForFunction(() => document.activeElement?.localName === 'claimlight-root');
  assert.deepEqual(complaints, []);
});

test('a changed page is read again, and no other words are painted', async () => {
  await open(ARTICLE);
  await run(`document.querySelector('#second').replaceChildren('Nobody said anything. Volodymyr Zelensky told reporters on Tuesday evening that 40 schools in Kyiv were closed after the attack, and that they would stay closed.')`);
  const painted = `[...CSS.highlights.get('claimlight-actor') ?? []].map(String).filter((words) => words)`;
  await page.waitForFunction(`${painted}.length && [...CSS.highlights.get('claimlight-actor')].some((r) => r.startContainer.data?.startsWith('Nobody'))`);
  const words = /** @type {string[]} */ (await run(painted));
  assert.ok(words.some((word) => word.includes('Zelensky')) && words.every((word) => ARTICLE.includes(word)), `${words}`);
  assert.deepEqual(complaints, []);
});

/** @type {[name: string, answer: import('./edge.mjs').Answer][]} */
const hostile = [
  ['cut short', (r) => r.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' }).end('{"scheme":1')],
  ['of HTML', (r) => r.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' }).end('<p>Hello')],
  ['of errors', (r) => r.writeHead(500, { 'access-control-allow-origin': '*' }).end()],
  ['of closed doors', (r) => void r.destroy()],
];

for (const [name, answer] of hostile) {
  test(`an edge ${name}: unknown, and a later good answer repairs it`, async () => {
    edge.tile = answer;
    assert.equal(await open(ARTICLE), 'annotated');
    await told('/v1/tiles/');
    await page.keyboard.press('Alt+Shift+KeyO');
    const retry = page.locator('claimlight-root .card').getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    assert.match(String(await cardText()), /Not looked up/);
    edge.tile = answerEmpty;
    await retry.click();
    await page.locator('claimlight-root .card').getByText('No review found').first().waitFor();
    assert.deepEqual(complaints.filter((text) => !text.startsWith('Failed to load resource')), []);
  });
}

test('without an engine there are no annotations, and a retry brings them', async () => {
  edge.engine = false;
  assert.equal(await open(ARTICLE), 'unavailable');
  assert.deepEqual(await names(), []);
  edge.engine = true;
  await page.keyboard.press('Alt+Shift+KeyL');
  await page.locator('claimlight-root').getByRole('button', { name: 'Try again' }).first().click();
  await page.waitForFunction('CSS.highlights.size > 0');
});

test('a host that refuses the frame gets a blob Worker, which annotates and looks nothing up', async () => {
  policy = `default-src 'none'; script-src ${edge.origin} 'unsafe-inline' 'wasm-unsafe-eval'; worker-src blob:; connect-src ${edge.origin}; style-src 'unsafe-inline'; img-src data:`;
  assert.equal(await open(ARTICLE), 'annotated');
  await looked('Not looked up');
  await page.keyboard.press('Alt+Shift+KeyL');
  const panel = page.locator('claimlight-root .panel');
  assert.match(await panel.innerText(), /This site’s policy does not let Claimlight look claims up\./);
  for (let i = 0; i < 3; i++) await panel.getByRole('button', { name: 'Try again' }).click();
  await page.waitForTimeout(200);
  assert.deepEqual(edge.asked.toSorted(), ['/e/v/actors.model', '/e/v/claimlight.js', '/e/v/engine.wasm', '/e/v/worker.js', '/e/v/worth.model'], 'nothing is fetched in the name of the page');
});

test('a host that refuses frame and Worker is left alone', async () => {
  policy = `default-src 'none'; script-src ${edge.origin} 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:`;
  assert.equal(await open(ARTICLE), 'unavailable');
  assert.deepEqual(await names(), []);
});

test('a strict host needs no more than script-src and frame-src', async () => {
  policy = `default-src 'self'; script-src ${edge.origin} 'unsafe-inline'; frame-src ${edge.origin}; img-src data:; require-trusted-types-for 'script'`;
  assert.equal(await open(ARTICLE), 'annotated');
  await looked();
  assert.deepEqual(complaints, []);
});

/** @type {[name: string, body: string][]} */
const none = [['an empty page', ''], ['a page without an article', '<p>Hello</p>'], ['a page of links', '<p><a href="/x">Somewhere else, far away from here</a></p>'.repeat(40)]];

for (const [name, body] of none) {
  test(`${name} is left alone`, async () => {
    assert.equal(await open(body), 'no-article');
    assert.deepEqual(edge.asked, ['/e/v/claimlight.js']);
    assert.deepEqual(await run('records'), []);
    assert.deepEqual(complaints, []);
  });
}

test('an article that comes later is found', async () => {
  assert.equal(await open('<div id="app"></div>'), 'no-article');
  await run(`document.querySelector('#app').append(document.createRange().createContextualFragment(${JSON.stringify(ARTICLE)}))`);
  await page.waitForFunction('CSS.highlights.size > 0');
  assert.deepEqual(complaints, []);
});

const OTHER = '<p>Prime Minister Ada Lindqvist said on Tuesday that 40 schools in Kyiv had been closed since 2022, and that they would stay closed.</p>';

/** @type {[name: string, body: string][]} */
const roots = [
  ['one root overrides the article', `${ARTICLE}<div data-claimlight-root>${OTHER}</div>`],
  ['several roots', `<div data-claimlight-root>${OTHER}</div>${ARTICLE}<div data-claimlight-root>${OTHER}</div>`],
  ['a root inside of navigation', `${ARTICLE}<nav><div data-claimlight-root>${OTHER}</div></nav>`],
];
const PAINTED = `[...CSS.highlights].filter(([name]) => name.startsWith('claimlight-')).flatMap(([, ranges]) => [...ranges])`;
const rootsPainted = () => run(`${PAINTED}.length ? [...new Set(${PAINTED}.map(({ startContainer }) => [...document.querySelectorAll('[data-claimlight-root]')].indexOf(startContainer.parentElement.closest('[data-claimlight-root]'))))].sort() : null`);

for (const [name, body] of roots) {
  test(`publisher: ${name}`, async () => {
    assert.equal(await open(body), 'annotated');
    assert.deepEqual(await rootsPainted(), name === 'several roots' ? [0, 1] : [0]);
    assert.deepEqual(complaints, []);
  });
}

test('publisher: a root that is named late takes the place of the article', async () => {
  assert.equal(await open(`${ARTICLE}<div id="late">${OTHER}</div>`), 'annotated');
  assert.deepEqual(await rootsPainted(), [-1]);
  await run('document.querySelector("#late").setAttribute("data-claimlight-root", "")');
  await page.waitForFunction(`${PAINTED}.length && ${PAINTED}.every(({ startContainer }) => startContainer.parentElement.closest('#late'))`);
  await run('document.querySelector("#late").removeAttribute("data-claimlight-root")');
  await page.waitForFunction(`${PAINTED}.length && ${PAINTED}.every(({ startContainer }) => startContainer.parentElement.closest('article'))`);
  assert.deepEqual(complaints, []);
});

test('a browser that cannot paint is left alone', async () => {
  await page.addInitScript('delete globalThis.Highlight');
  assert.equal(await open(ARTICLE), 'unsupported');
  assert.deepEqual([edge.asked, complaints], [['/e/v/claimlight.js'], []]);
});

test('a megabyte of text and lone surrogates do no harm', async () => {
  const long = `<p>President Volodymyr Zelensky said on Monday that 300 tanks were lost. \ud800</p>`.repeat(14_000);
  assert.equal(await open(`<article>${ARTICLE}${long}</article><script>document.querySelector('p').append('\\udc00')</script>`), 'annotated');
  assert.ok(Number(await run('[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)')) <= 5_000);
  assert.deepEqual(complaints, []);
});

test('a second loader does nothing', async () => {
  await open(ARTICLE, edge.loader + edge.loader.replace('claimlight.js', 'claimlight.js?again'));
  await page.waitForTimeout(200);
  assert.equal(await run('document.querySelectorAll("claimlight-root").length'), 1);
  assert.deepEqual(complaints, []);
});

test('the page can keep the keyboard', async () => {
  await open(ARTICLE, edge.loader.replace('async', 'async data-claimlight-keys="off"'));
  await page.keyboard.press('Alt+Shift+KeyN');
  await page.waitForTimeout(200);
  assert.equal(await page.locator('claimlight-root .card').isVisible(), false);
  await page.locator('claimlight-root .launcher').click();
  await page.getByRole('tab', { name: 'Privacy' }).click();
  const keys = await page.locator('claimlight-root .keys').innerText();
  assert.ok(keys.includes('Esc') && !keys.includes('Alt'), keys);
  assert.equal(await page.getByRole('switch', { name: 'Shortcuts' }).count(), 0);
});

test('the page can choose the letters; what is odd counts as not said', async () => {
  for (const [letters, key, quiet] of [['JKIU', 'J', 'N'], ['JJIU', 'N', 'J'], ['jkiu', 'N', 'J']]) {
    await open(ARTICLE, edge.loader.replace('async', `async data-claimlight-keys="${letters}"`));
    await page.keyboard.press(`Alt+Shift+Key${quiet}`);
    await page.waitForTimeout(200);
    assert.equal(await page.locator('claimlight-root .card').isVisible(), false, letters);
    await page.keyboard.press(`Alt+Shift+Key${key}`);
    await page.locator('claimlight-root .card').waitFor();
  }
});

test('stop before the start is the end', async () => {
  const stop = '<script>document.addEventListener("readystatechange", () => { if (!globalThis.kept) (globalThis.kept = globalThis.claimlight)?.stop(); })</script>';
  html = `<!doctype html><html lang="en"><head>${WITNESS}${stop}<link rel="icon" href="data:,">${edge.loader.replace('async ', '')}</head><body>${ARTICLE}</body></html>`;
  await page.goto(site.origin);
  assert.equal(await run('kept.ready'), 'stopped');
  await page.waitForTimeout(200);
  assert.deepEqual([await run('records'), complaints, edge.asked], [[], [], ['/e/v/claimlight.js']]);
});

test('the frame takes one port, from its parent', async () => {
  await open('', `${edge.loader}`);
  const seen = await run(`(async () => {
    const frame = document.createElement('iframe'), said = [];
    frame.src = '${edge.origin}/e/v/frame.html';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const offer = (message, name) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => said.push(name + ' ' + data.type);
      frame.contentWindow.postMessage(message, '*', [port2]);
    };
    offer({ v: 1, type: 'hello' }, 'wrong type');
    offer({ v: 2, type: 'connect' }, 'wrong version');
    offer({ v: 1, type: 'connect' }, 'first');
    offer({ v: 1, type: 'connect' }, 'second');
    for (let i = 0; i < 100 && said.length < 2; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return said;
  })()`);
  assert.deepEqual(seen, ['first starting', 'first ready']);
});

test('a report goes from the edge’s own frame, and names neither page nor words', async () => {
  await open('', `${edge.loader}`);
  const seen = await run(`(async () => {
    const frame = document.createElement('iframe'), { port1, port2 } = new MessageChannel();
    frame.referrerPolicy = 'no-referrer';
    frame.src = '${edge.origin}/e/v/frame.html';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const next = () => new Promise((resolve) => (port1.onmessage = ({ data }) => data.type === 'starting' || resolve(data)));
    frame.contentWindow.postMessage({ v: 1, type: 'connect' }, '${edge.origin}', [port2]);
    const { reports } = await next();
    port1.postMessage({ v: 1, id: 1, type: 'report', review: 'abc', reason: 'speaker', text: 'words of the page' });
    const { type, requests } = await next();
    return [reports, type, requests.map(({ url, status }) => [url, status])];
  })()`);
  assert.deepEqual(seen, [true, 'reported', [[`${edge.origin}/v1/reports`, 202]]]);
  assert.deepEqual(edge.asked.filter((line) => /report|secret|POST/.test(line)), ['/v1/reports', 'POST application/json {"review":"abc","reason":"speaker","version":"v"}']);
});

test('a site that the reader switched off gets nothing but the loader, and a way back', async () => {
  await open(ARTICLE);
  await looked();
  await page.keyboard.press('Alt+Shift+KeyL');
  await page.locator('claimlight-root').getByRole('button', { name: 'Switch off' }).click();
  await page.locator('claimlight-root').getByRole('button', { name: 'On this site' }).click();
  edge.asked.length = 0;
  assert.equal(await open(ARTICLE), 'stopped');
  await page.waitForTimeout(200);
  assert.deepEqual([edge.asked, await names(), await run('records')], [['/e/v/claimlight.js'], [], ['childList html +claimlight-root']]);
  await page.locator('claimlight-root').getByRole('button', { name: 'Switch it on' }).click();
  await page.waitForFunction('CSS.highlights.size > 0');
  await page.evaluate('localStorage.clear()');
});
