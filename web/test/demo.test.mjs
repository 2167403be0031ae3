// The whole product, from the SQLite file to the words on the screen: the demo
// in Chromium, as a reader and as a publisher would meet it.

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { launch, complaintsOf } from './browser.mjs';
import { buildServer } from './demo.mjs';

/** Where the screenshots go; a build folder, for people to look at. */
const SHOTS = new URL('../dist/test/', import.meta.url).pathname;

/** @type {ReturnType<typeof buildServer>} */
let server;
/** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>} */
let demo;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} */
let complaints;

before(async () => {
  server = buildServer();
  demo = await server.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  assert.equal(await demo?.stop(), 0, 'Ctrl-C ends the demo cleanly');
  server?.remove();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  complaints = complaintsOf(page);
  await page.addInitScript(watchMutations);
});

afterEach(async () => {
  assert.deepEqual(complaints, [], 'the console is empty');
  await page.close();
});

/** Runs before the page's own scripts: notes every change that is not the one child of the root element. */
function watchMutations() {
  const seen = /** @type {any} */ (window).mutations = /** @type {string[]} */ ([]);
  addEventListener('DOMContentLoaded', () => new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      const ours = target === document.documentElement && nodes.every(({ nodeName }) => nodeName === 'CLAIMLIGHT-ROOT');
      if (type !== 'childList' || !ours) seen.push(`${type} of ${target.nodeName}`);
    }
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true }));
}

/** Opens the demo and waits until every claim has its state. */
async function read() {
  await page.goto(demo.page);
  await until(() => (/** @type {any} */ (CSS.highlights).get('claimlight-claim-reviewed')?.size ?? 0) > 0);
}

/** @param {() => unknown} condition evaluated in the page, whose policy forbids what waitForFunction does */
async function until(condition) {
  for (const end = Date.now() + 20_000; !await page.evaluate(condition);) {
    if (Date.now() > end) throw new Error(`not true in 20 s: ${condition}`);
    await page.waitForTimeout(20);
  }
}

/** Points at the nth place where the article has these words. @param {string} words @param {number} [nth] */
async function pointAt(words, nth = 0) {
  const at = await page.evaluate(([needle, n]) => {
    const walker = document.createTreeWalker(/** @type {Node} */ (document.querySelector('article')), NodeFilter.SHOW_TEXT);
    for (let left = Number(n); walker.nextNode();) {
      const node = /** @type {Text} */ (walker.currentNode);
      const start = node.data.indexOf(String(needle));
      if (start < 0 || left-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + String(needle).length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left: x, width, top, height } = range.getClientRects()[0];
      return { x: x + width / 2, y: top + height / 2 };
    }
    throw new Error(`no ${needle} in the article`);
  }, [words, nth]);
  await page.mouse.move(at.x, at.y);
  await page.mouse.move(at.x + 1, at.y);
}

const card = () => page.locator('claimlight-root .card');
const panel = () => page.locator('claimlight-root .panel');

/** The card's words once it shows. @param {string|RegExp} title */
async function cardOf(title) {
  await card().filter({ hasText: title }).waitFor();
  return card().innerText();
}

test('pointing at a name tells who it is and what the article has them say', async () => {
  await read();
  await pointAt('Zelensky claimed');
  const text = await cardOf('Volodymyr Zelensky');
  assert.match(text, /president of Ukraine/);
  assert.match(text, /ready for any conversation/);
  await page.screenshot({ path: `${SHOTS}actor.png`, animations: 'disabled' });
});

test('pointing at a quotation tells who makes the claim, and that no review was found', async () => {
  await read();
  await pointAt('ready for any conversation');
  const text = await cardOf('Volodymyr Zelensky');
  assert.match(text, /quoted in part/i);
  assert.match(text, /No review found in the sources we index\. That does not mean it is true\./);
});

test('a reviewed claim shows the reviewer’s words, name, dates and link, and that they are a sample', async () => {
  await read();
  await pointAt('full-scale invasion of Ukraine in February');
  const text = await cardOf('Example Fact Desk');
  assert.match(text, /“Correct\. The invasion began on 24 February 2022\.”/);
  assert.match(text, /factdesk\.example/);
  assert.match(text, /10 April 2025/);
  assert.match(text, /Sample data/);
  const link = card().locator('a').first();
  assert.equal(await link.getAttribute('href'), 'https://factdesk.example/2025/invasion-february-2022');
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  await page.screenshot({ path: `${SHOTS}reviewed.png`, animations: 'disabled' });
});

test('a related claim shows what differs and no rating', async () => {
  await read();
  await pointAt('are due to meet in');
  const text = await cardOf('A related claim was checked');
  assert.match(text, /April 17/);
  assert.match(text, /date/);
  assert.doesNotMatch(text, /Wrong date\. The meeting/, 'a related review’s rating is not shown');
});

test('a wrong match is reported to the edge, and the panel lists that', async () => {
  await read();
  await pointAt('full-scale invasion of Ukraine in February');
  await cardOf('Example Fact Desk');
  await card().getByRole('button', { name: 'Report a wrong match' }).first().click();
  const sent = page.waitForRequest(/v1\/reports$/);
  await card().getByRole('button', { name: 'It is about another claim' }).first().click();
  const { review, ...rest } = (await sent).postDataJSON();
  assert.match(review, /^[a-z2-7]+$/);
  assert.deepEqual(Object.keys(rest), ['reason', 'version']);
  await card().filter({ hasText: 'Thank you. It was sent.' }).waitFor();
  await page.keyboard.press('Alt+Shift+L');
  await panel().getByRole('tab', { name: 'Privacy' }).click();
  assert.match(await panel().innerText(), /\/v1\/reports/);
});

