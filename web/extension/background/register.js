// On which pages the content script runs by itself: those that the reader gave leave for, but
// for the sites that were switched off. Elsewhere it runs when the toolbar's button is pressed.

import { api } from '../api.js';
import { readSettings, readable } from '../settings.js';

const ID = 'reader';
export const FILE = 'content.js';

/** @type {Promise<void>} */
let last = Promise.resolve();

/** Registers the content script anew; one after the other. */
export function register() {
  last = last.then(renew, renew);
  return last;
}

async function renew() {
  const { origins = [] } = await api.permissions.getAll();
  const { off, sources } = await readSettings();
  const matches = readable(origins, sources).filter((/** @type {string} */ origin) => /^(?:https?|\*):/.test(origin) || origin === '<all_urls>');
  const there = await api.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (there.length) await api.scripting.unregisterContentScripts({ ids: [ID] });
  if (!matches.length) return;
  const excludeMatches = off.filter((host) => HOST.test(host)).map((host) => `*://${host}/*`);
  await api.scripting.registerContentScripts([{
    id: ID, js: [FILE], matches, runAt: 'document_idle', ...excludeMatches.length && { excludeMatches },
  }]);
}

/** As patterns take it: without a port. */
const HOST = /^[a-z\d.-]+$/;
