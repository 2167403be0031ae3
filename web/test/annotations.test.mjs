// What is exported holds to the W3C Web Annotation Data Model, and to what the card shows.
// https://www.w3.org/TR/annotation-model/ (sections named below)

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {selectors} from '../embed/selectors.js';
import {annotations, painted} from '../ui/annotations.js';
import {checkCollection} from './annotation-model.mjs';

const text = '😀 The mayor, Ada Sample, said that the bridge would “open in June”. Reports suggest a delay.\n\nWork began in March 2023. Nobody was hurt.';
/** @param {string} words @param {object} [more] */
function claim(words, more) {
  const start = text.indexOf(words);
  const end = start + words.length;
  return {place: 0, start, end, score: 0.5, speaker: -1, source: '', quote: 'none', stance: 'asserts', cue: null, content: [[start, end]], ...more};
}
const article = /** @type {any} */ ({
  text, foreign: [], answered: 4,
  actors: [{name: 'Ada Sample', kind: 'person', role: 'The mayor', mentions: [[14, 24]], pronouns: []}],
  claims: [claim('the bridge would “open in June”', {speaker: 0, quote: 'mixed'}), claim('a delay', {source: 'Reports', stance: 'hedges', quote: 'indirect'}),
    claim('Work began in March 2023'), claim('Nobody was hurt', {content: []})],
});
const record = {
  id: 'abc', claim: 'The bridge opens in June.', language: 'en', claimDate: '2025-04-20', rating: 'Supported',
  publisher: {name: 'Example Fact Desk', site: 'factdesk.example'}, url: 'https://factdesk.example/r/1', reviewDate: '2025-04-24', state: 'active',
};
const statuses = [
  {state: 'reviewed', matches: [{decision: 'same', reasons: [], record}, {decision: 'same', reasons: [], record: {...record, rating: 'صحيح', language: 'ar', url: 'javascript:alert(1)', publisher: {name: 'Other'}, reviewDate: undefined}}]},
  {state: 'related', matches: [{decision: 'related', reasons: ['year'], record: {...record, rating: 'Refuted'}}]},
  {state: 'none', matches: []}, {state: 'no such'},
];
let ids = 0;
/** The claims are not on the page any more: then the words are quoted as they were read. */
const map = {text, range: () => null};
const quoted = (/** @type {number} */ i) => {
  const {start, end} = painted(article.claims[i]);
  return selectors(map, false, start, end, /** @type {any} */ (null));
};
const page = {address: 'https://news.example/a', title: 'A bridge', time: '2025-05-01T10:00:00.000Z', selectors: quoted, id: () => `urn:uuid:00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`};
const made = /** @type {any} */ (JSON.parse(JSON.stringify(annotations(article, statuses, page))));

test('the document is a collection of annotations as the model says', () => checkCollection(made));

test('there is one annotation for each claim, and what is quoted stays in its block', () => {
  assert.equal(made.label, 'Claimlight · Claims · A bridge');
  assert.equal(made.first.items.length, article.claims.length);
  const quotes = made.first.items.map((/** @type {any} */ item) => item.target.selector[0]);
  for (const [i, {exact, prefix, suffix}] of quotes.entries()) {
    assert.ok(text.includes(prefix + exact + suffix) && !(prefix + exact + suffix).includes('\n'));
    assert.ok(exact.includes(text.slice(...(article.claims[i].content[0] ?? [article.claims[i].start, article.claims[i].end]))));
  }
  assert.deepEqual(quotes.map((/** @type {any} */ {prefix, suffix}) => [prefix, suffix]), [
    ['he mayor, Ada Sample, said that ', '. Reports suggest a delay.'],
    ['“open in June”. Reports suggest ', '.'], ['', '. Nobody was hurt.'], ['Work began in March 2023. ', '.'],
  ]);
});

test('what is before is cut between characters', () => {
  const faces = '😀'.repeat(40);
  const [quote] = /** @type {any} */ (selectors({text: `${faces}word${faces}`, range: () => null}, false, 80, 84, /** @type {any} */ (null)));
  assert.deepEqual([quote.prefix, quote.exact, quote.suffix], ['😀'.repeat(32), 'word', '😀'.repeat(32)]);
});

test('a rating is its reviewer’s, verbatim, in its language; a state is told as it is', () => {
  const [reviewed, related, none, unknown] = made.first.items;
  const ratings = reviewed.body.filter((/** @type {any} */ body) => body.purpose === 'assessing');
  assert.deepEqual(ratings.map((/** @type {any} */ b) => [b.value, b.language, b.creator.name, b['schema:url'], b['schema:datePublished']]),
    [['Supported', 'en', 'Example Fact Desk', 'https://factdesk.example/r/1', '2025-04-24'], ['صحيح', 'ar', 'Other', undefined, undefined]]);
  assert.equal(reviewed.body[0].value, 'Ada Sample, quoted in part');
  assert.equal(related.body[0].value, '“Reports”, unnamed source, hedged, reported', 'the article’s words, and no name');
  assert.doesNotMatch(JSON.stringify(related), /Refuted/, 'no rating of a related claim');
  assert.deepEqual(related.body.filter((/** @type {any} */ b) => b.purpose === 'linking').map((/** @type {any} */ b) => b.value), ['The bridge opens in June.']);
  assert.match(JSON.stringify(none), /No review found\. No review found in the sources we index\. That does not mean it is true\./);
  assert.match(JSON.stringify(unknown), /Not looked up\./);
  for (const one of [related, none, unknown]) assert.equal(one.motivation, 'describing', 'we assess nothing');
});
