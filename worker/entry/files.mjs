// @ts-check

// The files of the page module, which the platform keeps: none of them starts Go.

import { matches, missing, shared } from './reply.mjs';

/** @typedef {import('./edge.mjs').Env} Env */

/** Types of the files that a version may hold; no other is served. */
const kinds = /** @type {Record<string, string>} */ ({
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
  model: 'application/octet-stream',
});

/** As worker/edge sends them with the frame and the files; a test compares the two. */
const isolated = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'",
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
};

export function noFile() {
  return missing('There is no such file in this version, or no such version.');
}

/**
 * Serves one file of a version, or null where it has none.
 * @param {Request} request
 * @param {Env} env
 * @param {string} name
 */
export async function file(request, env, name) {
  const kind = kinds[name.slice(name.lastIndexOf('.') + 1)];
  if (!kind || !name.includes('.')) return null;
  const found = await env.ASSETS.fetch(new Request(request.url, { method: request.method })); // its own conditions know one ETag alone
  if (!found.ok) return null;
  const headers = new Headers({ ...shared, ...isolated, 'Cache-Control': 'public, max-age=31536000, immutable' });
  const tag = found.headers.get('ETag');
  if (tag) headers.set('ETag', tag.replace(/^(?!W\/)/, 'W/')); // the platform compresses, and all of ours are weak
  if (tag && matches(request.headers.get('If-None-Match'), tag)) {
    await found.body?.cancel();
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', kind);
  return new Response(found.body, { headers });
}

/**
 * Whether there is such a version.
 * @param {string} origin
 * @param {string} version
 * @param {Env} env
 */
export async function exists(origin, version, env) {
  const found = await env.ASSETS.fetch(new Request(`${origin}/e/${version}/frame.js`, { method: 'HEAD' }));
  return found.ok;
}
