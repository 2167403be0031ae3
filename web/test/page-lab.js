// What web/test/page.test.mjs asks of page/, inside the page.

import { findArticle, findForReader } from '../page/article.js';
import { articleDate } from '../page/date.js';
import { Guard, readFor } from '../page/guard.js';
import { hit } from '../page/hit.js';
import { listenForKeys, shortcuts } from '../page/keys.js';
import { Watch } from '../page/observe.js';
import { Painter, prepare } from '../page/painter.js';
import { listenForPointer } from '../page/pointer.js';
import { TextMap } from '../page/text-map.js';

const never = new AbortController().signal;

/** Reads the page: its article's text, map and root. */
async function read() {
  const place = await findArticle(document, never);
  const map = new TextMap();
  for (const block of place?.blocks ?? []) map.add(block);
  return place && { ...place, map };
}

/** What the extension reads, and how many shadow trees it looks into. */
async function readForReader() {
  let trees = 0;
  const place = await findForReader(document, never, null, () => trees++);
  return { text: place?.blocks.flatMap(({ nodes }) => nodes.map(({ data }) => data)).join(' ') ?? null, trees };
}

/** An article whose actors are all places of some words. @param {string} text @param {string[]} words */
function articleOf(text, words) {
  const claims = [...text.matchAll(/[^.\n]{20,}\./g)].map(({ 0: { length }, index }) => ({
    start: index, end: index + length, score: 1, speaker: -1, source: '', quote: 'none', stance: 'asserts', cue: null, content: [],
  }));
  const actors = words.map((name) => ({
    name, kind: 'person', role: '', pronouns: [],
    mentions: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => [index, index + name.length]),
  }));
  return { text, actors, claims, foreign: [] };
}

Object.assign(globalThis, {
  lab: { read, articleOf, articleDate, Guard, hit, listenForKeys, listenForPointer, never, Painter, prepare, readFor, readForReader, shortcuts, TextMap, Watch },
});
