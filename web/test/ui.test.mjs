// The interface in a real browser, on a page that demands Trusted Types.

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, beforeEach, test} from 'node:test';
import {shortcuts} from '../page/keys.js';
import {strings} from '../ui/strings.js';
import {startLab} from './ui-lab.mjs';

const web = new URL('..', import.meta.url);
const SHORTCUTS = shortcuts('NPOL');

/** @type {Awaited<ReturnType<typeof startLab>>} */
let server;
/** @type {Awaited<ReturnType<Awaited<ReturnType<typeof startLab>>['open']>>} */
let lab;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} */
let complaints;

before(async () => {
  server = await startLab();
  lab = await server.open();
  ({page, complaints} = lab);
});

after(() => server?.close());

beforeEach(() => lab.load());

const run = (/** @type {string} */ code) => lab.run(code);
const until = (/** @type {string} */ code) => lab.until(code);
const show = (/** @type {string} */ what, focus = false) => lab.show(what, focus);
const cardText = () => page.locator('.card').innerText();
const quiet = () => assert.deepEqual(complaints, [], 'the console is empty');

test('the four states read as they should', async () => {
  await run(`ui.setStatus([
    {state: 'reviewed', matches: [
      {decision: 'same', score: 1, reasons: [], record: record({reviewDate: undefined, claimDate: undefined, publisher: {name: 'Undated', site: 'u.example'}, source: {}})},
      {decision: 'same', score: 1, reasons: [], record: record({reviewDate: '2025-01-02', rating: 'صحيح', language: 'ar', publisher: {name: 'Older', site: 'o.example'}, state: 'corrected', source: {}})},
      {decision: 'same', score: 1, reasons: [], record: record({})}]},
    {state: 'related', matches: [{decision: 'related', score: 1, reasons: ['year', 'date', 'hedged', 'no-such-code', 'constructor'], record: record({rating: 'Refuted'})}]},
    {state: 'none', matches: []},
    {state: 'unknown', matches: []}])`);

  await show('items: [{kind: "claim", index: 0}]');
  const reviewed = await cardText();
  for (const words of ['Ada Sample', 'Quoted in part', '“said”', 'Several reviews were published', '“Supported”', 'Example Fact Desk', 'factdesk.example',
    '20 April 2025', '24 April 2025', 'Sample data, written for this demonstration. Not a real fact-check.', '«صحيح»', 'Corrected on', '1 May 2025', 'not given']) {
    assert.ok(reviewed.toLowerCase().includes(words.toLowerCase()), `the reviewed card says ${words}:\n${reviewed}`);
  }
  const order = ['Example Fact Desk', 'Older', 'Undated'].map((name) => reviewed.indexOf(name));
  assert.deepEqual(order, order.toSorted((a, b) => a - b), 'newest review first, undated last');
  assert.equal(await run(`[...root.querySelectorAll('.rating bdi')][1].lang`), 'ar');
  const link = page.locator('.card a').first();
  assert.deepEqual(await Promise.all(['href', 'target', 'rel'].map((name) => link.getAttribute(name))),
    ['https://factdesk.example/r/1', '_blank', 'noopener noreferrer']);

  await show('kind: "claim", index: 1');
  const related = await cardText();
  assert.match(related, /“Reports”[^]*unnamed source, hedged, reported[^]*A related claim was checked[^]*differs from this sentence in the year and the date\. This sentence gives it as unconfirmed\./i);
  assert.doesNotMatch(related, /Refuted/, 'the rating of another claim is not shown');

  await show('kind: "claim", index: 2');
  assert.match(await cardText(), /The article itself[^]*No review found in the sources we index\. That does not mean it is true\./);

  await show('kind: "claim", index: 3');
  assert.match(await cardText(), /Not looked up/);
  await page.getByRole('button', {name: 'Try again'}).click();
  assert.deepEqual(await run('calls'), [['retry', []]]);
  assert.match(await cardText(), /Looking it up/);
  quiet();
});

