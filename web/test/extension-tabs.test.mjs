// The extension in pages that change under it, in every browser that is here: articles that come late,
// addresses without a document, tags that come later.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REVIEWED } from './articles.mjs';
import { SHADOW, api, inReaders, until } from './extension.mjs';

inReaders((bed) => {
  test('a press reads a page that had no article before, and nobody told of one', async () => {
    const tab = await bed.open('/late');
    await until(async () => await bed.press(tab).catch(() => '') === 'no-article', 'a first reading');
    await tab.run(`document.styleSheets[0].disabled = true`); // which changes no node
    assert.equal(await bed.press(tab), 'open');
    assert.match(await tab.run(`${SHADOW}.querySelector('.panel').innerText`), /Finland/);
  });

  for (const path of ['/0', '/thrower']) {
    test(`the number stays on ${path} while that gives itself another address, and goes with it`, async () => {
      const tab = await bed.open(path);
      await until(async () => await bed.count(tab) === '1', 'the number');
      for (const address of [`${path}?replaced`, `${path}?pushed`]) {
        await tab.run(`history.${address.endsWith('pushed') ? 'pushState' : 'replaceState'}(0, '', '${address}')`);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await until(async () => await bed.count(tab) === '1', `the number at ${address}`);
      }
      await tab.go(`${bed.site.origin}/empty`);
      await until(async () => await bed.count(tab) === '', 'no number');
    });
  }

  test('a tag leaves that comes after any number of elements that look like its own', async () => {
    const tab = await bed.open('/0');
    await until(async () => await bed.count(tab) === '1', 'the number');
    await tab.run(`(async () => {
      document.documentElement.append(document.createElement('claimlight-root'));
      for (let i = 0; i < 8; i++) {
        document.documentElement.append(document.createElement('i'));
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
      globalThis.claimlight = { stop() { globalThis.left = true; } };
      document.documentElement.append(document.createElement('claimlight-root'));
    })()`);
    await until(() => tab.run('globalThis.left === true'), 'that it was asked to leave');
  });

  for (const [how, replace] of [
    ['writes itself anew', 'document.open(); document.write(html); document.close();'],
    ['puts another root in place of its own', `document.replaceChild(document.adoptNode(new DOMParser().parseFromString(html, 'text/html').documentElement), document.documentElement);`],
  ]) {
    test(`a tag leaves that comes after a page ${how}`, async () => {
      const tab = await bed.open('/0');
      await until(async () => await bed.count(tab) === '1', 'the number');
      await tab.run(`fetch('/1').then((page) => page.text()).then((html) => { ${replace} })`);
      await until(() => tab.run(`document.querySelector('h1')?.textContent.includes('Brennick') && CSS.highlights.size > 0`), 'the other article');
      await tab.run(`{
        globalThis.claimlight = { stop() { globalThis.left = true; } };
        document.documentElement.append(document.createElement('claimlight-root'));
      }`);
      await until(() => tab.run('globalThis.left === true'), 'that it was asked to leave');
    });
  }

  test('an article that the page calls editable is read by a press alone', async () => {
    const tab = await bed.open('/edited');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    assert.equal(await tab.run('CSS.highlights.size'), 0, 'not by itself');
    assert.equal(await bed.press(tab), 'open');
    await until(async () => await bed.count(tab) === '1', 'the review');
    await tab.run(`document.querySelector('article').append(' More of it.')`);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.equal(await bed.count(tab), '1', 'it stays as it changes');
  });

  test('what is selected in an editable article is read, and in a field is not', async () => {
    for (const [path, outcome] of [['/edited', 'open'], ['/written', 'field']]) {
      const tab = await bed.open(path);
      await tab.run(`getSelection().selectAllChildren(document.querySelector('article p'))`);
      let said = '';
      await until(async () => (said = await bed.press(tab, 'check').catch(() => '')), 'an answer');
      assert.equal(said, outcome, path);
    }
  });

  test('an article in what is called otherwise, and holds all of the page, is read by itself', async () => {
    for (const path of ['/behind', '/asked']) {
      const tab = await bed.open(path);
      await until(async () => await bed.count(tab) === '1', `the number on ${path}`);
    }
  });

  test('what is selected outside the article is read beside it', async () => {
    const tab = await bed.open('/talk');
    await until(async () => await bed.count(tab) === '1', 'the number');
    const claims = () => tab.run(`CSS.highlights.get('claimlight-claim').size`);
    const before = await claims();
    await tab.run(`getSelection().selectAllChildren(document.querySelector('#lone'))`);
    assert.equal(await bed.press(tab, 'check'), 'open');
    assert.match(await tab.run(`${SHADOW}.querySelector('.card').innerText`), /Corvale/);
    await tab.run(`document.querySelector('article').append(' More of it.')`);
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // it is read again by then
    assert.deepEqual([await claims(), await bed.painted(tab, 'reviewed').then(({ length }) => length), await bed.count(tab)], [before + 1, 1, '1']);
  });

  test('a selection in a shadow tree leaves the article as it is', async () => {
    const tab = await bed.open('/shadow');
    await until(async () => await bed.count(tab) === '1', 'the number');
    await tab.run(select(`document.querySelector('#host').shadowRoot`, 'p'));
    assert.equal(await bed.press(tab, 'check'), 'open');
    await until(async () => await bed.shows(tab) && await bed.count(tab) === '1', 'its review');
  });

  test('an article that comes into a shadow tree is read by itself, its words are to press, and its changes are seen', async () => {
    const tab = await bed.open('/shaded');
    await until(async () => await bed.count(tab) === '1', 'the number');
    const card = `${SHADOW}.querySelector('.card:popover-open')`;
    const { x, y, width } = JSON.parse(await tab.run(`JSON.stringify((([range]) => range.getBoundingClientRect())([...CSS.highlights.get('claimlight-claim-reviewed')]))`));
    await tab.click(x + width * 0.8, y + 8);
    await until(() => tab.run(`${card}?.innerText.includes('factdesk.example')`), 'the card');
    const tree = `document.querySelector('x-story').shadowRoot.querySelector('x-text').shadowRoot`;
    await tab.run(select(tree, 'p:last-of-type'));
    assert.equal(await bed.press(tab, 'check'), 'open');
    assert.match(await tab.run(`${card}.innerText`), /Unemployment/);
    await tab.run(select(tree, '#beside'));
    assert.equal(await bed.press(tab, 'check'), 'open');
    assert.match(await tab.run(`${card}.innerText`), /Corvale/);
    await tab.run(`${tree}.querySelector('article').append(Object.assign(document.createElement('p'), { textContent: '${REVIEWED}, the ministry said on Monday.' }))`);
    await until(async () => await bed.count(tab) === '2', 'what came');
    await tab.run(`${tree}.querySelector('article p').textContent = 'Nothing of that is so.'`);
    await until(async () => await bed.count(tab) === '1', 'what changed');
  });

  test('a selection in a form whose fields shadow what an element has is answered', async () => {
    const tab = await bed.open('/empty');
    await until(async () => await bed.press(tab).catch(() => '') === 'no-article', 'a first reading');
    await tab.run(`{
      document.body.insertAdjacentHTML('beforeend', '<form><input name="closest"><p>The council of Corvale closed 5 ports in 2019.</p></form>');
      getSelection().selectAllChildren(document.querySelector('form'));
    }`);
    assert.equal(await bed.press(tab, 'check'), 'nothing');
  });

  test('a page with more text than a shadow tree has no article there', async () => {
    const tab = await bed.open('/consent');
    await until(async () => await bed.press(tab).catch(() => '') === 'no-article', 'that there is none');
  });

  test('an article that comes after a selection was checked is read by itself', async () => {
    const tab = await bed.open('/empty');
    await until(async () => await bed.press(tab).catch(() => '') === 'no-article', 'a first reading');
    await tab.run(`getSelection().selectAllChildren(document.querySelector('#lone'))`);
    assert.equal(await bed.press(tab, 'check'), 'open');
    await tab.run(`(async () => {
      const page = new DOMParser().parseFromString(await (await fetch('/1')).text(), 'text/html');
      history.pushState(0, '', '/empty?1');
      document.body.append(page.querySelector('main'));
    })()`);
    await until(() => tab.run(`CSS.highlights.get('claimlight-claim')?.size > 3`), 'its claims');
  });

  test('the number is there again on the way back', async () => {
    const tab = await bed.open('/0');
    await until(async () => await bed.count(tab) === '1', 'the number');
    await tab.run(`void (location.href = '/empty')`);
    await until(() => tab.run(`location.pathname === '/empty'`).catch(() => false), 'another page');
    await until(async () => await bed.count(tab) === '', 'no number');
    await tab.run('history.back()');
    await until(() => tab.run(`location.pathname === '/0'`).catch(() => false), 'the page before');
    await until(async () => await bed.count(tab) === '1', 'the number again');
  });

  test('a press tries again where the background failed at first', async () => {
    await bed.options.run(`${api}.runtime.onMessage.addListener(globalThis.failing = ({ type }, sender, answer) => void (type === 'hello' && answer({ failed: 'as when all begins' })))`);
    const tab = await bed.open('/0');
    await until(async () => await bed.press(tab).catch(() => '') === 'unavailable', 'that it failed');
    await bed.options.run(`${api}.runtime.onMessage.removeListener(failing)`);
    assert.equal(await bed.press(tab), 'open');
  });

  test('a page of plain text is called one', async () => {
    const tab = await bed.open('/some.txt');
    await bed.inTab(tab, `${api}.scripting.executeScript({ target: { tabId: tab.id }, files: ['content.js'] })`);
    assert.equal(await bed.press(tab), 'plain');
  });

  test('a selection in a frame that may not be read is said to be in one', async (t) => {
    const tab = await bed.open('/framed');
    await until(async () => await bed.count(tab) === '1', 'the number');
    await tab.run(`document.querySelector('iframe').contentWindow.focus()`);
    assert.equal(await bed.press(tab, 'check'), 'frame', 'by the keyboard');
    if (!bed.reader.press) return t.diagnostic('its driver cannot press the menu');
    assert.match((await bed.reader.press(7)).title, /is in a frame/);
  });

  test('a selection in a frame of the same site is read there, and the number stays that of the page', async (t) => {
    const tab = await bed.open('/outer');
    await until(async () => await bed.count(tab) === '1', 'the number');
    const frame = `document.querySelector('iframe').contentDocument`;
    await until(() => tab.run(`Boolean(${frame}.querySelector('article'))`), 'the frame');
    await tab.run(`${frame}.getSelection().selectAllChildren(${frame}.querySelector('article p'))`);
    if (!bed.reader.press) return t.skip('its driver cannot press the menu');
    const ids = await bed.inTab(tab, `${api}.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, func: () => 0 }).then((all) => all.map(({ frameId }) => frameId).filter(Boolean))`);
    assert.equal(ids.length, 1);
    assert.equal((await bed.reader.press(ids[0])).badge, '1');
    const card = `${frame}.querySelector('claimlight-root')?.shadowRoot.querySelector('.card:popover-open')`;
    await until(() => tab.run(`Boolean(${card})`), 'the card');
    assert.match(await tab.run(`${card}.innerText`), /Brennick/);
    assert.equal(await bed.press(tab), 'open', 'the button is the page’s');
    assert.equal(await tab.run(`${SHADOW}.querySelector('.panel').hidden`), false);
  });

  test('with English switched off the panel says so', async () => {
    await bed.store({ ...await bed.settings(), languages: [] });
    const tab = await bed.open('/1');
    await until(async () => await bed.press(tab).catch(() => '') === 'open', 'the panel');
    await until(() => tab.run(`${SHADOW}.querySelector('.panel .notice')?.textContent.includes('English is switched off in the options')`), 'why');
    await bed.store({ ...await bed.settings(), languages: ['en'] });
  });

  test('the options keep the focus, and a press, over their refreshing', async () => {
    await bed.options.run(`${api}.storage.local.get('settings').then(({ settings }) => ${api}.storage.local.set({ settings: { ...settings, off: ['off.example'] } }))`);
    for (const label of ['Remove: http', 'Switch on: off.example', 'All sites']) {
      const button = `[...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).startsWith('${label}'))`;
      await until(() => bed.options.run(`Boolean(${button})`), label);
      await bed.options.run(`${button}.focus(); globalThis.kept = ${button}; void 0`);
      await bed.options.run(`${api}.storage.local.get('settings').then(({ settings }) => ${api}.storage.local.set({ settings: { ...settings, metered: !settings.metered } }))`); // as anything that changes
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      assert.ok(await bed.options.run(`document.activeElement === kept && kept === ${button}`), label);
    }
  });

  test('the reader picks other letters for the shortcuts', async () => {
    await bed.options.go(`${bed.reader.base}options.html`);
    await until(() => bed.options.run(`Boolean(document.querySelector('input.letter'))`), 'the letters');
    const keys = () => bed.options.run(`${api}.storage.local.get('settings').then(({ settings }) => String(settings.keys))`);
    const write = async (/** @type {string} */ letter) => (await bed.options.run(`document.querySelector('input.letter').select()`), bed.options.type(letter));
    const before = await keys();
    await write('P'); // which another has
    await until(() => bed.options.run(`document.body.innerText.includes('Four different letters')`), 'that it is taken');
    assert.equal(await keys(), before);
    await write('J');
    await until(async () => (await keys()).startsWith('JPOL'), 'another letter');
    const tab = await bed.open('/0');
    await until(async () => await bed.count(tab) === '1', 'the number');
    await tab.click(5, 5);
    await tab.shortcut('J');
    await until(() => tab.run(`Boolean(${SHADOW}.querySelector('.card:popover-open'))`), 'the next claim’s card');
  });

  test('what a page may read of our element tells no two pages that they have the same reader', async () => {
    const marks = /** @type {string[]} */ ([]);
    for (const path of ['/0', '/1', '/0']) {
      const tab = await bed.read(path);
      marks.push(...JSON.parse(await tab.run(`JSON.stringify([...${SHADOW}.childNodes].filter(({ nodeType }) => nodeType === 8).map(({ data }) => data))`)));
    }
    assert.equal(marks.length, 3);
    const kept = await bed.options.run(`${api}.storage.local.get('mark').then(({ mark }) => mark)`);
    const parts = marks.flatMap((mark) => mark.split(' '));
    assert.ok(new Set([...parts, kept]).size === parts.length + 1, `${parts}`);
  });

  test('after an update there is one of us, and what a page puts there stays', async () => {
    const tab = await bed.open('/0');
    await until(async () => await bed.count(tab) === '1', 'the number');
    await tab.run(`{
      const fake = document.createElement('claimlight-root');
      fake.id = 'fake';
      fake.attachShadow({ mode: 'open' }).append(new Comment('11111111-2222-4333-8444-555555555555'));
      document.querySelector('claimlight-root').id = 'before';
      document.documentElement.append(fake);
    }`);
    await bed.reader.update();
    bed.options = await bed.reader.open();
    await until(() => bed.options.go(`${bed.reader.base}options.html`).then(() => bed.options.run(`Boolean(document.querySelector('h1'))`), () => false), 'the options');
    await bed.inTab(tab, `${api}.scripting.executeScript({ target: { tabId: tab.id }, files: ['content.js'] })`);
    await until(async () => await bed.count(tab) === '1', 'the number');
    const there = () => tab.run(`[...document.querySelectorAll('claimlight-root')].map(({ id }) => id).join()`);
    await until(async () => await there() === 'fake,', 'that the one before left');
    await new Promise((resolve) => setTimeout(resolve, 2_000)); // and more beats change nothing
    assert.equal(await there(), 'fake,');
    assert.equal(await tab.run(`[...CSS.highlights.get('claimlight-claim-reviewed')].length`), 1);
    assert.equal(await bed.press(tab), 'open');
  });

  /** Code that selects an element in a shadow tree, as a reader does: Chromium tells of that in the tree alone. @param {string} tree @param {string} selector */
  function select(tree, selector) {
    return `((tree) => (tree.getSelection?.() ?? getSelection()).selectAllChildren(tree.querySelector('${selector}')))(${tree})`;
  }
}, { whole: true });
