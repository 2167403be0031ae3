// What reader.mjs asks of page/, inside the page.

import { findArticle } from '../../page/article.js';
import { articleDate } from '../../page/date.js';

const BLOCKS = new Set(`
  address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
  h6 header hgroup hr legend li main menu nav ol option p pre section select summary table tbody td tfoot th thead tr ul
`.trim().split(/\s+/));
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'iframe', 'title', 'svg', 'math']);

/** @typedef {{path: string, text: string, nodes: Text[]}} Unit a stretch of text that a person labels as a whole */

/**
 * Cuts text where its tags do, whatever is shown and whatever page/ makes of it.
 * @param {Element} root
 */
function units(root) {
  const list = /** @type {Unit[]} */ ([]);
  let open = /** @type {Unit|null} */ (null);
  let breaks = 0; // line breaks since the last word
  const visit = (/** @type {Node} */ node, /** @type {string} */ path) => {
    if (node.nodeType === Node.TEXT_NODE) return /** @type {Text} */ (node).data.trim() && take(/** @type {Text} */ (node), path);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = /** @type {Element} */ (node);
    if (SILENT.has(element.localName)) return;
    if (element.localName === 'br') breaks++;
    const block = BLOCKS.has(element.localName) || element.localName.includes('-');
    if (block) open = null;
    for (const child of element.childNodes) visit(child, `${path}>${nameOf(element)}`);
    if (block) open = null;
  };
  const take = (/** @type {Text} */ node, /** @type {string} */ path) => {
    if (!open || breaks > 1) list.push((open = { path, text: '', nodes: [] }));
    open.nodes.push(node);
    breaks = 0;
  };
  visit(root, '');
  for (const unit of list) unit.text = unit.nodes.map(({ data }) => data).join(' ').replace(/\s+/g, ' ').trim();
  return list;
}

/** @param {Element} element */
function nameOf({ localName, id, classList }) {
  return [localName, id && `#${id}`, ...[...classList].slice(0, 2).map((name) => `.${name}`)].join('');
}

/** Without white space, of which a reader sees little. @param {Text[]} nodes */
const lengthOf = (nodes) => nodes.reduce((sum, { data }) => sum + data.replace(/\s/g, '').length, 0);

/** Reads the page as the product does: its units, and how much of each was found. */
async function read() {
  const started = performance.now();
  const place = await findArticle(document, new AbortController().signal);
  const ms = performance.now() - started;
  const found = new Set(place?.blocks.flatMap(({ nodes }) => nodes));
  return {
    found: place !== null,
    date: place ? articleDate(document, place.root, place.blocks) : '',
    ms,
    units: units(document.body).map(({ path, text, nodes }) => ({ path, text, length: lengthOf(nodes), found: lengthOf(nodes.filter((node) => found.has(node))) })),
  };
}

/** The units of another document. @param {string} html */
function textsOf(html) {
  return units(new DOMParser().parseFromString(html, 'text/html').body).map(({ text }) => text);
}

Object.assign(globalThis, { lab: { read, textsOf } });
