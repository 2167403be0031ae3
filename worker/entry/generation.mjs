// @ts-check

// Which generation of the reviews is current. A write anywhere makes the next
// one, so what was answered for a generation is right for as long as that is
// current, and then for nobody.
//
// A withdrawn, redacted or never-same-marked review has to be absent from every
// network answer within 60 seconds of its commit. That is one rule: an answer of
// a generation is sent for as long as that was seen to be current by this isolate
// no more than `staleness` ago.
//
//	25 s  staleness: the generation was read from D1 before the commit, at the latest just before it
//	 5 s  for the way: the rule is held against what is sent once nothing is waited for any more
//	30 s  what a browser keeps: max-age=10, stale-while-revalidate=20 (worker/edge, `live`)
//	60 s
//
// An isolate in use reads the generation anew every 10 s, so mostly the first term
// is 10 s. The rest of the 25 s is for what was current a moment ago: it is sent
// while its successor is made. An isolate that cannot read the generation, because
// D1 does not answer, sends what it has until the 25 s are over, and then nothing.

/** Each isolate reads the generation at most so often, in ms. */
export const reread = 10_000;

/** For how long what was seen to be current is sent, in ms. */
export const staleness = 25_000;

/** How long a request waits for its answer, whoever makes it, and for D1, in ms. */
export const patience = 5_000;

/** After a failure, how long nothing is tried, in ms. */
const pause = 1_000;

// The last row by the primary key: one row is read. AUTOINCREMENT would also
// tell by sqlite_sequence, but not in a copy that was loaded row by row.
const query = 'SELECT max(generation) AS generation FROM intake';

/**
 * @typedef {import('./edge.mjs').Env} Env
 * @typedef {import('./edge.mjs').Context} Context
 * @typedef {{ generation: number, at: number, doubts: number }} Seen
 */

/** The generations that an isolate saw. */
export class Generations {
  /** @type {Seen[]} those that may still be sent, the latest read first */
  #seen = [];
  /** @type {{ since: number, epoch: number, read: Promise<number> } | null} */
  #reading = null;
  #epoch = 0;
  #doubts = 0;
  #failed = -Infinity;
  #now;

  /** @param {() => number} now the clock, in ms */
  constructor(now) {
    this.#now = now;
  }

  /** The current generation, if it was read within the last 10 s and not doubted since; else undefined. */
  known() {
    const latest = this.#seen[0];
    return latest && latest.doubts === this.#doubts && this.#within(latest, reread) ? latest.generation : undefined;
  }

  /**
   * The current generation, as far as this isolate knows: it is read anew if that
   * is due, behind the request where the last one may still be sent.
   * @param {Env} env
   * @param {Context} ctx
   * @returns {Promise<number>}
   */
  async current(env, ctx) {
    const known = this.known();
    if (known !== undefined) return known;
    const latest = this.#seen[0];
    const read = this.#open() ?? this.#read(env, ctx);
    if (latest && this.#within(latest, staleness)) return latest.generation;
    if (!read) throw new Error('the generation could not be read a moment ago');
    return within(patience, read);
  }

  /**
   * Whether what was made for a generation may still be sent.
   * @param {number} generation
   */
  maySend(generation) {
    return this.#seen.some((s) => s.generation === generation && this.#within(s, staleness));
  }

  /** The generations that may still be sent, the latest first. */
  sendable() {
    return this.#seen.filter((s) => this.#within(s, staleness)).map((s) => s.generation);
  }

  /** The number of times that something was written through this isolate. */
  get epoch() {
    return this.#epoch;
  }

  /** Something was written through this isolate: what it saw before counts no more. */
  forget() {
    this.#seen = [];
    this.#epoch++;
  }

  /**
   * Something may have been written through this isolate: the next request reads the
   * generation anew. What was seen may still be sent as long as by any other isolate:
   * whoever can make a write fail must not empty this one while D1 is away.
   */
  doubt() {
    this.#doubts++;
  }

  /**
   * A moment in the future is one too: the clock was set back.
   * @param {Seen} seen
   * @param {number} limit
   */
  #within({ at }, limit) {
    const age = this.#now() - at;
    return age >= 0 && age <= limit;
  }

  /** The read that is under way, if it still counts and is not late. */
  #open() {
    const open = this.#reading;
    return open && open.epoch === this.#epoch && this.#now() - open.since < patience ? open.read : undefined;
  }

  /**
   * Reads the generation; null right after a failure. Others wait for it too, so it
   * has to outlive the request that began it.
   * @param {Env} env
   * @param {Context} ctx
   */
  #read(env, ctx) {
    const now = this.#now();
    if (now >= this.#failed && now - this.#failed < pause) return null;
    const read = this.#ask(env, now);
    this.#reading = { since: now, epoch: this.#epoch, read };
    ctx.waitUntil(read.catch(() => {})); // what it failed by is told once nothing may be sent
    return read;
  }

  /**
   * @param {Env} env
   * @param {number} at the moment before D1 is asked: what it says is at least as of then
   */
  async #ask(env, at) {
    const [epoch, doubts] = [this.#epoch, this.#doubts];
    try {
      const generation = (await within(patience, env.DB.prepare(query).first('generation'))) ?? 0;
      if (epoch === this.#epoch) {
        const others = this.#seen.filter((s) => s.generation !== generation && this.#within(s, staleness));
        this.#seen = [{ generation, at, doubts }, ...others];
      }
      return generation;
    } catch (error) {
      this.#failed = this.#now();
      throw error;
    } finally {
      if (this.#reading?.epoch === epoch) this.#reading = null;
    }
  }
}

/**
 * The promise's value, or an error once it is late. What another request makes may
 * never come: the platform ends a request, and with it what it was doing.
 * @template T
 * @param {number} ms
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export async function within(ms, promise) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}
