// Where an article is found and where none is: pages of our own, what is never annotated,
// what publishers say, and the real pages where $CLAIMLIGHT_PAGES names their folder.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { measure, PROMISE } from './article.mjs';
import { openReader } from './article/reader.mjs';
import { precision, recall, total } from './article/score.mjs';

const NONE = new URL('article/none/', import.meta.url);

/** @type {Awaited<ReturnType<typeof openReader>>} */
let reader;
before(async () => {
  reader = await openReader();
});
after(() => reader?.close());

/** What is found on a page, block by block; null where nothing is. @param {string} html */
async function found(html) {
  const reading = await reader.read(html);
  return reading.found ? reading.units.filter((unit) => unit.found).map(({ text }) => text) : null;
}
const page = (/** @type {string} */ body, head = '') => `<!doctype html><html lang="en"><head><title>Bridge to close for a year</title>${head}</head><body>${body}</body></html>`;

const none = readdirSync(NONE).filter((name) => name.endsWith('.html'));

test('there are pages without an article', () => assert.ok(none.length >= 20, `${none.length}`));

for (const name of none) {
  const html = readFileSync(new URL(name, NONE), 'utf8');
  const plain = html.replace(/<meta property[^>]*>/g, '').replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '');
  /** @type {[string, string][]} */
  const variants = [
    ['as it is', html],
    ['without metadata', plain],
    ['without names of classes', plain.replace(/ (?:class|id)="[^"]*"/g, '')],
    ['all of divisions', plain.replace(/<(\/?)(?:main|article|section|header)\b/g, '<$1div')],
    ['called an article', plain.replace('</head>', '<meta property="og:type" content="article"></head>')],
  ];
  test(`no article: ${name}`, async () => {
    for (const [variant, text] of variants) assert.deepEqual(await found(text), null, variant);
  });
}

const P = [
  'The old bridge over the Alder will be closed from Monday, and will stay closed for at least a year, the county said.',
  'Engineers found cracks in two of the five piers in March. They had looked at the piers because a fisherman had sent them a photograph.',
  '"We would rather be blamed for traffic than for a funeral," said Nora Feld, who leads the county\'s office for roads and bridges.',
  'Some 14,000 cars use the bridge on a working day. They will have to go by Wexborough, which adds eleven kilometres to the way.',
  'Shopkeepers in the old town fear for the summer. A baker, Tomas Reyes, said that half of his customers come from the other side.',
  'The county has asked the army for a pontoon. The ministry said that it would answer within a week, and that such bridges are in short supply.',
];
const H = 'Bridge to close for a year';
const all = P.map((p) => `<p>${p}</p>`).join('\n');
const card = (/** @type {number} */ i) => `<div class="c"><h3><a href="/${i}">Another story of the day, number ${i}</a></h3><p>What it is about is told in a sentence, or in two. Then it ends.</p></div>`;
const LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge to close for a year"}</script>';

