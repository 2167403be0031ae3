// Shows what readers of a pasted article would be shown: a page of its own with the very tag
// that a publisher embeds.

import { fill } from './inert.js';

const WORDS = /** @type {Record<string, string>} */ ({
  annotated: 'This is what readers see. Point at a name or a claim.',
  'no-article': 'No article was found in it: readers would be shown nothing. Paste more of the page, or mark the article with data-claimlight-root.',
  unavailable: 'The engine could not start here.',
  unsupported: 'This browser cannot paint highlights.',
});

const by = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const source = /** @type {HTMLTextAreaElement} */ (by('source'));
const { src = '', integrity = '', auditSrc = '', auditIntegrity = '' } = by('tag').dataset;
let turn = 0;

by('tag').textContent = line(src, integrity);
by('audit-tag').textContent = line(auditSrc, auditIntegrity);
by('show').addEventListener('click', () => void show(src, integrity, ''));
by('audit').addEventListener('click', () => void show(auditSrc, auditIntegrity, '#claimlight-audit'));

/**
 * @param {string} script
 * @param {string} hash
 * @param {string} fragment
 */
async function show(script, hash, fragment) {
  const mine = ++turn;
  by('result').replaceChildren();
  const pasted = source.value.trim();
  if (!pasted) return say('Paste an article first.');
  if (/^(https?:\/\/|www\.)\S+$/i.test(pasted)) return say('Paste the page’s HTML or text, not its address: nothing is fetched here.');
  say('Reading …');
  const page = await open(`page.html?${mine}${fragment}`);
  if (mine !== turn || !page) return;
  fill(source.value, page.document);
  await add(page.document, script, hash);
  const outcome = await /** @type {any} */ (page).claimlight?.ready;
  if (mine !== turn) return;
  say(WORDS[outcome] ?? 'The tag did not start.');
  page.document.querySelector('h1')?.scrollIntoView();
}

/** A new frame: a page that was tried leaves nothing behind. @param {string} address */
async function open(address) {
  const frame = document.createElement('iframe');
  frame.title = 'The article as readers see it';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox');
  frame.src = address;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  by('result').replaceChildren(frame);
  await loaded;
  return frame.contentWindow;
}

/** @param {Document} page @param {string} src_ @param {string} hash */
function add(page, src_, hash) {
  const script = page.createElement('script');
  script.async = true;
  script.crossOrigin = 'anonymous';
  script.referrerPolicy = 'no-referrer';
  script.integrity = hash;
  script.src = new URL(src_, document.baseURI).href;
  const done = new Promise((resolve) => ['load', 'error'].forEach((type) => script.addEventListener(type, resolve)));
  page.head.append(script);
  return done;
}

/** @param {string} words */
function say(words) {
  by('say').textContent = words;
}

/** The one line of HTML. @param {string} src_ @param {string} hash */
function line(src_, hash) {
  return `<script async src="${new URL(src_, document.baseURI).href}" integrity="${hash}" crossorigin="anonymous" referrerpolicy="no-referrer"></script>`;
}
