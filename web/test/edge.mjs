// A small edge with the built files, whose answers a test can turn hostile.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from './built.mjs';
import { sendFile, serve } from './browser.mjs';
import { emptyTile } from './tile.mjs';

/** @typedef {(response: import('node:http').ServerResponse, path: string) => void} Answer */

const real = new URL('../../worker/edge/', import.meta.url);
const CONFIG = JSON.stringify({ scheme: 2, bits: { en: 4 }, generation: 1, reports: true });
const FRAME = readFileSync(new URL('frame.html', real), 'utf8').replace('{{config}}', CONFIG);
const CORS = Object.freeze({ 'access-control-allow-origin': '*' });
const FILE_HEADERS = Object.freeze({ ...CORS, ...realHeaders() });
const JSON_HEADERS = Object.freeze({ ...CORS, 'content-type': 'application/json' });

/** The headers that the real edge gives the frame and the files beside it. */
function realHeaders() {
  const source = readFileSync(new URL('static.go', real), 'utf8');
  const [, map = ''] = /var frameHeader = map\[string\]string\{([^}]*)\}/.exec(source) ?? [];
  const headers = [...map.matchAll(/"([\w-]+)":\s+"([^"]*)"/g)].map(([, name, value]) => [name.toLowerCase(), value]);
  if (!headers.some(([name]) => name === 'content-security-policy')) throw new Error('worker/edge/static.go has its headers elsewhere');
  return Object.fromEntries(headers);
}

/** Answers a tile without a review. @type {Answer} */
export const answerEmpty = (response, path) => void response.writeHead(200, JSON_HEADERS).end(emptyTile(path));

/** Starts an edge. */
export async function startEdge() {
  /** @type {string[]} */
  const asked = [];
  const edge = { tile: answerEmpty, engine: true, asked, origin: '', loader: '', close: () => {} };
  const files = builtFiles();
  const server = await serve(async (request, response) => {
    const { url: address = '', headers } = request;
    const [url] = address.split('?');
    asked.push(url);
    if (headers.cookie || headers.referer) asked.push(`a secret: ${headers.cookie ?? headers.referer}`);
    if (url.startsWith('/v1/tiles/')) edge.tile(response, url.slice('/v1/'.length));
    else if (url === '/v1/reports') {
      for await (const body of request) asked.push(`${request.method} ${headers['content-type']} ${body}`);
      response.writeHead(202).end();
    } else if (url === '/v1/status.json') response.writeHead(200, JSON_HEADERS).end(CONFIG);
    else if (url === '/e/v/frame.html') response.writeHead(200, { ...FILE_HEADERS, 'content-type': 'text/html' }).end(FRAME);
    else if (url === '/e/v/engine.wasm' && !edge.engine) response.writeHead(500, CORS).end();
    else await sendFile(response, join(files, url.replace('/e/v/', '')), FILE_HEADERS);
  });
  edge.origin = server.origin;
  edge.close = server.close;
  edge.loader = `<script async src="${server.origin}/e/v/claimlight.js" crossorigin referrerpolicy="no-referrer"></script>`;
  return edge;
}
