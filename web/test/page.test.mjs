// The page's side in a real browser: where the article is, its text over live nodes,
// paint, hit test, pointing and keys.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { complaintsOf, launch, sendFile, serve } from './browser.mjs';

const web = new URL('..', import.meta.url).pathname;
const P = (/** @type {string} */ name) => `<p>${name}: the minister said on Monday that the bridge would be closed for repairs, and that
  <b>nobody</b> had been told about it in time, which the council denied.</p>`;
const ARTICLE = `${P('One')}${P('Two')}${P('Three')}`;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {string[]} */
let complaints;
let html = '';

before(async () => {
  server = await serve(async ({ url = '/' }, response) => {
    if (/^\/(page|test)\/[\w-]+\.js$/.test(url)) await sendFile(response, web + url);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  complaints = complaintsOf(page);
});
after(async () => {
  await browser?.close();
  server?.close();
});
afterEach(() => assert.deepEqual(complaints.splice(0), []));

/** @param {string} body @param {string} [head] */
async function open(body, head = '') {
  html = `<!doctype html><html lang="en"><head><link rel="icon" href="data:,">${head}</head><body>${body}<script type="module" src="/test/page-lab.js"></script></body></html>`;
  await page.goto(server.origin);
  await page.waitForFunction('globalThis.lab');
}
/** @param {string} code @returns {Promise<any>} */
const run = (code) => page.evaluate(`(async () => { ${code} })()`);
const textOf = (/** @type {string} */ body) => open(body).then(() => run('return (await lab.read())?.map.text ?? null'));

/** @type {[name: string, body: string, has: RegExp[], not: RegExp[]][]} */
const pages = [
  ['an article among the rest', `<header><nav><ul><li>Menu of the site</li></ul></nav></header><main><article><h1>The title</h1>${ARTICLE}
    <aside><p>An aside that is long enough to be text of its own, if it were not an aside.</p></aside></article></main><footer><p>Imprint</p></footer>`,
  [/^The title\n\nOne: /, /Three: /], [/Menu/, /aside/, /Imprint/]],
  ['what the publisher says', `<article>${ARTICLE}</article><div data-claimlight-root>${P('Four')}${P('Five')}${P('Six')}</div>`, [/^Four/], [/One/]],
  ['what the publisher leaves out', `<article>${ARTICLE}<div data-claimlight-skip>${P('Four')}</div></article>`, [/One/], [/Four/]],
  ['the body of the markup', `<main>${P('Zero')}<div itemprop="articleBody">${ARTICLE}</div></main>`, [/^One/], [/Zero/]],
  ['main', `<main>${ARTICLE}</main>`, [/^One/], []],
  ['role main', `<div role="main">${ARTICLE}</div>`, [/^One/], []],
  ['only divs', `<div id="menu"><p>${'<a href="/x">A link of the menu here</a> '.repeat(30)}</p></div><div><div id="story">${ARTICLE}</div></div>`, [/^One/], [/menu/]],
  ['the longest of several', `<article><p>A teaser of no great length that leads elsewhere.</p></article><article>${ARTICLE}</article>`, [/^One/], [/teaser/]],
  ['comments', `<article>${ARTICLE}<section id="comments">${P('Troll')}</section></article>`, [/One/], [/Troll/]],
  ['hidden text', `<article>${ARTICLE}<p hidden>Hidden words</p><p style="display:none">Hidden words</p><p style="visibility:hidden">Hidden words</p>
    <p aria-hidden="true">Hidden words</p><p>Seen <span style="position:absolute;clip:rect(0,0,0,0)">Hidden words</span>words.</p></article>`, [/Seen words\./], [/Hidden/]],
  ['editable text, forms, code', `<article>${ARTICLE}<p contenteditable>Editable words</p><form><p>Form words</p></form><pre>Code words</pre><p>Press <button>Button words</button>now.</p></article>`,
    [/Press now\./], [/Editable/, /Form/, /Code/, /Button/]],
  ['blocks', `<article><h2>Head</h2>${ARTICLE}<ul><li>Item one</li><li>Item two</li></ul><blockquote>Quoted</blockquote>By line<figure><figcaption>Caption</figcaption></figure></article>`,
    [/^Head\n\nOne/, /Item one\n\nItem two\n\nQuoted\n\nCaption$/], [/By line/]],
  ['line breaks', `<article><div>${'A line of a text that was laid out by hand, as it was done once.<br>And goes on here.<br><br>'.repeat(6)}</div></article>`,
    [/done once\.\s?And goes on here\.\n\nA line/], []],
  ['invisible characters', `<article>${ARTICLE}<p>Ze&shy;len\u200bsky &nbsp;  said\n\t so\ufeff.</p></article>`, [/Zelensky \u00a0 said so\.$/], []],
  ['lone surrogates', `<article id="a">${ARTICLE}</article><script>document.querySelector('p').firstChild.data = '\\ud800 One: \\udc00 ' + document.querySelector('p').firstChild.data</script>`, [/^\ud800 One: \udc00/], []],
];

for (const [name, body, has, not] of pages) {
  test(`article: ${name}`, async () => {
    const text = await textOf(body);
    for (const pattern of has) assert.match(text ?? '', pattern);
    for (const pattern of not) assert.doesNotMatch(text ?? '', pattern);
  });
}

/** @type {[name: string, body: string][]} */
const none = [
  ['an empty page', ''],
  ['a word', '<p>Hello'],
  ['one long paragraph', `<p>${'Word '.repeat(200)}</p>`],
  ['links only', `<main>${'<p><a href="/x">A headline that leads to another page of this site.</a></p>'.repeat(20)}</main>`],
  ['a form', `<form>${ARTICLE}</form>`],
  ['a hidden article', `<div style="display:none"><article>${ARTICLE}</article></div>`],
];

for (const [name, body] of none) {
  test(`no article: ${name}`, async () => assert.equal(await textOf(body), null));
}

test('every stretch of the text is the same stretch of the page', async () => {
  await open(`<article>${ARTICLE}<p>A&shy;b  <i> c</i>\n d<b>e</b>😀 f</p></article>`);
  const wrong = await run(`
    const { map } = await lab.read(), shown = (s) => s.replace(/[\\u00ad]/g, '').replace(/\\s+/g, ' '), wrong = [];
    for (let start = 0; start < map.text.length; start += 7) for (const length of [1, 2, 9, 30]) {
      const words = map.text.slice(start, start + length);
      const range = map.range(start, start + length);
      if (words.includes('\\n') || words.trim() !== words || words.length < length) continue;
      if (shown(String(range)) !== words) wrong.push([words, String(range)]);
      if (map.offsetAt(range.startContainer, range.startOffset) !== start) wrong.push([words, 'starts elsewhere']);
    }
    return wrong`);
  assert.deepEqual(wrong, []);
});

test('a megabyte of text is cut and leaves the page responsive', async () => {
  await open(`<article>${`<p>${'Words and more words, as many as there are. '.repeat(100)}</p>`.repeat(240)}</article>`);
  const { length, truncated } = await run('const { map } = await lab.read(); return { length: map.text.length, truncated: map.truncated }');
  assert.ok(truncated && length <= 200_000 && length > 190_000, `${length}`);
});

const PAINT = `
  const { map } = await lab.read();
  const article = lab.articleOf(map.text, ['minister', 'council']);
  const painter = new lab.Painter(document);
  const names = () => [...CSS.highlights].map(([name, { size }]) => name + ' ' + size);
  painter.commit(await lab.prepare(article, map, lab.never));
  painter.restate([{ state: 'reviewed' }, { state: 'related' }, { state: 'none' }]);
`;

test('paint shows kinds and states under our own names, and goes without a trace', async () => {
  await open(`<article>${ARTICLE}</article>`);
  const seen = await run(`
    CSS.highlights.set('theirs', new Highlight(new Range()));
    const before = document.documentElement.outerHTML;
    ${PAINT}
    const painted = names();
    painter.show(false);
    const hidden = names();
    painter.show(true);
    painter.clear();
    return { painted, hidden, cleared: names(), sheets: document.adoptedStyleSheets.length, same: before === document.documentElement.outerHTML }`);
  assert.deepEqual(seen.painted.toSorted(), ['claimlight-actor 6', 'claimlight-claim 1', 'claimlight-claim-related 1', 'claimlight-claim-reviewed 1', 'theirs 1']);
  assert.deepEqual(seen.hidden, ['theirs 1']);
  assert.deepEqual([seen.cleared, seen.sheets, seen.same], [['theirs 1'], 0, true]);
});

const FORCED = process.env.CLAIMLIGHT_BROWSER === 'firefox' && 'it is not told here that colours are forced';

test('in forced colours the states differ by shape, all words can be read, and only what was reviewed is boxed', { skip: FORCED }, async () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const view = await browser.newPage({ viewport: { width: 900, height: 700 }, forcedColors: 'active', colorScheme });
    const before = page;
    page = view;
    await open(`<article>${P('One').repeat(3)}</article>`); // the same words, so that only their looks differ
    const pictures = async () => Promise.all((await view.$$('p')).map(async (p) => (await p.screenshot()).toString('base64')));
    const plain = await pictures();
    await run(`${PAINT} globalThis.painter = painter`);
    const painted = await pictures();
    const seen = await run(`
      const light = (rgb) => rgb.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const read = async (picture) => {
        const image = new Image();
        image.src = 'data:image/png;base64,' + picture;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
        canvas.drawImage(image, 0, 0);
        return canvas.getImageData(0, 0, image.width, image.height);
      };
      // The two colours there is most of, and where the second is, which words and lines are in.
      const look = ({ data }) => {
        const pixels = [];
        for (let i = 0; i < data.length; i += 4) pixels.push([...data.slice(i, i + 3)].join());
        const counts = Object.entries(pixels.reduce((all, one) => (all[one] = (all[one] ?? 0) + 1, all), {})).sort((a, b) => b[1] - a[1]);
        const [under, words] = counts.map(([color]) => color.split(',').map(Number));
        const [a, b] = [light(under), light(words)].sort((a, b) => a - b);
        return { under: String(under), contrast: (b + 0.05) / (a + 0.05), shape: pixels.map((one) => one === String(words)) };
      };
      const shapes = [];
      for (const picture of ${JSON.stringify(painted)}) shapes.push(look(await read(picture)));
      const apart = (i, j) => shapes[i].shape.filter((one, at) => one !== shapes[j].shape[at]).length;
      painter.focus(painter.rangesOf({ kind: 'claim', index: 0 }));
      const names = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('claimlight')).sort();
      const within = names();
      return { contrasts: shapes.map(({ contrast }) => contrast), grounds: new Set(shapes.map(({ under }) => under)).size, apart: [apart(0, 1), apart(0, 2), apart(1, 2)], within }`);
    assert.ok(seen.contrasts.every((/** @type {number} */ ratio) => ratio >= 4.5), `${colorScheme}: contrasts ${seen.contrasts}`);
    assert.ok(seen.apart.every((/** @type {number} */ n) => n > 150), `${colorScheme}: ${seen.apart} pixels differ, whatever their colours`);
    assert.ok(painted[2] === plain[2], 'where no review was found, all looks as it did');
    assert.deepEqual(seen.within, ['claimlight-claim-related', 'claimlight-claim-reviewed', 'claimlight-focus']);
    await view.emulateMedia({ forcedColors: 'none' });
    assert.deepEqual(await run('const { intact } = painter; painter.restore(); return [intact, painter.intact, CSS.highlights.size]'), [false, true, 5]);
    await run('painter.clear()');
    await view.close();
    page = before;
  }
});

