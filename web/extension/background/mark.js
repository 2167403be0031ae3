// What the elements of this installation are known by in pages, from one version to the next. A page may read
// that: Firefox lets scripts into closed shadow trees. So it is another one in each document, which tells nobody but
// us whose it is.

import { api } from '../api.js';

/** A mark for one document. */
export const mark = () => sealed(crypto.randomUUID());

/** Whether something is a mark of this installation. @param {string} text */
export const isMark = async (text) => text === await sealed(text.split(' ')[0]);

/** @param {string} salt */
async function sealed(salt) {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(await secret()), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const code = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(salt)));
  return `${salt} ${[...code].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Made here at random, kept here, told to nobody. */
function secret() {
  return navigator.locks.request('mark', async () => {
    const { mark: kept = crypto.randomUUID() } = await api.storage.local.get('mark');
    await api.storage.local.set({ mark: kept });
    return kept;
  });
}
