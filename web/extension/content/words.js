// What the interface says differently in the extension than under a tag.

import { strings } from '../../ui/strings.js';
import { words } from '../words/words.js';

Object.assign(strings, words.instead);

/** Where reviews come from, for the reader to know. @param {{way: string, synced: number, told: number}} source */
export function sourceWords({ way, synced, told }) {
  const date = new Intl.DateTimeFormat(strings.locale, { dateStyle: 'long' }).format(synced);
  const said = /** @type {Record<string, string>} */ (words.ways)[way] ?? '';
  return [said.replace('{date}', date), told ? words.toldHint : ''].filter(Boolean).join(' ');
}
