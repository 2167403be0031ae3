// What the script tag starts:
//
//   <script async src="https://EDGE/e/VERSION/claimlight.js" integrity="…" crossorigin
//     referrerpolicy="no-referrer"></script>
//
// Its options are attributes of the tag (options.js). One global is added, `claimlight`, until
// stop(). It is an EventTarget with events named 'annotated', 'matched' and 'stopped'; none
// tells what the reader does. Beside that it has:
//   ready          a promise, never rejected: 'annotated', 'no-article', 'unavailable' (no engine, or
//                  a page that puts its own in place of what we need), 'unsupported' (this browser
//                  cannot paint), 'off' (the site's rules say so) or 'stopped', also by the reader's switch;
//                  where the start is manual it waits for annotate()
//   annotate(root) reads that element, or the first that this selector selects, as the article, or
//                  finds one again without either; as ready
//   matches()      what is shown of each claim, as plain data
//   hide(review, claim) takes a review away, everywhere or of the claim with these words
//   stop()         takes everything away, this global too

import { connect } from '../engine/connect.js';
import { transferred } from '../engine/download.js';
import { shortcuts } from '../page/keys.js';
import { isClobbered } from './clobber.js';
import { hasHost } from './host.js';
import { SiteSwitch } from './off.js';
import { readOptions } from './options.js';
import { quiet, report } from '../quiet.js';
import { fetchRules } from './rules.js';
import { Session } from './session.js';

const GLOBAL = 'claimlight';
const IDLE = 1_000; // the longest wait for a moment without work

/** @typedef {import('./session.js').Outcome} Outcome */

/**
 * Starts for a tag; without one that was loaded, or where Claimlight is already, nothing happens.
 * @param {unknown} script
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
    quiet(() => session?.stop())();
    open(null);
    Reflect.deleteProperty(window, GLOBAL);
    tell('stopped');
  });
  const api = Object.freeze(Object.assign(events, {
    ready: opened.then((one) => one?.ready ?? closed()),
    annotate: (/** @type {unknown} */ root) => opened.then((one) => one?.annotate(root) ?? closed()),
    matches: quiet(() => session?.matches() ?? []),
    hide: quiet((/** @type {unknown} */ review, /** @type {unknown} */ claim) => void opened.then((one) => one?.hide(review, claim)).catch(report)),
    stop,
  }));
  const closed = () => /** @type {Outcome} */ (stopped.signal.aborted ? 'stopped' : 'unavailable');
  Object.defineProperty(window, GLOBAL, { value: api, configurable: true });
  const { keys, article, manual, hide, rules } = readOptions(script);
  const base = new URL('.', script.src);
  afterLoad(async () => {
    const requests = [{ url: script.src, status: 200, bytes: transferred(script.src, 0, 0) }];
    // The browser fetches the storage for these, so not while the page comes up.
    const [site, switched] = ['claimlight-off', 'claimlight-keys-off'].map((key) => new SiteSwitch(key));
    // Where the reader switched off, nothing more is asked for.
    const told = await fetchRules(site.off ? null : rules, hide, requests);
    if (stopped.signal.aborted) return;
    if (isClobbered(document)) return open(null);
    const reach = /** @type {import('./session.js').Options['connect']} */ (
      (parent, onrequests, signal) => connect({ base, parent, workerHash: __CLAIMLIGHT_WORKER__, onrequests, signal }));
    session = new Session({ connect: reach, requests, keys: keys ? Object.assign(switched, { list: shortcuts(keys) }) : null, article, manual, rules: told, tell, onstop: stop, site });
    open(session);
  }, stopped.signal);
}

/**
 * Runs once the page has loaded and rests.
 * @param {() => Promise<void>} run
 * @param {AbortSignal} signal
 */
function afterLoad(run, signal) {
  const once = () => signal.aborted || run().catch(report);
  const idle = () => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(once, { timeout: IDLE });
    else setTimeout(once, 1);
  };
  if (document.readyState === 'complete' || isClobbered(document)) idle();
  else addEventListener('load', idle, { once: true, signal });
}