test('the hit test answers what is under the point, names first', async () => {
  await open(`<article>${ARTICLE}</article>`);
  const seen = await run(`${PAINT}
    const at = (words, dx = 0) => {
      const start = map.text.indexOf(words), box = map.range(start, start + words.length).getBoundingClientRect();
      return lab.hit(painter.marks, map, (box.left + box.right) / 2 + dx, (box.top + box.bottom) / 2)?.items ?? null;
    };
    const margin = map.range(0, 3).getBoundingClientRect();
    return [at('minister'), at('bridge'), at('Three'), lab.hit(painter.marks, map, margin.left, margin.top - 12), lab.hit(painter.marks, map, -5, -5)]`);
  const claim = (/** @type {number} */ index) => ({ kind: 'claim', index });
  assert.deepEqual(seen, [[{ kind: 'actor', index: 0 }, claim(0)], [claim(0)], [claim(2)], null, null]);
});

test('live ranges lose their paint where the page changes, and no other words get it', async () => {
  await open(`<article>${ARTICLE}</article>`);
  const words = await run(`${PAINT}
    document.querySelector('p').textContent = 'Quite another text, about as long as the one before it.';
    document.querySelectorAll('p')[1].remove();
    return painter.marks.map(({ range }) => String(range)).filter((words) => words && !/^(minister|council|Three: )/.test(words))`);
  assert.deepEqual(words, []);
});

