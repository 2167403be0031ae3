// Who finds the names of a text, as objects with offsets in UTF-16 units, and as much more
// as it cannot help: the engine all that it knows.

import compromise from 'compromise';
import winkNLP from 'wink-nlp';
import winkModel from 'wink-eng-lite-web-model';
import { readAnnotated } from '../engine/answer.js';

/** @typedef {import('../types.js').Span} Span */
/** @typedef {(text: string) => Span[]} Finder */

/** From text to what the page paints from. @param {{annotate: (text: string) => string}} engine @returns {Finder} */
export function claimlight(engine) {
  return (text) => {
    const article = readAnnotated(engine.annotate(text), text);
    if (!article) throw new Error('the engine does not answer as the page expects');
    return article.actors.flatMap(({ mentions }) => mentions);
  };
}

/** Its model has no persons or places; of what it can do, only sentences and word classes run. @returns {Finder} */
export function wink() {
  const nlp = winkNLP(winkModel, ['sbd', 'pos']);
  return (text) => {
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

/** @type {Finder} */
export function named(text) {
  const doc = compromise(text);
  return [doc.people(), doc.organizations(), doc.places()].flatMap((found) => found.json({ offset: true }).map(
    (/** @type {{offset: {start: number, length: number}}} */ { offset: { start, length } }) => /** @type {Span} */ ([start, start + length]),
  ));
}
