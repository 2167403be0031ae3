// @ts-check

// The entry module of the Worker: entry/edge.mjs in front of Go.

import go from './build/worker.mjs';
import { Edge } from './entry/edge.mjs';

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
  '/v1/snapshot/{lang}/{since}/{from}.json',
  '/v1/redactions',
  '/v1/marks',
  '/v1/reports',
  '/v1/reports/counts',
  '/v1/reports/queue',
  '/v1/reports/handled',
  '/v1/openapi.json',
  '/docs',
  '/healthz',
  '/e/{version}/frame.html',
  '/e/{version}/{file}',
];

/**
 * What may be asked of those that are not for everybody to read: of others it is GET,
 * HEAD and OPTIONS, and what they answer is kept. What takes a token must be here.
 */
const methods = {
  '/v1/reviews/{id}': 'DELETE, OPTIONS',
  '/v1/reviews': 'PUT, OPTIONS',
  '/v1/redactions': 'POST, OPTIONS',
  '/v1/marks': 'POST, OPTIONS',
  '/v1/reports': 'POST, OPTIONS',
  '/v1/reports/counts': 'GET, HEAD, OPTIONS',
  '/v1/reports/queue': 'GET, HEAD, OPTIONS',
  '/v1/reports/handled': 'POST, OPTIONS',
};

const edge = new Edge(/** @type {any} */ (go), routes, methods);

export default {
  /**
   * @param {Request} request
   * @param {import('./entry/edge.mjs').Env} env
   * @param {import('./entry/edge.mjs').Context} ctx
   */
  fetch: (request, env, ctx) => edge.fetch(request, env, ctx),

  /**
   * What worker/cf does by the clock: it forgets who reported, admits what waited for its site to be registered, and pulls
   * from claims:search where it has a key.
   * @param {unknown} event
   * @param {import('./entry/edge.mjs').Env} env
   * @param {import('./entry/edge.mjs').Context} ctx
   */
  scheduled: (event, env, ctx) => edge.scheduled(event, env, ctx),
};
