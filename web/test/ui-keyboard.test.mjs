// The interface without a mouse and without eyes: by keys alone, and as the browser's own
// accessibility tree tells it.

import assert from 'node:assert/strict';
import {after, before, beforeEach, test} from 'node:test';
import {CSS_TEXT, NAMES} from '../page/styles.js';
import {strings} from '../ui/strings.js';
import {startLab} from './ui-lab.mjs';

const STATES = ['reviewed', 'related', 'none', 'unknown'];
const STATUSES = `[
  {state: 'reviewed', matches: [{decision: 'same', score: 1, reasons: [], record: record({source: {}})}]},
  {state: 'related', matches: [{decision: 'related', score: 1, reasons: ['year'], record: record({source: {}})}]},
  {state: 'none', matches: []}, {state: 'unknown', matches: []}]`;
const WORDS = ['the bridge would “open in June”', 'a delay', 'Work began in March 2023', 'Nobody was hurt'];
const SPEAKERS = ['Ada Sample', '“Reports”', 'The article itself', 'The article itself'];

/** @type {Awaited<ReturnType<typeof startLab>>} */
let server;
/** @type {Awaited<ReturnType<Awaited<ReturnType<typeof startLab>>['open']>>} */
let lab;

before(async () => {
  server = await startLab();
  lab = await server.open();
});
after(() => server?.close());
beforeEach(async () => {
  await lab.load();
  await lab.run(`ui.setReports(true); ui.setStatus(${STATUSES})`);
});

const press = async (/** @type {string[]} */ ...keys) => {
  for (const key of keys) await lab.page.keyboard.press(key);
};
/** What has the focus: its name as far as a test needs it, and whether a reader sees where it is. */
const focused = () => lab.run(`(() => {
  const one = root.activeElement;
  if (!one) return {name: document.activeElement.id || document.activeElement.localName, seen: true, ours: false};
  const {outlineStyle, outlineWidth} = getComputedStyle(one);
  return {name: one.ariaLabel || one.textContent, role: one.getAttribute('role') ?? one.localName, seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1, ours: true};
})()`);
/** Presses Tab until what is wanted has the focus, which is seen all the way. @param {RegExp} name */
async function tabTo(name) {
  for (let i = 0; i < 40; i++) {
    await press('Tab');
    const now = await focused();
    assert.ok(now.seen, `the focus is seen on ${now.name}`);
    if (name.test(now.name)) return now;
  }
  return assert.fail(`Tab does not reach ${name}`);
}

test('every claim and its state is reached by keys alone, from the page and back', async () => {
  await lab.page.focus('#before');
  await tabTo(/Claimlight/);
  await press('Enter');
  await tabTo(/^the bridge/);
  for (const [i, state] of STATES.entries()) {
    const {name} = await focused();
    for (const words of [WORDS[i], SPEAKERS[i].replaceAll('“', '').replaceAll('”', ''), strings.states[/** @type {'none'} */ (state)]]) assert.ok(name.includes(words), `${name} says ${words}`);
    await press('Enter');
    assert.deepEqual(await lab.run('calls.at(-1)'), ['reveal', ['claim', i, 0]]);
    await press('ArrowDown');
  }
  await press('Escape');
  assert.match((await focused()).name, /Claimlight/, 'back where the reader came from');
});

test('filters, search, steps, switches and export answer to keys', async () => {
  await lab.run('ui.openPanel()');
  await tabTo(/^Search/);
  await lab.page.keyboard.type('march');
  await tabTo(/^None found/);
  await press('Space');
  assert.deepEqual(await lab.run(`[...root.querySelectorAll('.panel .row-text')].map((row) => row.textContent)`), [WORDS[2]]);
  for (const [name, call] of /** @type {const} */ ([['Next claim', 'reveal'], ['Highlights', 'toggleHighlights'], ['Export', 'exportAll']])) {
    await tabTo(new RegExp(`^${name}`));
    await press('Enter');
    assert.equal((await lab.run('calls.at(-1)'))[0], call);
  }
  await tabTo(/^Switch off$/);
  await press('Enter');
  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
  assert.equal((await focused()).name, 'On this page');
  await press('Enter');
  assert.deepEqual(await lab.run('calls.at(-1)'), ['stop', []]);
});

test('actors and their statements open and lead on by keys', async () => {
  await lab.run('ui.openPanel()');
  await tabTo(/^Claims/);
  await press('ArrowRight');
  await tabTo(/^Ada Sample/);
  assert.equal(await lab.run('root.activeElement.ariaExpanded'), 'false');
  await press('Enter');
  assert.equal(await lab.run('root.activeElement.ariaExpanded'), 'true', 'the focus stays on the one that was opened');
  await press('ArrowDown');
  assert.equal((await focused()).name, 'Show in the article');
  await press('Enter', 'ArrowDown', 'Enter');
  assert.deepEqual(await lab.run('calls'), [['reveal', ['actor', 0, 0]], ['reveal', ['claim', 0, 0]]]);
});

test('a card gives its link, its review, a copy and a report to keys', async () => {
  await lab.page.focus('#before');
  await lab.show('kind: "claim", index: 0', true);
  assert.ok((await focused()).seen);
  await tabTo(/^Read the review at factdesk\.example/);
  await tabTo(/^Report a wrong match$/);
  await press('Enter', 'Tab', 'Tab', 'Enter');
  assert.deepEqual(await lab.run('calls'), [['report', ['x', 'condition']]]);
  await lab.until(`/It was sent/.test(root.activeElement.textContent)`);
  await tabTo(/^Copy link$/);
  await press('Escape');
  assert.deepEqual([(await focused()).name, await lab.run('ui.cardOpen()')], ['before', false]);
});

