// Messages, checked as hostile on both sides.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_LENGTH, readConfig, readReply, readRequest } from '../engine/protocol.js';

const long = 'x'.repeat(MAX_LENGTH + 1);
const entry = { url: 'https://edge.example/v1/status.json', status: 200, bytes: 10 };

/** @type {[name: string, message: any, wanted: boolean][]} */
const requests = [
  ['annotate', { v: 1, id: 1, type: 'annotate', text: 'x' }, true],
  ['annotate nothing', { v: 1, id: 1, type: 'annotate', text: '' }, true],
  ['annotate the longest', { v: 1, id: 1, type: 'annotate', text: 'x'.repeat(MAX_LENGTH) }, true],
  ['annotate too long', { v: 1, id: 1, type: 'annotate', text: long }, false],
  ['lookup', { v: 1, id: 2, type: 'lookup', text: 'x', date: '2025-04-22', fresh: false }, true],
  ['lookup without a date', { v: 1, id: 2, type: 'lookup', text: 'x', date: '', fresh: true }, true],
  ['lookup with a wrong date', { v: 1, id: 2, type: 'lookup', text: 'x', date: 'today', fresh: true }, false],
  ['lookup without fresh', { v: 1, id: 2, type: 'lookup', text: 'x', date: '' }, false],
  ['report', { v: 1, id: 3, type: 'report', review: 'abc-2_x', reason: 'speaker' }, true],
  ['report for a reason of its own', { v: 1, id: 3, type: 'report', review: 'abc', reason: 'the words of a page' }, false],
  ['report with words for an id', { v: 1, id: 3, type: 'report', review: 'The words of a page', reason: 'speaker' }, false],
  ['report with an id too long', { v: 1, id: 3, type: 'report', review: 'a'.repeat(65), reason: 'speaker' }, false],
  ['report for a reason of every object', { v: 1, id: 3, type: 'report', review: 'abc', reason: 'constructor' }, false],
  ['history', { v: 1, id: 3, type: 'history', review: 'abc' }, true],
  ['history of a path', { v: 1, id: 3, type: 'history', review: '../status' }, false],
  ['text that is none', { v: 1, id: 1, type: 'annotate', text: ['x'] }, false],
  ['no text', { v: 1, id: 1, type: 'annotate' }, false],
  ['another version', { v: 2, id: 1, type: 'annotate', text: 'x' }, false],
  ['no version', { id: 1, type: 'annotate', text: 'x' }, false],
  ['id zero', { v: 1, id: 0, type: 'annotate', text: 'x' }, false],
  ['a negative id', { v: 1, id: -1, type: 'annotate', text: 'x' }, false],
  ['half an id', { v: 1, id: 1.5, type: 'annotate', text: 'x' }, false],
  ['an id that is a string', { v: 1, id: '1', type: 'annotate', text: 'x' }, false],
  ['an unknown type', { v: 1, id: 1, type: 'eval', text: 'x' }, false],
  ['a type of every object', { v: 1, id: 1, type: 'constructor', text: 'x' }, false],
  ['__proto__', { v: 1, id: 1, type: '__proto__', text: 'x' }, false],
  ['a reply', { v: 1, id: 1, type: 'annotated', json: '{}' }, false],
  ['null', null, false],
  ['undefined', undefined, false],
  ['a string', 'annotate', false],
  ['a list', [1, 2], false],
];

for (const [name, message, wanted] of requests) {
  test(`request: ${name}`, () => assert.equal(readRequest(message) !== null, wanted));
}

/** @type {[name: string, message: any, wanted: boolean][]} */
const replies = [
  ['starting', { v: 1, id: 0, type: 'starting' }, true],
  ['starting with an id', { v: 1, id: 1, type: 'starting' }, false],
  ['ready', { v: 1, id: 0, type: 'ready', requests: [entry] }, true],
  ['ready with an id', { v: 1, id: 1, type: 'ready', requests: [] }, false],
  ['ready without requests', { v: 1, id: 0, type: 'ready' }, false],
  ['too many requests', { v: 1, id: 0, type: 'ready', requests: Array(101).fill(entry) }, false],
  ['a request that is none', { v: 1, id: 0, type: 'ready', requests: [null] }, false],
  ['a request to nowhere', { v: 1, id: 0, type: 'ready', requests: [{ ...entry, url: 'javascript:1' }] }, false],
  ['negative bytes', { v: 1, id: 0, type: 'ready', requests: [{ ...entry, bytes: -1 }] }, false],
  ['a status that is none', { v: 1, id: 0, type: 'ready', requests: [{ ...entry, status: NaN }] }, false],
  ['annotated', { v: 1, id: 1, type: 'annotated', json: '{}' }, true],
  ['annotated too long', { v: 1, id: 1, type: 'annotated', json: long }, false],
  ['annotated with an object', { v: 1, id: 1, type: 'annotated', json: {} }, false],
  ['matched', { v: 1, id: 1, type: 'matched', json: '{}', requests: [] }, true],
  ['matched without requests', { v: 1, id: 1, type: 'matched', json: '{}' }, false],
  ['reported', { v: 1, id: 1, type: 'reported', requests: [entry] }, true],
  ['reported without requests', { v: 1, id: 1, type: 'reported' }, false],
  ['told', { v: 1, id: 1, type: 'told', json: '{}', requests: [] }, true],
  ['told nothing', { v: 1, id: 1, type: 'told', requests: [] }, false],
  ['refused', { v: 1, id: 1, type: 'refused', reason: 'engine', requests: [] }, true],
  ['refused at the start', { v: 1, id: 0, type: 'refused', reason: 'engine', requests: [entry] }, true],
  ['refused at length', { v: 1, id: 1, type: 'refused', reason: 'x'.repeat(201), requests: [] }, false],
  ['a request', { v: 1, id: 1, type: 'annotate', text: 'x' }, false],
  ['null', null, false],
];

for (const [name, message, wanted] of replies) {
  test(`reply: ${name}`, () => assert.equal(readReply(message) !== null, wanted));
}

test('members that are not of the message are left behind', () => {
  assert.deepEqual(readRequest({ v: 1, id: 1, type: 'annotate', text: 'x', more: 1 }), { id: 1, type: 'annotate', text: 'x' });
  const read = /** @type {any} */ (readReply({ v: 1, id: 0, type: 'ready', requests: [{ ...entry, more: 1 }] }));
  assert.deepEqual(read.requests, [entry]);
});

/** @type {[name: string, config: any, wanted: any][]} */
const configs = [
  ['of an edge', { scheme: 1, bits: { en: 4 }, generation: 17 }, { en: 4 }],
  ['without a language', { scheme: 1, bits: {} }, {}],
  ['with too many bits', { scheme: 1, bits: { en: 4, de: 25 } }, { en: 4 }],
  ['with bits as a string', { scheme: 1, bits: { en: '4' } }, {}],
  ['with a language that is none', { scheme: 1, bits: { '../x': 4, en: 4 } }, { en: 4 }],
  ['with a language of three letters and one with a script', { scheme: 1, bits: { ast: 4, 'zh-hant': 5, EN: 4, en: 6 } }, { en: 6 }],
  ['null', null, null],
  ['without bits', { scheme: 1 }, null],
  ['with bits that are null', { scheme: 1, bits: null }, null],
  ['without a scheme', { bits: { en: 4 } }, null],
];

for (const [name, config, wanted] of configs) {
  test(`config: ${name}`, () => assert.deepEqual(readConfig(config)?.bits ?? null, wanted));
}
