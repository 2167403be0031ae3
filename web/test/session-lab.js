// What web/test/session.test.mjs drives: a session over this page with an engine of the
// test's own, whose claims are the sentences and whose reviews are of those with "seven".

import { shortcuts } from '../page/keys.js';
import { SiteSwitch } from '../embed/off.js';
import { Rules } from '../embed/rules.js';
import { Session } from '../embed/session.js';
import { Refused } from '../engine/link.js';

const record = { id: 'seven-ports', claim: 'It closed seven ports.', rating: 'Correct', publisher: { name: 'Example Fact Desk', site: 'factdesk.example' } };

/** @param {string} text */
async function annotate(text) {
  const claims = [...text.matchAll(/[^.\s][^.\n]*\./g)].map(({ 0: { length }, index }) => ({
    start: index, end: index + length, score: 1, speaker: -1, source: '', quote: 'none', stance: 'asserts', cue: null, content: [],
  }));
  return JSON.stringify({ actors: [], claims, foreign: [] });
}

/** @param {string} text */
async function lookup(text) {
  const states = [...text.matchAll(/[^.\s][^.\n]*\./g)].map(([sentence]) => (sentence.includes('seven')
    ? { state: 'reviewed', matches: [{ decision: 'same', score: 1, reasons: [], record: 0 }] }
    : { state: 'none', matches: [] }));
  return JSON.stringify({ records: [record], claims: states });
}

const lab = {
  Refused,
  /** What was asked, in order. @type {any[]} */
  asked: [],
  /** @type {Session|null} */
  session: null,
  connects: 0,
  closes: 0,
  reports: true,
  report: async () => '',
  // Tests put others in their place, and these back.
  annotate,
  lookup,
  good: { annotate, lookup },
  start,
  rows: () => [...lab.root().querySelectorAll('.panel .row-text')].map((row) => row.textContent),
  root: () => /** @type {ShadowRoot} */ (document.querySelector('claimlight-root')?.shadowRoot),
  /** The words that have a look, in order. @param {string} [look] */
  painted: (look = '') => [...CSS.highlights].filter(([name]) => name.startsWith(`claimlight-claim${look}`))
    .flatMap(([, ranges]) => [...ranges].map(String)).sort(),
  /** Lets every task that waits run first, a few times over. */
  async settle() {
    for (let i = 0; i < 30; i++) await new Promise((resolve) => setTimeout(resolve, 0));
  },
};

function start() {
  const connect = async () => {
    const nth = ++lab.connects;
    return /** @type {any} */ ({
      barred: null,
      get reports() { return lab.reports; },
      report: (/** @type {string} */ review, /** @type {string} */ reason) => (lab.asked.push({ type: 'report', nth, review, reason }), lab.report()),
      annotate: (/** @type {string} */ text) => (lab.asked.push({ type: 'annotate', nth, text }), lab.annotate(text)),
      lookup: (/** @type {string} */ text, /** @type {string} */ date, /** @type {boolean} */ fresh) =>
        (lab.asked.push({ type: 'lookup', nth, date, fresh }), lab.lookup(text)),
      close() { lab.closes++; },
    });
  };
  return (lab.session = new Session({ connect, requests: [], keys: Object.assign(new SiteSwitch('claimlight-keys-off'), { list: shortcuts('NPOL') }), onstop() {}, site: new SiteSwitch('claimlight-off'), article: '', manual: false, rules: new Rules({}), tell() {} })).ready;
}

Object.assign(globalThis, { lab });
