// A look-up by tiles: asks an edge for what the plan says, and has it matched.

import { download } from './download.js';
import { readConfig } from './protocol.js';

/** @typedef {import('../types.js').EdgeConfig} EdgeConfig */

const STATUS = Object.freeze({ type: 'application/json', bytes: 512 << 10, time: 8_000 });

/**
 * Looks a text's claims up.
 * @param {import('./engine.js').Engine} engine
 * @param {import('./tiles.js').Tiles} tiles
 * @param {EdgeConfig} config how the edge answers
 * @param {{text: string, date: string, fresh: boolean}} question `fresh`: the budget starts again
 * @returns {Promise<string>} the answer, JSON
 */
export async function lookUp(engine, tiles, config, { text, date, fresh }) {
  const read = await tiles.read(engine.plan(text, config).tiles, fresh);
  const json = engine.match(text, config, date, read);
  const { more } = JSON.parse(json);
  return more.length ? engine.match(text, config, date, [...read, ...await tiles.read(more, false)]) : json;
}

/** Asks an edge how it answers look-ups; null where it does not say. @param {string} edge its address */
export async function askConfig(edge) {
  const { entry, body } = await download(`${edge}/v1/status.json`, STATUS);
  return { entry, config: body && readConfig(parse(body)) };
}

/** @param {Uint8Array} body @returns {unknown} null where it is no JSON */
function parse(body) {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
