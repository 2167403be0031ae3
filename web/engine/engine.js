// The engine as its callers see it: three questions, answered or refused, never lost.

import { Instance } from './module.js';

/** @typedef {import('../types.js').EdgeConfig} EdgeConfig */
/** @typedef {{tiles: string[], claims: (number[]|null)[]}} Plan */
/** @typedef {{path: string, body: Uint8Array}} Tile */

const ANNOTATE = 1;
const PLAN = 2;
const MATCH = 3;
const LOAD = 4;

// Go gives memory back to nobody. An instance beyond this is replaced before the next call.
const MAX_MEMORY = 256 << 20;

/** One request gets no answer; the engine is well. */
export class Refusal extends Error {
  name = 'Refusal';

  /**
   * @param {import('./protocol.js').Reason} reason
   * @param {string} message
   */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/** Annotates, plans look-ups and matches; rebuilds its instance after a trap. */
export class Engine {
  /** @type {WebAssembly.Module} */
  #module;
  #models;
  /** @type {Instance|null} */
  #instance;

  /**
   * @param {WebAssembly.Module} module
   * @param {Uint8Array[]} models the files by which names are found and check-worthiness is told
   */
  constructor(module, models) {
    this.#module = module;
    this.#models = models;
    this.#instance = this.#build();
  }

  /** A new instance, with its models. */
  #build() {
    const instance = new Instance(this.#module);
    refuse(instance.call(LOAD, this.#models));
    return instance;
  }

  /**
   * Annotates a text.
   * @param {string} text
   * @returns {string} the answer, JSON, offsets in UTF-16 units
   */
  annotate(text) {
    return this.#ask(ANNOTATE, [text]);
  }

  /**
   * Says which tiles the text's claims need.
   * @param {string} text
   * @param {EdgeConfig} edge
   * @returns {Plan}
   */
  plan(text, { scheme, bits, hot }) {
    return JSON.parse(this.#ask(PLAN, [text, JSON.stringify({ bits, hot, scheme })]));
  }

  /**
   * Holds the tiles and blocks that were read against the text's claims. What its answer
   * has under `more` are blocks that it needs yet.
   * @param {string} text
   * @param {EdgeConfig} edge
   * @param {string} date the article's, or ''
   * @param {Tile[]} tiles
   * @returns {string} the answer, JSON
   */
  match(text, { scheme, bits, hot }, date, tiles) {
    const header = JSON.stringify({ bits, hot, scheme, ...(date && { date }) });
    return this.#ask(MATCH, [text, header, ...tiles.flatMap(({ path, body }) => [path, body])]);
  }

  /**
   * Runs an operation that the extension's module has beside these (wasm/local). Some go on from the one
   * before, so none is asked again: after a trap, whoever asked begins anew.
   * @param {number} op
   * @param {(string|Uint8Array)[]} fields
   * @returns {Uint8Array} the answer
   */
  run(op, fields) {
    return this.#use((instance) => instance.run(op, fields));
  }

  /**
   * Asks; after a trap once more on a new instance, then the trap is the answer.
   * @param {number} op
   * @param {(string|Uint8Array)[]} fields
   */
  #ask(op, fields) {
    let answer;
    try {
      answer = this.#call(op, fields);
    } catch {
      answer = this.#call(op, fields);
    }
    return refuse(answer);
  }

  /**
   * @param {number} op
   * @param {(string|Uint8Array)[]} fields
   */
  #call(op, fields) {
    return this.#use((instance) => instance.call(op, fields));
  }

  /**
   * @template T
   * @param {(instance: Instance) => T} work
   */
  #use(work) {
    const instance = (this.#instance ??= this.#build());
    this.#instance = null; // a trap leaves nothing behind
    const answer = work(instance);
    if (instance.size <= MAX_MEMORY) this.#instance = instance;
    return answer;
  }
}

/**
 * Lets an answer pass, unless it is the engine's refusal.
 * @param {string} answer
 */
function refuse(answer) {
  if (answer.startsWith('{"error"')) throw new Refusal('request', JSON.parse(answer).error);
  return answer;
}
