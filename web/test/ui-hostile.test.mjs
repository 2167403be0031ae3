// Hostile records, articles and pages against the interface: each is shown as text or refused.
// It executes nothing, passes for nothing else, and asks for nothing over the network.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {startLab} from './ui-lab.mjs';

const SCRIPT = '"><img src=x onerror=ran()><script>ran()</script><svg/onload=ran()>{{ran()}}';
const MEGABYTES = "'x'.repeat(10_000_000)";
const TURN = '\\u202E';

/**
 * A case: JavaScript that makes hostile what `a` (an article), `r` (a record) or `m` (its
 * match) hold; the state that the claim then has; words that the card or panel says, and
 * words that it does not.
 * @typedef {[name: string, spoil: string, state: string, says?: string[], never?: string[]]} Case
 */

/** @param {string} field @param {string} state @returns {Case} */
const script = (field, state = 'reviewed') => [`a script in ${field}`, `${field} = ${JSON.stringify(SCRIPT)}`, state];
/** @param {string} address @param {string[]} says @returns {Case} */
const noLink = (address, ...says) => [`the address ${address.slice(0, 40)}`, `r.url = ${JSON.stringify(address)}`, 'reviewed', says, ['Read the review at']];
/** @param {string} field @param {string} state @returns {Case} */
const long = (field, state = 'reviewed') => [`ten megabytes in ${field}`, `${field} = ${MEGABYTES}`, state];
/** @param {string} field @returns {Case} */
const turned = (field) => [`a turn of direction in ${field}`, `${field} = '${TURN}eurT\\u2066\\u2069 told'`, 'reviewed', ['eurT'], ['\u202E', '\u2066']];

