// The only file that knows WebAssembly: the engine's module behind one call.
//
// The module is a reactor over linear memory. It exports
//   reserve(n) -> pointer to a request buffer of at least n bytes, kept and reused
//   call(op, n) -> runs op on the first n bytes of the request, the answer's length
//   answer() -> pointer to the answer
//   version() -> 4
// and `_initialize` and `memory`. A request is a list of fields, each a little-endian
// u32 length and its bytes; an answer is UTF-8 JSON. Memory may grow in any call, so
// its buffer is taken after each, and the answer is copied out before the next.

/** The version of the boundary that this file speaks. */
const ABI = 4;

/** The instance is broken: drop it and build a new one. */
export class Trap extends Error {
  name = 'Trap';
}

/**
 * Compiles the module from a response or from bytes.
 * @param {Response|BufferSource} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source) {
  if (!(source instanceof Response)) return WebAssembly.compile(source);
  const spare = source.clone();
  try {
    return await WebAssembly.compileStreaming(source);
  } catch {
    // A server that does not say application/wasm still serves the module.
    return WebAssembly.compile(await spare.arrayBuffer());
  }
}

/** One instance of the engine. Any error out of `call` or `run` is a Trap. */
export class Instance {
  /** @type {Record<string, CallableFunction>} */
  #run;
  /** @type {WebAssembly.Memory} */
  #memory;

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    try {
      const instance = new WebAssembly.Instance(module, imports(module, () => this.#memory));
      this.#memory = /** @type {WebAssembly.Memory} */ (instance.exports.memory);
      this.#run = /** @type {any} */ (instance.exports);
      this.#run._initialize?.();
      if (this.#run.version() !== ABI) throw new Error('the engine speaks another version');
    } catch (cause) {
      throw new Trap('the engine did not start', { cause });
    }
  }

  /** The bytes of memory in use. */
  get size() {
    return this.#memory.buffer.byteLength;
  }

  /**
   * Runs one operation.
   * @param {number} op
   * @param {(string|Uint8Array)[]} fields
   * @returns {string} the answer, JSON
   */
  call(op, fields) {
    return new TextDecoder().decode(this.run(op, fields));
  }

  /**
   * Runs one operation.
   * @param {number} op
   * @param {(string|Uint8Array)[]} fields
   * @returns {Uint8Array} the answer, a copy
   */
  run(op, fields) {
    try {
      const room = fields.reduce((n, field) => n + 4 + capacity(field), 0);
      const at = this.#run.reserve(room) >>> 0;
      if (!at) throw new Error(`the engine has no room for ${room} bytes`);
      const used = writeFields(new Uint8Array(this.#memory.buffer, at, room), fields);
      const length = this.#run.call(op, used) >>> 0;
      const answer = this.#run.answer() >>> 0;
      return new Uint8Array(this.#memory.buffer, answer, length).slice();
    } catch (cause) {
      throw new Trap('the engine failed', { cause });
    }
  }
}

/** @param {string|Uint8Array} field the most bytes that it can take */
function capacity(field) {
  return typeof field === 'string' ? 3 * field.length : field.length;
}

/**
 * Writes the fields and answers how many bytes they took. A lone surrogate becomes
 * U+FFFD, which is one UTF-16 unit as well, so offsets stay true.
 * @param {Uint8Array} into
 * @param {(string|Uint8Array)[]} fields
 */
function writeFields(into, fields) {
  const view = new DataView(into.buffer, into.byteOffset, into.byteLength);
  const encoder = new TextEncoder();
  let at = 0;
  for (const field of fields) {
    const rest = into.subarray(at + 4);
    let length = field.length;
    if (typeof field === 'string') length = encoder.encodeInto(field, rest).written;
    else rest.set(field);
    view.setUint32(at, length, true);
    at += 4 + length;
  }
  return at;
}

// The few answers that Go's runtime wants from WASI. There are no files, no clock worth
// the name and no arguments; what is missing answers "no such function".
const OK = 0;
const EBADF = 8;
const ENOSYS = 52;

/**
 * @param {WebAssembly.Module} module
 * @param {() => WebAssembly.Memory} memory
 */
function imports(module, memory) {
  const known = wasi(() => new DataView(memory().buffer));
  /** @type {Record<string, Record<string, (...args: any[]) => number>>} */
  const all = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    all[from] ??= {};
    all[from][name] = known[name] ?? (() => ENOSYS);
  }
  return all;
}

/**
 * @param {() => DataView} view
 * @returns {Record<string, (...args: any[]) => number>}
 */
function wasi(view) {
  /** @param {number} count @param {number} size */
  const none = (count, size) => {
    view().setUint32(count, 0, true);
    view().setUint32(size, 0, true);
    return OK;
  };
  return {
    args_sizes_get: none,
    environ_sizes_get: none,
    args_get: () => OK,
    environ_get: () => OK,
    sched_yield: () => OK,
    fd_prestat_get: () => EBADF,
    proc_exit: (code) => {
      throw new Error(`the engine left with ${code}`);
    },
    random_get: (at, length) => {
      crypto.getRandomValues(new Uint8Array(view().buffer, at, length));
      return OK;
    },
    clock_time_get: (_clock, _precision, at) => {
      view().setBigUint64(at, BigInt(Math.round(performance.now() * 1e6)), true);
      return OK;
    },
    // What a panic prints goes nowhere: the trap says enough.
    fd_write: (_fd, vectors, count, written) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += view().getUint32(vectors + 8 * i + 4, true);
      view().setUint32(written, sum, true);
      return OK;
    },
    // A sleep is over at once: one event, no error.
    poll_oneoff: (_in, _out, _count, events) => {
      view().setUint32(events, 1, true);
      return OK;
    },
  };
}
