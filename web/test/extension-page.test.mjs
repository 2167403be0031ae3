// The extension in pages, in every browser that is here: articles are read with no request but their own, hostile pages too.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REVIEWED } from './articles.mjs';
import { SHADOW, inReaders, until } from './extension.mjs';

/** @typedef {import('./extension.mjs').Tab} Tab */

const HOSTILE = ['csp-strict.html', 'trusted-types.html', 'squatter.html', 'our-name.html', 'shadow.html'];
/** What the browsers ask for by themselves, in spite of all switches; the extension’s files name none of these, as a test holds. */
const BROWSERS = /^(?:CONNECT |\w+ http:\/\/)(?:[\w-]+\.)+(?:googleapis\.com|google\.com|mozilla\.(?:com|org|net)|firefox\.com)[:\/]/;

inReaders((bed) => {
  test('ten articles are read with no request but the pages’ own', async (t) => {
    const from = bed.proxy.asked.length;
    for (let i = 0; i < 10; i++) {
      const tab = await bed.read(`/${i}`);
      await until(() => tab.run(`${SHADOW} && [...CSS.highlights.keys()].includes('claimlight-claim')`), 'claims');
      assert.match(await bed.panel(tab), /Looked up in the copy on this device: nothing was asked for\./);
      assert.equal(await tab.run(`${SHADOW}.querySelector('.panel').innerText.match(/Not looked up\\s+(\\d+)/)[1]`), '0');
      if (i === 0) assert.ok(await bed.shows(tab), 'the review');
    }
    const log = bed.proxy.asked.slice(from).filter((line) => !BROWSERS.test(line));
    t.diagnostic(log.join('\n'));
    assert.deepEqual(log, Array.from({ length: 10 }, (_, i) => `GET ${bed.site.origin}/${i}`));
  });

  test('a card opens by a click, and tells the review', async () => {
    const tab = await bed.read('/0');
    await openCard(tab);
    assert.match(await tab.run(`${SHADOW}.querySelector('.card').innerText`), /factdesk\.example/);
    assert.equal(await bed.count(tab), '1');
  });

  test('a wrong match is reported to the source that the review is from, and the panel lists that', async () => {
    const tab = await bed.read('/0');
    const from = bed.proxy.asked.length;
    await openCard(tab);
    await bed.pressIn(tab, '.card button', 'Report a wrong match');
    await bed.pressIn(tab, '.card button', 'It is about another claim');
    await until(() => tab.run(`${SHADOW}.querySelector('.card').innerText.includes('Thank you. It was sent.')`), 'that it was sent');
    const asked = bed.proxy.asked.slice(from).filter((line) => !BROWSERS.test(line));
    assert.deepEqual(asked.filter((line) => !line.startsWith('OPTIONS ')), [`POST ${bed.demo.edge}/v1/reports`]);
    const [{ body, referrer, cookie }] = bed.proxy.sent.filter(({ url }) => url.endsWith('/v1/reports'));
    assert.match(body, /^{"review":"[a-z2-7]{26}","reason":"claim","version":"[\d.]+"}$/, 'the review, one of six codes and our version, and no word of the page');
    assert.deepEqual({ referrer, cookie }, { referrer: undefined, cookie: undefined });
    await bed.panel(tab);
    await bed.pressIn(tab, '.panel [role="tab"]', 'Privacy');
    await until(() => tab.run(`${SHADOW}.querySelector('.panel').innerText.includes('/v1/reports')`), 'that it left the device');
  });

  for (const page of HOSTILE) {
    test(`${page} is read`, async () => {
      const tab = await bed.read(`/zoo/${page}`);
      await until(() => bed.shows(tab), 'the review');
      assert.match(await bed.panel(tab), /nothing was asked for/);
    });
  }

  test('a tag on the same page leaves', async () => {
    const tab = await bed.open();
    await tab.go(bed.demo.page);
    await until(async () => (await bed.painted(tab, 'reviewed')).length, 'the reviews');
    await until(() => tab.run(`typeof claimlight === 'undefined'`), 'no tag');
    assert.equal(await tab.run(`document.querySelectorAll('claimlight-root').length`), 1);
    assert.match(await bed.panel(tab), /nothing was asked for/, 'it is the extension’s own');
  });

  test('a page cannot pretend, and its publisher has no say', async () => {
    const tab = await bed.read('/zoo/plain.html');
    await tab.run(`{
      document.documentElement.append(document.createElement('claimlight-root'));
      globalThis.claimlight = { stop() { globalThis.asked = true; } };
      document.querySelector('article, main').setAttribute('data-claimlight-skip', '');
      document.querySelector('article p').append(' It said so twice.');
    }`);
    await until(() => tab.run('globalThis.asked === true'), 'the page’s own was asked to leave');
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // it is read again by then
    assert.ok(await bed.shows(tab));
  });

  test('a page that throws out whatever is shown does not silence the number on the button', async () => {
    const tab = await bed.open('/thrower');
    await until(async () => await bed.count(tab) === '1', 'the number');
    assert.ok(await tab.run('globalThis.thrown') >= 4);
    await tab.run(`document.querySelector('article').append(Object.assign(document.createElement('p'), { textContent: '${REVIEWED}, the ministry said on Monday.' }))`);
    await until(async () => await bed.count(tab) === '2', 'the number of what the page became');
    assert.equal(await bed.press(tab, 'panel'), 'thrown', 'a press says why there is no more to see');
    await until(async () => await bed.count(tab) === '2', 'the number, still');
    const rest = await tab.run('globalThis.thrown');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.equal(await tab.run('globalThis.thrown'), rest, 'it is not fought for ever');
  });

  test('a selection is checked where there is no article', async () => {
    const tab = await bed.open('/empty');
    await until(() => bed.press(tab, 'panel').then((outcome) => outcome === 'no-article', () => false), 'that there is none');
    await tab.run(`getSelection().selectAllChildren(document.querySelector('#lone'))`);
    assert.equal(await bed.press(tab, 'check'), 'open');
    assert.match(await tab.run(`${SHADOW}.querySelector('.card').innerText`), /Finland/);
  });

  for (const [what, address, title] of [
    ['the browser’s own pages', 'chrome://version/', /the browser lets no extension read this page/], ['a PDF', '/some.pdf', /this is a PDF/],
    ['a page without an article', '/empty', /found no article on this page/],
  ]) {
    test(`the toolbar’s button says that there is nothing on ${what}`, async (t) => {
      if (!bed.reader.press) return t.skip('its driver cannot press the toolbar: extension/README.md has it by hand');
      const tab = await bed.open();
      await tab.go(new URL(String(address), bed.site.origin).href);
      const said = await bed.reader.press();
      assert.match(said.title, /** @type {RegExp} */ (title));
      assert.equal(said.badge, '–');
    });
  }

  test('the toolbar’s button opens the panel', async (t) => {
    if (!bed.reader.press) return t.skip('its driver cannot press the toolbar: extension/README.md has it by hand');
    const tab = await bed.read('/6');
    await bed.reader.press();
    assert.equal(await tab.run(`${SHADOW}.querySelector('.panel').hidden`), false);
  });

  test('a site is switched off, and on again', async () => {
    const tab = await bed.read('/2');
    await bed.panel(tab);
    await bed.pressIn(tab, '.panel .text-button', 'Switch off');
    await bed.pressIn(tab, '.panel .off .action', 'On this site');
    await until(async () => (await bed.settings()).off?.includes('127.0.0.1'), 'that it is kept');
    await until(() => tab.run(`CSS.highlights.size === 0`), 'no paint');
    await until(() => bed.heard(), 'that nothing is to run there');
    await tab.go(`${bed.site.origin}/3`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.equal(await tab.run(`document.querySelectorAll('claimlight-root').length`), 0, 'nothing runs there by itself');
    await bed.store({ ...await bed.settings(), off: [] });
    await tab.go(`${bed.site.origin}/3`);
    await until(() => tab.run(`CSS.highlights.size > 0`), 'paint');
  });

  /** Opens the card of the first claim with a review. @param {Tab} tab */
  async function openCard(tab) {
    await until(async () => (await bed.painted(tab, 'reviewed')).length, 'the review');
    const { x, y, width } = JSON.parse(await tab.run(`JSON.stringify((([range]) => range.getBoundingClientRect())([...CSS.highlights.get('claimlight-claim-reviewed')]))`));
    await tab.click(x + width * 0.8, y + 8);
    await until(() => tab.run(`Boolean(${SHADOW}.querySelector('.card:popover-open'))`), 'the card');
  }
}, { whole: true });
