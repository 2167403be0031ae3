// The first page that the reader sees: three sentences.

import { button, el } from '../../ui/element.js';
import { api } from '../api.js';
import { words } from '../words/words.js';
import { shell } from './shell.js';

const { title, lines, options } = words.welcome;

shell(title).append(el('section', { class: 'welcome' },
  ...lines.map((line) => el('p', {}, line)),
  el('div', { class: 'row' }, button({}, () => void api.runtime.openOptionsPage(), options))));
