// The script tag's entry. What it starts, and what the page can say to it, is in embed.js.

import { start } from './embed.js';
import { quiet } from './quiet.js';

quiet(start)(document.currentScript);
