// @ts-check

// Answers as the entry module keeps and sends them: the same status, headers and
// bytes that Go gives, which a test compares.

/**
 * A whole answer, apart from any request: requests may share it.
 * @typedef {{ status: number, headers: Headers, tag: string, body: ArrayBuffer | string }} Answer
 */

/** On everything. */
const always = { 'X-Content-Type-Options': 'nosniff', Vary: 'Accept-Encoding' };

/** On everything that any origin may read. */
export const shared = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Timing-Allow-Origin': '*',
  ...always,
};

/**
 * Sends an answer: without its body to HEAD, and as 304 to whom has it.
 * @param {Request} request
 * @param {Answer} answer
 */
export function send(request, answer) {
  const { status, headers, tag, body } = answer;
  if (tag && matches(request.headers.get('If-None-Match'), tag)) {
    const rest = new Headers(headers);
    rest.delete('Content-Type');
    return new Response(null, { status: 304, headers: rest });
  }
  return new Response(request.method === 'HEAD' || status === 204 ? null : body, { status, headers });
}

/**
 * Whether an If-None-Match names an ETag, compared weakly (RFC 9110, 8.8.3.2).
 * @param {string | null} header
 * @param {string} tag
 */
export function matches(header, tag) {
  if (!header) return false;
  if (header.trim() === '*') return true;
  const opaque = tag.split('"')[1];
  return header.split('"').some((part, i, parts) => i % 2 === 1 && i < parts.length - 1 && part === opaque); // a tag may have commas
}

/**
 * Reads a response to its end.
 * @param {Response} response
 * @returns {Promise<Answer>}
 */
export async function whole(response) {
  const headers = new Headers(response.headers);
  headers.delete('Content-Length'); // HEAD and 304 would send it on
  return { status: response.status, headers, tag: headers.get('ETag') ?? '', body: await response.arrayBuffer() };
}

/**
 * An error as problem details (RFC 9457).
 * @param {number} status
 * @param {string} title
 * @param {string} detail
 * @param {{ open?: boolean, more?: Record<string, string> }} [headers] whether any origin may read it; and others
 * @returns {Answer}
 */
export function problem(status, title, detail, { open = true, more } = {}) {
  const headers = new Headers({ ...(open ? shared : always), 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...more });
  return { status, headers, tag: '', body: JSON.stringify({ type: 'about:blank', title, status, detail }) };
}

/** @param {string} detail */
export function missing(detail) {
  return problem(404, 'Not Found', detail);
}

export function unauthorized() {
  const more = { 'WWW-Authenticate': 'Bearer realm="claimlight"' };
  return problem(401, 'Unauthorized', 'Send Authorization: Bearer and a token that is in use.', { open: false, more });
}

export function unavailable() {
  return problem(503, 'Service Unavailable', 'The reviews cannot be read at the moment. Ask again.', { more: { 'Retry-After': '5' } });
}

/**
 * What a path tells of itself, to a browser that asks before it sends.
 * @param {string} methods
 * @param {boolean} open whether any origin may read it
 */
export function preflight(methods, open) {
  const reading = { 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': 'If-None-Match', 'Access-Control-Max-Age': '86400' };
  return { ...(open ? reading : {}), Allow: methods };
}

/**
 * @param {string} methods
 * @param {boolean} open
 * @returns {Answer}
 */
export function options(methods, open) {
  const headers = new Headers({ ...(open ? shared : always), ...preflight(methods, open), 'Cache-Control': 'no-store' });
  return { status: 204, headers, tag: '', body: '' };
}
