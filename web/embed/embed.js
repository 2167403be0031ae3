// What the script tag starts:
//
//   <script async src="https://EDGE/e/VERSION/claimlight.js" integrity="…" crossorigin
//     referrerpolicy="no-referrer"></script>
//
// Its options are attributes of the tag (options.js). One global is added, `claimlight`, until
// stop(). It is an EventTarget with events named 'annotated', 'matched' and 'stopped'; none
// tells what the reader does. Beside that it has:
//   ready          a promise, never rejected: 'annotated', 'no-article', 'unavailable' (no engine),
//                  'unsupported' (this browser cannot paint), 'off' (the site's rules say so) or
//                  'stopped', also by the reader's switch
//   annotate(root) reads that element as the article, or finds one again without it; as ready
//   matches()      what is shown of each claim, as plain data
//   hide(review, claim) takes a review away, everywhere or of the claim with these words
//   stop()         takes everything away, this global too

import workerSource from 'claimlight:worker';
import { connect } from '../engine/connect.js';
import { hasHost } from './host.js';
import { SiteSwitch } from './off.js';
import { readOptions } from './options.js';
import { quiet, report } from './quiet.js';
import { fetchRules } from './rules.js';
import { Session } from './session.js';

const GLOBAL = 'claimlight';
const IDLE = 1_000; // the longest wait for a moment without work

/** @typedef {import('./session.js').Outcome} Outcome */

/**
 * Starts for a tag; without one that was loaded, or where Claimlight is already, nothing happens.
 * @param {HTMLOrSVGScriptElement|null} script
 */
export function start(script) {
  if (!(script instanceof HTMLScriptElement) || !/^https?:/.test(script.src)) return;
  // An element named like the global is no global of ours: own properties only.
  if (Object.hasOwn(window, GLOBAL) || hasHost(document)) return;
  const stopped = new AbortController();
  /** @type {(session: Session|null) => void} */
  let open = () => {};
  const opened = new Promise((/** @type {(session: Session|null) => void} */ resolve) => (open = resolve));
  /** @type {Session|null} */
  let session = null;
  const events = new EventTarget();
  const tell = (/** @type {string} */ type) => void events.dispatchEvent(new Event(type));
  const stop = quiet(() => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    session?.stop();
    open(null);
    Reflect.deleteProperty(window, GLOBAL);
    tell('stopped');
  });
  const api = Object.freeze(Object.assign(events, {
    ready: opened.then((one) => one?.ready ?? 'stopped'),
    annotate: (/** @type {unknown} */ root) => opened.then((one) => one?.annotate(root instanceof Element ? root : null) ?? 'stopped'),
    matches: quiet(() => session?.matches() ?? []),
    hide: quiet((/** @type {unknown} */ review, /** @type {unknown} */ claim) => void opened.then((one) => one?.hide(review, claim)).catch(report)),
    stop,
  }));
  Object.defineProperty(window, GLOBAL, { value: api, configurable: true });
  const { keys, article, manual, hide, rules } = readOptions(script);
  const base = new URL('.', script.src);
  const requests = [{ url: script.src, status: 200, bytes: sizeOf(script.src) }];
  afterLoad(async () => {
    const told = await fetchRules(rules, hide, requests, stopped.signal);
    if (stopped.signal.aborted) return;
    const reach = /** @type {import('./session.js').Options['connect']} */ (
      (parent, onrequests, signal) => connect({ base, parent, workerSource, onrequests, signal }));
    session = new Session({ connect: reach, requests, keys, article, manual, rules: told, tell, onstop: stop, site: new SiteSwitch() });
    open(session);
  }, stopped.signal);
}

/** @param {string} url */
function sizeOf(url) {
  const timing = /** @type {PerformanceResourceTiming|undefined} */ (performance.getEntriesByName(url).at(-1));
  return timing?.encodedBodySize ?? 0;
}

/**
 * Runs once the page has loaded and rests.
 * @param {() => Promise<void>} run
 * @param {AbortSignal} signal
 */
function afterLoad(run, signal) {
  const once = () => signal.aborted || run().catch(report);
  const idle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(once, { timeout: IDLE });
    else setTimeout(once, 1);
  };
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true, signal });
}