test('the panel lists claims by state and actors, and what left the device', async () => {
  await read();
  await page.keyboard.press('Alt+Shift+L');
  await panel().waitFor();
  const count = async (/** @type {string} */ label) => Number((await panel().locator('.chip', { hasText: label }).locator('.count').innerText()));
  assert.ok(await count('Reviewed') >= 2);
  assert.equal(await count('Related'), 1);
  assert.ok(await count('None found') >= 5);
  assert.equal(await count('Not looked up'), 0);
  await panel().getByRole('tab', { name: 'Actors' }).click();
  const actors = await panel().innerText();
  for (const name of ['Volodymyr Zelensky', 'Dmitri S. Peskov', 'Steve Witkoff', 'Vladimir Putin', 'White House']) assert.ok(actors.includes(name), name);
  await panel().getByRole('tab', { name: 'Privacy' }).click();
  const requests = await panel().innerText();
  for (const name of ['claimlight.js', 'frame.html', 'engine.wasm', 'actors.model', 'worth.model', '/v1/tiles/']) assert.ok(requests.includes(name), name);
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'hidden' });
});

test('a claim chosen in the panel opens its card, and Escape leads back to the panel', async () => {
  await read();
  await page.keyboard.press('Alt+Shift+L');
  await panel().locator('.row', { hasText: 'no definitive plans' }).click();
  assert.match(await cardOf('Dmitri S. Peskov'), /no definitive plans for talks had been made/);
  await page.keyboard.press('Escape');
  await card().waitFor({ state: 'hidden' });
  assert.ok(await panel().isVisible());
});

test('the keyboard alone walks the claims', async () => {
  await read();
  await page.keyboard.press('Alt+Shift+N');
  await card().waitFor();
  const first = await card().innerText();
  await page.keyboard.press('Alt+Shift+N');
  await cardOf(/./);
  assert.notEqual(await card().innerText(), first, 'next is another claim');
  await page.keyboard.press('Alt+Shift+P');
  assert.equal(await card().innerText(), first, 'previous is the first again');
  await page.keyboard.press('Alt+Shift+O');
  await until(() => document.activeElement?.localName === 'claimlight-root');
  await page.keyboard.press('Escape');
  await card().waitFor({ state: 'hidden' });
});

test('nothing of the page is touched, and stop leaves it as it was', async () => {
  await page.route('**/claimlight.js', (route) => route.abort());
  await page.goto(demo.page, { waitUntil: 'load' });
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  complaints.length = 0; // the refused loader is the test's own doing
  await page.unroute('**/claimlight.js');
  await read();
  await pointAt('Zelensky claimed');
  await card().waitFor();
  await page.keyboard.press('Alt+Shift+L');
  await panel().waitFor();
  await page.evaluate(() => /** @type {any} */ (window).claimlight.stop());
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).mutations), []);
  assert.equal(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length), 0);
});

test('a page without an article stays as it is', async () => {
  await page.goto(new URL('empty.html', demo.page).href);
  assert.equal(await page.evaluate(() => new Promise((resolve) => {
    const wait = () => 'claimlight' in window ? resolve(/** @type {any} */ (window).claimlight.ready) : setTimeout(wait, 20);
    wait();
  })), 'no-article');
  assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
});

test('an edge that is gone leaves claims not looked up, and its return mends them', async () => {
  const dead = (/** @type {import('playwright-core').Route} */ route) => route.fulfill({ status: 500, body: 'down' });
  await page.context().route('**/v1/tiles/**', dead);
  await page.goto(demo.page);
  await until(() => (/** @type {any} */ (CSS.highlights).get('claimlight-claim')?.size ?? 0) > 5);
  await page.keyboard.press('Alt+Shift+L');
  await panel().getByRole('tab', { name: 'Privacy' }).click();
  await panel().getByText('/v1/tiles/').first().waitFor(); // told when the answers have counted
  await page.keyboard.press('Alt+Shift+L');
  await pointAt('full-scale invasion of Ukraine in February');
  await cardOf('Not looked up');
  complaints.length = 0; // Chromium itself notes a failed request
  await page.context().unroute('**/v1/tiles/**', dead);
  await card().getByRole('button', { name: 'Try again' }).click();
  await cardOf('Correct. The invasion began');
});

for (const [name, options] of /** @type {const} */ ([
  ['demo', {}],
  ['demo-dark', { colorScheme: 'dark' }],
  ['demo-narrow', { viewport: { width: 360, height: 740 } }],
])) {
  test(`a picture of the page: ${name}`, async () => {
    await page.close();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    complaints = complaintsOf(page);
    await read();
    await pointAt('full-scale invasion of Ukraine in February');
    await cardOf('Example Fact Desk');
    await page.screenshot({ path: `${SHOTS}${name}.png`, animations: 'disabled' });
    assert.ok(statSync(`${SHOTS}${name}.png`).size > 20_000, 'the picture is not blank');
  });
}
