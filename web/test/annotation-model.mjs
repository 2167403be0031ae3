// What the W3C Web Annotation Data Model asks of an export, as far as ours goes: each MUST of
// the sections named. https://www.w3.org/TR/annotation-model/

import assert from 'node:assert/strict';

const MOTIVATIONS = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'];
const isIRI = (/** @type {unknown} */ value) => typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value);

/** Sections 5.1 and 5.2. @param {any} c */
export function checkCollection(c) {
  assert.deepEqual(c['@context'], ['http://www.w3.org/ns/anno.jsonld', {schema: 'https://schema.org/'}]);
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
  const words = [quote.exact, quote.prefix, quote.suffix];
  assert.ok(quote.type === 'TextQuoteSelector' && words.every((one) => typeof one === 'string' && /^\P{Surrogate}*$/u.test(one)) && quote.exact);
  assert.doesNotMatch(quote.exact, /^\p{M}/u, 'no selection starts within a character as readers see it');
  if (!position) return;
  only(position, ['type', 'start', 'end']);
  assert.ok(position.type === 'TextPositionSelector' && [position.start, position.end].every((n) => Number.isInteger(n) && n >= 0) && position.start < position.end);
}

/**
 * Sections 4.2.4 and 4.2.5: what is selected is selected in the source's text, and counted in
 * its code points. Says how many places there were.
 * @param {any} c
 * @param {string} text the source's
 */
export function resolve(c, text) {
  const characters = [...text];
  let places = 0;
  for (const {target: {selector: [{exact, prefix, suffix}, position]}} of c.first.items) {
    assert.ok(text.includes(prefix + exact + suffix), `${prefix}[${exact}]${suffix}`);
    if (!position) continue;
    places++;
    const {start, end} = position;
    assert.equal(characters.slice(start, end).join(''), exact);
    assert.ok(characters.slice(0, start).join('').endsWith(prefix) && characters.slice(end).join('').startsWith(suffix));
  }
  return places;
}

/** No member but the model's, and those of the vocabulary that the context declares. @param {object} value @param {string[]} members */
function only(value, members) {
  assert.deepEqual(Object.keys(value).filter((key) => !members.includes(key) && !/^schema:[a-z]+$/i.test(key)), []);
}
