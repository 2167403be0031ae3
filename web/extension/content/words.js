// What the interface says differently in the extension than under a tag.

import { strings } from '../../ui/strings.js';
import { words } from '../words/words.js';

Object.assign(strings, words.instead);

/** The ways that go by the copy. */
const COPY = Object.freeze(['mirror', 'aged']);

/** Where reviews come from, for the reader to know. @param {{way: string, synced: number, told: number, since: number}} source */
export function sourceWords({ way, synced, told, since }) {
  const date = new Intl.DateTimeFormat(strings.locale, { dateStyle: 'long' }).format(synced);
  const said = /** @type {Record<string, string>} */ (words.ways)[way] ?? '';
  const part = since && COPY.includes(way) ? words.since.replace('{year}', String(since)) : '';
  return [said.replace('{date}', date), part, told ? words.toldHint : ''].filter(Boolean).join(' ');
}
