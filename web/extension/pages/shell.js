// What the extension's own pages share.

import { el, icon } from '../../ui/element.js';
import { strings } from '../../ui/strings.js';
import { api } from '../api.js';

/** Gives the document its language and its heading, and answers where the rest goes. @param {string} title */
export function shell(title) {
  Object.assign(document.documentElement, { lang: strings.lang, dir: strings.dir });
  document.title = title;
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  main.append(el('h1', {}, icon('mark'), title));
  return main;
}

/** Asks the background. @param {object} message @returns {Promise<any>} */
export async function ask(message) {
  const { value, failed } = await api.runtime.sendMessage(message) ?? {};
  if (failed !== undefined) throw new Error(failed);
  return value;
}
