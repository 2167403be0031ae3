// @ts-check

// What the benchmark holds the edge against: a Worker that does nothing but look
// into the data centre's cache. PUT puts something there.

/** The cache of Workers, which the types of browsers lack. */
const cache = () => /** @type {Cache} */ (/** @type {any} */ (caches).default);

const plain = {
  /** @param {Request} request */
  async fetch(request) {
    if (request.method !== 'PUT') return (await cache().match(request)) ?? new Response(null, { status: 404 });
    const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=3600' };
    await cache().put(request.url, new Response(await request.arrayBuffer(), { headers }));
    return new Response(null, { status: 204 });
  },
};

export default plain;

/** The entrypoint of --direct: the default one has Miniflare's proxies in front. */
export const direct = plain;
