// @ts-check

// A main module for tests and benchmarks: the Worker as it is, with three ways to
// look behind it. GET /starts tells how often Go was started. A request with the
// header Past is answered without what the header names: by Go alone ("entry"), by
// Go behind the entry module ("cache"), or from the data centre's cache ("memory").

import worker from '../entry.mjs';
import go from '../build/worker.mjs';
import { Edge } from '../entry/edge.mjs';

let starts = 0;

// build/worker.mjs makes one instance for each start.
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(instance, args) {
    starts++;
    return Reflect.construct(instance, args);
  },
});

const routes = [
  '/v1/status.json',
  '/v1/sources.json',
  '/v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json',
  '/v1/records/{block}.json',
  '/v1/reviews/{id}.json',
  '/v1/log/{page}.json',
  '/v1/snapshot/{lang}/{from}.json',
  '/v1/snapshot/{lang}/{since}/{from}.json',
  '/e/{version}/frame.html',
];

/** Enough to remember the status by, and too little for more. */
const memory = 24_000;

/** Takes everything and has nothing. */
const empty = /** @type {any} */ ({ match: async () => undefined, put: async () => {} });

const past = /** @type {Record<string, { fetch: Function }>} */ ({
  entry: go,
  cache: new Edge(/** @type {any} */ (go), routes, {}, { memory, cache: () => empty }),
  memory: new Edge(/** @type {any} */ (go), routes, {}, { memory }),
});

const counted = {
  ...worker,
  /**
   * @param {Request} request
   * @param {import('../entry/edge.mjs').Env} env
   * @param {import('../entry/edge.mjs').Context} ctx
   */
  fetch(request, env, ctx) {
    if (request.url.endsWith('/starts')) return Response.json(starts);
    return (past[request.headers.get('Past') ?? ''] ?? worker).fetch(request, env, ctx);
  },
};

export default counted;

/** The entrypoint of --direct: the default one has Miniflare's proxies in front. */
export const direct = counted;
