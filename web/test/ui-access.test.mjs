// Every state of the interface in every light, for those who do not see it, see little of it
// or use no mouse: WCAG 2.2 AA as far as axe-core finds, room, size of targets.

import assert from 'node:assert/strict';
import {mkdirSync, readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {createRequire} from 'node:module';
import {startLab} from './ui-lab.mjs';
import {SCENES} from './ui-scenes.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Where pictures go, for people to look at; none where it is not set. */
const SHOTS = process.env.CLAIMLIGHT_SHOTS;

/** @type {[name: string, options: import('playwright-core').BrowserContextOptions][]} */
const LIGHTS = [
  ['light', {}],
  ['dark', {colorScheme: 'dark'}],
  ['forced', {forcedColors: 'active'}],
  ['arabic', {locale: 'ar'}],
  ['spanish', {locale: 'es-MX'}],
  ['narrow', {viewport: {width: 320, height: 640}, hasTouch: true}],
  ['spanish-narrow', {locale: 'es-MX', viewport: {width: 320, height: 640}, hasTouch: true}],
  ['zoomed', {viewport: {width: 500, height: 350}, deviceScaleFactor: 2}], // a window of 1000 at 200 %
  ['zoomed-most', {viewport: {width: 320, height: 256}, deviceScaleFactor: 4}], // one of 1280 × 1024 at 400 %
];

/** @type {Awaited<ReturnType<typeof startLab>>} */
let lab;
before(async () => {
  lab = await startLab(''); // axe-core itself does not suit a page that demands Trusted Types
  if (SHOTS) mkdirSync(SHOTS, {recursive: true});
});
after(() => lab?.close());

for (const [light, options] of LIGHTS) {
  test(`every state, ${light}`, async (t) => {
    if (process.env.CLAIMLIGHT_BROWSER && ('colorScheme' in options || 'forcedColors' in options)) return t.skip('by BiDi no colours can be chosen in Firefox');
    const {page, run, load, complaints} = await lab.open({...options, reducedMotion: 'reduce'});
    for (const [name, set] of SCENES) {
      await t.test(name, async () => {
        await load();
        await run(set.replace(/press\(/g, 'void ('));
        await press(page, set);
        if (SHOTS) await page.screenshot({path: `${SHOTS}/${light}-${name}.png`});
        await run(AXE);
        const {violations, incomplete} = await run(`axe.run('claimlight-root', {runOnly: ${JSON.stringify(TAGS)}})`);
        assert.deepEqual(violations.map((/** @type {any} */ v) => [v.id, v.help, v.nodes.map((/** @type {any} */ n) => n.html + n.failureSummary)]), []);
        // Of what is in the top layer axe-core cannot tell contrast, so that is measured below.
        assert.deepEqual(incomplete.map((/** @type {any} */ v) => v.id).filter((/** @type {string} */ id) => id !== 'color-contrast'), []);
        assert.deepEqual(await run(`(${faint})(root)`), []);
        assert.deepEqual(await run(`(${misfits})(root)`), []);
        assert.equal(await run('root.getAnimations().length'), 0, 'nothing moves for who wants no motion');
        assert.deepEqual(complaints, []);
      });
    }
    await page.close();
  });
}

/** Presses what a scene names, as a reader does: a script's own click does nothing. @param {import('playwright-core').Page} page @param {string} set */
async function press(page, set) {
  for (const [, code] of set.matchAll(/press\((root\.[^;]*)\)(?:;|$)/g)) {
    const target = await page.evaluateHandle(code);
    await /** @type {import('playwright-core').ElementHandle} */ (target).click();
  }
}

/**
 * What does not fit: words cut off at a side, a shell outside the window, a target under 24 px.
 * @param {ShadowRoot} root
 */
function misfits(root) {
  const odd = [];
  const seen = (/** @type {Element} */ one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible';
  for (const box of [...root.querySelectorAll('.card, .card-body, .panel, .scroller, .off, .panel-foot, .chips, .walk, .panel .tab-label')].filter(seen)) {
    if (box.scrollWidth > box.clientWidth) odd.push(`${box.className} is ${box.scrollWidth} wide in ${box.clientWidth}`);
  }
  for (const shell of [...root.querySelectorAll('.card, .panel, .launcher')].filter(seen)) {
    const {left, top, right, bottom} = shell.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) odd.push(`${shell.className} leaves the window: ${[left, top, right, bottom]}`);
  }
  for (const target of [...root.querySelectorAll('button, a, input, [tabindex="0"]')].filter(seen)) {
    const {width, height} = target.getBoundingClientRect();
    if (width < 24 || height < 24) odd.push(`${target.className} is ${width} × ${height}`);
  }
  return odd;
}

/**
 * Words of less contrast than WCAG's 1.4.3 asks for, each against the paint of the nearest
 * box under it that has any.
 * @param {ShadowRoot} root
 */
function faint(root) {
  // A publisher's colours are mixed, and then told in parts of one: color(srgb 0.1 0.2 0.3 / 0.5).
  const rgba = (/** @type {string} */ color) => {
    const parts = (color.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    return color.startsWith('color(') ? parts.map((v, i) => i < 3 ? v * 255 : v) : parts;
  };
  const light = (/** @type {string} */ color) => rgba(color).slice(0, 3).map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const under = (/** @type {Element | null} */ box) => {
    for (; box; box = box.parentElement) {
      const {backgroundColor} = getComputedStyle(box);
      if ((rgba(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
    }
    return 'rgb(255, 0, 0)'; // words on nothing of ours are never right
  };
  const odd = /** @type {string[]} */ ([]);
  const judge = (/** @type {Element} */ box, /** @type {CSSStyleDeclaration} */ {color, fontSize, fontWeight}, /** @type {string} */ words) => {
    const [a, b] = [light(color), light(under(box))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const large = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) odd.push(`${ratio.toFixed(2)}: ${words}`);
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const box = walker.currentNode.parentElement;
    if (box?.getClientRects().length && !box.closest(':disabled, .unseen')) judge(box, getComputedStyle(box), String(walker.currentNode.textContent));
  }
  for (const field of root.querySelectorAll('input')) {
    if (field.getClientRects().length) judge(field, getComputedStyle(field, '::placeholder'), field.placeholder);
  }
  // What shows where a field or a round button ends: 1.4.11 asks for 3.
  for (const one of [...root.querySelectorAll('input, .action')].filter((each) => each.getClientRects().length && !each.matches(':disabled'))) {
    const [a, b] = [light(getComputedStyle(one).borderTopColor), light(under(one.parentElement))];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 3) odd.push(`the edge of ${one.className}`);
  }
  return odd;
}