/** @type {Case[]} */
const cases = [
  ...['r.rating', 'r.claim', 'r.url', 'r.title', 'r.claimDate', 'r.reviewDate', 'r.changed', 'r.language', 'r.id', 'r.publisher.name', 'r.publisher.site',
    'r.source.name', 'r.state', 'm.reasons', 'm.score', 'a.actors[0].role', 'a.actors[0].name', 'a.actors[0].kind', 'a.claims[0].source',
    'a.claims[0].quote', 'a.claims[0].stance', 'a.claims[0].cue', 'a.claims[0].content', 'a.claims[0].speaker', 'notice', 'requests[0].url'].map((field) => script(field)),
  ...['m.decision', 'status.state', 'r.publisher', 'm.record'].map((field) => script(field, 'unknown')),
  ['a script for a claimant', `r.claimantKind = 'named'; r.claimant = ${JSON.stringify(SCRIPT)}`, 'reviewed'],
  ['a script for a day of correction', `r.state = 'corrected'; r.changed = ${JSON.stringify(SCRIPT)}`, 'reviewed'],

  noLink('javascript:ran()', 'javascript:ran()'),
  noLink('\u0001java\nscript:ran()', 'ran()'),
  noLink('data:text/html,<script>ran()</script>', 'data:text/html,'),
  noLink('vbscript:ran()', 'vbscript:ran()'),
  noLink('blob:https://factdesk.example/1', 'blob:https://factdesk.example/1'),
  noLink('http://factdesk.example/1', 'http://factdesk.example/1', 'not a secure link'),
  noLink('//evil.example/1', '//evil.example/1'),
  ['an address whose name looks like another', `r.url = 'https://xn--fctdesk-2fg.example@evil.example/1'`, 'reviewed', ['https://evil.example/1'], ['fctdesk']],
  ['a host of foreign letters in a link', `r.url = 'https://f\\u0430ctdesk.example/1'`, 'reviewed', ['xn--fctdesk-2fg.example'], ['f\u0430ctdesk']],
  ['a host of foreign letters in an address', `r.url = 'http://f\\u0430ctdesk.example/1'`, 'reviewed', ['http://xn--fctdesk-2fg.example/1'], ['f\u0430ctdesk']],
  ['a site of foreign letters', `r.publisher.site = 'f\\u0430ctdesk.example'`, 'reviewed', ['xn--fctdesk-2fg.example'], ['f\u0430ctdesk']],
  ['a site with another behind it', `r.publisher.site = 'reuters.com@evil.example'`, 'reviewed', [], ['reuters.com']],
  ['a site with a path', `r.publisher.site = 'evil.example/reuters.com'`, 'reviewed', [], ['reuters.com']],
  ['a site of words', `r.publisher.site = 'the best of sites'`, 'reviewed', [], ['the best of sites']],

  ...['r.rating', 'r.claim', 'r.publisher.name', 'a.claims[0].source', 'a.actors[0].role', 'notice', 'requests[0].url'].map(turned),
  ['a site that turns', `r.publisher.site = '${TURN}elpmaxe.live'`, 'reviewed', [], ['elpmaxe.live', '\u202E']],
  ['a reviewer of no visible letter', `r.publisher.name = '\\u200B\\u3164\\u2800'`, 'unknown'],
  ['a rating of no visible letter', `r.rating = '\\uFEFF\\u{E0041}'`, 'unknown'],
  ['invisible letters in a rating', `r.rating = 'Fa\\u200Blse\\u{E0041}'`, 'reviewed', ['“False”']],
  ['a pile of marks', `r.rating = 'F' + '\\u0301'.repeat(1000)`, 'reviewed', [], ['\u0301'.repeat(7)]],
  ['entities, twice', `r.rating = '&amp;lt;img src=x onerror=ran()&amp;gt;'`, 'reviewed', ['“&amp;lt;img']],
  ['a rating that ends its own marks', `r.rating = 'False” Reuters: “True'`, 'reviewed', ['“False” Reuters: “True”']],
  ['a name that goes on as ours', `r.publisher.name = 'Desk\\n\\nA review was published'`, 'reviewed', ['Desk A review was published']],
  ['a lone surrogate', `r.rating = 'False \\uD800'`, 'reviewed', ['False']],

  ...['r.claim', 'r.url', 'r.language', 'r.claimDate', 'r.reviewDate', 'r.publisher.name', 'r.publisher.site', 'r.id', 'a.actors[0].name', 'a.actors[0].role',
    'a.claims[0].source', 'notice', 'requests[0].url'].map((field) => long(field)),
  long('r.rating', 'unknown'),
  ['a million matches', 'status.matches = Array(1_000_000).fill(m)', 'reviewed'],
  ['a million reasons', `m.reasons = Array(1_000_000).fill('year')`, 'reviewed'],

  ['a record by its prototype', `m.record = JSON.parse('{"__proto__": {"rating": "True", "claim": "c", "publisher": {"name": "n"}}}')`, 'unknown', [], ['True']],
  ['a match by its prototype', `status.matches = [JSON.parse('{"__proto__": {"decision": "same"}}')]`, 'unknown'],
  ['keys that reach for every object', `Object.assign(r, JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'))`, 'reviewed'],
  ['members that the page gives to every object', `Object.prototype.rating = 'True'; Object.prototype.decision = 'same'; delete r.rating; undo = () => { delete Object.prototype.rating; delete Object.prototype.decision; }`, 'unknown', [], ['True']],
  ['a state of every object', `status.state = 'constructor'`, 'unknown'],
  ['a reason of every object', `m.decision = 'related'; status.state = 'related'; m.reasons = ['constructor', '__proto__', 'toString']`, 'related', ['It is close to this sentence'], ['function']],
  ['a rating that is a number', 'r.rating = 5', 'unknown'],
  ['a rating that is an object', `r.rating = {toString: () => ran()}`, 'unknown'],
  ['a rating that is a list', `r.rating = ['True']`, 'unknown'],
  ['matches that are no list', 'status.matches = {length: 1, 0: m}', 'unknown'],
  ['a review that was withdrawn', `r.state = 'withdrawn'`, 'unknown', [], ['Supported']],
  ['a review without a reviewer', 'delete r.publisher.name', 'unknown', [], ['Supported']],
  ['a claim beyond the text', 'a.claims[0].content = [[0, 1e9]]; a.claims[0].start = -5', 'reviewed'],
  ['a speaker that is nobody', 'a.claims[0].speaker = 1e9', 'reviewed', ['The article itself']],
  ['a day that is none', `r.reviewDate = '2025-99-99'; r.claimDate = '9999-12-31T<b>'`, 'reviewed', ['2025-99-99']],
];

