// Which sources have been whole once: of those nothing is asked by tiles any more, whatever
// becomes of their copies. Where that was damaged, all that the reader has count as such.

import { done, openAnew, settled } from './disk.js';

const NAME = 'known sources';
const STORE = 'whole';
const ALL = '*'; // until it is known which there are

/** @param {string} source @param {string} lang */
const keyOf = (source, lang) => `${lang} ${source}`;

/** Notes that a source is about to be whole. @param {string} source @param {string} lang */
export function know(source, lang) {
  return within('readwrite', (store) => store.put(true, keyOf(source, lang)));
}

/** @param {string} source @param {string} lang */
export async function isKnown(source, lang) {
  if (!await isThere()) return false;
  const known = await within('readonly', (store) => store.getAllKeys());
  return known.includes(keyOf(source, lang)) || known.includes(ALL);
}

/** Forgets all other sources. @param {string[]} sources @param {string} lang */
export async function knowOnly(sources, lang) {
  if (!await isThere()) return;
  const kept = sources.map((source) => keyOf(source, lang));
  const known = await within('readonly', (store) => store.getAllKeys());
  if (known.includes(ALL)) for (const key of kept) await within('readwrite', (store) => store.put(true, key));
  for (const key of known) if (!kept.includes(key)) await within('readwrite', (store) => store.delete(key));
}

/** Asked first where nothing is noted, so that asking makes none: what was erased stays away. */
const isThere = async () => (await indexedDB.databases()).some(({ name }) => name === NAME);

/** Forgets all of them. */
export async function knowNone() {
  await settled(indexedDB.deleteDatabase(NAME));
}

/**
 * Opened for each question, of which there are few.
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<any>} ask
 */
async function within(mode, ask) {
  const database = await openAnew(NAME, [STORE], open, async (made) => {
    const transaction = made.transaction(STORE, 'readwrite');
    transaction.objectStore(STORE).put(true, ALL);
    await done(transaction);
  });
  try {
    const transaction = database.transaction(STORE, mode);
    const answer = settled(ask(transaction.objectStore(STORE)));
    await done(transaction);
    return await answer;
  } finally {
    database.close();
  }
}

function open() {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  return settled(opening);
}
