// A news site of our own words for tests of the extension: ten articles, of which the first has
// what the sample has reviews of, and the zoo's pages without a tag.

import { readFile } from 'node:fs/promises';
import { serve } from './browser.mjs';

const ZOO = new URL('../demo/zoo/', import.meta.url);
const TOWNS = ['Aldby', 'Brennick', 'Corvale', 'Dunmere', 'Eskholm', 'Fenwick', 'Garmouth', 'Harlow', 'Inverlea', 'Jarrow'];
export const REVIEWED = 'Finland joined the North Atlantic alliance in April 2023';

/** @param {number} i */
function article(i) {
  const town = TOWNS[i];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${town}</title><link rel="icon" href="data:,">
<meta property="article:published_time" content="2025-04-22T09:00:00Z"></head><body><main><article><h1>${town} counts its ferries again</h1>
<p>${i ? `The council of ${town} closed ${i + 3} ports in 2019.` : `${REVIEWED}.`} The mayor, Ada Ferris, said the town had paid for every one of them.</p>
<p>“We sold ${i + 11} ferries, and nobody asked why,” said Maria Lind, a harbour master who has worked in ${town} for nine years.</p>
<p>The ministry denied that fares had doubled since January. According to the port authority, ${i + 40} percent of travellers now take the bus.</p>
<p>Ferris told reporters that the tunnel would open in 2027 and would cost ${i + 2} million crowns. Experts doubt that it will be ready by then.</p>
<p>Unemployment in ${town} fell to ${i + 4} percent last year, the statistics office reported. Wages rose by ${i + 1} percent in the same time.</p>
</article></main></body></html>`;
}

/** Headers of the zoo's pages, by their name. */
async function zooHeaders() {
  /** @type {Record<string, Record<string, string>>} */
  const all = {};
  let page = '';
  for (const line of (await readFile(new URL('../_headers', ZOO), 'utf8')).split('\n')) {
    const header = /^ {2}([\w-]+): (.*)$/.exec(line);
    if (header) all[page][header[1]] = header[2].replaceAll('{{edge}}', "'self'");
    else if (line.startsWith('/zoo/')) all[page = line.slice('/zoo/'.length).trim()] = {};
  }
  return all;
}

/** Starts the site. `asked` has the path of every request. */
export async function startSite() {
  /** @type {string[]} */
  const asked = [];
  const headers = await zooHeaders();
  const part = await readFile(new URL('article.part', ZOO), 'utf8');
  const { origin, close } = await serve(async ({ url = '' }, response) => {
    asked.push(url);
    const number = /^\/(\d)$/.exec(url)?.[1];
    if (number) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article(Number(number)));
    const [path] = url.split('?');
    if (VARIANTS[path]) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article(0).replace(...VARIANTS[path]));
    if (url === '/empty') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Empty</title><link rel="icon" href="data:,"><p>Sign in.</p><p id="lone">Finland joined the North Atlantic alliance in April 2023.</p>');
    if (url === '/some.txt') return void response.writeHead(200, { 'content-type': 'text/plain' }).end(`${REVIEWED}.`);
    if (url === '/some.pdf') return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
    const name = url.replace('/zoo/', '');
    const body = await readFile(new URL(name, ZOO), 'utf8').catch(() => null);
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(body === null ? 404 : 200, { 'content-type': type, ...headers[name] }).end(body?.replaceAll('{{script}}', '').replaceAll('{{article}}', part));
  });
  return { origin, asked, close };
}

/** Throws out what is put beside the body, at once and each time. */
const THROWER = `globalThis.thrown = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName === 'claimlight-root') { node.remove(); globalThis.thrown++; }
  }).observe(document.documentElement, { childList: true });`;

/** What is put into a shadow tree, within another, some time after the page came. */
const LATER = `const tree = document.querySelector('x-story').attachShadow({ mode: 'open' });
  tree.innerHTML = '<div><x-text></x-text></div>';
  const inner = tree.querySelector('x-text').attachShadow({ mode: 'open' });
  setTimeout(() => inner.append(document.querySelector('#later').content), 2000);`;

/** The first article, changed: what takes the place of what. @type {Record<string, [string|RegExp, string]>} */
const VARIANTS = {
  '/thrower': ['</head>', `<script>${THROWER}</script></head>`],
  '/edited': ['<main>', '<main contenteditable>'],
  '/written': ['<main>', '<main contenteditable role="textbox">'],
  '/outer': ['</main>', '<iframe src="/1" width="800" height="600"></iframe></main>'],
  '/framed': ['</main>', '<iframe srcdoc="<p>Nine days.</p>"></iframe></main>'],
  '/behind': ['<main>', '<form action="/"><main inert aria-hidden="true" class="comments">'],
  '/asked': ['<main>', '<div role="dialog"><h1>We value your privacy</h1><button>Agree</button></div><div inert aria-hidden="true">'],
  '/talk': ['</main>', '</main><section class="comments"><p id="lone">The council of Corvale closed 5 ports in 2019.</p></section>'],
  '/shadow': ['</main>', '</main><div id="host"><template shadowrootmode="open"><p>The council of Corvale closed 5 ports in 2019.</p></template></div>'],
  '/shaded': [/<main>[^]*<\/main>/, `<x-story></x-story><template id="later">$&<p id="beside">The council of Corvale closed 5 ports in 2019.</p></template><script>${LATER}</script>`],
  '/consent': [/<main>([^]*)<\/main>/, `${'<p><a href="/">What the council of Aldby said of its ferries, and what others say of that</a></p>'.repeat(30)}<x-story><template shadowrootmode="open"><main>$1</main></template></x-story>`],
  '/late': ['</head>', '<style>main { display: none }</style></head>'],
};

const PDF = '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj trailer<</Root 1 0 R>>\n%%EOF';