/** @type {[name: string, html: string, wanted?: string[]][]} */
const articles = [
  ['one element', page(`<article><h1>${H}</h1>${all}</article>`)],
  ['a headline outside of the body', page(`<div class="top"><h1>${H}</h1><div class="by">By Ann Lee | 3 May</div></div><div class="x"><div class="y">${all}</div><div class="z">${[1, 2, 3].map(card).join('')}</div></div>`)],
  ['the headline of the site before it', page(`<header><h1>The Courier</h1></header><div class="head"><h2>${H}</h2></div><div>${all}</div>`)],
  ['every paragraph wrapped', page(`<main><h1>${H}</h1>${P.map((p) => `<div class="a1"><div class="b2"><p>${p}</p></div></div>`).join('')}</main>`)],
  ['every paragraph in a section with a picture', page(`<main><h1>${H}</h1>${P.map((p) => `<section><p>${p}</p><figure><img alt=""></figure></section>`).join('')}</main>`)],
  ['divisions for paragraphs', page(`<div><div><h1>${H}</h1></div><div>${P.map((p) => `<div>${p}</div>`).join('')}</div></div>`)],
  ['line breaks', page(`<table><tr><td><a href="/1">Home</a><br><a href="/2">Archive</a></td><td><h1>${H}</h1><font>${P.join('<br><br>')}</font></td></tr></table>`)],
  ['advertising between all paragraphs', page(`<article><h1>${H}</h1>${P.map((p) => `<p>${p}</p><div class="slot">Advertisement</div>`).join('')}</article>`)],
  ['boxes within', page(`<article><h1>${H}</h1>${P.slice(0, 3).map((p) => `<p>${p}</p>`).join('')}<div class="related">${card(1)}${card(2)}</div><div class="newsletter-box"><h3>The morning letter</h3><p>All that happened on the coast, at six in the morning. Sent to you every day.</p></div>${P.slice(3).map((p) => `<p>${p}</p>`).join('')}</article>`, LD)],
  ['many comments after it', page(`<article><h1>${H}</h1>${all}</article><div class="thread">${P.map((p, i) => `<div class="t"><a href="/u${i}">user${i}</a><p>${p.toUpperCase()}</p></div>`).join('')}</div>`, LD)],
  ['a name of an aside around all', page(`<div class="newsletter-page share"><article><h1>${H}</h1>${all}</article></div>`)],
  ['all hidden from screen readers and inert, as behind a dialog', page(`<div aria-hidden="true" inert><article><h1>${H}</h1>${all}</article></div><div role="dialog"><p>We and our partners use cookies. Do you agree with that?</p></div>`)],
  ['a name of comments around all', page(`<div id="comments" class="comments"><article><h1>${H}</h1>${all}</article><section class="comments"><h1>Comments</h1><p>${P[0].toUpperCase()}</p></section></div>`)],
  ['a form around all', page(`<form><input name="q"><article><h1>${H}</h1>${all}</article><form></form></form>`)],
  ['a feed of one', page(`<main role="feed"><article><h2>${H}</h2>${all}</article></main>`)],
  ['a page that is about to be shown', page(`<article><h1>${H}</h1>${all}</article>`, '<style>body { visibility: hidden; opacity: 0 }</style>')],
  ['letters filled with a gradient', page(`<article><h1>${H}</h1>${all}</article>`, '<style>p { background: linear-gradient(red, blue); background-clip: text; color: transparent }</style>')],
  ['letters of a gradient around them', page(`<article><h1>${H}</h1>${all}</article>`, '<style>article { background: linear-gradient(red, blue); background-clip: text } p { -webkit-text-fill-color: transparent }</style>')],
  ['white on a picture', page(`<article><h1>${H}</h1>${all}</article>`, '<style>article { background: url(x.png) } p { color: white }</style>')],
  ['white over a picture', page(`<article><h1>${H}</h1>${all}</article>`, '<style>article { position: relative; z-index: 1 } h1, p { color: white }</style>')],
  ['white on what the page paints under itself', page(`<article><h1>${H}</h1>${all}</article>`, '<style>body { color: white } body::before { content: ""; position: fixed; inset: 0; z-index: -1; background: black }</style>')],
  ['white beside the grey of what the page paints under itself', page(`<article><h1>${H}</h1>${all}</article>`, '<style>body { color: #ddd } h1, p { color: white } body::before { content: ""; position: fixed; inset: 0; z-index: -1; background: black }</style>')],
  ['white beside the grey of a dark scheme', page(`<article><h1>${H}</h1>${all}</article><div style="background: white"></div>`, '<style>:root { color-scheme: dark; color: #ddd } h1, p { color: white }</style>')],
  ['white beside grey, and a white box before it', page(`<article><h1>${H}</h1><div style="background: white"></div>${all}</article>`, '<style>:root { color-scheme: dark; color: #ddd } p { color: white }</style>')],
  ['scaled and moved', page(`<article><h1>${H}</h1>${all}</article>`, '<style>p { transform: translate(0, 0) rotate(90deg) scale(.5); scale: .5; filter: opacity(.9) }</style>')],
  ['paragraphs that fade in', page(`<article><h1>${H}</h1>${all}</article>`, '<style>p { opacity: 0; transition: opacity 1s }</style>')],
];

for (const [name, html] of articles) {
  test(`article: ${name}`, async () => assert.deepEqual(await found(html), [H, ...P]));
}

test('a form around all whose fields shadow what an element has is not read, and nothing hangs', async () => {
  for (const name of ['parentElement', 'children', 'contains', 'closest']) assert.equal(await found(page(`<form><input name="${name}"><article><h1>${H}</h1>${all}</article></form>`)), null, name);
});

test('a headline that is nowhere else is not made up', async () => assert.deepEqual(await found(page(all)), P));

const QUOTES = [
  '“Watch this space,” said the minister, who would not be drawn on when the bridge might open again.',
  'Sweden is already a member of the pact, and Finland has applied to the council in the same week.',
  '“I agree with every word of it, and we shall do it on our terms,” the mayor said. “Do you agree?”',
  'Subscribers of the company left in great numbers after the prices went up, its chief executive said.',
  'Followers of the party were told to stay at home. Published figures say that most of them did not.',
  'Advertising brings in less than half of what it did ten years ago, the publisher told the court.',
  '“This is a problem for the whole of the valley,” said Tom Smith, an editor at the paper of the county.',
  'The president wrote on Twitter that the deal was dead, and an hour later that it was very much alive.',
];

