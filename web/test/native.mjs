// What the native engine's commands write.

import { execFileSync, spawn } from 'node:child_process';

const ROOT = new URL('../..', import.meta.url).pathname;

/**
 * Articles that are made up, the same ones every time.
 * @param {number} bytes that they have in all, or a little more
 * @returns {string[]}
 */
export function articles(bytes) {
  const lines = execFileSync('go', ['run', './wasm/cmd/bench', '-articles', `${bytes}`], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 30 });
  return lines.split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
}

/** @typedef {{op: number, request: Buffer, answer: Buffer}} Call */

/**
 * Calls with their answers, as wasm/cmd/calls writes them.
 * @param {number} bytes of articles among the texts
 * @param {NodeJS.ProcessEnv} env for another target
 * @returns {AsyncGenerator<Call>}
 */
export async function* calls(bytes, env = {}) {
  const child = spawn('go', ['run', './wasm/cmd/calls', '-articles', `${bytes}`], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const left = new Promise((resolve) => child.once('close', resolve));
  const rest = reader(child.stdout);
  for (;;) {
    const head = await rest(8);
    if (!head) break;
    const request = await rest(head.readUInt32LE(4));
    const answer = await rest((await rest(4))?.readUInt32LE(0) ?? 0);
    if (!request || !answer) throw new Error('the calls end within one');
    yield { op: head.readUInt32LE(0), request, answer };
  }
  if (await left !== 0) throw new Error('wasm/cmd/calls failed');
}

/**
 * Reads so many bytes, or null where the stream has ended.
 * @param {AsyncIterable<Buffer>} stream
 * @returns {(n: number) => Promise<Buffer|null>}
 */
function reader(stream) {
  const chunks = stream[Symbol.asyncIterator]();
  /** @type {Buffer[]} */
  let kept = [];
  let have = 0;
  return async (n) => {
    while (have < n) {
      const { done, value } = await chunks.next();
      if (done) return null;
      kept.push(value);
      have += value.length;
    }
    const all = Buffer.concat(kept);
    kept = [all.subarray(n)];
    have -= n;
    return all.subarray(0, n);
  };
}
