// Tiles for tests.

/**
 * A tile without a review, as JSON.
 * @param {string} path tiles/scheme/lang/bits/prefix.json, or with under behind the prefix
 * @param {object} [more] members in place of its own
 */
export function emptyTile(path, more = {}) {
  const [, scheme, lang, bits, prefix, under] = path.replace('.json', '').split('/');
  return JSON.stringify({ scheme: Number(scheme), lang, bits: Number(bits), prefix, under, generation: 1, truncated: false, lists: [], ...more });
}

/**
 * A block without a review, as JSON.
 * @param {string} path records/block.json
 * @param {object} [more] members in place of its own
 */
export function emptyBlock(path, more = {}) {
  return JSON.stringify({ block: parseInt(path.replace('records/', '')), generation: 1, numbers: [], records: [], ...more });
}
