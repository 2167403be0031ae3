// The popup that says why there is nothing to show on a page.

import { el } from '../../ui/element.js';
import { words } from '../words/words.js';
import { shell } from './shell.js';

const why = /** @type {Record<string, string>} */ (words.why);

document.body.className = 'small';
shell(why.title).append(el('p', { role: 'status' }, why[location.search.slice(1)] ?? why.special));
