// The edge-hosted frame: gives the page that embeds it one port to a Worker of the edge's
// own origin, which a page's own policy does not reach. It keeps nothing, and takes one
// connection per load, from its parent only.

import { VERSION, readConfig } from './protocol.js';

addEventListener('message', connect);

/** @param {MessageEvent} event */
function connect({ source, data, ports }) {
  if (source !== parent || parent === window || ports.length !== 1) return;
  if (data === null || typeof data !== 'object' || data.v !== VERSION || data.type !== 'connect') return;
  removeEventListener('message', connect);
  const worker = new Worker('worker.js', { name: 'claimlight' });
  const told = inline();
  const start = { base: new URL('.', location.href).href, config: readConfig(told), edge: edgeOf(told), requests: ownRequests(), lookups: true };
  worker.postMessage(start, [ports[0]]);
}

/** What the document carries: how its edge answers look-ups, so that nobody has to ask. @returns {any} */
function inline() {
  try {
    return JSON.parse(document.getElementById('claimlight-edge')?.textContent ?? '');
  } catch {
    return null;
  }
}

/** The edge, where these files are hosted apart from it; '' where they are its own. @param {any} told */
function edgeOf(told) {
  return typeof told?.edge === 'string' && /^https?:\/\/[^\s?#]+$/.test(told.edge) ? told.edge.replace(/\/$/, '') : '';
}

/** What was fetched to get here: this document, its script and, from here, the Worker's. */
function ownRequests() {
  const timings = /** @type {PerformanceResourceTiming[]} */ ([
    ...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource'),
  ]);
  const requests = timings.slice(0, 10).map(({ name, encodedBodySize }) => ({ url: name, status: 200, bytes: encodedBodySize }));
  return [...requests, { url: new URL('worker.js', location.href).href, status: 200, bytes: 0 }];
}
