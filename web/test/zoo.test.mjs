// The zoo: every hostile page of web/demo/zoo in every browser that is installed, from the
// demo's own server, with its reviews. What must hold of all pages is in zoo.mjs.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { buildServer } from './demo.mjs';
import { chromium } from './zoo-chromium.mjs';
import { firefox } from './zoo-firefox.mjs';
import { webkit } from './zoo-webkit.mjs';
import { Visit } from './zoo.mjs';

/** @typedef {import('./zoo.mjs').Page} Page */

// CLAIMLIGHT_ZOO='firefox (ticker|spa)' asks only for these.
const ONLY = new RegExp(process.env.CLAIMLIGHT_ZOO ?? '');
const FOLDER = new URL('../demo/zoo/', import.meta.url);
const REPORTED = /^error: (?:claimlight: |$)/; // by builds for tests only, of what they caught
const PROMISED = { webkit: 'its driver needs the page’s own promises' };
// WebKitGTK's process for pages ends now and then where highlighted text changes.
const FELL = /page crash or hang|invalid session id|Could not parse script result/;
const SECOND = 'Nobody joined the North Atlantic alliance in April 2023';

/** @type {Page[]} */
const pages = [
  { name: 'plain.html' },
  // looks
  { name: 'reset.html' },
  { name: 'hide-strangers.html' },
  { name: 'transform.html', then: launcher },
  { name: 'filter.html' },
  { name: 'z-index.html', then: launcher },
  { name: 'small-root.html' },
  { name: 'rtl.html' },
  { name: 'vertical.html' },
  { name: 'zoom.html', skip: { webkit: 'it tells places in pixels of the page’s zoom, which its driver does not take' } },
  { name: 'scroller.html' },
  { name: 'no-copy.html', card: 'keys' },
  { name: 'print.html', then: prints },
  // documents
  { name: 'xhtml.xhtml' },
  { name: 'quirks.html' },
  { name: 'frames.html', messages: true, then: unforged },
  { name: 'framed.html', then: framed },
  { name: 'frameset.html', outcome: 'no-article' },
  { name: 'shadow.html', outcome: 'no-article' },
  { name: 'slotted.html' },
  { name: 'editable.html', outcome: 'no-article' },
  { name: 'contenteditable.html', then: types },
  { name: 'document-write.html', said: /document\.write/i },
  // alive
  { name: 'rerender.html', calm: 'ticks > 60' },
  { name: 'ticker.html', skip: { webkit: 'its process for pages ends now and then where highlighted text changes all the time' } },
  { name: 'same-words.html', calm: 'again' },
  { name: 'endless.html', calm: 'pages > 30' },
  { name: 'translated.html', then: translated },
  { name: 'spa.html', then: navigates },
  { name: 'bfcache.html', then: returns },
  { name: 'rewritten.html', skip: { webkit: 'its driver loses a document that is opened anew' }, then: rewritten },
  { name: 'root-replaced.html', then: replaced },
  // policies
  { name: 'trusted-types.html' },
  { name: 'csp-script.html' },
  { name: 'csp-strict.html' },
  { name: 'csp-nonce.html' },
  { name: 'csp-report.html', said: /report-?only/i },
  { name: 'csp-closed.html', outcome: 'unavailable', said: /Content.Security.Policy|Refused to (?:load|frame)|violates the following/i, then: (visit) => visit.says(/could not start/) },
  { name: 'csp-blob.html', looked: false, said: /Content.Security.Policy|Refused to (?:load|frame)|violates the following/i, then: (visit) => visit.says(/does not let Claimlight look claims up/) },
  { name: 'sandbox.html', looked: false, then: (visit) => visit.says(/does not let Claimlight look claims up/) },
  { name: 'isolated.html' },
  { name: 'credentialless.html' },
  { name: 'permissions.html', said: /Permissions.Policy|Feature.Policy/i },
  // highlights
  { name: 'highlights.html', then: intact },
  { name: 'cleared.html', then: cleared },
  { name: 'cleared-always.html', paint: null, interferes: true, then: warred },
  { name: 'unstyled.html', then: unstyled },
  { name: 'squatter.html', paint: null, interferes: true, then: squatted },
  // hands
  { name: 'synthetic.html', then: untouched },
  { name: 'overlay.html', interferes: true, then: covered },
  { name: 'overlay-pane.html', interferes: true, then: covered },
  { name: 'overlay-line.html', interferes: true, then: covered },
  { name: 'thief.html', outcome: 'stopped' },
  { name: 'our-name.html', outcome: 'absent' },
  { name: 'named-element.html' },
  { name: 'clobbered-form.html' },
  { name: 'clobbered-document.html', outcome: 'unavailable' },
  // the language itself
  { name: 'polluted.html' },
  { name: 'json.html' },
  { name: 'patched-before.html', outcome: 'absent', said: REPORTED, skip: PROMISED },
  { name: 'patched-after.html', said: REPORTED, skip: PROMISED, then: patched },
  { name: 'wrapped.html' },
  { name: 'frozen.html' },
  { name: 'shadow-patched.html', outcome: 'unavailable', said: REPORTED },
  // sizes
  { name: 'huge.html' },
  { name: 'deep.html' },
  { name: 'megabyte.html', looked: false, then: (visit) => visit.says(/beginning of this long article/) },
  { name: 'surrogates.html' },
];

