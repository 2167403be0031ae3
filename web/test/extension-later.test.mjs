// What is told later, in every browser that is here: from what was read to the words in the options, and how it ends.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, inReaders, until } from './extension.mjs';

inReaders((bed) => {
  test('what was read is told of once it is checked', async () => {
    await bed.store({ ...await bed.settings(), told: true });
    const tab = await bed.read('/4');
    await until(async () => (await bed.standing()).told.claims > 0, 'codes of what was read');
    const kept = JSON.stringify(await bed.ask('everything'));
    assert.ok(!/Eskholm|http|ferr/i.test(kept), kept);
    assert.match(kept, /^\{"read":\[\{"day":"\d{4}-\d\d-\d\d","of":"\d{4}-\d\d-\d\d","macs":\["[\da-f]{16}"/);
    await bed.publish('The council of Eskholm closed 7 ports in 2019.');
    await bed.publish('The council of Jarrow closed 12 ports in 2019.');
    await until(async () => (await bed.ask('follow'), (await bed.standing()).told.found.length), 'the review');
    const { told: { found } } = await bed.standing();
    assert.deepEqual(found.map((/** @type {any} */ { record }) => record.claim), ['The council of Eskholm closed 7 ports in 2019.']);
    await until(() => bed.options.run(`document.body.innerText.includes('Eskholm')`), 'the options tell');
    assert.equal(await bed.options.run(`${api}.action.getBadgeText({})`), '•');
    const front = await bed.open();
    await front.go(`${bed.reader.base}options.html`);
    await until(() => front.run(`[...document.querySelectorAll('li')].some((one) => one.innerText.includes('Eskholm') && (one.scrollIntoView(), true))`), 'they tell in front');
    await until(async () => await bed.options.run(`${api}.action.getBadgeText({})`) === '', 'the dot goes once that is seen');
    await bed.store({ ...await bed.settings(), told: false });
    await bed.ask('forget');
    assert.ok(!await bed.options.run(`indexedDB.databases().then((all) => all.some(({ name }) => name === 'told later'))`), 'it is erased');
  });
}, { whole: true });