test('sentences that sound like notices stay', async () => {
  assert.deepEqual(await found(page(`<article><h1>${H}</h1>${QUOTES.map((p) => `<p>${p}</p>`).join('')}</article>`)), [H, ...QUOTES]);
});

const NOTICES = [
  'Sign up for our morning newsletter and never miss a story from the coast again.', 'By clicking on the button you agree to our terms of use and privacy policy.',
  'Already a subscriber? Log in here to go on.', 'Read more: What the new timetable means for all of us on the islands', 'Photo: Ann Lee / The Courier', '© 2026 Courier Media. All rights reserved.',
];

test('notices go', async () => {
  assert.deepEqual(await found(page(`<article><h1>${H}</h1>${[...P, ...P.map((p) => p.replace('The', 'This'))].map((p, i) => `<p>${p}</p><p>${NOTICES[i] ?? ''}</p>`).join('')}<p>Ann Lee is a reporter at The Courier. Follow her for more.</p></article>`, LD)), [H, ...P, ...P.map((p) => p.replace('The', 'This'))]);
});

const SECRET = 'The secret paragraph says that nobody was to read this sentence, and that somebody has read it.';

/** @type {[name: string, html: string][]} */
const never = [
  ['nav', `<nav><p>${SECRET}</p></nav>`],
  ['role navigation', `<div role="navigation"><p>${SECRET}</p></div>`],
  ['aside', `<aside><p>${SECRET}</p></aside>`],
  ['footer', `<footer><p>${SECRET}</p></footer>`],
  ['menu', `<menu><li>${SECRET}</li></menu>`],
  ['comments by class', `<section class="comments"><p>${SECRET}</p></section>`],
  ['comments by id', `<div id="comments"><p>${SECRET}</p></div>`],
  ['comments by role', `<div role="comment"><p>${SECRET}</p></div>`],
  ['comments by microdata', `<div itemscope itemtype="https://schema.org/Comment"><p>${SECRET}</p></div>`],
  ['a list of comments', `<ol class="comment-list"><li class="comment"><p>${SECRET}</p></li></ol>`],
  ['code', `<p><code>${SECRET}</code></p>`],
  ['pre', `<pre>${SECRET}</pre>`],
  ['samp and kbd', `<p><samp>${SECRET}</samp> <kbd>${SECRET}</kbd></p>`],
  ['form', `<form><p>${SECRET}</p></form>`],
  ['button', `<p><button>${SECRET}</button></p>`],
  ['select', `<select><option>${SECRET}</option></select>`],
  ['textarea', `<textarea>${SECRET}</textarea>`],
  ['label and fieldset', `<fieldset><legend>${SECRET}</legend><label>${SECRET}</label></fieldset>`],
  ['contenteditable', `<div contenteditable><p>${SECRET}</p></div>`],
  ['contenteditable plaintext-only', `<div contenteditable="plaintext-only">${SECRET}</div>`],
  ['role textbox', `<div role="textbox"><p>${SECRET}</p></div>`],
  ['hidden', `<p hidden>${SECRET}</p>`],
  ['hidden until found', `<p hidden="until-found">${SECRET}</p>`],
  ['display none', `<p style="display:none">${SECRET}</p>`],
  ['in display none', `<div style="display:none"><div><p>${SECRET}</p></div></div>`],
  ['visibility hidden', `<p style="visibility:hidden">${SECRET}</p>`],
  ['visibility collapse', `<p style="visibility:collapse">${SECRET}</p>`],
  ['content-visibility hidden', `<div style="content-visibility:hidden"><p>${SECRET}</p></div>`],
  ['opacity 0', `<p style="opacity:0">${SECRET}</p>`],
  ['aria-hidden', `<p aria-hidden="true">${SECRET}</p>`],
  ['inert', `<div inert><p>${SECRET}</p></div>`],
  ['closed details', `<details><summary>More</summary><p>${SECRET}</p></details>`],
  ['closed dialog', `<dialog><p>${SECRET}</p></dialog>`],
  ['open dialog', `<dialog open><p>${SECRET}</p></dialog>`],
  ['role dialog', `<div role="dialog"><p>${SECRET}</p></div>`],
  ['clipped for screen readers', `<p style="position:absolute;clip:rect(0,0,0,0)">${SECRET}</p>`],
  ['clipped by path', `<p style="position:absolute;clip-path:inset(50%)">${SECRET}</p>`],
  ['a dot', `<p style="position:absolute;width:1px;height:1px;overflow:hidden">${SECRET}</p>`],
  ['no height', `<div style="height:0;overflow:hidden"><p>${SECRET}</p></div>`],
  ['far left', `<p style="position:absolute;left:-9999px">${SECRET}</p>`],
  ['far out by its indent', `<p style="text-indent:-9999px;overflow:hidden">${SECRET}</p>`],
  ['no size', `<p style="font-size:0">${SECRET}</p>`],
  ['transparent', `<p style="color:transparent">${SECRET}</p>`],
  ['filled with nothing', `<p style="-webkit-text-fill-color:transparent">${SECRET}</p>`],
  ['the colour of the page', `<p style="color:#fff">${SECRET}</p>`],
  ['the colour of what is behind it', `<div style="background:#eee"><p><i style="color:#eee">${SECRET}</i></p></div>`],
  ['its own colour behind it', `<p style="color:navy;background:navy">${SECRET}</p>`],
  ['filtered away', `<p style="filter:blur(0) opacity(0)">${SECRET}</p>`],
  ['scaled to nothing', `<p style="transform:scale(0)">${SECRET}</p>`],
  ['scaled to no height', `<p style="transform:scaleY(0)">${SECRET}</p>`],
  ['scaled to nothing by its own property', `<p style="scale:0">${SECRET}</p>`],
  ['noscript', `<noscript><p>${SECRET}</p></noscript>`],
  ['template', `<template><p>${SECRET}</p></template>`],
  ['iframe', `<iframe srcdoc="<p>${SECRET}</p>">${SECRET}</iframe>`],
  ['object', `<object data="data:,"><p>${SECRET}</p></object>`],
  ['svg', `<svg><text>${SECRET}</text></svg>`],
  ['left out by the publisher', `<div data-claimlight-skip><p>${SECRET}</p></div>`],
];