test('of a claim whose review the site hides that is said, and nothing offered that cannot help', async () => {
  const hidden = `{state: 'unknown', matches: [], hidden: true}`;
  const none = `{state: 'none', matches: []}`;
  await run(`ui.setStatus([${hidden}, ${none}, ${none}, ${none}])`);
  await show('kind: "claim", index: 0');
  assert.match(await cardText(), /This site hides a review here/);
  assert.doesNotMatch(await cardText(), /did not answer|Not looked up/);
  await run('ui.openPanel()');
  const retry = page.getByRole('button', {name: 'Try again'});
  assert.equal(await retry.count(), 0, 'in card and panel');
  await run(`ui.setStatus([${hidden}, ${none}, ${none}, {state: 'unknown', matches: []}])`);
  assert.equal(await retry.count(), 1);
  quiet();
});

test('what several say is told in the article’s words, a spokesman beside the body’s name', async () => {
  await run(`ui.setArticle({...article, claims: ['Ada Sample and Exampleton', 'a spokesman for Ada Sample']
    .map((source) => ({...article.claims[0], source}))})`);
  await show('kind: "claim", index: 0');
  assert.match(await cardText(), /^“Ada Sample and Exampleton”\s+Quoted in part/im);
  await show('kind: "claim", index: 1');
  assert.match(await cardText(), /^Ada Sample\s+“a spokesman for Ada Sample”, quoted in part/im);
  await show('kind: "actor", index: 0');
  assert.match(await cardText(), /“Ada Sample and Exampleton”, quoted in part[^]*“a spokesman for Ada Sample”, quoted in part/i);
  quiet();
});

test('a corrected review gives its earlier wording, on demand and whatever the edge tells', async () => {
  const entry = (/** @type {string} */ more, day = '2025-04-24') => `{kind: 'added', changed: '${day}T10:00:00Z', record: record(${more})}`;
  const told = `{history: [${entry(`{rating: 'Refuted', claim: 'The first words.'}`)}, {kind: 'redacted'}, ${entry(`{rating: '<b>Half</b>\u202E', claim: 'The second words.'}`, '2025-04-27')}, ${entry('{}', '2025-05-01')}]}`;
  for (const decision of ['same', 'related']) {
    await run(`globalThis.told = ${told}; ui.setStatus([{state: '${decision === 'same' ? 'reviewed' : 'related'}', matches: [{decision: '${decision}', score: 1, reasons: [], record: record({state: 'corrected'})}]}])`);
    await show('kind: "claim", index: 0');
    await page.getByRole('button', {name: 'Earlier wording'}).click();
    await page.getByText('The first words.').waitFor();
    const text = await page.locator('.earlier').innerText();
    if (decision === 'same') assert.match(text, /“<b>Half<\/b>”\s+The second words\.\s+As of 27 April 2025\s+“Refuted”\s+The first words\.\s+As of 24 April 2025$/);
    else assert.doesNotMatch(text, /Refuted|Half/, 'no rating of a related claim');
    assert.equal(await run(`root.activeElement.textContent`), 'Earlier wording', 'the focus is where the button was');
  }
  for (const junk of ['null', '{history: 7}', '{history: [null, {record: 1}, {record: []}]}', '{history: [{record: record({})}]}']) {
    await run(`globalThis.told = ${junk}; ui.setStatus([{state: 'reviewed', matches: [{decision: 'same', score: 1, reasons: [], record: record({state: 'corrected'})}]}])`);
    await show('kind: "claim", index: 0');
    await page.getByRole('button', {name: 'Earlier wording'}).click();
    await page.getByText('The earlier wording could not be had.').waitFor();
  }
  quiet();
});

test('an actor card lists statements, and no statuses', async () => {
  await run(`ui.setStatus([{state: 'reviewed', matches: [{decision: 'same', score: 1, reasons: [], record: record({})}]}])`);
  await show('kind: "actor", index: 0');
  const card = await cardText();
  assert.match(card, /Ada Sample[^]*Person[^]*“The mayor”[^]*open in June/);
  assert.doesNotMatch(card, /Supported|reviewed/i);
  await page.getByRole('button', {name: 'Next mention'}).click();
  await show('kind: "actor", index: 0', true); // as a page may answer
  assert.match(await cardText(), /Named 2 of 2/);
  assert.equal(await run('root.activeElement.ariaLabel'), 'Next mention', 'the focus stays on the step');
  await page.locator('.card .row').click();
  assert.deepEqual(await run('calls'), [['reveal', ['actor', 0, 1]], ['reveal', ['claim', 0, 0]]]);
  assert.equal(await run('ui.cardOpen()'), false, 'the card has led on');
  quiet();
});

