// What is stored on this device: to see, to take along, to erase.

import { button, el } from '../../ui/element.js';
import { api } from '../api.js';
import { amount } from './format.js';
import { readSettings } from '../settings.js';
import { words } from '../words/words.js';
import { ask } from './shell.js';

const said = words.options;
const SURE = 10_000; // milliseconds for the second press
const ERASED = '?erased'; // how the page comes back, as if the reader never chose anything

/** @returns {import('./options.js').Part} */
export function data() {
  const usage = el('p', { class: 'note' });
  const shown = el('pre', { hidden: true, tabindex: 0, dir: 'ltr' });
  const status = el('p', { class: 'note', role: 'status' }, location.search === ERASED ? said.erased : '');
  const eraser = button({}, () => void erase(), said.erase);
  const element = el('section', {}, el('h2', {}, said.data), usage,
    el('div', { class: 'row' }, button({}, () => void see(), said.see), button({}, () => void save(), said.export), eraser), status, shown);
  let sure = false;
  return { element, render };

  async function render() {
    const { usage: bytes } = await ask({ type: 'standing' });
    usage.textContent = said.usage.replace('{size}', amount(bytes));
  }

  async function see() {
    shown.textContent = JSON.stringify(await everything(), null, 2);
    shown.hidden = !shown.hidden;
  }

  /** A press must be followed by another, so that nothing is lost by a slip. */
  async function erase() {
    if (!sure) {
      sure = true;
      status.textContent = said.eraseSure;
      setTimeout(() => {
        if (sure) status.textContent = '';
        sure = false;
      }, SURE);
      return;
    }
    sure = false;
    await ask({ type: 'erase' });
    location.replace(ERASED);
  }
}

/** All but the copies themselves, which are the sources' own and public. */
async function everything() {
  const [settings, standing, read, { mark }] = await Promise.all([readSettings(), ask({ type: 'standing' }), ask({ type: 'everything' }), api.storage.local.get('mark')]);
  return { settings, copies: standing.sources, toldLater: read, mark };
}

async function save() {
  const url = URL.createObjectURL(new Blob([JSON.stringify(await everything(), null, 2)], { type: 'application/json' }));
  el('a', { href: url, download: 'claimlight.json' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
