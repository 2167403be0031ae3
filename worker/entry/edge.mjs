// @ts-check

// What the entry module answers, and what it leaves to Go. Starting Go costs
// more than all else (README.md, Fast reads), so that is done for what changes something and for
// an answer that nobody has: see answers.mjs.

import { inUse, namesSomething, refusal } from './admission.mjs';
import { Answers } from './answers.mjs';
import { exists, file, noFile } from './files.mjs';
import { Generations } from './generation.mjs';
import { missing, options, preflight, problem, send, unauthorized, unavailable, whole } from './reply.mjs';

/**
 * @typedef {import('./reply.mjs').Answer} Answer
 * @typedef {{ fetch(request: Request): Promise<Response> }} Fetcher
 * @typedef {{ bind(...values: unknown[]): Statement, first(column: string): Promise<any> }} Statement
 * @typedef {{ ASSETS: Fetcher, DB: { prepare(query: string): Statement }, VERSION?: { id: string }, CLAIMLIGHT_OPERATOR?: string }} Env
 * @typedef {{ waitUntil(promise: Promise<unknown>): void }} Context
 * @typedef {{ env: Env, ctx: Context, origin: string }} Call the request that something is done in
 * @typedef {{ fetch(request: Request, env: Env, ctx: Context): Promise<Response>, scheduled(event: unknown, env: Env, ctx: Context): Promise<void> }} Go
 */

/** What the answers in an isolate's memory may take, of the 128 MB that it has; an instance of Go takes about 20. */
const memory = 16 << 20;

const status = '/v1/status.json';
const segment = '[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}';
const versioned = /^\/e\/([^/]+)\/([^/]+)$/;
const review = /^\/v1\/reviews\/([^/]+)\.json$/;

/**
 * Of these a write has changed nothing; of others it may have: 422 is also sent where a
 * part was taken, and after an error nobody knows. As worker/edge has them: a test
 * compares the two.
 */
const refused = [400, 401, 403, 404, 405, 409, 412, 413, 415, 429];

/**
 * Whether answers of before may be wrong now. Readers' reports change none of them.
 * @param {string} route
 * @param {string} method
 * @param {number} status of the answer
 */
export function mayHaveWritten(route, method, status) {
  return !reads.includes(method) && !route.startsWith('/v1/reports') && !refused.includes(status);
}

const reads = 'GET, HEAD, OPTIONS';

/**
 * Whether a request has what can be a token. Go reads it; without one Go needs no start.
 * @param {Request} request
 */
function hasToken({ headers }) {
  return /^Bearer \s*\S/i.test(headers.get('Authorization') ?? '');
}

/** @param {string} route */
function pattern(route) {
  return route.split(/\{\w+\}/).map((part) => part.replaceAll('.', '\\.')).join(segment);
}

/** What is read of a body that nobody wants, as worker/cf does. */
const maxDrained = 8 << 20;

/**
 * What is sent to nobody who wants it is read and dropped: workerd would else close
 * the connection, and the sender might never see the answer.
 * @param {Request} request
 */
async function drain({ body }) {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (let left = maxDrained; left > 0; ) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.byteLength;
    }
    await reader.cancel();
  } catch {
    // a sender who left is no concern
  }
}

/** The edge before Go. One is made for each isolate. */
export class Edge {
  #go;
  #known;
  #routes;
  #methods;
  #generations;
  #answers;
  /** @type {{ of: Answer, is: import('./admission.mjs').InUse } | null} the status that was read last */
  #status = null;