test('no key is caught: Tab leaves the panel and the card at both ends', async () => {
  await lab.run('ui.openPanel()');
  await lab.show('kind: "claim", index: 3', true);
  const places = new Set();
  for (let i = 0; i < 60; i++) {
    await press('Tab');
    places.add((await focused()).ours);
  }
  assert.deepEqual(places, new Set([true, false]));
});

test('the accessibility tree has every claim with its speaker and state, filters and tabs with theirs', async (t) => {
  if (process.env.CLAIMLIGHT_BROWSER) return t.skip('the tree is read by Chromium’s own protocol');
  await lab.run('ui.openPanel()');
  const nodes = await tree();
  const named = (/** @type {string} */ role) => nodes.filter((node) => node.role === role).map(({name}) => name);
  for (const [i, state] of STATES.entries()) {
    const row = named('button').find((name) => name.startsWith(WORDS[i])) ?? '';
    assert.ok(row.includes(SPEAKERS[i]) && row.endsWith(strings.states[/** @type {'none'} */ (state)]), `${row}: ${state}`);
  }
  assert.deepEqual(named('tab'), ['Claims 4', 'Actors 2', 'Privacy 0']);
  assert.deepEqual(nodes.filter(({role}) => role === 'tab').map(({selected}) => selected), [true, false, false]);
  assert.deepEqual(nodes.filter(({pressed}) => pressed !== undefined).map(({name, pressed}) => `${name} ${pressed}`),
    ['All 4 true', 'Reviewed 1 false', 'Related 1 false', 'None found 1 false', 'Not looked up 1 false']);
  assert.deepEqual(nodes.filter(({role}) => role === 'switch').map(({name, checked}) => `${name} ${checked}`), ['Highlights true']);
  assert.ok(named('dialog').includes('Claimlight panel') && named('searchbox').includes('Search this article'));
  assert.ok(nodes.every(({role, name}) => !/button|link|tab|searchbox|dialog|switch/.test(role) || name), 'everything that acts has a name');
});

for (const [i, state] of STATES.entries()) {
  test(`the accessibility tree of a card says who, how, what and ${state}`, async (t) => {
    if (process.env.CLAIMLIGHT_BROWSER) return t.skip('the tree is read by Chromium’s own protocol');
    await lab.show(`kind: "claim", index: ${i}`, true);
    const nodes = await tree();
    const dialog = nodes.find(({role}) => role === 'dialog');
    assert.equal(dialog?.name, `Claim: ${WORDS[i]}`);
    const heads = nodes.filter(({role}) => role === 'heading').map(({name}) => name);
    assert.deepEqual(heads.slice(1, 3), [SPEAKERS[i], strings.stateHeads[/** @type {'reviewed'} */ (state)](1)]);
    const text = nodes.filter(({role}) => role === 'StaticText').map(({name}) => name).join(' ');
    for (const words of [WORDS[i], ...{reviewed: ['Supported', 'Example Fact Desk', '24 April 2025'], related: ['The bridge opens in June.', 'the year'], none: [strings.none], unknown: [strings.unknown]}[state] ?? []]) {
      assert.ok(text.includes(words), `${text} says ${words}`);
    }
  });
}

test('what comes of a look-up is announced where a card or the panel is open', async () => {
  await lab.run('ui.openPanel(); ui.setStatus(null)');
  const live = `root.querySelector('[aria-live]').textContent`;
  assert.equal(await lab.run(live), '4 claims: 0 reviewed, 0 with a related review, 0 without a review found, 4 not looked up');
  await lab.run(`ui.setStatus(${STATUSES})`);
  assert.equal(await lab.run(live), '4 claims: 1 reviewed, 1 with a related review, 1 without a review found, 1 not looked up');
});

test('nothing is told by colour alone: states differ in shape and words, highlights in their line', async () => {
  await lab.run('ui.openPanel()');
  const shapes = await lab.run(`[...root.querySelectorAll('.panel .row')].map((row) => [...row.querySelectorAll('path')].map((path) => path.outerHTML).join())`);
  assert.equal(new Set(shapes).size, 4);
  assert.equal(new Set(STATES.map((state) => strings.states[/** @type {'none'} */ (state)])).size, 4);
  const lines = [NAMES.actor, NAMES.claim, NAMES.related, NAMES.reviewed].map((name) => new RegExp(`\\(${name}\\) \\{[^}]*text-decoration-style: (\\w+)`).exec(CSS_TEXT)?.[1]);
  assert.deepEqual(lines, ['solid', 'dotted', 'dashed', 'double']);
});

/** Chromium's accessibility tree, without what it leaves out. */
async function tree() {
  const session = await lab.page.context().newCDPSession(lab.page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ignored}) => !ignored).map(({role, name, properties = []}) => {
    const state = (/** @type {string} */ which) => properties.find((one) => one.name === which)?.value.value;
    return {role: String(role?.value), name: String(name?.value ?? ''), pressed: state('pressed'), selected: state('selected'), checked: state('checked')};
  });
}