test('the watch sees changes of the article, bursts as one, and nothing else', async () => {
  await open(`<article>${ARTICLE}</article><p id="out">Elsewhere</p>`);
  const seen = await run(`
    let changes = 0, touches = 0, told = 0;
    const { root } = await lab.read(), wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const watch = new lab.Watch(document, { seen() {}, touched: () => touches++, changed: () => changes++ });
    watch.watch(root);
    document.querySelector('#out').textContent = 'Changed';
    document.documentElement.append(document.createElement('claimlight-root'));
    await wait(500);
    const outside = changes + touches;
    for (let i = 0; i < 5; i++) { root.querySelector('b').firstChild.data = 'body ' + i; await null; if (!i) told = touches; await new Promise(requestAnimationFrame); }
    await wait(500);
    const inside = changes;
    watch.stop();
    root.append('more');
    await wait(500);
    return { outside, inside, told, stopped: changes }`);
  assert.deepEqual(seen, { outside: 0, inside: 1, told: 1, stopped: 1 });
});

test('however often the article changes in a frame, it is looked at once at once and once at its end', async () => {
  await open(`<article>${ARTICLE}</article>`);
  assert.deepEqual(await run(`
    let touches = 0, seen = 0;
    const { root } = await lab.read(), frame = () => new Promise(requestAnimationFrame);
    const watch = new lab.Watch(document, { seen: () => seen++, touched: () => touches++, changed() {} });
    watch.watch(root);
    await frame();
    for (let i = 0; i < 200; i++) { root.querySelector('b').firstChild.data = 'body ' + i; await null; } // one task, so one frame
    const within = touches;
    await frame(), await frame(), await frame();
    watch.stop();
    return { seen, within, after: touches }`), { seen: 200, within: 1, after: 2 });
});

