// In the extension, a Worker like its own that looks an article up in the mirror on the
// disk, with a clock at each operation of engine and disk.

import { Desk } from '../../extension/worker/desk.js';
import { Disk } from '../../extension/worker/disk.js';
import { Mirror } from '../../extension/worker/mirror.js';
import { Operations } from '../../extension/worker/operations.js';

/** Milliseconds of the look-up under way, by operation. @type {Record<string, number>} */
let spent = {};

/** @param {any} prototype @param {string} what @param {string[]} names */
function clock(prototype, what, names) {
  for (const name of names) {
    const work = prototype[name];
    prototype[name] = function (/** @type {any[]} */ ...given) {
      const from = performance.now();
      const add = () => (spent[`${what}: ${name}`] = (spent[`${what}: ${name}`] ?? 0) + performance.now() - from);
      const answer = work.apply(this, given);
      if (answer instanceof Promise) void answer.then(add, add);
      else add();
      return answer;
    };
  }
}

clock(Operations.prototype, 'engine', ['plan', 'runs', 'find', 'decide']);
clock(Disk.prototype, 'disk', ['state', 'runs', 'buckets', 'blocks']);

self.onmessage = async ({ data: { source, text, times } }) => {
  const desk = await Desk.open();
  const mirror = new Mirror(source, 'en', 0, new Operations(desk.engine), (work) => work());
  const runs = [];
  let claims = [];
  for (let i = 0; i < times; i++) {
    let from = performance.now();
    desk.engine.annotate(text); // as the page does before
    const annotated = performance.now() - from;
    spent = {};
    from = performance.now();
    ({ claims } = await mirror.lookup(text, ''));
    runs.push({ ...spent, 'the look-up': performance.now() - from, 'annotating, before it': annotated });
  }
  self.postMessage({ runs, claims: claims.map((/** @type {{state: string}} */ { state }) => state) });
};
