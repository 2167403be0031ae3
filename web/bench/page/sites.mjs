// The pages that are visited: the demo's article and one of ten thousand words, each without a
// tag, with ours, and with the peer's.

import { join } from 'node:path';
import { sendFile, serve } from '../../test/browser.mjs';
import { app, tag } from './peer.mjs';

const WORDS = 10_000;

/**
 * Serves them.
 * @param {{demo: string, texts: string[], peer: string}} what the demo's address, articles, the peer's folder
 */
export async function startSites({ demo, texts, peer }) {
  const html = await (await fetch(demo)).text();
  const ours = /<script async src="[^"]*claimlight\.js"[^>]*><\/script>/.exec(html)?.[0] ?? '';
  if (!ours) throw new Error('the demo has no tag');
  const style = await (await fetch(new URL('style.css', demo))).text();
  // Without its policy, which lets in nobody else.
  const pages = { demo: html.replace(ours, '{{tag}}').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, ''), long: longPage(texts) };
  const files = await serve(async ({ url = '/' }, response) => {
    const [path] = url.split('?');
    if (path === '/app.html') response.writeHead(200, { 'content-type': 'text/html' }).end(app(files.origin));
    else if (path.startsWith('/api/')) response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end('{"links":{}}');
    else await sendFile(response, join(peer, path.replace('/build/', '')), { 'access-control-allow-origin': '*', ...(path.endsWith('.css') && { 'content-type': 'text/css' }) });
  });
  const tags = /** @type {Record<string, string>} */ ({ without: '', claimlight: ours, hypothesis: tag(files.origin) });
  const site = await serve(({ url = '/' }, response) => {
    const [, page, side] = url.split('/');
    if (url.endsWith('.css')) return void response.writeHead(200, { 'content-type': 'text/css' }).end(style);
    const body = Object.entries(pages).find(([name]) => name === page)?.[1];
    if (!body || !(side in tags)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body.replace('{{tag}}', tags[side]));
  });
  return {
    // By another name than the edge's, so that its frame is of another site, as with a publisher's.
    address: (/** @type {string} */ page, /** @type {string} */ side) => `${site.origin.replace('127.0.0.1', 'localhost')}/${page}/${side}/`,
    close() {
      site.close();
      files.close();
    },
  };
}

/** @param {string[]} texts articles with empty lines between their paragraphs */
function longPage(texts) {
  let words = 0;
  const paragraphs = texts.flatMap((text) => text.trim().split('\n\n')).filter((text) => {
    if (words >= WORDS) return false;
    words += text.split(' ').length;
    return true;
  });
  if (words < WORDS) throw new Error(`the articles have ${words} words`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A long article</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="style.css">{{tag}}</head><body><main class="plain-page"><article><h1>A long article</h1>${paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')}</article></main></body></html>`;
}