test('every page of the zoo is in the table, on its front page, and says why', () => {
  const files = readdirSync(FOLDER).filter((file) => /\.x?html$/.test(file) && file !== 'index.html').sort();
  assert.deepEqual(pages.map(({ name }) => name).sort(), files);
  const front = readFileSync(new URL('index.html', FOLDER), 'utf8');
  for (const file of files) {
    assert.match(readFileSync(new URL(file, FOLDER), 'utf8'), /<!-- Hostile by: .+\n +Must hold: .+ -->/, file);
    assert.ok(front.includes(`href="${file}"`), file);
  }
});

/** @type {ReturnType<typeof buildServer>} */
let server;
/** @type {Awaited<ReturnType<ReturnType<typeof buildServer>['start']>>} */
let demo;
before(async () => {
  server = buildServer();
  demo = await server.start();
});
after(async () => {
  await demo?.stop();
  server?.remove();
});

for (const start of [chromium, firefox, webkit]) {
  const wanted = pages.filter(({ name }) => ONLY.test(`${start.name} ${name}`));
  describe(start.name, () => {
    /** @type {import('./zoo.mjs').Browser|string} */
    let browser = 'nothing is asked of it';
    before(async () => {
      if (wanted.length) browser = await start();
    });
    after(async () => {
      if (typeof browser === 'object') await browser.close();
    });
    for (const page of wanted) {
      test(page.name, async (t) => {
        if (typeof browser === 'string') return t.skip(browser);
        if (page.skip?.[start.name]) return t.skip(page.skip[start.name]);
        await visit(browser, page).catch((error) => {
          if (!FELL.test(error.message)) throw error;
          t.diagnostic(`${start.name} fell over; asked again: ${error.message}`);
          return visit(/** @type {import('./zoo.mjs').Browser} */ (browser), page);
        });
      });
    }
  });
}

/** @param {import('./zoo.mjs').Browser} browser @param {Page} page */
async function visit(browser, page) {
  const tab = await browser.open();
  try {
    await new Visit(tab, page, demo.page.replace(/\/$/, '')).whole();
  } finally {
    await tab.close();
  }
}

/** The launcher is in the window and can be pressed. @param {Visit} visit */
async function launcher(visit) {
  const { x, y, width, within } = await visit.ask(`zoo.press('.launcher')`);
  assert.ok(width > 40 && within, `the launcher is at ${x}, ${y}`);
  await visit.tab.click(x, y);
  await visit.until(`zoo.panel() !== '""'`, 'a panel');
  await visit.tab.shortcut('L');
}

/** @param {Visit} visit */
async function prints({ tab }) {
  if (!tab.paper) return;
  const pictures = [await tab.paper(), (await tab.run('claimlight.stop()'), await tab.paper())];
  const different = await tab.run(`zoo.different(${JSON.stringify(pictures)})`);
  assert.ok(different < 20, `${different} pixels of ours are printed`); // a letter's edge may move where a range ends
}

/** @param {Visit} visit */
async function unforged(visit) {
  await visit.says(/Claims/);
  assert.equal(await visit.tab.run(`zoo.panel().includes('forged')`), false);
}

/** @param {Visit} visit */
async function framed(visit) {
  assert.equal(await visit.tab.run(`frames[0].zoo.outcome()`), 'annotated');
  assert.deepEqual(await visit.ask(`frames[0].zoo.report().replace(/"address":"[^"]*"/, '"address":""')`).then(({ records, same, theirs }) => ({ records, same, theirs })), { records: [], same: true, theirs: true });
}