/** @type {Awaited<ReturnType<typeof startLab>>} */
let server;
/** @type {Awaited<ReturnType<Awaited<ReturnType<typeof startLab>>['open']>>} */
let lab;
/** What the page asked the network for, beside its own modules. @type {string[]} */
const asked = [];

before(async () => {
  server = await startLab();
  lab = await server.open();
  lab.page.on('request', (request) => {
    const {origin, pathname} = new URL(request.url());
    if (origin !== server.origin || !/^\/(([\w-]+\/)*[\w-]+\.(js|css))?$/.test(pathname)) asked.push(request.url());
  });
});
after(() => server?.close());

test(`there are ${cases.length} hostile cases, at least 35`, () => assert.ok(cases.length >= 35));

for (const [name, spoil, state, says = [], never = []] of cases) {
  test(`hostile: ${name}`, async () => {
    await lab.load();
    asked.length = 0;
    const told = await lab.run(`(() => {
      globalThis.ran = () => { globalThis.didRun = true; };
      const a = structuredClone(article), r = record({source: {}});
      const m = {decision: 'same', score: 1, reasons: [], record: r}, status = {state: 'reviewed', matches: [m]};
      let notice = 'A notice.', requests = [{url: 'https://edge.example/x', status: 200, bytes: 1}], undo = () => {};
      ${spoil};
      ui.setArticle(a); ui.setNotice(notice); ui.setRequests(requests); ui.setReports(true); ui.setStatus([status]);
      const seen = [];
      const look = () => seen.push(root.querySelector('.claimlight').innerText, (${oddities})(root));
      ui.showCard({kind: 'claim', index: 0, rects: []}); look();
      const shown = root.querySelector('.card [data-state]').dataset.state;
      ui.showCard({kind: 'actor', index: 0, rects: []}); look();
      ui.openPanel(); look();
      undo();
      return {shown, text: seen.filter((one) => typeof one === 'string').join('\\n'), odd: seen.filter((one) => typeof one !== 'string').flat(), polluted: {}.polluted};
    })()`);
    for (const tab of ['Actors', 'Privacy']) {
      await lab.page.getByRole('tab', {name: tab}).click();
      told.text += await lab.run(`root.querySelector('.panel').innerText`);
      told.odd.push(...await lab.run(`(${oddities})(root)`));
    }
    await lab.page.waitForTimeout(20); // an image that failed tells so in a later task
    assert.deepEqual([told.shown, told.odd, told.polluted, await lab.run('globalThis.didRun')], [state, [], undefined, undefined]);
    for (const words of says) assert.ok(told.text.includes(words), `it says ${words}:\n${told.text.slice(0, 3000)}`);
    for (const words of never) assert.ok(!told.text.includes(words), `it does not say ${words}:\n${told.text.slice(0, 3000)}`);
    assert.ok(told.text.length < 60_000, `${told.text.length} units are shown`);
    assert.deepEqual(await lab.run('calls'), [], 'nothing is asked of the page');
    assert.deepEqual([asked, lab.complaints], [[], []]);
  });
}

/**
 * What the interface never holds, whatever it is told. Words from outside are in <bdi>, which
 * keeps their direction to itself, or in the attributes that only show text.
 * @param {ShadowRoot} root
 */
