// What the elements of this installation are known by in pages, from one version to the next.

import { api } from '../api.js';

/** The mark: made here at random, kept here, sent nowhere. */
export function mark() {
  return navigator.locks.request('mark', async () => {
    const { mark: kept = crypto.randomUUID() } = await api.storage.local.get('mark');
    await api.storage.local.set({ mark: kept });
    return kept;
  });
}
