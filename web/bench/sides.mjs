// Who is measured under Node: the engine as the page runs it, and npm's packages that find
// names in a page too.

import { readFileSync } from 'node:fs';
import { Engine } from '../engine/engine.js';
import { compile } from '../engine/module.js';
import { claimlight, named, wink } from './finders.js';

/** @typedef {{name: string, does: string, find: import('./finders.js').Finder}} Side */

/**
 * The sides, the engine first.
 * @param {BufferSource} module the engine's
 * @param {Uint8Array[]} models, as the engine takes them
 * @returns {Promise<Side[]>}
 */
export async function sides(module, models) {
  return [
    { name: 'Claimlight, wasm', does: 'names, roles, claims, speakers', find: claimlight(new Engine(await compile(module), models)) },
    { name: `wink-nlp ${version('wink-nlp')}`, does: 'runs of proper nouns', find: wink() },
    { name: `compromise ${version('compromise')}`, does: 'people, organizations, places', find: named },
  ];
}

/** @param {string} name of a package */
export function version(name) {
  return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}
