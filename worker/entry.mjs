// @ts-check

// The entry module of the Worker. Starting Go costs about 6 ms of CPU for each
// request, so what needs no store is answered here: the files of the page
// module, and every path that the edge does not know.

import go from './build/worker.mjs';

/**
 * The paths that the handler knows, as worker/edge has them in Routes (a test
 * compares the two). {name} stands for one segment or the rest of one.
 */
const routes = [
  '/v1/status.json',
  '/v1/sources.json',
  '/v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json',
  '/v1/tiles/{scheme}/{lang}/{bits}/{prefix}/{under}.json',
  '/v1/records/{block}.json',
  '/v1/reviews/{id}.json',
  '/v1/reviews/{id}',
  '/v1/reviews',
  '/v1/log/{page}.json',
  '/v1/snapshot/{lang}/{from}.json',
  '/v1/redactions',
  '/v1/marks',
  '/v1/reports',
  '/healthz',
  '/e/{version}/frame.html',
  '/e/{version}/{file}',
];

const segment = '[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}';
const known = new RegExp(`^(?:${routes.map(pattern).join('|')})$`);
const file = /^\/e\/([^/]+)\/([^/]+)$/;

/** @param {string} route */
function pattern(route) {
  return route.split(/\{\w+\}/).map((part) => part.replaceAll('.', '\\.')).join(segment);
}

/** Types of the files that a version may hold; no other is served. */
const kinds = /** @type {Record<string, string>} */ ({
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
  model: 'application/octet-stream',
});

const shared = { 'Access-Control-Allow-Origin': '*', 'Timing-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' };

/** As worker/edge sends them with the frame and the files; a test compares the two. */
const isolated = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'",
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
};

/**
 * @typedef {{ fetch(request: Request): Promise<Response> }} Fetcher
 * @typedef {{ ASSETS: Fetcher, DB: unknown, CLAIMLIGHT_TOKENS?: string, CLAIMLIGHT_CONTACT?: string }} Env
 */

export default {
  /**
   * @param {Request} request
   * @param {Env} env
   * @param {unknown} ctx
   * @returns {Promise<Response>}
   */
  async fetch(request, env, ctx) {
    const url = new URL(request.url);
    if (!known.test(url.pathname)) return nothing(request);
    const asset = file.exec(url.pathname);
    if (!asset || url.search || request.url.endsWith('?')) return go.fetch(request, env, ctx);
    if (!['GET', 'HEAD'].includes(request.method)) return go.fetch(request, env, ctx);
    const [, version, name] = asset;
    if (name !== 'frame.html') return serve(request, env, url, name);
    const frame = await env.ASSETS.fetch(new Request(new URL(`/e/${version}/frame.js`, url), { method: 'HEAD' }));
    return frame.ok ? go.fetch(request, env, ctx) : noFile();
  },
};

/**
 * Serves one file of a version.
 * @param {Request} request
 * @param {Env} env
 * @param {URL} url
 * @param {string} name
 */
async function serve(request, env, url, name) {
  const kind = kinds[name.slice(name.lastIndexOf('.') + 1)];
  if (!kind || !name.includes('.')) return noFile();
  const found = await env.ASSETS.fetch(new Request(url, { method: request.method, headers: conditions(request) }));
  if (!found.ok && found.status !== 304) return noFile();
  const headers = new Headers({ ...shared, ...isolated, 'Cache-Control': 'public, max-age=31536000, immutable' });
  const etag = found.headers.get('ETag');
  if (etag) headers.set('ETag', etag);
  if (found.status === 304) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', kind);
  return new Response(found.body, { headers });
}

/** @param {Request} request */
function conditions(request) {
  const tags = request.headers.get('If-None-Match');
  return tags ? { 'If-None-Match': tags } : undefined;
}

/**
 * What is sent to no address is read and dropped: workerd would else close the
 * connection, and the sender might never see the answer.
 * @param {Request} request
 */
async function nothing(request) {
  await request.body?.pipeTo(new WritableStream());
  return problem(404, 'Not Found', 'There is nothing at this address.');
}

function noFile() {
  return problem(404, 'Not Found', 'There is no such file in this version, or no such version.');
}

/**
 * An error as problem details (RFC 9457).
 * @param {number} status
 * @param {string} title
 * @param {string} detail
 */
function problem(status, title, detail) {
  const headers = { ...shared, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' };
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail }), { status, headers });
}