for (const [name, html] of never) {
  test(`never: ${name}`, async () => {
    const seen = await found(page(`<article><h1>${H}</h1>${P.slice(0, 3).map((p) => `<p>${p}</p>`).join('')}${html}${P.slice(3).map((p) => `<p>${p}</p>`).join('')}</article>`));
    assert.deepEqual(seen?.filter((text) => !/^(?:More|Bridge to)/.test(text)), P);
    assert.equal(await found(page(`<div>${html}${html}</div>`)), null);
    assert.doesNotMatch(String(await found(page(`<div data-claimlight-root>${html}<p>${P[0]}</p></div>`))), /secret/);
  });
}

/** @type {[name: string, html: string, wanted: string[]|null][]} */
const roots = [
  ['a root overrides', `<article>${all}</article><div data-claimlight-root><p>${SECRET}</p></div>`, [SECRET]],
  ['several roots, in the order of the page', `<div data-claimlight-root><h2>First</h2><p>${P[1]}</p></div><article>${P[0]}</article><div data-claimlight-root><p>${P[2]}</p></div>`, ['First', P[1], P[2]]],
  ['a root in a root', `<div data-claimlight-root><p>${P[1]}</p><div data-claimlight-root><p>${P[2]}</p></div></div>`, [P[1], P[2]]],
  ['a root inside of nav', `<article>${all}</article><nav><div data-claimlight-root><p>${SECRET}</p></div></nav>`, [SECRET]],
  ['a short root', '<div data-claimlight-root><p>It rained.</p></div>', ['It rained.']],
  ['an empty root', `<article>${all}</article><div data-claimlight-root></div>`, null],
  ['a hidden root', `<article>${all}</article><div data-claimlight-root hidden><p>${SECRET}</p></div>`, null],
  ['a hidden root and a shown one', `<div data-claimlight-root style="visibility:hidden"><p>${SECRET}</p></div><div data-claimlight-root><p>${P[1]}</p></div>`, [P[1]]],
  ['no root', `<article>${all}</article>`, P],
];

for (const [name, html, wanted] of roots) {
  test(`publisher: ${name}`, async () => assert.deepEqual(await found(page(html)), wanted));
}

test('real pages', { skip: process.env.CLAIMLIGHT_PAGES ? false : 'CLAIMLIGHT_PAGES names no folder of pages' }, async (t) => {
  const rows = await measure(process.env.CLAIMLIGHT_PAGES ?? '', reader);
  const score = total(rows.map((row) => row.score));
  t.diagnostic(`precision ${precision(score).toFixed(3)}, recall ${recall(score).toFixed(3)}`);
  assert.ok(precision(score) >= PROMISE.precision && recall(score) >= PROMISE.recall, JSON.stringify(score));
});