test('a page that never rests is read ever more rarely', async () => {
  await open(`<article>${ARTICLE}</article>`);
  const times = await run(`
    let now = 0, timer = null;
    const { root } = await lab.read(), times = [], [clock, set, clear] = [performance.now, setTimeout, clearTimeout];
    performance.now = () => now;
    globalThis.setTimeout = (act, delay) => (timer = { act, at: now + delay }, 1);
    globalThis.clearTimeout = () => (timer = null);
    const watch = new lab.Watch(document, { seen() {}, touched() {}, changed: () => times.push(now) });
    watch.watch(root);
    for (; now < 60_000; now += 50) {
      root.querySelector('b').firstChild.data = 'at ' + now;
      await null;
      if (timer && timer.at <= now) { const { act } = timer; timer = null; act(); }
    }
    watch.stop();
    Object.assign(performance, { now: clock });
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    return times`);
  const gaps = times.slice(1).map((/** @type {number} */ time, /** @type {number} */ i) => time - times[i]);
  assert.ok(times.length <= 12 && gaps.every((/** @type {number} */ gap, /** @type {number} */ i) => gap <= 10_100 && (i === 0 || gap >= Math.min(gaps[i - 1], 9_000))), `${times}`);
});

/** @type {[name: string, change: string, claims: boolean[], again?: boolean][]} */
const changes = [
  ['nothing', '', [true, true, true]],
  ['words of a sentence', 'p[1].lastChild.data = p[1].lastChild.data.replace("which", "what")', [true, false, false]],
  ['a word put between', 'p[0].firstChild.after("not ")', [false, false, true]],
  ['a sentence taken away', 'p[2].remove()', [true, true, false]],
  ['the nodes of a sentence', 'p[2].innerHTML = p[2].innerHTML', [true, true, false]],
  ['what is beside the article’s words', 'p[0].parentElement.append("")', [true, true, true]],
  ['all', 'p[0].parentElement.remove()', [false, false, false]],
];

