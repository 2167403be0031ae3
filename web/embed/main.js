// The script tag's entry. What it starts, and what the page can say to it, is in embed.js.

import { quiet } from '../quiet.js';
import { currentScript } from './clobber.js';
import { start } from './embed.js';

quiet(start)(currentScript());
