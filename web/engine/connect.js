// How a page gets an engine: a Worker inside the edge's frame, else a blob Worker, which
// annotates but looks nothing up, else none. Never on the page's own thread.

import { download } from './download.js';
import { Link } from './link.js';
import { VERSION } from './protocol.js';

/** @typedef {import('../types.js').RequestEntry} RequestEntry */

/**
 * @typedef {object} Way
 * @property {URL} base the folder of the engine's files at the edge
 * @property {ParentNode & Node} parent holds the frame
 * @property {string} workerHash of the Worker's code, for hosts that refuse the frame: what runs there is pinned with us
 * @property {(entries: RequestEntry[]) => void} onrequests told what was fetched
 * @property {AbortSignal} signal
 */

const START_TIME = 10_000; // until the Worker says a word: a frame that was blocked never does
const CODE = Object.freeze({ type: 'text/javascript', bytes: 200_000, time: 8_000 });
const READY_TIME = 60_000; // until its engine is there, over a slow line too

/**
 * Connects to an engine.
 * @param {Way} way
 * @returns {Promise<Link|null>} null where there is none to be had
 */
export async function connect(way) {
  // The frames of a sandboxed page have no origin, as it has none: no Worker starts there, and no message is for them.
  const sandboxed = globalThis.origin === 'null';
  /** @type {import('./link.js').Bar} */
  let barred = sandboxed ? 'policy' : 'connection';
  const frame = sandboxed ? null : await settle(way, (fail) => throughFrame(way, () => {
    barred = 'policy';
    fail();
  }));
  return frame ?? settle(way, (fail) => throughBlob(way, barred, fail));
}

/**
 * A way that is being tried.
 * @typedef {object} Try
 * @property {Link} link
 * @property {() => RequestEntry[]} failed what was asked for if nobody answers
 */

/**
 * Tries one way until the engine is ready, it fails, or time is over.
 * @param {Way} way
 * @param {(fail: () => void) => Try|Promise<Try>} open
 */
async function settle(way, open) {
  if (way.signal.aborted) return null;
  const failed = new AbortController();
  const fail = () => failed.abort();
  way.signal.addEventListener('abort', fail, { once: true });
  /** @type {Try|undefined} */
  let tried;
  try {
    tried = await open(fail);
    const { link } = tried;
    if (await within(link.started, START_TIME, failed.signal) && await within(link.ready, READY_TIME, failed.signal)) return link;
    way.onrequests(tried.failed());
  } catch {
    // A host's policy may forbid the very constructor: then this way is closed.
  } finally {
    way.signal.removeEventListener('abort', fail);
  }
  tried?.link.close();
  return null;
}

/**
 * What a promise comes to in time and before the way fails, else false.
 * @param {Promise<boolean>} promise
 * @param {number} time
 * @param {AbortSignal} failed
 */
async function within(promise, time, failed) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const over = new Promise((/** @type {(value: boolean) => void} */ resolve) => {
    timer = setTimeout(resolve, time, false);
    if (failed.aborted) resolve(false);
    failed.addEventListener('abort', () => resolve(false), { once: true });
  });
  return Promise.race([promise, over]).finally(() => clearTimeout(timer));
}

/**
 * @param {Way} way
 * @param {() => void} forbidden called where the page's policy forbids the frame
 * @returns {Try}
 */
function throughFrame({ base, parent, onrequests }, forbidden) {
  const { port1, port2 } = new MessageChannel();
  const frame = hiddenFrame(new URL('frame.html', base));
  let refused = false;
  /** @param {SecurityPolicyViolationEvent} event */
  const refuse = ({ isTrusted, blockedURI, disposition }) => {
    if (!isTrusted || disposition !== 'enforce' || !blockedURI.startsWith(base.origin)) return;
    refused = true;
    forbidden();
  };
  // The violation of a frame is told a moment after its load event; a port posted to the
  // error page in its place would be a complaint in the host's console.
  const offer = () => setTimeout(() => {
    if (!refused) frame.contentWindow?.postMessage({ v: VERSION, type: 'connect' }, base.origin, [port2]);
  }, 0);
  document.addEventListener('securitypolicyviolation', refuse);
  frame.addEventListener('load', offer, { once: true });
  const link = new Link(port1, () => {
    document.removeEventListener('securitypolicyviolation', refuse);
    frame.removeEventListener('load', offer);
    frame.remove();
  }, onrequests);
  parent.append(frame);
  return { link, failed: () => (refused ? [] : [{ url: frame.src, status: 0, bytes: 0 }]) };
}

/** @param {URL} url */
function hiddenFrame(url) {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = '';
  frame.referrerPolicy = 'no-referrer';
  Object.assign(frame.style, { position: 'absolute', width: '0', height: '0', border: '0', visibility: 'hidden' });
  frame.src = url.href;
  return frame;
}

/**
 * @param {Way} way
 * @param {import('./link.js').Bar} barred what kept the frame from opening
 * @param {() => void} fail
 * @returns {Promise<Try>}
 */
async function throughBlob({ base, workerHash, onrequests }, barred, fail) {
  const { entry, body } = await download(new URL('worker.js', base).href, { ...CODE, integrity: workerHash });
  onrequests([entry]);
  if (!body) throw new Error(`worker.js: status ${entry.status}`);
  const url = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (body)], { type: 'text/javascript' }));
  try {
    const worker = new Worker(url, { name: 'claimlight' });
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // or the host's console gets it
      fail();
    });
    const { port1, port2 } = new MessageChannel();
    const link = new Link(port1, () => worker.terminate(), onrequests, barred);
    worker.postMessage({ base: base.href, config: null, requests: [], lookups: false }, [port2]);
    return { link, failed: () => [] };
  } finally {
    // The Worker has taken its code's address by now; a later task lets go of it.
    setTimeout(() => URL.revokeObjectURL(url), 0);
  }
}
