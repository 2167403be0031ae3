// Leave for sites and sources. The browser asks for it only while the reader's press lasts, so nothing is awaited before.

import { api } from '../api.js';
import { permissionFor } from '../settings.js';

/** @typedef {{origins: readonly string[]}} Permission */

/** Asks the reader. Says whether there is leave now. @param {Permission} permission @returns {Promise<boolean>} */
export const ask = (permission) => api.permissions.request(permission).catch(() => false);

/** Gives leave back. @param {Permission} permission */
export const giveBack = (permission) => api.permissions.remove(permission).catch(() => false); // what a manifest asks for stays

/** Gives back the leave for a source, unless another needs the same. @param {string} source @param {string[]} others */
export async function leaveSource(source, others) {
  const { origins } = permissionFor(source);
  if (!others.some((url) => permissionFor(url).origins[0] === origins[0])) await giveBack({ origins });
}
