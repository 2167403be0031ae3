// The page's end of the port: numbered, checked, and nothing left hanging.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Link, Refused } from '../engine/link.js';
import { VERSION } from '../engine/protocol.js';

/** @param {(message: any, port: MessagePort) => void} answers */
function linked(answers) {
  const { port1, port2 } = new MessageChannel();
  /** @type {any[]} */
  const entries = [];
  let undone = 0;
  port2.onmessage = ({ data }) => answers(data, port2);
  const link = new Link(port1, () => { undone++; port2.close(); }, (list) => entries.push(...list));
  return { link, entries, undone: () => undone };
}

const entry = { url: 'https://edge.example/x', status: 200, bytes: 1 };

test('an answer reaches who asked, in any order', async () => {
  /** @type {any[]} */
  const held = [];
  const { link } = linked((message, port) => {
    held.push(message);
    if (held.length < 2) return;
    for (const { id, type, text } of held.reverse()) {
      port.postMessage({ v: VERSION, id, type: type === 'annotate' ? 'annotated' : 'matched', json: text, requests: [] });
    }
  });
  assert.deepEqual(await Promise.all([link.annotate('a'), link.lookup('b', '', false)]), ['a', 'b']);
  link.close();
});

test('hostile messages are dropped', async () => {
  const { link, entries } = linked((message, port) => {
    const { id } = message;
    for (const bad of [
      null, 'x', { v: 2, id, type: 'annotated', json: 'bad' }, { v: 1, id: id + 1, type: 'annotated', json: 'bad' },
      { v: 1, id, type: 'matched', json: 'bad', requests: [] }, { v: 1, id, type: 'annotated', json: 1 },
      { v: 1, id: id + 7, type: 'matched', json: 'bad', requests: [entry] },
    ]) port.postMessage(bad);
    port.postMessage({ v: 1, id, type: 'annotated', json: 'good' });
    port.postMessage({ v: 1, id, type: 'annotated', json: 'late' });
  });
  assert.equal(await link.annotate('x'), 'good');
  assert.deepEqual(entries, []);
  link.close();
});

test('a refusal rejects, and tells what was fetched', async () => {
  const { link, entries } = linked(({ id }, port) => port.postMessage({ v: 1, id, type: 'refused', reason: 'engine', requests: [entry] }));
  await assert.rejects(link.annotate('x'), Refused);
  assert.deepEqual(entries, [entry]);
  link.close();
});

test('no answer in time is a refusal', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { link } = linked(() => {});
  const asked = assert.rejects(link.annotate('x'), /no answer/);
  t.mock.timers.tick(20_000);
  await asked;
  link.close();
});

test('close refuses what was asked and undoes once', async () => {
  const { link, undone } = linked(() => {});
  const asked = assert.rejects(link.lookup('x', '', true), Refused);
  link.close();
  await asked;
  assert.equal(await link.ready, false);
  assert.equal(undone(), 1);
});

test('ready is what the engine says first', async () => {
  for (const [type, wanted] of /** @type {const} */ ([['ready', true], ['refused', false]])) {
    const { port1, port2 } = new MessageChannel();
    const link = new Link(port1, () => port2.close(), () => {});
    port2.postMessage({ v: 1, id: 0, type: 'starting' });
    assert.equal(await link.started, true);
    port2.postMessage({ v: 1, id: 0, type, reason: 'engine', requests: [] });
    assert.equal(await link.ready, wanted);
    link.close();
  }
});

test('a text beyond the limit is refused without a message', async () => {
  const { link } = linked(() => assert.fail('sent'));
  await assert.rejects(link.annotate('x'.repeat(1_000_001)), Refused);
  link.close();
});

/** @type {[reason: string, alone: boolean][]} */
const reasons = [['request', true], ['size', true], ['edge', true], ['barred', true], ['engine', false], ['constructor', false]];

for (const [reason, alone] of reasons) {
  test(`a refusal for the reason ${reason} ${alone ? 'is of one question' : 'ends the link'}`, async () => {
    const { link } = linked(({ id }, port) => port.postMessage({ v: 1, id, type: 'refused', reason, requests: [] }));
    await assert.rejects(link.annotate('x'), { name: 'Refused', message: reason, alone });
    link.close();
  });
}

test('a link that looks nothing up does not ask', async () => {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => assert.fail('sent');
  const link = new Link(port1, () => port2.close(), () => {}, 'policy');
  await assert.rejects(link.lookup('x', '', true), { name: 'Refused', alone: true });
  link.close();
});
