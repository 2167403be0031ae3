// What is exported holds to the W3C Web Annotation Data Model, and to what the card shows.
// https://www.w3.org/TR/annotation-model/ (sections named below)

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {annotations} from '../ui/annotations.js';

const text = 'The mayor, Ada Sample, said that the bridge would “open in June”. Reports suggest a delay.\n\nWork began in March 2023. Nobody was hurt.';
/** @param {string} words @param {object} [more] */
function claim(words, more) {
  const start = text.indexOf(words);
  const end = start + words.length;
  return {place: 0, start, end, score: 0.5, speaker: -1, source: '', quote: 'none', stance: 'asserts', cue: null, content: [[start, end]], ...more};
}
const article = /** @type {any} */ ({
  text, foreign: [], answered: 4,
  actors: [{name: 'Ada Sample', kind: 'person', role: 'The mayor', mentions: [[11, 21]], pronouns: []}],
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
const page = {address: 'https://news.example/a', time: '2025-05-01T10:00:00.000Z', id: () => `urn:uuid:00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`};
const made = /** @type {any} */ (JSON.parse(JSON.stringify(annotations(article, statuses, page))));

test('the document is a collection of annotations as the model says', () => checkCollection(made));

test('there is one annotation for each claim, whose selectors agree', () => {
  assert.equal(made.first.items.length, article.claims.length);
  for (const [i, {target: {selector: [quote, position]}}] of made.first.items.entries()) {
    assert.equal(text.slice(position.start, position.end), quote.exact);
    assert.ok(text.slice(0, position.start).endsWith(quote.prefix) && text.slice(position.end).startsWith(quote.suffix));
    assert.ok(quote.exact.includes(text.slice(...(article.claims[i].content[0] ?? [article.claims[i].start, article.claims[i].end]))));
  }
});

test('a rating is its reviewer’s, verbatim, in its language; a state is told as it is', () => {
  const [reviewed, related, none, unknown] = made.first.items;
  const ratings = reviewed.body.filter((/** @type {any} */ body) => body.purpose === 'assessing');
  assert.deepEqual(ratings.map((/** @type {any} */ b) => [b.value, b.language, b.creator.name, b['schema:url'], b['schema:datePublished']]),
    [['Supported', 'en', 'Example Fact Desk', 'https://factdesk.example/r/1', '2025-04-24'], ['صحيح', 'ar', 'Other', undefined, undefined]]);
  assert.equal(reviewed.body[0].value, 'Ada Sample, quoted in part');
  assert.doesNotMatch(JSON.stringify(related), /Refuted/, 'no rating of a related claim');
  assert.deepEqual(related.body.filter((/** @type {any} */ b) => b.purpose === 'linking').map((/** @type {any} */ b) => b.value), ['The bridge opens in June.']);
  assert.match(JSON.stringify(none), /No review found\. No review found in the sources we index\. That does not mean it is true\./);
  assert.match(JSON.stringify(unknown), /Not looked up\./);
  for (const one of [related, none, unknown]) assert.equal(one.motivation, 'describing', 'we assess nothing');
});

const MOTIVATIONS = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'];
const isIRI = (/** @type {unknown} */ value) => typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value);

/** Sections 5.1 and 5.2. @param {any} c */
function checkCollection(c) {
  assert.equal([c['@context']].flat()[0], 'http://www.w3.org/ns/anno.jsonld');
  only(c, ['@context', 'id', 'type', 'label', 'total', 'first']);
  assert.ok(isIRI(c.id) && c.type === 'AnnotationCollection' && typeof c.label === 'string' && Number.isInteger(c.total) && c.total >= 0);
  only(c.first, ['id', 'type', 'startIndex', 'items']);
  assert.ok(isIRI(c.first.id) && c.first.type === 'AnnotationPage' && c.first.startIndex === 0 && c.first.items.length === c.total);
  const all = [c.id, c.first.id, ...c.first.items.map((/** @type {any} */ item) => item.id)];
  assert.equal(new Set(all).size, all.length, 'every IRI is its own');
  for (const item of c.first.items) checkAnnotation(item);
}

/** Section 3.1 and, for who and when, 3.3. @param {any} a */
function checkAnnotation(a) {
  only(a, ['id', 'type', 'motivation', 'created', 'generator', 'body', 'target']);
  assert.ok(isIRI(a.id) && a.type === 'Annotation' && MOTIVATIONS.includes(a.motivation));
  assert.match(a.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  checkAgent(a.generator, 'Software');
  for (const body of a.body) checkTextualBody(body);
  checkTarget(a.target);
}

/** Section 3.2.4. @param {any} b */
function checkTextualBody(b) {
  only(b, ['type', 'purpose', 'value', 'format', 'language', 'creator']);
  assert.ok(b.type === 'TextualBody' && typeof b.value === 'string' && b.value !== '' && b.format === 'text/plain' && MOTIVATIONS.includes(b.purpose));
  if ('language' in b) assert.doesNotThrow(() => Intl.getCanonicalLocales(b.language));
  if ('creator' in b) checkAgent(b.creator, 'Organization');
}

/** Section 3.3.2. @param {any} agent @param {string} type */
function checkAgent(agent, type) {
  only(agent, ['type', 'name', 'homepage']);
  assert.ok(agent.type === type && typeof agent.name === 'string' && (!('homepage' in agent) || isIRI(agent.homepage)));
}

/** Sections 4 and 4.2.4, 4.2.5. @param {any} target */
function checkTarget(target) {
  only(target, ['source', 'selector']);
  assert.ok(isIRI(target.source));
  const [quote, position] = target.selector;
  only(quote, ['type', 'exact', 'prefix', 'suffix']);
  assert.ok(quote.type === 'TextQuoteSelector' && [quote.exact, quote.prefix, quote.suffix].every((one) => typeof one === 'string') && quote.exact);
  only(position, ['type', 'start', 'end']);
  assert.ok(position.type === 'TextPositionSelector' && [position.start, position.end].every((n) => Number.isInteger(n) && n >= 0) && position.start < position.end);
}

/** No member but the model's, and those of the vocabulary that the context declares. @param {object} value @param {string[]} members */
function only(value, members) {
  const [, {schema}] = made['@context'];
  assert.equal(schema, 'https://schema.org/');
  assert.deepEqual(Object.keys(value).filter((key) => !members.includes(key) && !/^schema:[a-z]+$/i.test(key)), []);
}