for (const [name, change, claims] of changes) {
  test(`the guard tells whose words changed: ${name}`, async () => {
    await open(`<article>${ARTICLE}</article>`);
    const seen = await run(`
      const { map } = await lab.read(), guard = new lab.Guard(map), p = document.querySelectorAll('p');
      const claims = ['One', 'Two', 'Three'].map((word) => map.text.indexOf(word)).map((start) => ({ start, end: start + 100 }));
      ${change};
      const found = guard.look();
      return { stand: claims.map((claim) => guard.stands(claim)), found, whole: guard.whole, again: guard.look() }`);
    const whole = !claims.includes(false);
    assert.deepEqual(seen, { stand: claims, found: !whole, whole, again: false });
  });
}

test('a guard set up over words that changed since they were read does not trust them', async () => {
  await open(`<article>${ARTICLE}</article>`);
  assert.equal(await run(`
    const { map } = await lab.read();
    document.querySelector('b').firstChild.data = 'anybody';
    return new lab.Guard(map).stands({ start: 0, end: 50 })`), false);
});

test('what is read for a claim is its block and the one before', async () => {
  await open('');
  const text = `${'x'.repeat(4000)}\n\nTwo. Two again.\n\nThree.`;
  assert.deepEqual(await run(`return [0, 3999, 4002, 4007, 4019].map((start) => Object.values(lab.readFor(${JSON.stringify(text)}, { start, end: start + 1 })))`),
    [[0, 3001], [999, 4000], [1002, 4017], [1007, 4017], [4002, 4025]]);
});

test('a text of very short blocks is guarded in few pieces', async () => {
  await open(`<article>${'<p>Ab.</p>'.repeat(3_000)}${ARTICLE}</article>`);
  const seen = await run(`
    const made = document.createRange, { map } = await lab.read();
    let ranges = 0;
    document.createRange = () => (ranges++, made.call(document));
    const guard = new lab.Guard(map);
    delete document.createRange;
    return { ranges, whole: guard.whole }`);
  assert.ok(seen.whole && seen.ranges <= 1 + 15_500 / 100, JSON.stringify(seen));
});

