// A small edge with the built files, whose answers a test can turn hostile.

import { join } from 'node:path';
import { builtFiles } from './built.mjs';
import { sendFile, serve } from './browser.mjs';

/** @typedef {(response: import('node:http').ServerResponse, path: string) => void} Answer */

const HEADERS = Object.freeze({
  'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cross-origin-embedder-policy': 'require-corp',
  'referrer-policy': 'no-referrer',
});
const FRAME_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const CONFIG = Object.freeze({ scheme: 1, bits: { en: 4 }, generation: 1 });
const FRAME = `<!doctype html><script type="application/json" id="claimlight-edge">${JSON.stringify(CONFIG)}</script><script src="frame.js"></script>`;

/** A tile without a review. @type {Answer} */
export const emptyTile = (response, path) => {
  const [scheme, lang, bits, prefix] = path.replace('.json', '').split('/');
  const tile = { scheme: Number(scheme), lang, bits: Number(bits), prefix, generation: 1, truncated: false, records: [] };
  response.writeHead(200, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(tile));
};

/** Starts an edge. */
export async function startEdge() {
  /** @type {string[]} */
  const asked = [];
  const edge = { tile: emptyTile, engine: true, asked, origin: '', loader: '', close: () => {} };
  const files = builtFiles();
  const server = await serve(async ({ url: address = '', headers }, response) => {
    const [url] = address.split('?');
    asked.push(url);
    if (headers.cookie || headers.referer) asked.push(`a secret: ${headers.cookie ?? headers.referer}`);
    if (url.startsWith('/v1/tiles/')) edge.tile(response, url.slice('/v1/tiles/'.length));
    else if (url === '/v1/status.json') response.writeHead(200, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(CONFIG));
    else if (url === '/e/v/frame.html') response.writeHead(200, { ...HEADERS, 'content-type': 'text/html', 'content-security-policy': FRAME_POLICY }).end(FRAME);
    else if (url === '/e/v/engine.wasm' && !edge.engine) response.writeHead(500, HEADERS).end();
    else await sendFile(response, join(files, url.replace('/e/v/', '')), HEADERS);
  });
  edge.origin = server.origin;
  edge.close = server.close;
  edge.loader = `<script async src="${server.origin}/e/v/claimlight.js" crossorigin referrerpolicy="no-referrer"></script>`;
  return edge;
}
