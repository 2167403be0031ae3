// Who is measured: the engine as the page runs it, and npm's packages that find names in
// a page too. Each finds the names of a text as objects with offsets in UTF-16 units, and
// as much more as it cannot help: the engine all that it knows.

import { readFileSync } from 'node:fs';
import compromise from 'compromise';
import winkNLP from 'wink-nlp';
import winkModel from 'wink-eng-lite-web-model';
import { readAnnotated } from '../engine/answer.js';
import { Engine } from '../engine/engine.js';
import { compile } from '../engine/module.js';

/** @typedef {import('../types.js').Span} Span */
/** @typedef {{name: string, does: string, find: (text: string) => Span[]}} Side */

/**
 * The sides, the engine first.
 * @param {BufferSource} module the engine's
 * @param {Uint8Array[]} models, as the engine takes them
 * @returns {Promise<Side[]>}
 */
export async function sides(module, models) {
  return [
    { name: 'Claimlight, wasm', does: 'names, roles, claims, speakers', find: claimlight(new Engine(await compile(module), models)) },
    { name: `wink-nlp ${version('wink-nlp')}`, does: 'runs of proper nouns', find: wink() },
    { name: `compromise ${version('compromise')}`, does: 'people, organizations, places', find: named },
  ];
}

/** @param {string} name of a package */
function version(name) {
  return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}

/** From text to what the page paints from. @param {Engine} engine */
function claimlight(engine) {
  return (/** @type {string} */ text) => {
    const article = readAnnotated(engine.annotate(text), text);
    if (!article) throw new Error('the engine does not answer as the page expects');
    return article.actors.flatMap(({ mentions }) => mentions);
  };
}

/** Its model has no persons or places; of what it can do, only sentences and word classes run. */
function wink() {
  const nlp = winkNLP(winkModel, ['sbd', 'pos']);
  return (/** @type {string} */ text) => {
    const tokens = nlp.readDoc(text).tokens();
    const words = tokens.out();
    const gaps = /** @type {string[]} */ (/** @type {unknown} */ (tokens.out(nlp.its.precedingSpaces)));
    const classes = tokens.out(nlp.its.pos);
    /** @type {Span[]} */
    const runs = [];
    let end = 0;
    for (const [i, word] of words.entries()) {
      const start = end + gaps[i].length;
      end = start + word.length;
      if (classes[i] !== 'PROPN') continue;
      if (classes[i - 1] === 'PROPN') runs[runs.length - 1][1] = end;
      else runs.push([start, end]);
    }
    return runs;
  };
}

/** @param {string} text @returns {Span[]} */
function named(text) {
  const doc = compromise(text);
  return [doc.people(), doc.organizations(), doc.places()].flatMap((found) => found.json({ offset: true }).map(
    (/** @type {{offset: {start: number, length: number}}} */ { offset: { start, length } }) => /** @type {Span} */ ([start, start + length]),
  ));
}
