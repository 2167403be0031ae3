// Long work on the page's thread, cut into slices, so that typing and scrolling go first.

const SLICE = 8; // milliseconds, of the ten that a slice may take

/** Work that rests between slices, and ends when its signal does. */
export class Slices {
  #signal;
  #end = performance.now() + SLICE;

  /** @param {AbortSignal} signal */
  constructor(signal) {
    this.#signal = signal;
  }

  /** Whether the slice is used up: then rest. */
  get due() {
    return performance.now() >= this.#end;
  }

  /** Lets the page go first; throws the signal's reason where the work was called off. */
  async rest() {
    await pause(this.#signal);
    this.#end = performance.now() + SLICE;
  }
}

/**
 * Lets the page go first, between pieces of work that cannot be cut.
 * @param {AbortSignal} signal
 */
export async function pause(signal) {
  await yieldToPage();
  signal.throwIfAborted();
}

const FRAME = 100; // milliseconds that are waited at most: pages out of sight have no frames

/**
 * Lets the browser draw what there is, before there is more.
 * @param {AbortSignal} signal
 */
export async function frame(signal) {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, FRAME);
  });
  signal.throwIfAborted();
}

/** @returns {Promise<void>} */
function yieldToPage() {
  const { scheduler } = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (globalThis);
  if (typeof scheduler?.yield === 'function') return scheduler.yield(); // where it is missing, an element may have its name
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
