// A session on a page that changes, with an engine of the test's own.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { complaintsOf, launch, sendModule, serve } from './browser.mjs';

const web = new URL('..', import.meta.url).pathname;
const FILL = 'The town council met on Monday to hear how the new bridge is coming along, and how long the ferry will go on running after it opens.';
const ARTICLE = `<article><p>${FILL}</p><p id="p">The harbour grew. It closed seven ports in 2019.</p><p>${FILL} And so on and so forth, as ever.</p><p>${FILL}</p></article>`;
const SEVEN = ['It closed seven ports in 2019.'];

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {string[]} */
let complaints;

before(async () => {
  server = await serve(async ({ url = '/' }, response) => {
    if (/\.(js|css)$/.test(url)) return sendModule(response, web + url);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="en"><head><link rel="icon" href="data:,">
      <script>globalThis.__CLAIMLIGHT_TEST__ = true</script><script type="module" src="/test/session-lab.js"></script></head><body>${ARTICLE}</body></html>`);
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  complaints = complaintsOf(page);
  await page.goto(server.origin);
  await page.waitForFunction('globalThis.lab');
});
afterEach(async () => {
  await page.close();
  assert.deepEqual(complaints, []);
});

/** @param {string} code @returns {Promise<any>} */
const run = (code) => page.evaluate(`(async () => { ${code} })()`);
const until = (/** @type {string} */ code) => page.waitForFunction(code);
const reviewed = () => run(`return lab.painted('-reviewed')`);
const looked = () => until(`lab.painted('-reviewed').length`);
const open = async () => {
  assert.equal(await run('return lab.start()'), 'annotated');
  await looked();
};
const edit = `document.querySelector('#p').firstChild.data = 'The harbour grew. It closed seventy ports in 2019.'`;

test('edited words lose their double line and their review at once', async () => {
  await open();
  assert.deepEqual(await reviewed(), SEVEN);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+Shift+KeyN'); // the third claim is the reviewed one
  assert.match(await run(`return lab.root().querySelector('.card').textContent`), /Correct/);
  const seen = await run(`
    lab.annotate = () => new Promise(() => {}); // no reading comes to its end
    ${edit};
    await null; // the watch's microtask is before this one
    return [lab.painted('-reviewed'), lab.root().querySelector('.card').textContent]`);
  assert.deepEqual(seen[0], []);
  assert.match(seen[1], /Not looked up/);
  await until('lab.asked.filter(({ type }) => type === "annotate").length === 2');
  assert.deepEqual(await reviewed(), []);
});

test('what is told to a script is what is shown, in the very task of an edit', async () => {
  await open();
  const states = `lab.session.matches().filter(({ claim }) => /seven/.test(claim)).map(({ state, matches }) => state + matches.length).join()`;
  assert.equal(await run(`return ${states}`), 'reviewed1');
  assert.deepEqual(await run(`lab.annotate = () => new Promise(() => {}); ${edit}; return [${states}, lab.painted('-reviewed')]`), ['unknown0', []]);
});

test('a retyped sentence loses its double line at once', async () => {
  await open();
  await run(`document.querySelector('#p').contentEditable = 'plaintext-only'; lab.annotate = () => new Promise(() => {});
    const node = document.querySelector('#p').firstChild; getSelection().collapse(node, node.data.indexOf('seven'))`);
  await page.keyboard.type('x');
  assert.deepEqual(await reviewed(), []);
});

test('a look-up that ends after its words were edited brings nothing back', async () => {
  await run(`let answer; lab.lookup = (text) => new Promise((resolve) => lab.answer = async () => resolve(await lab.good.lookup(text)))`);
  assert.equal(await run('return lab.start()'), 'annotated');
  await until('lab.answer');
  assert.deepEqual(await run(`lab.annotate = () => new Promise(() => {}); ${edit}; lab.answer(); await lab.settle(); return lab.painted('-reviewed')`), []);
});

test('a word put between while the article is being annotated leaves it not looked up', async () => {
  await run(`lab.annotate = (text) => new Promise((resolve) => lab.answer = async () => resolve(await lab.good.annotate(text)));
    lab.ready = lab.start()`);
  await until('lab.answer');
  await run(`document.querySelector('#p').append('not really'); lab.answer(); await lab.ready; await lab.settle()`);
  assert.deepEqual(await run(`return [lab.asked.at(-1).type, lab.painted('-reviewed')]`), ['lookup', []]);
});

test('paint, panel and cards change to another reading in one task', async () => {
  await open();
  await page.keyboard.press('Alt+Shift+KeyL');
  const seen = await run(`
    const pairs = new Set(), { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { pairs.add(lab.rows().length + ' ' + lab.painted().length); port2.postMessage(0); };
    const count = lab.rows().length;
    document.querySelector('article').prepend(Object.assign(document.createElement('p'), { textContent: 'Another sentence before all the others of this article.' }));
    port2.postMessage(0);
    while (lab.rows().length === count) await new Promise((resolve) => setTimeout(resolve, 20));
    await lab.settle();
    port1.close();
    return { count, pairs: [...pairs] }`);
  assert.deepEqual(seen.pairs, [`${seen.count} ${seen.count}`, `${seen.count + 1} ${seen.count + 1}`]);
});

test('where the changed article is not annotated nothing is shown, and a retry reads the page anew', async () => {
  await open();
  await page.keyboard.press('Alt+Shift+KeyL');
  await run(`lab.annotate = () => Promise.reject(new lab.Refused('size')); ${edit}`);
  await until('lab.rows().length === 0');
  assert.deepEqual(await run('return lab.painted()'), []);
  const panel = page.locator('claimlight-root .panel');
  assert.match(await panel.innerText(), /could not read this article/);
  await run(`lab.annotate = lab.good.annotate; lab.asked.length = 0`);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await until('lab.painted().length');
  const [first] = await run('return lab.asked');
  assert.match(first.text, /seventy ports/);
});

test('an open card stays where the rest of the article changes, and goes with its words', async () => {
  await open();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+Shift+KeyN');
  const card = () => run(`return lab.root().querySelector('.card:popover-open')?.textContent ?? ''`);
  const read = (/** @type {number} */ n) => until(`lab.asked.filter(({ type }) => type === 'annotate').length === ${n}`).then(() => run('await lab.settle()'));
  await run(`document.querySelector('article').prepend(Object.assign(document.createElement('p'), { textContent: 'Another sentence before all the others of this article.' }))`);
  await read(2);
  assert.match(await card(), /It closed seven ports in 2019\..*Correct/);
  await run(edit);
  await read(3);
  assert.equal(await card(), '');
});

test('an unknown of a later look-up takes the review away', async () => {
  await open();
  await run(`lab.lookup = async (text) => (await lab.good.lookup(text)).replaceAll('"reviewed"', '"unknown"');
    document.querySelector('article').append(Object.assign(document.createElement('p'), { textContent: 'One more sentence at the end of it.' }))`);
  await until('lab.asked.filter(({ type }) => type === "lookup").length === 2');
  await run('await lab.settle()');
  assert.deepEqual(await reviewed(), []);
});

test('the same words at another address are looked up anew, by a budget of their own', async () => {
  await open();
  await run(`lab.lookup = () => new Promise(() => {}); history.pushState(null, '', '/other');
    document.querySelector('article').outerHTML = ${JSON.stringify(ARTICLE)}`);
  await until('lab.asked.filter(({ type }) => type === "lookup").length === 2');
  await run('await lab.settle()');
  assert.deepEqual(await run('return [lab.painted("-reviewed"), lab.asked.at(-1).fresh]'), [[], true]);
});

test('a place in the page is no other address', async () => {
  await open();
  await run(`location.hash = '#p'; ${edit}`);
  await until('lab.asked.filter(({ type }) => type === "lookup").length === 2');
  assert.deepEqual(await run('return lab.asked.filter(({ type }) => type === "lookup").map(({ fresh }) => fresh)'), [true, false]);
});

test('the same words in new nodes are painted again without a question', async () => {
  await open();
  await run(`document.querySelector('article').outerHTML = ${JSON.stringify(ARTICLE)}`);
  await until(`lab.painted('-reviewed').includes(${JSON.stringify(SEVEN[0])})`);
  assert.deepEqual(await run('return lab.asked.map(({ type }) => type)'), ['annotate', 'lookup']);
});

test('a refusal that comes late does not end a newer link', async () => {
  await run(`lab.lookup = () => new Promise((_, reject) => lab.refuse = () => reject(new lab.Refused('engine')))`);
  assert.equal(await run('return lab.start()'), 'annotated');
  await until('lab.refuse');
  await run(`lab.annotate = () => Promise.reject(new lab.Refused('engine')); ${edit}`);
  await until('!lab.painted().length');
  await page.keyboard.press('Alt+Shift+KeyL');
  await run(`lab.annotate = lab.good.annotate; lab.late = lab.refuse; lab.lookup = lab.good.lookup`);
  await page.locator('claimlight-root .panel').getByRole('button', { name: 'Try again' }).click();
  await until('lab.connects === 2 && lab.asked.at(-1).type === "lookup"');
  await run(`lab.late(); await lab.settle(); document.querySelector('#p').append(' And more.')`);
  await until('lab.asked.filter(({ type }) => type === "annotate").length === 4');
  assert.equal(await run('return lab.connects'), 2);
});

test('a page that loses and gets its article again and again is still read', async () => {
  await run(`
    // Changes come as if long after one another, and waits are short.
    let now = 0;
    performance.now = () => now += 11_000;
    const wait = setTimeout;
    globalThis.setTimeout = (f, ms, ...more) => wait(f, Math.min(ms, 2), ...more)`);
  await open();
  for (let i = 0; i < 12; i++) {
    await run(`document.querySelector('article').remove()`);
    await until('!lab.painted().length');
    await run(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(ARTICLE)})`);
    await until('lab.painted().length');
  }
});

/** @type {[name: string, on: string, off: string][]} */
const unread = [
  ['made editable', 'a.contentEditable = "true"', 'a.removeAttribute("contenteditable")'],
  ['hidden', 'a.hidden = true', 'a.hidden = false'],
  ['not displayed, by what is around it', 'a.parentElement.style.display = "none"', 'a.parentElement.style.display = ""'],
  ['made invisible by a class', 'a.className = "gone"', 'a.className = ""'],
];

for (const [name, on, off] of unread) {
  test(`an article that is ${name} loses everything, and gets it back when it is shown again`, async () => {
    await run(`const main = document.createElement('main'); document.body.append(main); main.append(document.querySelector('article'))`);
    await open();
    await run(`const a = document.querySelector('article'); document.head.append(Object.assign(document.createElement('style'), { textContent: '.gone { visibility: hidden }' }));
      globalThis.a = a; lab.before = lab.painted(); ${on}`);
    await page.waitForFunction('!CSS.highlights.size', null, { timeout: 3_000 });
    await run(off);
    await until(`String(lab.painted()) === String(lab.before)`);
    await looked();
  });
}

test('a block that is hidden goes, and the others stay', async () => {
  await open();
  await run(`lab.before = lab.painted(); document.querySelector('#p').style.display = 'none'`);
  await until(`lab.painted().length === lab.before.length - 2 && !lab.painted('-reviewed').length`);
  await run(`document.querySelector('#p').style.display = ''`);
  await looked();
  assert.equal(await run('return String(lab.painted()) === String(lab.before)'), true);
});

test('a block that is hidden as another is shown goes, and the other comes', async () => {
  await run(`const p = document.querySelector('#p'), q = Object.assign(document.createElement('p'), { textContent: 'The town shrank. It closed seven schools in 2020.' });
    p.after(q); Object.assign(globalThis, { swap() { p.hidden = !p.hidden; q.hidden = !p.hidden; } })`);
  await open();
  for (const word of ['schools', 'ports', 'schools']) {
    await run('swap()');
    await until(`String(lab.painted('-reviewed')) === [${JSON.stringify(SEVEN[0])}, 'It closed seven schools in 2020.'].find((words) => words.includes('${word}'))`);
  }
});

test('a page that styles all that is not of its article anew is not read again', async () => {
  await open();
  await run(`for (let i = 0; i < 3; i++) { document.documentElement.className = 'at' + i; document.querySelector('article').style.color = i % 2 ? 'red' : ''; await new Promise((resolve) => setTimeout(resolve, 400)); }
    await lab.settle()`);
  assert.deepEqual(await run('return lab.asked.map(({ type }) => type)'), ['annotate', 'lookup']);
});

for (const [who, extension, looked] of /** @type {[string, boolean, boolean][]} */ ([['a tag', false, false], ['the extension', true, true]])) {
  test(`${who} ${looked ? 'looks on at' : 'leaves alone'} a page that changed twelve times without an article`, async () => {
    assert.equal(await late(extension, ''), looked ? 1 : 0);
  });
}

test('another address is another page, that may change ten times again', async () => {
  assert.equal(await late(false, `if (i === 8) history.pushState(0, '', '?next');`), 1);
});

/** How many times is annotated what comes after twelve changes of a page without an article. @param {boolean} extension @param {string} meanwhile */
async function late(extension, meanwhile) {
  await page.clock.install();
  await run(`globalThis.__WEBEXT__ = ${extension}; globalThis.article = document.querySelector('article'); article.remove(); return void lab.start()`);
  await page.clock.runFor(1_000);
  for (let i = 0; i < 12; i++) {
    await run(`const i = ${i}; document.body.append('tick'); ${meanwhile}`);
    for (let n = 0; n < 22; n++) await page.clock.runFor(500); // each reading takes several tasks
  }
  await run('document.body.append(article)');
  for (let n = 0; n < 30; n++) await page.clock.runFor(500);
  return run(`return lab.asked.filter(({ type }) => type === 'annotate').length`);
}
