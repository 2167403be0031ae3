// @ts-check

// The answers of a generation: in the isolate's memory, behind it in the data
// centre's cache, and behind that made by Go.
//
// The platform's cache knows neither purging everywhere nor serving stale, so what
// lies in it is named by its generation: with the next one it is not found any
// more. While the next one's answer is made, once for all who ask, that of the last
// one is sent for as long as generation.mjs says.

import { within, patience } from './generation.mjs';

/**
 * @typedef {import('./edge.mjs').Call} Call
 * @typedef {import('./generation.mjs').Generations} Generations
 * @typedef {import('./reply.mjs').Answer} Answer
 * @typedef {Answer & { generation: number, stored: number }} Kept
 */

/**
 * How long an answer is kept whose generation stays, in ms. What changes without
 * one may show so much later: a registration, a width that is answered no more.
 * @param {string} path
 */
const keep = (path) => (path === '/v1/sources.json' ? 30_000 : 3_600_000);

/**
 * The header in which the cache keeps our own, and when they were: its Cache-Control
 * is for itself, and it adds others.
 */
const stamp = 'Claimlight';

/**
 * How many answers are renewed at once behind those that are sent: each takes an
 * instance of Go, and an isolate that is over its 128 MB is ended. The others are
 * renewed as they are asked for again.
 */
const renewals = 4;

/** How often a request has an answer made; while somebody writes all the time each may be too old at once. */
const rounds = 3;

/** What an answer takes beside its body, roughly. */
const overhead = 2048;

/** The answers that an isolate has at hand. */
export class Answers {
  /** @type {Map<string, Kept>} by path, the one used longest ago first */
  #memory = new Map();
  #size = 0;
  /** @type {Map<string, { since: number, epoch: number, behind: boolean, made: Promise<Answer | Kept> }>} what is being made, by path */
  #flights = new Map();
  #options;

  /**
   * @param {{
   *   generations: Generations,
   *   make: (path: string, call: Call) => Promise<Answer>,
   *   cache: () => Cache,
   *   now: () => number,
   *   memory: number, // bytes
   * }} options
   */
  constructor(options) {
    this.#options = options;
  }