/** @param {Visit} visit */
async function types(visit) {
  const { x, y } = await visit.ask(`zoo.box('900 boats')`);
  await visit.tab.click(x, y);
  await visit.tab.run(`zoo.change(() => {})`);
  await visit.tab.run(`document.querySelector('#field').addEventListener('beforeinput', () => zoo.change(() => {}))`);
  await visit.tab.shortcut('L');
  assert.equal(await visit.tab.run(`zoo.panel()`), '""');
  assert.equal(await visit.tab.run(`[...CSS.highlights.values()].some((h) => [...h].some((r) => r.startContainer.parentElement?.isContentEditable))`), false);
}

/** @param {Visit} visit */
async function translated(visit) {
  await visit.tab.run('translate()');
  await visit.says(/does not know a language of this article/);
  const words = await visit.ask(`JSON.stringify(['actor', 'claim', 'claim-reviewed', 'claim-related'].flatMap((name) => JSON.parse(zoo.painted('claimlight-' + name))).filter(Boolean))`);
  assert.deepEqual(words, []);
}

/** @param {Visit} visit */
async function navigates(visit) {
  await visit.tab.run('go()');
  await visit.painted('claim', SECOND);
  assert.deepEqual(await visit.ask(`zoo.painted('claimlight-claim-reviewed')`), []);
  await visit.tab.run('history.back()');
  await visit.painted('claim-reviewed', visit.page.reviewed ?? 'Finland joined');
}

/** @param {Visit} visit */
async function returns(visit) {
  await visit.tab.go(`${visit.site}/zoo/print.html`);
  await visit.tab.run('void history.back()');
  await visit.until(`location.pathname.endsWith('bfcache.html') && document.readyState === 'complete' && 'zoo' in window`, 'back');
  assert.equal(await visit.tab.run('zoo.outcome()'), 'annotated');
  await visit.painted('claim-reviewed', 'Finland joined');
  await visit.opens('point');
}

/** @param {Visit} visit */
async function rewritten(visit) {
  await visit.tab.run('void setTimeout(rewrite)'); // WebKit falls over where its driver's own script does it
  await visit.until(`document.title === 'Anew'`);
  await visit.painted('claim-reviewed', 'Finland joined');
  await visit.opens('point');
}

/** @param {Visit} visit */
async function replaced(visit) {
  await visit.tab.run('replace()');
  await visit.painted('claim-reviewed', 'Finland joined');
  await visit.opens('point');
}

/** @param {Visit} visit */
async function intact(visit) {
  assert.equal(await visit.tab.run('intact()'), true);
}

/** @param {Visit} visit */
async function cleared(visit) {
  await visit.tab.run('clear()');
  await visit.painted('claim-reviewed', 'Finland joined');
}

/** @param {Visit} visit */
async function warred(visit) {
  await visit.says(/interferes/);
  const seen = await visit.tab.run('seen');
  assert.ok(seen >= 1 && seen <= 4 * 3, `painted ${seen} times`); // three names of claims, once and three times again
}

/** @param {Visit} visit */
async function unstyled(visit) {
  await visit.tab.run('unstyle()');
  await visit.until('document.adoptedStyleSheets.length === 1', 'styled again');
}

/** @param {Visit} visit */
async function squatted(visit) {
  assert.equal(await visit.tab.run('intact()'), true);
  await visit.says(/interferes/);
  await visit.tab.run('claimlight.stop()');
  assert.equal(await visit.tab.run('intact()'), true);
}

/** @param {Visit} visit */
async function untouched(visit) {
  assert.equal(await visit.tab.run(`zoo.card() + zoo.panel()`), 'null""');
  assert.equal(await visit.tab.run(`Object.hasOwn(window, 'claimlight')`), true);
}

/** @param {Visit} visit */
async function covered(visit) {
  await visit.tab.run('void cover()');
  const { x, y } = await visit.ask(`zoo.box('alliance in April')`);
  await visit.tab.click(x, y);
  await visit.until('covered > 0');
  await visit.says(/interferes/);
}

/** @param {Visit} visit */
async function patched(visit) {
  await visit.tab.run('patch()');
  await visit.tab.run(`zoo.change(() => document.querySelector('article p').firstChild.data += ' So it was said in 2021.')`);
  const { x, y } = await visit.ask(`zoo.box('Tomas Ekelund')`);
  await visit.tab.click(x, y);
  await visit.tab.move(x + 5, y + 2);
  await visit.tab.shortcut('N');
  await new Promise((resolve) => setTimeout(resolve, 1_000)); // for the reading of what changed
  assert.equal(await visit.tab.run(`(zoo.card() + zoo.panel()).includes('forged')`), false);
}