/** @param {object[]} things */
const ld = (...things) => things.map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`).join('');

/** @type {[name: string, head: string, body: string, wanted: string][]} */
const dates = [
  ['linked data', '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","datePublished":"2001-01-01"},{"@type":["NewsArticle"],"datePublished":"2025-04-22T23:30:00-04:00"}]}</script>', '', '2025-04-22'],
  ['Open Graph', '<meta property="article:published_time" content="2025-04-21T01:00:00Z">', '', '2025-04-21'],
  ['a review and a job beside the article', ld({ '@type': 'ClaimReview', datePublished: '2024-01-01' }, { '@type': 'JobPosting', datePublished: '2024-01-02' }, { '@type': 'http://schema.org/ReportageNewsArticle', datePublished: '2025-04-22' }), '', '2025-04-22'],
  ['a review alone', ld({ '@type': 'ClaimReview', datePublished: '2024-01-01' }), '', ''],
  ['this page’s article among others', ld(
    { '@type': 'NewsArticle', url: 'https://news.example/other', datePublished: '2020-01-01' },
    { '@type': 'NewsArticle', mainEntityOfPage: { '@id': 'http://www.news.example/this/#main' }, datePublished: '2025-04-22' })
    + '<link rel="canonical" href="https://news.example/this">', '', '2025-04-22'],
  ['an article by the address asked for', ld({ '@type': 'Article', url: '/', datePublished: '2025-04-22' }), '<time datetime="2020-01-01">', '2025-04-22'],
  ['only another page’s article', ld({ '@type': 'NewsArticle', url: 'https://news.example/other', datePublished: '2020-01-01' }), '', ''],
  ['another page’s article and a time', ld({ '@type': 'NewsArticle', url: 'https://news.example/other', datePublished: '2020-01-01' }), '<time datetime="2025-04-20">', '2025-04-20'],
  ['two articles of two dates', ld({ '@type': 'NewsArticle', datePublished: '2025-04-22' }, { '@type': 'NewsArticle', datePublished: '2020-01-01' }), '', ''],
  ['linked data against Open Graph', ld({ '@type': 'NewsArticle', url: '/', datePublished: '2020-01-01' }) + '<meta property="article:published_time" content="2025-04-21T01:00:00Z">', '', ''],
  ['one moment in two time zones', ld({ '@type': 'NewsArticle', datePublished: '2025-04-21T22:00:00-04:00' }) + '<meta property="article:published_time" content="2025-04-22T02:00:00Z">', '', '2025-04-21'],
  ['an article without an address that a time contradicts', ld({ '@type': 'NewsArticle', datePublished: '2020-01-01' }), '<time datetime="2025-04-20">', ''],
  ['a time element', '', '<time datetime="2025-04-20">Sunday</time>', '2025-04-20'],
  ['a time element that tells its time apart', '', '<time itemprop="datePublished" content="2025-04-20T23:00:00-0800">Sunday</time>', '2025-04-20'],
  ['a teaser’s and a comment’s time before the article’s', '', '<aside><time datetime="2020-01-01"></time></aside><div class="comments"><time datetime="2020-01-02"></time></div><a href="/x"><time datetime="2020-01-03"></time></a><time datetime="2025-04-20">', '2025-04-20'],
  ['only a teaser’s time', '', '<nav><time datetime="2020-01-01"></time></nav><a href="/x"><time datetime="2020-01-03"></time></a>', ''],
  ['another article’s time within', '', '<article><time datetime="2020-01-01"></time></article>', ''],
  ['when it was changed before when it was published', '', '<time datetime="2025-05-01">May</time><time pubdate datetime="2025-04-20">April</time>', '2025-04-20'],
  ['broken linked data', '<script type="application/ld+json">{"@type":"NewsArticle",</script>', '<time datetime="2025-04-20">', '2025-04-20'],
  ['a day of no calendar', '<meta property="article:published_time" content="2025-02-30">', '', ''],
  ['no date', '', '<time datetime="yesterday">', ''],
];

for (const [name, head, body, wanted] of dates) {
  test(`date: ${name}`, async () => {
    await open(`<article>${body}${ARTICLE}</article>`, head);
    assert.equal(await run('return lab.articleDate(document, document.querySelector("article"))'), wanted);
  });
}

const WEBEXT = '<script>globalThis.__WEBEXT__ = true</script>';
const tree = (/** @type {string} */ inside, host = '') => `<x-part ${host}><template shadowrootmode="open">${inside}</template></x-part>`;
const CSS = `<style>/* ${'What is said of how the parts are laid out is no text that anybody reads. '.repeat(100)} */</style>`;
const LONG = Array.from({ length: 8 }, (_, i) => P(`Part ${i}`)).join('');

/** @type {[name: string, body: string, has: RegExp|null][]} */
const shaded = [
  ['among parts with long style sheets', `${tree(CSS).repeat(12)}${tree(`${CSS}<main>${ARTICLE}</main>`)}`, /One:/],
  ['among parts with much that is hidden', `${tree(`<div><div hidden>${LONG}</div></div>`).repeat(12)}${tree(`<main>${ARTICLE}</main>`)}`, /One:/],
  ['after very many small parts', `${tree('<div><p>Some words of a card.</p></div>'.repeat(20)).repeat(60)}${tree(`<main>${ARTICLE}</main>`)}`, /One:/],
  ['below a longer dialog', `${tree(`<div role="dialog">${LONG}</div>`)}${tree(`<main>${ARTICLE}</main>`)}`, /^(?!.*Part).*One:/s],
  ['in elements without boxes', tree(`<div style="display: contents"><main>${ARTICLE}</main></div>`, 'style="display: contents"'), /One:/],
  ...['nav', 'aside', 'footer', 'dialog open', 'div role="dialog"', 'div aria-hidden="true"', 'div inert', 'div hidden', 'div style="visibility: hidden"', 'div style="opacity: 0"',
    'div style="position: absolute; left: -9999px"', 'form', 'section class="comments"'].map((top) => /** @type {[string, string, null]} */ ([`none in <${top}>`, tree(`<${top}>${LONG}</${top.split(' ')[0]}>`), null])),
  ['none in a part of that', tree(`<div>${LONG}</div>`, 'role="dialog"'), null],
  ['none that is a small share of its tree', tree(`<div><div>${ARTICLE}</div>${Array.from({ length: 30 }, (_, i) => `<div><h3><a href="/${i}">Another story of the day, number ${i}</a></h3><p>${'What it is about is told in a sentence, or in two. Then it ends. '.repeat(3)}</p></div>`).join('')}</div>`), null],
];

for (const [name, body, has] of shaded) {
  test(`in the extension, an article in a shadow tree: ${name}`, async () => {
    await open(body, WEBEXT);
    const { text } = await run('return lab.readForReader()');
    if (has) assert.match(text ?? '', has);
    else assert.equal(text, null);
  });
}

const INPUT = `
  globalThis.seen = [];
  lab.listenForKeys(document, lab.shortcuts('NPOL'), (command) => { seen.push(command); return true; }, lab.never);
  lab.listenForPointer(document, document.querySelector('#ours'), { rested: () => seen.push('rested'), pressed: () => seen.push('pressed') }, lab.never);`;

test('shortcuts work with their modifiers, and not in editable fields', async () => {
  await open(`<article>${ARTICLE}</article><textarea id="field"></textarea><p contenteditable id="edit">x</p><p id="ours">`);
  await run(INPUT);
  for (const key of ['Alt+Shift+KeyN', 'Alt+Shift+KeyP', 'KeyN', 'Shift+KeyN', 'Control+Alt+Shift+KeyO', 'Alt+Shift+KeyO']) await page.keyboard.press(key);
  for (const field of ['#field', '#edit']) {
    await page.focus(field);
    await page.keyboard.press('Alt+Shift+KeyN');
  }
  await run('document.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyL", altKey: true, shiftKey: true, bubbles: true }))');
  assert.deepEqual(await run('return seen'), ['next', 'previous', 'open']);
});

test('clicks on text are ours, clicks on links and selections are the page’s', async () => {
  await open(`<article>${ARTICLE}<p id="links"><a href="#links">A link</a> <button>Button</button> <label>Label</label></p></article><div id="ours">Ours</div>`);
  await run(INPUT);
  for (const selector of ['a', 'button', 'label', '#ours']) await page.click(selector);
  await page.dblclick('p >> nth=1', { position: { x: 40, y: 10 } }); // its first click is one; then a word is selected
  await run('document.querySelector("p").click()');
  assert.deepEqual(await run('return seen'), ['pressed']);
  assert.notEqual(await run('return String(getSelection())'), '');
});

test('in the extension, a press in a form whose fields shadow what an element has is ours', async () => {
  for (const name of ['matches', 'getRootNode']) {
    await open(`<form style="padding: 40px">${ARTICLE}<input name="${name}"></form><p id="ours">`, WEBEXT);
    await run(INPUT);
    for (const of of ['form', 'p', 'input']) {
      const { x, y } = await run(`return Element.prototype.getBoundingClientRect.call(document.querySelector('${of}')).toJSON()`);
      await page.mouse.click(x + 12, y + 12); // a driver asks the form
      await page.waitForTimeout(600); // else it is a double click
    }
    assert.deepEqual(await run('return seen'), ['pressed', 'pressed'], name);
  }
});

test('a pointer that rests is told once', async () => {
  await open(`<article>${ARTICLE}</article><p id="ours">`);
  await run(INPUT);
  for (let x = 50; x < 150; x += 20) await page.mouse.move(x, 60);
  await page.waitForFunction('seen.length');
  await page.waitForTimeout(400);
  assert.deepEqual(await run('return seen'), ['rested']);
});