  /**
   * The answer, if it is in memory and there is nothing to find out.
   * @param {string} path
   * @returns {Kept | undefined}
   */
  ready(path) {
    const kept = this.#memory.get(path);
    if (!kept || kept.generation !== this.#options.generations.known() || this.#expired(path, kept)) return undefined;
    this.#memory.delete(path);
    this.#memory.set(path, kept);
    return kept;
  }

  /**
   * The answer for a path, made where there is none. It is kept if it is 200 and says
   * that caches may. No request waits for longer than patience: what is made meanwhile
   * is for the next one.
   * @param {string} path
   * @param {Call} call
   * @returns {Promise<Answer>}
   */
  find(path, call) {
    return within(patience, this.#find(path, call));
  }

  /**
   * Looks for an answer until there is one that may be sent: while one was made, it
   * may have been superseded.
   * @param {string} path
   * @param {Call} call
   */
  async #find(path, call) {
    for (let round = 0; round < rounds; round++) {
      const generation = await this.#options.generations.current(call.env, call.ctx);
      const held = this.#memory.get(path);
      const answer = held && this.#maySend(path, held)
        ? held
        : await (this.#open(path) ?? this.#fly(path, call, false, () => this.#load(path, generation, call)));
      const kept = 'stored' in answer ? /** @type {Kept} */ (answer) : null;
      if (kept && !this.#maySend(path, kept)) continue;
      if (kept && (kept.generation !== generation || this.#expired(path, kept))) this.#behind(path, generation, call);
      return answer;
    }
    throw new Error('what was made was superseded each time');
  }

  /**
   * Renews an answer behind the request, unless that is being done, or much is. If it
   * fails, the next request tries again.
   * @param {string} path
   * @param {number} generation
   * @param {Call} call
   */
  #behind(path, generation, call) {
    const now = this.#options.now();
    const busy = [...this.#flights.values()].filter((f) => f.behind && now - f.since < patience).length;
    if (busy < renewals && !this.#open(path)) this.#fly(path, call, true, () => this.#renew(path, generation, call));
  }

  /**
   * What is being made for a path, unless it is late, or began before something was
   * written here: its writer would not find what he wrote. Nobody may tie anything to
   * it who does not wait for it: a request that is over takes part in nothing.
   * @param {string} path
   */
  #open(path) {
    const open = this.#flights.get(path);
    const counts = open && open.epoch === this.#options.generations.epoch;
    return counts && this.#options.now() - open.since < patience ? open.made : undefined;
  }

  /**
   * Does something for a path. Others wait for it too, so it has to outlive the
   * request that began it.
   * @param {string} path
   * @param {Call} call
   * @param {boolean} behind nobody waits for it yet
   * @param {() => Promise<Answer>} make
   */
  #fly(path, call, behind, make) {
    const made = make().finally(() => {
      if (this.#flights.get(path) === flight) this.#flights.delete(path);
    });
    const flight = { since: this.#options.now(), epoch: this.#options.generations.epoch, behind, made };
    this.#flights.set(path, flight);
    call.ctx.waitUntil(made.catch(() => {}));
    return made;
  }

  /**
   * From the cache, or new.
   * @param {string} path
   * @param {number} generation
   * @param {Call} call
   */
  async #load(path, generation, call) {
    for (const g of this.#options.generations.sendable()) {
      const kept = await this.#cached(path, g, call);
      if (kept && this.#maySend(path, kept)) return this.#remember(path, kept);
    }
    return this.#make(path, generation, call);
  }

  /**
   * What is to take the place of an old answer. Another isolate may have made it.
   * @param {string} path
   * @param {number} generation
   * @param {Call} call
   */
  async #renew(path, generation, call) {
    const kept = await this.#cached(path, generation, call);
    return kept && !this.#expired(path, kept) ? this.#remember(path, kept) : this.#make(path, generation, call);
  }

  /**
   * Makes an answer. The generation was read before, so it is of that or a later one.
   * @param {string} path
   * @param {number} generation
   * @param {Call} call
   */
  async #make(path, generation, call) {
    const answer = await this.#options.make(path, call);
    if (answer.status !== 200 || !answer.headers.get('Cache-Control')?.startsWith('public')) return answer;
    const kept = this.#remember(path, { ...answer, generation, stored: this.#options.now() });
    const headers = {
      'Cache-Control': `public, max-age=${keep(path) / 1000}`,
      [stamp]: JSON.stringify({ stored: kept.stored, headers: [...kept.headers] }),
    };
    const put = this.#options.cache().put(address(path, generation, call), new Response(kept.body, { headers }));
    call.ctx.waitUntil(put.catch(() => {})); // then it is made again
    return kept;
  }

  /**
   * @param {string} path
   * @param {number} generation
   * @param {Call} call
   * @returns {Promise<Kept | undefined>}
   */
  async #cached(path, generation, call) {
    const found = await this.#options.cache().match(address(path, generation, call)).catch(() => undefined);
    const stamped = found?.headers.get(stamp);
    if (!found || !stamped) return undefined;
    const { stored, headers } = JSON.parse(stamped);
    const ours = new Headers(headers);
    return { status: 200, headers: ours, tag: ours.get('ETag') ?? '', body: await found.arrayBuffer(), generation, stored };
  }

  /**
   * @param {string} path
   * @param {Kept} kept
   */
  #remember(path, kept) {
    const most = this.#options.memory;
    this.#drop(path);
    if (size(kept) > most / 8) return kept; // a snapshot would push hundreds of tiles out
    this.#memory.set(path, kept);
    this.#size += size(kept);
    for (const oldest of this.#memory.keys()) {
      if (this.#size <= most) break;
      this.#drop(oldest);
    }
    return kept;
  }

  /** @param {string} path */
  #drop(path) {
    const kept = this.#memory.get(path);
    if (kept) this.#size -= size(kept);
    this.#memory.delete(path);
  }

  /**
   * An expired answer is sent while it is renewed, but not one from long ago.
   * @param {string} path
   * @param {Kept} kept
   */
  #maySend(path, kept) {
    return this.#options.generations.maySend(kept.generation) && this.#age(kept) <= 2 * keep(path);
  }

  /**
   * @param {string} path
   * @param {Kept} kept
   */
  #expired(path, kept) {
    return this.#age(kept) > keep(path);
  }

  /** The clocks of two machines differ a little. @param {Kept} kept */
  #age({ stored }) {
    return Math.abs(this.#options.now() - stored);
  }
}

/** @param {Kept} kept */
function size({ body }) {
  return overhead + (typeof body === 'string' ? body.length : body.byteLength);
}

/**
 * Where an answer lies in the cache: at no path that anybody else can ask for.
 * Another release of the Worker may answer otherwise, so it looks elsewhere.
 * @param {string} path
 * @param {number} generation
 * @param {Call} call
 */
function address(path, generation, { env, origin }) {
  return `${origin}/.cache/${env.VERSION?.id ?? 'development'}/${generation}${path}`;
}