test('several things at one point have tabs', async () => {
  await show('items: [{kind: "actor", index: 0}, {kind: "claim", index: 2}, {kind: "claim", index: 99}, null]', true);
  assert.equal(await page.locator('.card [role=tab]').count(), 2);
  await page.locator('.card [role=tab]').first().focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await cardText(), /The article itself/);
  assert.equal(await run(`root.activeElement.getAttribute('aria-selected')`), 'true');
  quiet();
});

test('hostile data is text, and no data throws', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  await run(`
    article.actors[0] = {name: ${JSON.stringify(hostile)}, kind: 'constructor', role: '"><script>alert(1)</script>', mentions: 7};
    ui.setArticle(article);
    ui.setStatus([{state: 'reviewed', matches: [
      {decision: 'same', reasons: 'x', record: record({rating: ${JSON.stringify(hostile)}, url: 'javascript:alert(1)', publisher: {name: '<b>n</b>', site: {}}, reviewDate: '2025-02-30', language: '"x'})},
      {decision: 'same', record: record({rating: 'Long rating. '.repeat(80) + 'Its end', claim: 'Long words. '.repeat(80), url: 'http://plain.example/', publisher: {name: 'N'.repeat(5000), site: 's'}})},
      {decision: 'same', record: record({rating: 'Lookalike', url: 'https://аpple.example/'})},
      {decision: 'same', record: record({state: 'withdrawn', rating: 'Gone'})}]}])`);
  await show('kind: "claim", index: 0');
  const card = await cardText();
  for (const words of [`“${hostile}”`, '<b>n</b>', 'javascript:alert(1)', 'http://plain.example/', 'xn--pple-43d.example', '2025-02-30', 'Its end', 'Show all of it']) {
    assert.ok(card.includes(words), `the card says ${words}:\n${card}`);
  }
  assert.doesNotMatch(card, /Gone/);
  assert.deepEqual(await run(`[...root.querySelectorAll('.card a')].map((a) => a.protocol)`), ['https:']);
  assert.equal(await run(`root.querySelectorAll('img, script, .card b > b').length`), 0);

  await show('kind: "actor", index: 0');
  assert.doesNotMatch(await cardText(), /function/);
  await show('kind: "claim", index: 0');
  for (const junk of ['null', '7', '"x"', '[null]', '{}', '[{state: "reviewed"}]', '[{state: "reviewed", matches: [{decision: "same", record: {rating: 1}}]}]', '[{state: "__proto__"}]']) {
    await run(`ui.setStatus(${junk})`);
    assert.match(await cardText(), /Not looked up/, `status ${junk} is unknown`);
    await run(`ui.openPanel(); ui.setRequests(${junk}); ui.setNotice(${junk}); ui.showCard(${junk}); ui.setArticle(${junk}); ui.setArticle(article)`);
    await show('kind: "claim", index: 0');
  }
  quiet();
});

test('the keyboard opens, closes and gives the focus back', async () => {
  await page.focus('#before');
  await show('kind: "claim", index: 3');
  assert.equal(await run('document.activeElement.id'), 'before', 'a card opened by pointing leaves the focus alone');
  await show('kind: "claim", index: 3', true);
  assert.equal(await run(`root.activeElement.getAttribute('role')`), 'dialog');
  await page.keyboard.press('Tab');
  assert.equal(await run('root.activeElement.ariaLabel'), 'Close');
  await page.keyboard.press('Escape');
  assert.deepEqual([await run('ui.cardOpen()'), await run('document.activeElement.id'), await run('calls')], [false, 'before', [['closed', []]]]);

  await page.locator('.launcher').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('march');
  assert.equal(await page.locator('.panel .row:visible').count(), 1);
  await page.locator('.panel .search').first().fill('');
  await page.locator('.panel .row:visible').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.deepEqual((await run('calls.at(-1)')), ['reveal', ['claim', 1, 0]]);
  assert.equal(await run(`root.activeElement.getAttribute('aria-current')`), 'true', 'the focus stays on its row');
  await page.keyboard.press('Escape');
  assert.deepEqual([await run('ui.panelOpen()'), await run('root.activeElement.className')], [false, 'launcher']);
  quiet();
});

