// The catalogues: every language says everything, with the same holes to fill.

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {REPORTS} from '../lists.js';
import {catalogues, choose, speak} from '../ui/strings.js';

const english = catalogues.get('en') ?? assert.fail('English is the first');

for (const [lang, words] of catalogues) {
  test(`${lang} says what English says`, () => {
    assert.equal(words.lang, lang);
    assert.deepEqual(shape(words), shape(english));
    assert.ok(flat(words).every(([, text]) => typeof text === 'string'), 'catalogues are data');
    assert.deepEqual(Object.keys(words.reports), REPORTS);
  });

  test(`${lang} counts and dates by its own rules`, () => {
    const said = speak(words);
    for (let n = 0; n < 130; n++) {
      for (const text of [said.launcher(n), said.statementCount(n), said.mentions(n), said.moreRows(n), said.leftCount(n, '1 kB', n % 2 === 0)]) {
        assert.doesNotMatch(text, /[{}]|undefined/);
      }
    }
    const rules = new Intl.PluralRules(words.locale).resolvedOptions().pluralCategories;
    for (const forms of [words.claimCount, words.requestCount]) {
      // A "many" of Spanish is a million; and a form for a number may leave the number out.
      const missing = rules.filter((rule) => !(rule in forms) && lang !== 'es' && rule !== 'zero');
      assert.deepEqual(missing, []);
    }
    assert.doesNotMatch(said.announce({all: 4, reviewed: 1, related: 1, none: 1, unknown: 1}) + said.differs(['a', 'b']), /[{}]|undefined/);
  });
}

test('the first of the reader’s languages that is spoken is taken, else English', () => {
  for (const [languages, lang] of /** @type {[string[], string][]} */ ([
    [[], 'en'], [['de'], 'en'], [['es-419'], 'es'], [['ar-EG', 'en'], 'ar'], [['fr', 'es', 'en'], 'es'], [['EN-us', 'ar'], 'en'], [['constructor'], 'en'],
  ])) assert.equal(choose(languages).lang, lang, `${languages}`);
});

test('no words of the interface stand outside the catalogues', () => {
  const ui = new URL('../ui/', import.meta.url);
  for (const name of readdirSync(ui).filter((file) => file.endsWith('.js'))) {
    const source = readFileSync(new URL(name, ui), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
    // Text that a reader would see: a capital and words, or words with an end.
    const found = [...source.matchAll(/(['"`])((?:(?!\1|\\).)*)\1/g)].map((m) => m[2]).filter((text) => /^[A-Z][a-z]+ [a-z]|[a-z] [a-z]+[.?!]$/.test(text));
    assert.deepEqual(found, [], name);
  }
});

test('a word whose name has a capital shares it with nothing: the build shortens those names', () => {
  const names = Object.keys(catalogues.get('en') ?? {}).filter((name) => /[A-Z]/.test(name));
  const web = new URL('../', import.meta.url);
  const files = ['audit/', 'embed/', 'engine/', 'page/', 'ui/'].flatMap((folder) => readdirSync(new URL(folder, web)).filter((file) => file.endsWith('.js')).map((file) => folder + file));
  for (const file of files) {
    const source = readFileSync(new URL(file, web), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
    // In strings.js words are made ready under their own names.
    const others = source.replace(/\b(strings|words)\.\w+/g, '').replace(/^    \w+: /gm, file === 'ui/strings.js' ? '' : '$&');
    assert.deepEqual(names.filter((name) => new RegExp(`\\b${name}\\b`).test(others)), [], file);
  }
});

test('the other names that the build shortens are neither the platform’s nor in any data, nor said to files that keep theirs', () => {
  const names = /ours="\$\(sed .*\n([^"]+)"/.exec(readFileSync(new URL('../../build.sh', import.meta.url), 'utf8'))?.[1].trim().split(/\s+/) ?? [];
  assert.ok(names.length > 10 && names.every((name) => /^[a-zA-Z]+$/.test(name)), `${names}`);
  const platform = new URL('../node_modules/typescript/lib/', import.meta.url);
  const web = new URL('../', import.meta.url);
  const declared = readdirSync(platform).filter((file) => /^lib\.(dom|es).*\.d\.ts$/.test(file)).map((file) => readFileSync(new URL(file, platform), 'utf8')).join('\n');
  const sources = readdirSync(web, {recursive: true}).map(String).filter((file) => /^(embed|engine|page|ui|audit|demo)\/.*\.js$/.test(file)).map((file) => readFileSync(new URL(file, web), 'utf8')).join('\n');
  const taken = names.filter((name) => new RegExp(`^\\s+(?:readonly |[gs]et )?${name}[?(:<]`, 'm').test(declared) || new RegExp(`(['"\`])${name}\\1`).test(sources));
  assert.deepEqual(taken, []);
  // What the page and the Worker say to each other is built apart, without the list.
  for (const file of ['protocol.js', 'frame.js', 'worker.js']) {
    const source = readFileSync(new URL(`engine/${file}`, web), 'utf8');
    assert.deepEqual(names.filter((name) => new RegExp(`\\b${name}\\b`).test(source)), [], file);
  }
});

/** @param {object} value @param {string} [path] @returns {[string, unknown][]} */
function flat(value, path = '') {
  return Object.entries(value).flatMap(([key, member]) => (typeof member === 'object' ? flat(member, `${path}${key}.`) : [[`${path}${key}`, member]]));
}

/** What a catalogue has: its keys, without the forms of plurals, and the holes of each. @param {object} words */
function shape(words) {
  const holes = (/** @type {unknown} */ text) => [...String(text).matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort().join('');
  return flat(words).filter(([key]) => !/\.(zero|one|two|few|many)$/.test(key)).map(([key, text]) => `${key} ${holes(text)}`).sort();
}
