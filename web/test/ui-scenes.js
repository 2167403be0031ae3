// Every state of the interface, as tests look at it. Runs in the page of ui-page.js.

/** @typedef {[name: string, set: string]} Scene a name, and what brings it about where ui, article and record are at hand */

const match = (/** @type {string} */ more, decision = 'same', reasons = '[]') => `{decision: '${decision}', score: 1, reasons: ${reasons}, record: record(${more})}`;
const card = (/** @type {number} */ index) =>
  `ui.showCard({kind: 'claim', index: ${index}, rects: [document.querySelector('#words').getBoundingClientRect()], focus: true})`;
const reviewed = (/** @type {string[]} */ ...matches) => `ui.setStatus([{state: 'reviewed', matches: [${matches}]}]); ${card(0)}`;

const LONG = 'The figure leaves out the four months in which the bridge was closed and counts the same day twice, so that the sum is not what the ministry gave. ';
const NAME = 'Association of Independent Verification Desks and Reading Rooms of the Northern Provinces';
const FULL = `ui.setStatus([
  {state: 'reviewed', matches: [${match('{}')}]},
  {state: 'related', matches: [${match('{}', 'related', `['year']`)}]},
  {state: 'none', matches: []}, {state: 'unknown', matches: []}]);
  ui.setRequests([{url: 'https://edge.example/e/0123456789ab/claimlight.js', status: 200, bytes: 33500}, {url: 'https://edge.example/v1/tiles/2/en/4/a.json', status: 200, bytes: 1500}, {url: 'https://edge.example/v1/tiles/2/en/4/b.json', status: 0, bytes: 0}]);`;
const tab = (/** @type {number} */ n) => `${FULL} ui.openPanel(); press(root.querySelectorAll('.panel [role=tab]')[${n}]);`;

/** @type {Scene[]} */
export const SCENES = [
  ['reviewed', reviewed(match('{source: {}}'))],
  ['several-reviews', reviewed(
    match(`{source: {}}`), match(`{rating: 'مضلل: الرقم صحيح لكنه قديم', language: 'ar', publisher: {name: 'مكتب التحقق', site: 'tahaqquq.example'}, reviewDate: '2025-03', state: 'corrected', source: {}}`),
    match(`{rating: 'भ्रामक', language: 'hi', publisher: {name: 'तथ्य जाँच', site: 'xn--11b4c3d.example'}, reviewDate: '2024', source: {}, claimantKind: 'named', claimant: 'Facebook user'}`),
    match(`{}`, 'related', `['year', 'hedged']`))],
  ['long', reviewed(match(`{rating: ${JSON.stringify(LONG.repeat(3).trim())}, claim: ${JSON.stringify(LONG.repeat(4).trim())}, publisher: {name: '${NAME}', site: 'verification-desks-and-reading-rooms.northern-provinces.example'}, url: 'http://northern.example/a/b?c=d'}`))],
  ['related', `ui.setStatus([{}, {state: 'related', matches: [${match('{source: {}}', 'related', `['year', 'date', 'hedged']`)}]}]); ${card(1)}`],
  ['none', `ui.setStatus([{}, {}, {state: 'none', matches: []}]); ${card(2)}`],
  ['unknown', `ui.setStatus(null); ${card(3)}`],
  ['hidden', `ui.setStatus([{state: 'unknown', matches: [], hidden: true}]); ${card(0)}`],
  ['tabs', `ui.setStatus(null); ui.showCard({items: [{kind: 'actor', index: 0}, {kind: 'claim', index: 0}, {kind: 'claim', index: 1}], rects: [document.querySelector('#words').getBoundingClientRect()], focus: true})`],
  ['report', `ui.setReports(true); ${reviewed(match('{source: {}}'))}; press(root.querySelector('.report button'))`],
  ['earlier', `globalThis.told = {history: [{changed: '2025-04-20T10:00:00Z', record: record({rating: 'Refuted'})}, {record: record({})}]}; ${reviewed(match(`{state: 'corrected', source: {}}`))}; press(root.querySelector('.earlier button'))`],
  ['copy-by-hand', `Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true}); ui.setStatus(null); ${card(3)}; press(root.querySelector('.copy button'))`],
  ['panel', tab(0)],
  ['panel-many', `const many = (list, n) => Array.from({length: n}, (_, i) => list[i % list.length]);
    ui.setArticle({...article, claims: many(article.claims, 128), actors: many(article.actors, 24)}); ui.setStatus(null); ui.openPanel()`],
  ['panel-actors', `${tab(1)} press(root.querySelector('.panel [aria-expanded]'))`],
  ['panel-privacy', tab(2)],
  ['panel-keys', `ui.destroy(); ui = createUI(root, actions, [{code: 'KeyN', keys: 'Alt Shift N', command: 'next'}]); ui.setArticle(article); ${tab(2)} press(root.querySelector('.view [role=switch]'))`],
  ['panel-off', `${tab(0)} press(root.querySelector('.panel-foot [aria-expanded]'))`],
  ['panel-notice', `ui.setArticle({}); ui.setNotice('Claimlight does not know a language of this article yet. Only the beginning of this long article was read.'); ui.openPanel()`],
  ['launcher', 'ui.setStatus(null)'],
  ['off', 'ui.setOff(true)'],
];
