// A proxy that all of a browser's traffic goes through, the extension's too, and that lists it.

import { createServer, request } from 'node:http';

/**
 * Starts it. `asked` has every request: its method and address, or CONNECT and the host, which it refuses;
 * `sent` those with a body, `marks` what a header tells of who asks: an origin that is no page’s and not the same for everybody, or a mark that was handed out before.
 */
export async function startProxy() {
  /** @type {string[]} */
  const asked = [];
  /** @type {{url: string, body: string, referrer?: string, cookie?: string}[]} */
  const sent = [];
  /** @type {string[]} */
  const marks = [];
  const server = createServer((incoming, response) => {
    const { method, url = '', headers } = incoming;
    asked.push(`${method} ${url}`);
    marks.push(...[headers.origin, headers['if-none-match']].filter((mark) => mark && !/^(?:http|chrome-extension:|null$)/.test(mark)).map((mark) => `${url} ${mark}`));
    if (!/^http:\/\/(?:127\.0\.0\.1|localhost):/.test(url)) return void response.writeHead(502).end();
    const onward = request(url, { method, headers: { ...headers, connection: 'close' } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    incoming.pipe(onward);
    if (method !== 'POST') return;
    let body = '';
    incoming.on('data', (part) => (body += part)).on('end', () => sent.push({ url, body, referrer: headers.referer, cookie: headers.cookie }));
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, asked, sent, marks, close };
}