test('the panel filters, switches and tells what left the device', async () => {
  await run(`ui.setStatus([{state: 'none', matches: []}, {state: 'none', matches: []}]); ui.openPanel();
    ui.setRequests([{url: 'https://edge.example/v1/tiles/2/en/4/a.json', status: 200, bytes: 1500}, {url: 'x', status: 0, bytes: -1}]);
    ui.setNotice('A sentence for the reader.')`);
  await page.getByRole('button', {name: 'None found 2'}).click();
  assert.equal(await page.locator('.panel .row:visible').count(), 2);
  await page.getByRole('button', {name: 'Next claim'}).click();
  await page.getByRole('button', {name: 'Previous claim'}).click();
  await page.getByRole('switch').click();
  await page.getByRole('tab', {name: 'Privacy'}).click();
  assert.match(await page.locator('.panel').innerText(), /A sentence for the reader\.[^]*2 requests, 1\.5 kB received[^]*tiles\/2\/en\/4\/a\.json[^]*no answer/);
  await page.getByRole('button', {name: 'Export'}).click();
  await page.getByRole('button', {name: 'Switch off'}).click();
  await page.getByRole('button', {name: 'On this site'}).click();
  await page.getByRole('button', {name: 'On this page'}).click();
  assert.deepEqual(await run('calls'), [['reveal', ['claim', 0, 0]], ['reveal', ['claim', 1, 0]], ['toggleHighlights', [false]],
    ['exportAll', []], ['stopSite', []], ['stop', []]]);
  quiet();
});

test('the panel lists the shortcuts that are on, each in words', async () => {
  const shown = async () => {
    await run('ui.openPanel()');
    await page.getByRole('tab', {name: 'Privacy'}).click();
    return run(`[...root.querySelectorAll('.keys dt')].map((key) => key.textContent + ': ' + key.nextSibling.textContent)`);
  };
  const without = /** @type {string[]} */ (await shown());
  assert.ok(without.length > 0 && without.every((line) => !line.startsWith('Alt')), `${without}`);
  const keys = page.getByRole('switch', {name: 'Shortcuts in the page'});
  assert.equal(await keys.count(), 0, 'nothing to switch');
  await run(`ui.destroy(); ui = createUI(root, actions, ${JSON.stringify(SHORTCUTS)})`);
  assert.deepEqual(await shown(), [...SHORTCUTS.map(({keys, command}) => `${keys}: ${strings.commands[command]}`), ...without]);
  await keys.click();
  assert.deepEqual([await shown(), await keys.getAttribute('aria-checked'), await run('calls')], [without, 'false', [['switchKeys', [false]]]]);
  assert.deepEqual(SHORTCUTS.map(({code}) => code.replace('Key', 'Alt Shift ')), SHORTCUTS.map(({keys}) => keys));
  quiet();
});

test('clicks that a script makes up do nothing', async () => {
  await run(`ui.openPanel()`);
  await show('kind: "claim", index: 3');
  await run(`for (const e of root.querySelectorAll('button, input')) { e.click(); e.dispatchEvent(new Event('change')); }
    document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
    document.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}))`);
  assert.deepEqual([await run('calls'), await run('ui.cardOpen()'), await run('ui.panelOpen()')], [[], true, true]);
  await page.locator('.panel-head').click();
  assert.equal(await run('ui.cardOpen()'), true, 'a click on our own panel is not outside');
  await page.locator('#before').click();
  assert.equal(await run('ui.cardOpen()'), false, 'a true click outside closes the card');
  quiet();
});

test('the card stays in the window', async () => {
  for (const [left, top] of [[-50, -50], [990, 690], [500, 350], [5000, 5000]]) {
    await run(`ui.showCard({kind: 'actor', index: 0, rects: [{left: ${left}, top: ${top}, right: ${left + 40}, bottom: ${top + 20}}], focus: false})`);
    const box = await page.locator('.card').boundingBox();
    assert.ok(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1000 && box.y + box.height <= 700, JSON.stringify({left, top, box}));
  }
  await run(`document.body.style.height = '5000px'`);
  await page.mouse.move(500, 20);
  await page.mouse.wheel(0, 100);
  await until('scrollY > 0');
  assert.equal(await run('ui.cardOpen()'), true);
  await page.mouse.wheel(0, 300);
  await until('!ui.cardOpen()');
  quiet();
});

