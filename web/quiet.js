// The host's console is not ours: what goes wrong in here ends in here. Builds for tests
// print it, and their tests want an empty console.

/** @param {unknown} error */
export function report(error) {
  if (__CLAIMLIGHT_TEST__ && /** @type {any} */ (error)?.name !== 'AbortError') console.error('claimlight:', error);
}

/**
 * Makes a function that never throws.
 * @template {any[]} A
 * @template R
 * @param {(...args: A) => R} f
 * @returns {(...args: A) => R|undefined}
 */
export function quiet(f) {
  return (...args) => {
    try {
      return f(...args);
    } catch (error) {
      report(error);
      return undefined;
    }
  };
}
