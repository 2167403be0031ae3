// @ts-check

// Doing again what another process was in the way of: of two on one file SQLite at times
// tells one that it is locked. D1 is one process.

const TRIES = 20;
const PAUSE = 250; // milliseconds

// What workerd says of it: in a statement, and where it cannot open the file, whose reason
// it tells its log alone.
const LOCKED = /SQLITE_BUSY|internal error; reference = /;

/** What the edge answers by 503: it is to be asked again. */
export class Unavailable extends Error {}

/**
 * Does something until nobody is in the way, for some seconds. What fails by anything else fails at once.
 * @param {() => Promise<void>} work
 * @param {number} [pause]
 */
export async function patiently(work, pause = PAUSE) {
  for (let left = TRIES; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (!left || !(error instanceof Unavailable || LOCKED.test(String(error)))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
