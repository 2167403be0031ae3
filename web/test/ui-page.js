// The page under the interface's tests: mounts it in an open shadow root over
// invented data and keeps what it asks for.

import {createUI} from '../ui/ui.js';

const text = 'The mayor, Ada Sample, said that the bridge would “open in June”. Reports suggest a delay. Work began in March 2023. Nobody was hurt.';

/** @param {string} words @param {object} more */
function claim(words, more) {
  const start = text.indexOf(words);
  const end = start + words.length;
  return {start, end, score: 0.5, speaker: -1, source: '', quote: 'none', stance: 'asserts', cue: null, content: [[start, end]], ...more};
}

const article = {
  text,
  foreign: [],
  actors: [
    {name: 'Ada Sample', kind: 'person', role: 'The mayor', mentions: [[11, 21], [11, 21]], pronouns: []},
    {name: 'Exampleton', kind: 'place', role: '', mentions: [[0, 3]], pronouns: []},
  ],
  claims: [
    claim('the bridge would “open in June”', {speaker: 0, quote: 'mixed', cue: [23, 27]}),
    claim('a delay', {source: 'Reports', quote: 'indirect', stance: 'hedges'}),
    claim('Work began in March 2023', {}),
    claim('Nobody was hurt', {}),
  ],
};

/** @param {object} more */
function record(more) {
  return {
    id: 'x', claim: 'The bridge opens in June.', language: 'en', claimantKind: 'none', claimDate: '2025-04-20', rating: 'Supported',
    publisher: {name: 'Example Fact Desk', site: 'factdesk.example'}, url: 'https://factdesk.example/r/1', reviewDate: '2025-04-24',
    state: 'active', changed: '2025-05-01T10:00:00Z', source: {name: 'demo', sample: true}, ...more,
  };
}

/** @type {[string, unknown][]} */
const calls = [];
/** @param {string} name */
const note = (name) => (/** @type {unknown[]} */ ...given) => void calls.push([name, given]);
const actions = /** @type {any} */ (Object.fromEntries(
  ['retry', 'reveal', 'stop', 'stopSite', 'start', 'exportAll', 'closed', 'toggleHighlights', 'switchKeys'].map((name) => [name, note(name)])));
Object.assign(actions, {
  link: () => 'https://news.example/a#:~:text=words',
  /** @param {string} review */
  history: async (review) => (calls.push(['history', [review]]), /** @type {any} */ (globalThis).told),
  /** @param {string} review @param {string} reason */
  report: async (review, reason) => (calls.push(['report', [review, reason]]), reason !== 'record'),
});

const host = document.createElement('claimlight-root');
document.documentElement.append(host);
const root = host.attachShadow({mode: 'open'});
Object.assign(globalThis, {ui: createUI(root, actions), createUI, actions, root, calls, article, record});