function oddities(root) {
  const odd = [];
  const tags = /^(div|section|article|span|p|b|bdi|h[2-4]|dl|dt|dd|ul|ol|li|kbd|button|input|a|svg|path)$/;
  const attributes = /^(class|role|tabindex|title|hidden|dir|lang|popover|type|placeholder|maxlength|autocomplete|spellcheck|disabled|href|target|rel|referrerpolicy|aria-[a-z]+|data-[a-z]+|d|viewBox|fill|stroke|stroke-[a-z]+|focusable)$/;
  for (const one of root.querySelectorAll('*')) {
    if (!tags.test(one.localName)) odd.push(`<${one.localName}>`);
    for (const {name, value} of one.attributes) {
      if (name === 'style' ? !/^((left|top|width|height|max-height): [\d.-]+px;? ?)*$/.test(value) : !attributes.test(name)) odd.push(`${name}="${value.slice(0, 99)}"`);
      if (/[\u202A-\u202E\u2066-\u2069]/.test(value)) odd.push(`${name} turns`);
    }
    if (one instanceof HTMLAnchorElement && (one.protocol !== 'https:' || one.rel !== 'noopener noreferrer' || one.querySelector('bdi')?.textContent !== one.host)) odd.push(one.outerHTML);
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    if (/ran\(|onerror|eurT/.test(text.data) && !text.parentElement?.closest('bdi, .notice, [role=status]')) odd.push(`not isolated: ${text.data.slice(0, 99)}`);
  }
  return odd;
}

test('a page’s styles do not hide, fade, move or make transparent what is ours', async () => {
  await lab.load();
  await lab.run(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset !important } claimlight-root, html > * { display: none !important; opacity: 0 !important; visibility: hidden !important; filter: opacity(0) !important; transform: translateX(9999px) !important; pointer-events: none !important; --paper: transparent !important; --ink: transparent !important; color: transparent !important; direction: rtl !important; font-size: 1px !important }');
    document.adoptedStyleSheets = [sheet];
    root.host.setAttribute('style', 'opacity: 0 !important; display: none !important; clip-path: inset(50%) !important; --paper: transparent !important; --ink: transparent !important');
    ui.setStatus(null); ui.showCard({kind: 'claim', index: 3, rects: [{left: 100, top: 100, right: 200, bottom: 120}]});
  })()`);
  assert.deepEqual(await lab.run(`(() => {
    const card = root.querySelector('.card'), {left, top, width, height} = card.getBoundingClientRect(), host = getComputedStyle(root.host), own = getComputedStyle(card);
    return [document.elementFromPoint(left + width / 2, top + height / 2) === root.host, width > 300, host.opacity, host.visibility, host.filter, host.clipPath, own.backgroundColor, own.color, own.fontSize, own.direction];
  })()`), [true, true, '1', 'visible', 'none', 'none', 'color(srgb 1 0.996078 0.984314)', 'color(srgb 0.113725 0.109804 0.101961)', '13px', 'ltr']);
});

test('a page’s layer of the highest order lies under the card', async () => {
  await lab.load();
  await lab.run(`(() => {
    const cover = document.createElement('div');
    Object.assign(cover.style, {position: 'fixed', inset: 0, zIndex: 2147483647, background: 'white'});
    document.documentElement.append(cover);
    ui.setStatus(null); ui.showCard({kind: 'claim', index: 3, rects: [{left: 100, top: 100, right: 200, bottom: 120}]});
  })()`);
  await lab.page.getByRole('button', {name: 'Try again'}).click();
  assert.deepEqual(await lab.run('calls'), [['retry', []]]);
});

test('no one press sends a report or switches off, and no press of a script does anything', async () => {
  await lab.load();
  await lab.run(`ui.setReports(true); ui.setStatus([{state: 'reviewed', matches: [{decision: 'same', score: 1, reasons: [], record: record({})}]}]); ui.openPanel();
    ui.showCard({kind: 'claim', index: 0, rects: []})`);
  const press = `for (const one of root.querySelectorAll('button, input, a')) {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'input', 'change', 'keydown']) one.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
    if (!one.href) one.click();
  }`;
  await lab.run(press);
  for (const name of ['Report a wrong match', 'Switch off']) await lab.page.getByRole('button', {name}).click();
  await lab.run(press);
  assert.deepEqual([await lab.run('calls'), asked], [[], []]);
  await lab.page.getByRole('button', {name: 'Someone else says it'}).click();
  assert.deepEqual(await lab.run('calls'), [['report', ['x', 'speaker']]]);
  await lab.page.getByText('Thank you. It was sent.').waitFor();
});
