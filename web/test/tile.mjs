// Tiles for tests.

/**
 * A tile without a review, as JSON.
 * @param {string} path scheme/lang/bits/prefix.json
 * @param {object} [more] members in place of its own
 */
export function emptyTile(path, more = {}) {
  const [scheme, lang, bits, file] = path.split('/');
  const prefix = file.replace('.json', '');
  return JSON.stringify({ scheme: Number(scheme), lang, bits: Number(bits), prefix, generation: 1, truncated: false, records: [], ...more });
}
