// The script tag's entry:
//
//   <script async src="https://EDGE/e/VERSION/claimlight.js" integrity="…" crossorigin
//     referrerpolicy="no-referrer"></script>
//
// Options are attributes of the tag: data-claimlight-keys="off" leaves the keyboard to the
// page. An element with data-claimlight-root is the article; one with data-claimlight-skip
// is left out. One global is added, `claimlight`, until stop():
//   ready   a promise, never rejected: 'annotated', 'no-article', 'unavailable' (no engine, or
//           a page that puts its own in place of what we need), 'unsupported' (this browser
//           cannot paint) or 'stopped', also by the reader's switch
//   stop()  takes everything away, this global too

import { connect } from '../engine/connect.js';
import { currentScript, isClobbered } from './clobber.js';
import { hasHost } from './host.js';
import { SiteSwitch } from './off.js';
import { quiet } from '../quiet.js';
import { Session } from './session.js';

const GLOBAL = 'claimlight';
const IDLE = 1_000; // the longest wait for a moment without work

/** @typedef {import('./session.js').Outcome} Outcome */

quiet(start)(currentScript());

/** @param {unknown} script */
function start(script) {
  if (!(script instanceof HTMLScriptElement) || !/^https?:/.test(script.src)) return;
  // An element named like the global is no global of ours: own properties only.
  if (Object.hasOwn(window, GLOBAL) || hasHost(document)) return;
  /** @type {Session|undefined} */
  let session;
  const stopped = new AbortController();
  /** @type {(outcome: Outcome|Promise<Outcome>) => void} */
  let settle = () => {};
  const ready = new Promise((/** @type {(outcome: Outcome|Promise<Outcome>) => void} */ resolve) => (settle = resolve));
  const stop = quiet(() => {
    stopped.abort();
    quiet(() => session?.stop())();
    settle('stopped');
    Reflect.deleteProperty(window, GLOBAL);
  });
  Object.defineProperty(window, GLOBAL, { value: Object.freeze({ ready, stop }), configurable: true });
  const options = optionsOf(script, stop);
  const open = quiet(() => (session = isClobbered(document) ? undefined : new Session(options)));
  afterLoad(quiet(() => {
    open();
    settle(session?.ready ?? 'unavailable');
  }), stopped.signal);
}

/**
 * @param {HTMLScriptElement} script
 * @param {() => void} onstop
 * @returns {import('./session.js').Options}
 */
function optionsOf(script, onstop) {
  const base = new URL('.', script.src);
  return {
    connect: (parent, onrequests, signal) => connect({ base, parent, workerHash: __CLAIMLIGHT_WORKER__, onrequests, signal }),
    requests: [{ url: script.src, status: 200, bytes: sizeOf(script.src) }],
    keys: script.dataset.claimlightKeys !== 'off',
    onstop,
    site: new SiteSwitch(),
  };
}

/** @param {string} url */
function sizeOf(url) {
  const timing = /** @type {PerformanceResourceTiming|undefined} */ (performance.getEntriesByName(url).at(-1));
  return timing?.encodedBodySize ?? 0;
}

/**
 * Runs once the page has loaded and rests.
 * @param {() => void} run
 * @param {AbortSignal} signal
 */
function afterLoad(run, signal) {
  const idle = () => {
    const once = () => signal.aborted || run();
    if (typeof requestIdleCallback === 'function') requestIdleCallback(once, { timeout: IDLE });
    else setTimeout(once, 1);
  };
  if (document.readyState === 'complete' || isClobbered(document)) idle();
  else addEventListener('load', idle, { once: true, signal });
}
