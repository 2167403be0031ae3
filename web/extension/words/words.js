// The words of the extension's own pages, in the reader's language where there is a catalogue
// for it, else in English.

import { strings } from '../../ui/strings.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';

/** @typedef {typeof en} Words */

/** @type {Record<string, Words>} */
export const catalogues = { en, es, ar };

/** As the interface in the page speaks, so do these. @type {Words} */
export const words = catalogues[strings.lang] ?? en;
