// @ts-check

// Runs the built Worker in workerd on this machine, with D1 in memory or in a
// folder. It needs worker/build (./build.sh edge makes it) and the packages of
// web/package.json.
//
//   node worker/miniflare.mjs [--port 8788] [--web DIR] [--data DIR] [--sample] [--token SECRET] [--sql FILE] [--main FILE [--direct]]
//
// --sample registers the sample's reviewer and publishes its reviews with a
// PUT. The token is also read from CLAIMLIGHT_PUT_TOKEN. --sql runs statements
// on the database after that, for tests. --main is another main
// module in this folder, for tests and benchmarks, and --direct takes its export
// "direct", past the Workers of Miniflare's own that stand in front. Several
// processes may share a --data: each has its own cache. Prints one line with the
// address once it answers; SIGINT or SIGTERM ends it. SIGHUP runs what
// is done by the clock, forgetting who reported and the pull, whose key and address are
// read from CLAIMLIGHT_SEARCH_KEY and CLAIMLIGHT_SEARCH_URL, and prints one line with
// its outcome.

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { Unavailable, patiently } from './patience.mjs';

const here = new URL('./', import.meta.url);
const sample = new URL('cmd/serve/sample/', here);
const { Miniflare } = createRequire(new URL('../web/package.json', here))('miniflare');

const flags = parse({
  options: {
    port: { type: 'string', default: '8788' },
    web: { type: 'string', default: fileURLToPath(new URL('../web/dist', here)) },
    data: { type: 'string' },
    main: { type: 'string', default: 'entry.mjs' },
    direct: { type: 'boolean', default: false },
    sample: { type: 'boolean', default: false },
    token: { type: 'string', default: process.env.CLAIMLIGHT_PUT_TOKEN || `claimlight_${randomBytes(32).toString('hex')}` },
    sql: { type: 'string' },
  },
});

/** The one place for what the runtime is asked to be compatible with. */
const compatibilityDate = /"compatibility_date": *"([0-9-]+)"/.exec(readFileSync(new URL('wrangler.jsonc', here), 'utf8'))?.[1];
if (!compatibilityDate) throw new Error('wrangler.jsonc has no compatibility_date');

const port = Number(flags.port);
const token = String(flags.token);
const reviewer = JSON.parse(readFileSync(new URL('reviewer.json', sample), 'utf8'));
const hash = createHash('sha256').update(token).digest('hex');

const entry = readdirSync(new URL('entry/', here)).filter((name) => /^[a-z]+\.mjs$/.test(name)).map((name) => `entry/${name}`);

const options = {
  cf: false, // no request to anybody for the shape of request.cf
  host: '127.0.0.1',
  port,
  modules: [
    ...[...new Set([String(flags.main), 'entry.mjs', ...entry])].map((name) => ({ type: 'ESModule', path: at(name) })),
    { type: 'ESModule', path: at('build/worker.mjs') },
    { type: 'ESModule', path: at('build/runtime.mjs') },
    { type: 'ESModule', path: at('build/wasm_exec.js') },
    { type: 'CompiledWasm', path: at('build/app.wasm') },
  ],
  modulesRoot: fileURLToPath(here),
  unsafeDirectSockets: flags.direct ? [{ host: '127.0.0.1', port: 0, entrypoint: 'direct' }] : [],
  compatibilityDate,
  d1Databases: { DB: 'claimlight' },
  d1Persist: flags.data ?? false,
  bindings: {
    CLAIMLIGHT_CONTACT: process.env.CLAIMLIGHT_CONTACT ?? '',
    CLAIMLIGHT_OPERATOR: process.env.CLAIMLIGHT_OPERATOR ?? '',
    CLAIMLIGHT_SEARCH_KEY: process.env.CLAIMLIGHT_SEARCH_KEY ?? '',
    CLAIMLIGHT_SEARCH_URL: process.env.CLAIMLIGHT_SEARCH_URL ?? '',
  },
  assets: {
    directory: flags.web,
    binding: 'ASSETS',
    routerConfig: { invoke_user_worker_ahead_of_assets: true, has_user_worker: true },
    assetConfig: { html_handling: 'none', not_found_handling: 'none' },
  },
};