  /**
   * @param {Go} go
   * @param {string[]} routes the paths that the handler knows; {name} stands for one segment or the rest of one
   * @param {Record<string, string>} methods of those that not everybody may read; no cache has anything of them
   * @param {{ now?: () => number, cache?: () => Cache, memory?: number }} [options] for tests and benchmarks
   */
  constructor(go, routes, methods, options = {}) {
    this.#go = go;
    this.#known = new RegExp(`^(?:${routes.map((route) => `(${pattern(route)})`).join('|')})$`);
    this.#routes = routes;
    this.#methods = methods;
    const now = options.now ?? Date.now;
    this.#generations = new Generations(now);
    this.#answers = new Answers({
      generations: this.#generations,
      make: (path, call) => this.#make(path, call),
      cache: options.cache ?? (() => /** @type {any} */ (caches).default),
      now,
      memory: options.memory ?? memory,
    });
  }

  /**
   * @param {Request} request
   * @param {Env} env
   * @param {Context} ctx
   * @returns {Promise<Response>}
   */
  async fetch(request, env, ctx) {
    const { url, method } = request;
    const start = url.indexOf('/', 'https://'.length);
    const read = method === 'GET' || method === 'HEAD';
    if (read) {
      const ready = this.#answers.ready(url.slice(start));
      if (ready && !request.body) return send(request, ready);
    }
    const { pathname: path, search, origin } = new URL(url);
    const route = this.#routes[(this.#known.exec(path)?.indexOf(path, 1) ?? 0) - 1];
    const decided = this.#decided(route, method, search || url.endsWith('?')) ?? this.#unauthorized(route, request);
    const goes = !decided && (route in this.#methods || route === '/healthz');
    if (goes) return this.#started(request, route, env, ctx);
    await drain(request); // before an answer is looked for: it would grow old meanwhile
    return decided ? send(request, decided) : this.#read(request, path, { env, ctx, origin });
  }

  /**
   * What Go does by the clock. It may have written, also where it fails.
   * @param {unknown} event
   * @param {Env} env
   * @param {Context} ctx
   */
  async scheduled(event, env, ctx) {
    try {
      await this.#go.scheduled(event, env, ctx);
    } finally {
      this.#generations.forget();
    }
  }

  /**
   * The answer where route and method decide it, in the handler's order.
   * @param {string | undefined} route
   * @param {string} method
   * @param {string | boolean} query
   */
  #decided(route, method, query) {
    if (route === undefined) return missing('There is nothing at this address.');
    const methods = this.#methods[route] ?? reads;
    const open = !(route in this.#methods);
    const more = method === 'OPTIONS' ? preflight(methods, open) : undefined;
    if (query) return problem(400, 'Bad Request', 'This address takes no query string.', { open, more });
    if (!methods.split(', ').includes(method)) {
      return problem(405, 'Method Not Allowed', 'See the header Allow.', { open, more: { Allow: methods } });
    }
    return method === 'OPTIONS' ? options(methods, open) : undefined;
  }

  /**
   * The answer to who shows no token where one is taken, which is of all that not
   * everybody may read but for readers' reports.
   * @param {string} route
   * @param {Request} request
   */
  #unauthorized(route, request) {
    return route in this.#methods && route !== '/v1/reports' && !hasToken(request) ? unauthorized() : undefined;
  }

  /**
   * What Go answers itself. After a write its sender finds here what he wrote.
   * @param {Request} request
   * @param {string} route
   * @param {Env} env
   * @param {Context} ctx
   */
  async #started(request, route, env, ctx) {
    const response = await this.#go.fetch(request, env, ctx);
    if (!mayHaveWritten(route, request.method, response.status)) return response;
    if (response.status >= 500) this.#generations.doubt();
    else this.#generations.forget();
    return response;
  }

  /**
   * @param {Request} request
   * @param {string} path
   * @param {Call} call
   */
  async #read(request, path, call) {
    const [, , name] = versioned.exec(path) ?? [];
    if (name && name !== 'frame.html') {
      return (await file(request, call.env, name)) ?? send(request, noFile());
    }
    return send(request, await this.#answer(path, call));
  }

  /**
   * @param {string} path
   * @param {Call} call
   * @returns {Promise<Answer>}
   */
  async #answer(path, call) {
    try {
      return (namesSomething(path) ? await this.#refusal(path, call) : undefined) ?? (await this.#answers.find(path, call));
    } catch (error) {
      console.error('no answer', /** @type {Error} */ (error).message);
      return unavailable();
    }
  }

  /**
   * @param {string} path
   * @param {Call} call
   */
  async #refusal(path, call) {
    const found = await this.#answers.find(status, call);
    if (found.status !== 200) return found; // without a status nothing else has an answer either
    if (this.#status?.of !== found) {
      const { body } = found;
      this.#status = { of: found, is: inUse(typeof body === 'string' ? body : new TextDecoder().decode(body)) };
    }
    return refusal(path, this.#status.is);
  }

  /**
   * Has Go make an answer. That there is no such version or review is known without it.
   * @param {string} path
   * @param {Call} call
   * @returns {Promise<Answer>}
   */
  async #make(path, call) {
    const [, version] = versioned.exec(path) ?? [];
    if (version && !(await exists(call.origin, version, call.env))) return noFile();
    const [, id] = review.exec(path) ?? [];
    if (id && !(await isReview(id, call.env))) return missing('There is no review of this id.');
    return whole(await this.#go.fetch(new Request(call.origin + path), call.env, call.ctx));
  }
}

/**
 * @param {string} id
 * @param {Env} env
 */
async function isReview(id, env) {
  return (await env.DB.prepare('SELECT count(*) AS n FROM review WHERE id = ?').bind(id).first('n')) > 0;
}
