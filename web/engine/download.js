// One bounded request: no cookies, no referrer, no redirects, a time limit, a
// size limit. It never throws; a body is given only for a whole answer of the type wanted.

/** @typedef {import('../types.js').RequestEntry} RequestEntry */
/** @typedef {{entry: RequestEntry, body: Uint8Array|null}} Download */

/**
 * @typedef {object} Limits
 * @property {string} type the content type wanted; '' for any
 * @property {number} bytes the most that is read
 * @property {number} time in milliseconds, from the request to the body's end
 * @property {string} [integrity] the hash that the body must have
 * @property {RequestCache} [cache]
 * @property {AbortSignal} [signal] ends it, in the extension
 */

const LATE = 50; // milliseconds, within which Firefox tells a Worker of a request that has ended

/** What every request to an edge has. @type {RequestInit} */
export const PLAIN = { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' };

// The extension keeps in its own stores what it needs: a cache sends back the mark that came with what is in it. In Firefox its
// origin is the installation's own. In this mode the browser names it to nobody, also with a POST, and sends nothing at all to a
// host that there is no leave for.
if (globalThis.__WEBEXT__) {
  PLAIN.cache = 'no-store';
  if (globalThis.location?.protocol === 'moz-extension:') PLAIN.mode = 'same-origin';
}

/**
 * Fetches a URL within limits.
 * @param {string} url
 * @param {Limits} limits
 * @returns {Promise<Download>}
 */
export async function download(url, limits) {
  const entry = { url, status: 0, bytes: 0 };
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limits.time);
  const start = performance.now();
  try {
    const response = await fetch(url, {
      cache: limits.cache, ...PLAIN, signal: globalThis.__WEBEXT__ && limits.signal ? AbortSignal.any([abort.signal, limits.signal]) : abort.signal, integrity: limits.integrity,
    });
    entry.status = response.status;
    if (!response.ok || limits.type && !isType(response, limits.type)) return { entry, body: null };
    const body = await readBody(response, limits.bytes, entry);
    if (globalThis.__WEBEXT__ && !transferred(url, start, 0)) await new Promise((resolve) => setTimeout(resolve, LATE));
    if (body) entry.bytes = transferred(url, start, body.length);
    return { entry, body };
  } catch {
    return { entry, body: null };
  } finally {
    clearTimeout(timer);
    abort.abort(); // ends a body that is not wanted
  }
}

/** @param {Response} response @param {string} type */
function isType(response, type) {
  const header = response.headers.get('content-type') ?? '';
  return header.split(';', 1)[0].trim().toLowerCase() === type;
}

/**
 * Reads a body up to the limit; a longer one is null.
 * @param {Response} response
 * @param {number} limit
 * @param {RequestEntry} entry counts what arrived, also of a body that is thrown away
 */
async function readBody(response, limit, entry) {
  if (!response.body) return null;
  /** @type {Uint8Array[]} */
  const chunks = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return join(chunks, entry.bytes);
    entry.bytes += value.length;
    if (entry.bytes > limit) return null;
    chunks.push(value);
  }
}

/** @param {Uint8Array[]} chunks @param {number} length */
function join(chunks, length) {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * The size on the wire where the browser tells it, else the size of the body.
 * @param {string} url
 * @param {number} start the request's, so that no earlier one's size is told
 * @param {number} length
 */
export function transferred(url, start, length) {
  const timing = /** @type {PerformanceResourceTiming|undefined} */ (performance.getEntriesByName(url).at(-1));
  return (timing && timing.startTime >= start && timing.encodedBodySize) || length;
}
