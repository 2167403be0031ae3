// The engine as the background asks it, wherever it lives.

import { api, hasOffscreen } from '../api.js';
import { askable, readSettings } from '../settings.js';
import { Host } from './host.js';

const PAGE = 'offscreen.html';

/** @type {Host|null} */
let host = null;
/** @type {Promise<void>|null} */
let waking = null;
/** @type {(word: import('./host.js').Word) => void} */
let onword = () => {};

/** In the event page of Firefox, takes the ports of pages; must be called before anything is awaited. @param {(word: import('./host.js').Word) => void} heard told by the engine */
export function serveEngine(heard) {
  onword = heard;
  if (hasOffscreen()) return;
  api.runtime.onConnect.addListener((/** @type {any} */ port) => {
    if (port.name !== 'engine' || port.sender?.id !== api.runtime.id) return;
    void wake().then(() => host?.serve(port));
  });
}

/** Makes sure that there is an engine, and that it knows what the reader chose. */
export function wake() {
  return (waking ??= awake().finally(() => (waking = null)));
}

async function awake() {
  if (!hasOffscreen()) {
    if (host) return;
    host = new Host(onword);
    host.choose(await choice());
    return;
  }
  const there = await api.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (there.length && await tell({ known: true })) return;
  if (!there.length) await makeDocument();
  await tell({ choice: await choice() }); // also where whoever made the document was ended before
}

async function makeDocument() {
  await api.offscreen.createDocument({
    url: PAGE, reasons: ['WORKERS'], justification: 'Annotates articles and looks claims up in a Worker, on this device.',
  }).catch(async (/** @type {unknown} */ error) => {
    // Another call may have made it meanwhile.
    if (!(await api.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length) throw error;
  });
}

/** The reader chose otherwise. */
export async function rechoose() {
  await wake();
  if (host) host.choose(await choice());
  else await tell({ choice: await choice() });
}

/** @param {import('./host.js').Question} ask @returns {Promise<any>} */
export async function ask(ask) {
  await wake();
  return host ? host.ask(ask) : tell({ ask });
}

/** Tells the offscreen document, or asks it. @param {object} message @returns {Promise<any>} */
async function tell(message) {
  const { value, failed } = await api.runtime.sendMessage({ to: 'engine', ...message });
  if (failed !== undefined) throw new Error(failed);
  return value;
}

async function choice() {
  const { sources, told, languages, since } = await readSettings();
  // Told along, because an offscreen document has no manifest to read.
  return { sources, askable: await askable(sources), told, languages, since, version: api.runtime.getManifest().version };
}
