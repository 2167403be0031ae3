// The content script's entry. It may be run again in a page that has it: by the toolbar's button
// on a site where it runs by itself.

import { quiet } from '../../quiet.js';
import { Tab } from './tab.js';

const KEY = 'claimlightTab';
const own = /** @type {any} */ (globalThis); // a world apart from the page's

quiet(() => (own[KEY] ??= new Tab()))();
