// The script tag's entry. What it starts, and what the page can say to it, is in embed.js.

// Looks and words first: what is alike lies together, and is smaller as it travels.
import '../ui/sheet.js';
import '../ui/strings.js';
import '../page/notice.js';
import { quiet } from '../quiet.js';
import { currentScript } from './clobber.js';
import { start } from './embed.js';

quiet(start)(currentScript());