/**
 * The flags, or a line on what is wrong with them.
 * @template {import('node:util').ParseArgsConfig} T
 * @param {T} config
 */
function parse(config) {
  try {
    return parseArgs(config).values;
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exit(2);
  }
}

/** @param {string} name */
function at(name) {
  return fileURLToPath(new URL(name, here));
}

/**
 * The statements of a migration: each ends with a semicolon at the end of a
 * line, a trigger with a line END;
 * @param {string} script
 */
function statements(script) {
  /** @type {string[]} */
  const list = [];
  let open = '';
  for (const line of script.split('\n')) {
    if (!open && /^\s*(--.*)?$/.test(line)) continue;
    open += `${line}\n`;
    if (/^CREATE TRIGGER/.test(open) ? line === 'END;' : line.endsWith(';')) {
      list.push(open);
      open = '';
    }
  }
  if (open.trim()) throw new Error(`a migration's last statement has no end: ${open.slice(0, 80)}`);
  return list;
}

/**
 * Runs the migrations that the database lacks, each as one batch.
 * @param {any} db
 */
async function migrate(db) {
  const folder = new URL('store/migrations/', here);
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
  const exists = await db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'schema'").first('n');
  const version = exists ? await db.prepare('SELECT version FROM schema').first('version') : 0;
  for (const name of names.slice(version)) {
    const script = readFileSync(new URL(name, folder), 'utf8');
    await db.batch(statements(script).map((statement) => db.prepare(statement)));
  }
}

/**
 * Registers the sample's reviewer with the token, in place of those of runs before.
 * @param {any} db
 */
async function register(db) {
  const { name, site, signatory, corrections, licence, contact } = reviewer;
  await db
    .prepare('INSERT INTO reviewer (name, site, signatory, corrections, licence, contact, sample) VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT (site) DO NOTHING')
    .bind(name, site, signatory.status, corrections, licence, contact)
    .run();
  await db.prepare("UPDATE token SET revoked = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE site = ? AND hash <> ? AND revoked IS NULL").bind(site, hash).run();
  await db.prepare('INSERT INTO token (hash, site) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING').bind(hash, site).run();
}

/** @param {URL} base */
async function publish(base) {
  const response = await fetch(new URL('/v1/reviews', base), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/ld+json', Authorization: `Bearer ${token}` },
    body: readFileSync(new URL('reviews.json', sample)),
  });
  const body = await response.text();
  if (response.ok && !body.includes('"refused"')) return;
  throw new (response.status === 503 ? Unavailable : Error)(`the sample reviews were not taken: ${response.status} ${body}`);
}

/**
 * Makes the database ready. Twice is the same as once.
 * @param {any} db
 * @param {URL} base
 */
async function prepare(db, base) {
  await migrate(db);
  if (!flags.sample) return;
  await register(db);
  await publish(base);
}

/** Miniflare takes another port where this one is busy; we say so instead. */
async function free() {
  const probe = createServer();
  await new Promise((resolve, reject) => probe.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined)));
  await new Promise((resolve) => probe.close(resolve));
}

async function main() {
  if (port) await free();
  const flare = new Miniflare(options);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal); // Miniflare's own ends the process before workerd has ended
    process.once(signal, () => flare.dispose().then(() => process.exit(0)));
  }
  try {
    const base = await flare.ready;
    const db = await flare.getD1Database('DB');
    const ready = () => prepare(db, base);
    await (flags.data ? patiently(ready) : ready()); // others may be on the same
    if (flags.sql) await db.batch(statements(readFileSync(String(flags.sql), 'utf8')).map((statement) => db.prepare(statement)));
    process.on('SIGHUP', async () => {
      const worker = /** @type {any} */ (await flare.getWorker());
      console.log(`scheduled ${(await worker.scheduled()).outcome}`);
    });
    console.log(`edge ${flags.direct ? (await flare.unsafeGetDirectURL(undefined, 'direct')).origin : base.origin}`);
    if (flags.sample) console.error(`token ${token} publishes for ${reviewer.site}`);
  } catch (error) {
    await flare.dispose();
    throw error;
  }
}

main().catch((error) => {
  const busy = error?.code === 'EADDRINUSE';
  console.error(busy ? `port ${port} is in use; pass --port with another one` : error);
  process.exit(1);
});