test('the card stays beside the panel, where there is room', async () => {
  await run('ui.openPanel()');
  await run(`ui.showCard({kind: 'actor', index: 0, rects: [{left: 700, top: 100, right: 900, bottom: 120}]})`);
  const [card, panel] = await Promise.all(['.card', '.panel'].map((shell) => page.locator(shell).boundingBox()));
  assert.ok(card && panel && card.x + card.width <= panel.x, JSON.stringify({card, panel}));
  quiet();
});

test('a page without a readable article still says why', async () => {
  await run(`ui.setArticle({}); ui.setNotice('No engine.')`);
  await page.locator('.launcher').click();
  const said = await page.locator('.panel').innerText();
  assert.match(said, /No engine\./);
  assert.doesNotMatch(said, /No claims found/, 'nobody knows');
  assert.deepEqual(await page.locator('.panel .search, .panel .chips').evaluateAll((all) => all.map((one) => one.checkVisibility())), [false, false, false]);
  await page.getByRole('button', {name: 'Try again'}).click();
  assert.deepEqual(await run('calls'), [['retry', []]]);
  await run(`ui.setNotice(null)`);
  assert.match(await page.locator('.panel').innerText(), /No claims found/);
  quiet();
});

test('destroy leaves nothing', async () => {
  await run(`ui.openPanel(); ui.destroy()`);
  await show('kind: "claim", index: 0');
  await run(`ui.openPanel(); ui.setArticle(article); ui.setStatus(null)`);
  assert.deepEqual(await run('[root.childNodes.length, root.adoptedStyleSheets.length]'), [0, 0]);
  quiet();
});

test('every reason of the matcher has its words', async () => {
  const source = await readFile(new URL('../wasm/match/reason.go', web), 'utf8');
  const codes = [.../reasonNames = [^{]*\{([^}]*)\}/.exec(source)?.[1].matchAll(/"(\w+)"/g) ?? []].map((m) => m[1]);
  assert.ok(codes.length > 0, 'the list of reasons is where it was');
  assert.deepEqual(codes.toSorted(), Object.keys({...strings.conditions, ...strings.treatments}).toSorted());
});

test('the demo article is the text of its golden', async () => {
  const [html, text] = await Promise.all([readFile(new URL('demo/index.html', web), 'utf8'), readFile(new URL('../wasm/testdata/demo.txt', web), 'utf8')]);
  const blocks = [...html.slice(html.indexOf('<article>'), html.indexOf('</article>')).matchAll(/<(h1|h2|p)\b[^>]*>([^<]*)<\/\1>/g)].map((m) => m[2]);
  assert.equal(blocks.join('\n\n'), text.trimEnd());
});

test('in a narrow window two tabs of a card stand in one row', async () => {
  await page.setViewportSize({width: 320, height: 700});
  await run(`article.actors[0].name = 'Ada Sample of the county of Example'; ui.setArticle(article)`);
  await show(`items: [{kind: 'actor', index: 0}, {kind: 'claim', index: 0}]`);
  assert.equal(await run(`new Set([...root.querySelectorAll('.card [role=tab]')].map((tab) => tab.offsetTop)).size`), 1);
  await page.setViewportSize({width: 1000, height: 700});
});

test('in an interface from right to left, what the article says runs as its words do', async () => {
  const arabic = await server.open({locale: 'ar'});
  try {
    await arabic.run(`ui.openPanel()`);
    await arabic.show(`kind: 'actor', index: 0`);
    const sides = await arabic.run(`[...root.querySelectorAll('.role, .row-text')].map((block) => {
      const range = new Range();
      range.selectNodeContents(block);
      const [words, box] = [range.getBoundingClientRect(), block.getBoundingClientRect()];
      return words.left - box.left < box.right - words.right ? 'left' : 'right';
    })`);
    assert.ok(sides.length > 2);
    assert.deepEqual([...new Set(sides)], ['left']);
  } finally {
    await arabic.page.close();
  }
});

test('marks that pile up reach no line of ours', async () => {
  const looks = [];
  for (const marks of ['', '\\u0301'.repeat(1_000)]) {
    await run(`ui.setStatus([{state: 'reviewed', matches: [{decision: 'same', score: 1, reasons: [], record: record({rating: 'Fals${marks}e'})}]}])`);
    await show(`kind: 'claim', index: 0`);
    await run(`Promise.all(root.getAnimations().map((one) => one.finished)).then(() => {})`);
    looks.push((await page.locator('.card .sample').screenshot()).toString('base64'));
  }
  assert.ok(looks[0] === looks[1]);
});
