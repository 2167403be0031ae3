// The product as `./build.sh demo` serves it: the native edge, its sample
// reviews and the demo page on a second origin, on free ports.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;

/** Builds the server; returns what starts it and what removes it. */
export function buildServer() {
  const dir = mkdtempSync(join(tmpdir(), 'claimlight-'));
  const command = join(dir, 'serve');
  execFileSync('go', ['build', '-o', command, './worker/cmd/serve'], { cwd: root });
  return {
    start: (/** @type {string[]} */ flags = [], /** @type {NodeJS.ProcessEnv} */ env = {}) => start(command, flags, env),
    /** Two with the same sample, begun in different seconds: so their logs are different. */
    startTwo: async (/** @type {string[]} */ flags = []) => [await start(command, flags), (await new Promise((resolve) => setTimeout(resolve, 1_100)), await start(command, flags))],
    remove: () => rmSync(dir, { recursive: true }),
  };
}

/**
 * Starts the demo on the test build and waits until it says where it is.
 * @param {string} command
 * @param {string[]} flags
 * @param {NodeJS.ProcessEnv} [env] beside our own
 */
async function start(command, flags, env = {}) {
  const server = spawn(command, ['-demo', '-addr', '127.0.0.1:0', '-demo-addr', '127.0.0.1:0', '-web', 'web/dist/test', ...flags], { cwd: root, env: { ...process.env, ...env } });
  let output = '';
  const exit = new Promise((resolve) => server.once('exit', (code, signal) => resolve(code ?? signal)));
  const ready = new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (text) => {
        output += text;
        if (output.includes('Ctrl-C')) resolve(undefined);
      });
    }
    void exit.then((code) => reject(new Error(`the demo ended with ${code}: ${output}`)));
  });
  await ready;
  return {
    page: /Open\s+(\S+)/.exec(output)?.[1] ?? '',
    edge: /edge\s+(http:\/\/[^/]+)/.exec(output)?.[1] ?? '',
    /** Ctrl-C; resolves to the exit code. */
    stop() {
      server.kill('SIGINT');
      return exit;
    },
  };
}

/**
 * Publishes a review of a claim, as the demo's reviewer.
 * @param {string} edge
 * @param {string} token
 * @param {string} claim
 * @param {{day?: string, rating?: string}} [more]
 * @returns {Promise<string>} what the edge says
 */
export async function publish(edge, token, claim, { day = '2026-11-01', rating = 'Correct.' } = {}) {
  const review = { '@context': 'https://schema.org', '@type': 'ClaimReview', url: `https://factdesk.example/${encodeURIComponent(claim)}`, claimReviewed: claim, inLanguage: 'en',
    datePublished: day, author: { '@type': 'Organization', name: 'Example Fact Desk', url: 'https://factdesk.example/' }, reviewRating: { '@type': 'Rating', alternateName: rating } };
  const response = await fetch(`${edge}/v1/reviews`, { method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/ld+json' }, body: JSON.stringify(review) });
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return said;
}
