// Runs in the browser: makes and times the sides that ./build.sh bench engine compares.

import { Engine } from '../../engine/engine.js';
import { Instance, compile } from '../../engine/module.js';
import { claimlight, named, wink } from '../finders.js';

const models = Promise.all(['actors.model', 'worth.model'].map(async (name) => new Uint8Array(await fetched(name))));

/** @type {Record<string, import('../finders.js').Finder>} */
const finders = { compromise: named };

/** @type {Record<string, Promise<WebAssembly.Module>>} */
const modules = {};
const WARM = 3000; // milliseconds

Object.assign(globalThis, { start, find, scale });

/** @param {string} name */
async function fetched(name) {
  return (await fetch(name)).arrayBuffer();
}

/**
 * Makes a side from bytes that are at hand: what it takes until it can be asked, its first
 * article, and one once it is warm, in milliseconds.
 * @param {string} name
 * @param {string} article
 */
async function start(name, article) {
  const [bytes, files] = name.endsWith('.wasm') ? [await fetched(name), await models] : [];
  const begun = performance.now();
  if (bytes && files) finders[name] = claimlight(new Engine(await compile(bytes), files));
  else if (name === 'wink') finders.wink = wink();
  const ready = performance.now() - begun;
  const times = Array.from({ length: 30 }, () => timed(() => finders[name](article)));
  return { ready, cold: times[0], warm: times.slice(20).sort((a, b) => a - b)[5] };
}

/**
 * The milliseconds that a side takes for all texts.
 * @param {string} name
 * @param {string[]} texts
 */
function find(name, texts) {
  return timed(() => texts.forEach(finders[name]));
}

/**
 * The nanoseconds a byte that an engine takes for a text, by itself, and the memory that it has then.
 * @param {string} name
 * @param {string} text
 */
async function scale(name, text) {
  const module = await (modules[name] ??= warmed(name));
  const instance = new Instance(module);
  instance.call(4, await models);
  const bytes = new TextEncoder().encode(text).length;
  instance.call(1, [text]);
  let n = 0;
  let spent = 0;
  for (; n < 3 || spent < 300 && n < 300; n++) spent += timed(() => instance.call(1, [text]));
  return { bytes, nanoseconds: spent * 1e6 / n / bytes, memory: instance.size };
}

/** A module whose code the browser knows to be hot. @param {string} name */
async function warmed(name) {
  const module = await compile(await fetched(name));
  const instance = new Instance(module);
  instance.call(4, await models);
  const text = 'On Monday, Maria Jensen of the Harbour Board said that “nine ports” in Norway had closed since 2019. '.repeat(100);
  for (const begun = performance.now(); performance.now() - begun < WARM;) instance.call(1, [text]);
  return module;
}

/** @param {() => void} does */
function timed(does) {
  const begun = performance.now();
  does();
  return performance.now() - begun;
}
