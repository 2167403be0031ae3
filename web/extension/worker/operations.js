// The operations that the extension's module has beside the page's: see wasm/local, which
// says what each takes and answers.

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {string|Uint8Array} Field */

/** What a step of the mirror does. @typedef {{after: string, clear: boolean, more: boolean, older: boolean, whole: boolean, rows: [number: number, first: number, length: number][]}} Step */

const OPS = Object.freeze({ start: 16, path: 17, take: 18, file: 19, runs: 20, merge: 21, plan: 22, find: 23, decide: 24, told: 25, own: 26 });

/** The module refused what it was given: a body of the network's, or bytes of the disk's. */
export class Unread extends Error {
  name = 'Unread';
}

/** The instance that what was asked goes on from was replaced: all of it is to be asked again. */
export class Lost extends Error {
  name = 'Lost';
}

const LOST = 'what this goes on from is lost'; // as wasm/local says it
const TIMES = 3;

/**
 * Does what takes several operations, and does it again where the engine was replaced in the middle.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whole(work) {
  for (let time = 1; ; time++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Lost) || time === TIMES) throw error;
    }
  }
}

/** Asks one engine. */
export class Operations {
  #engine;

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /** The place of a mirror that has nothing. @param {string} lang @param {number} since a year, 0 for all @returns {string} */
  start(lang, since) {
    return this.#json(OPS.start, [lang, String(since)]).after;
  }

  /** What to fetch next. @param {string} place @returns {{path: string, whole: boolean}} */
  path(place) {
    return this.#json(OPS.path, [place]);
  }

  /** Takes what came. @param {string} place @param {Uint8Array} body @returns {{step: Step, rows: Uint8Array[]}} */
  take(place, body) {
    const { head, rest } = this.#parted(OPS.take, [place, body]);
    let at = 0;
    return { step: head, rows: head.rows.map((/** @type {number[]} */ [, , length]) => rest.slice(at, at += length)) };
  }

  /** What the step that was taken last changes of the postings. @param {Uint8Array[]} before rows that stood under its numbers */
  file(before) {
    return this.#parted(OPS.file, before).rest;
  }

  /** Lays runs at hand, and says which buckets they touch; none of them puts those away that are. @param {Uint8Array[]} runs @returns {number[]} */
  runs(runs) {
    return this.#json(OPS.runs, runs).buckets;
  }

  /** A bucket with the runs at hand in it. @param {number} bucket @param {Uint8Array} postings */
  merge(bucket, postings) {
    const { head, rest } = this.#parted(OPS.merge, [String(bucket), postings]);
    return { hot: /** @type {[string, number][]} */ (head.hot), postings: rest };
  }

  /** The buckets that a look-up needs. @param {string} text @param {string} hot @returns {number[]} */
  plan(text, hot) {
    return this.#json(OPS.plan, [text, hot]).buckets;
  }

  /** The own keys of each claim. @param {string} text @returns {string[][]} */
  own(text) {
    return this.#json(OPS.own, [text]).own;
  }

  /** @param {[bucket: number, postings: Uint8Array][]} buckets @returns {[first: number, last: number][]} */
  find(buckets) {
    return this.#json(OPS.find, buckets.flatMap(([bucket, postings]) => [String(bucket), postings])).blocks;
  }

  /** @param {string} date @param {Uint8Array[]} rows @returns {any} as the page's match answers */
  decide(date, rows) {
    return this.#json(OPS.decide, [date, ...rows]);
  }

  /** Reviews that changed on a day or later. @param {string} day @param {Uint8Array[]} rows @returns {{number: number, keys: string[], record: any}[]} */
  told(day, rows) {
    return this.#json(OPS.told, [day, ...rows]).reviews;
  }

  /** @param {number} op @param {Field[]} fields @returns {any} */
  #json(op, fields) {
    return read(this.#engine.run(op, fields));
  }

  /** @param {number} op @param {Field[]} fields @returns {{head: any, rest: Uint8Array}} */
  #parted(op, fields) {
    const answer = this.#engine.run(op, fields);
    if (answer[0] === BRACE) return read(answer); // a refusal has no bytes, and throws
    const end = 4 + new DataView(answer.buffer).getUint32(0);
    return { head: read(answer.subarray(4, end)), rest: answer.slice(end) };
  }
}

const BRACE = 0x7b; // as the first of four bytes it would be a length of two gigabytes

/** @param {Uint8Array} answer @returns {any} */
function read(answer) {
  const value = JSON.parse(new TextDecoder().decode(answer));
  if (value.error === LOST) throw new Lost(LOST);
  if (typeof value.error === 'string') throw new Unread(value.error);
  return value;
}

