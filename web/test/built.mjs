// Where the built files are. `./build.sh test` builds them; CLAIMLIGHT_FILES and
// CLAIMLIGHT_ENGINE name others.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const dist = new URL('../dist/', import.meta.url).pathname;

/** The folder with claimlight.js, frame.js, worker.js, engine.wasm and the models of a test build. */
export function builtFiles() {
  return process.env.CLAIMLIGHT_FILES ?? join(dist, 'test', 'e', read(join(dist, 'test', 'version'), 'utf8').trim());
}

/** A file of the build that ships. @param {string} name */
export function shippedFile(name) {
  return read(join(dist, 'e', read(join(dist, 'version'), 'utf8').trim(), name));
}

/** The bytes of the engine's module. */
export function builtEngine() {
  return read(process.env.CLAIMLIGHT_ENGINE ?? join(dist, 'engine.wasm'));
}

/**
 * The engines of both compilers, of Go alone where there is no TinyGo.
 * @returns {{compiler: string, bytes: Buffer<ArrayBuffer>}[]}
 */
export const builtEngines = () => modules('engines');

/** The extension's modules, as builtEngines. */
export const builtReaders = () => modules('readers');

/** @param {string} name @returns {{compiler: string, bytes: Buffer<ArrayBuffer>}[]} */
function modules(name) {
  const folder = join(dist, name);
  const engines = readdirSync(folder).map((name) => read(join(folder, name))).map((bytes) => ({ compiler: compilerOf(bytes), bytes }));
  if (!engines.some(({ compiler }) => compiler === GO)) throw new Error(`${folder} lacks the engine by Go: ./build.sh test builds it`);
  return engines;
}

export const GO = 'Go cmd/compile';
export const TINYGO = 'TinyGo';

/**
 * Which compiler made a module, as its section of producers says.
 * @param {Uint8Array} bytes
 */
export function compilerOf(bytes) {
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(/** @type {BufferSource} */ (bytes)), 'producers');
  const producers = section ? Buffer.from(section).toString('latin1') : '';
  const compiler = [GO, TINYGO].find((name) => producers.includes(name));
  if (!compiler) throw new Error(`a module by nobody known: ${producers}`);
  return compiler;
}

/** The models' files, by name, in the order in which the engine takes them. */
export function builtModels() {
  const path = (/** @type {string} */ name) => new URL(`../../wasm/model/shipped/${name}`, import.meta.url).pathname;
  return Object.fromEntries(['actors.model', 'worth.model'].map((name) => [name, new Uint8Array(read(path(name)))]));
}

/** The lists in one file of wasm/model, as they are in the engine. @param {string} name */
export function nameLists(name) {
  const source = read(new URL(`../../wasm/model/${name}.go`, import.meta.url).pathname, 'utf8');
  return [...source.matchAll(/`([^`]*)`/g)].map((m) => m[1]).join('\n');
}

/**
 * @param {string} path
 * @param {BufferEncoding} [encoding]
 * @returns {any}
 */
function read(path, encoding) {
  try {
    return readFileSync(path, encoding);
  } catch (cause) {
    throw new Error(`${path} is missing: ./build.sh test builds it`, { cause });
  }
}
