// On which sites Claimlight reads by itself, and on which it is switched off.

import { button, el, foreign } from '../../ui/element.js';
import { api } from '../api.js';
import { ALL, change, permissionToRead, readSettings, readable } from '../settings.js';
import { words } from '../words/words.js';
import { ask, giveBack } from './leave.js';
import { renewToggle, rows } from './stay.js';

const said = words.options;
/** @returns {import('./options.js').Part} */
export function sites() {
  const allowed = el('ul', { class: 'list' });
  const off = el('ul', { class: 'list' });
  const address = el('input', { type: 'text', class: 'grow', 'aria-label': said.site, placeholder: 'news.example', spellcheck: 'false', autocomplete: 'off', dir: 'ltr' });
  const trouble = el('p', { class: 'note', role: 'status' });
  const all = el('div', {});
  const element = el('section', {}, el('h2', {}, said.sites), el('p', { class: 'note' }, said.sitesNote), all, allowed,
    el('div', { class: 'row' }, address, button({ class: 'main' }, () => void allow(), said.allow)), trouble,
    el('h3', {}, said.offSites), off);
  const showAllowed = rows(allowed, '', String, (origin) => row(origin, said.remove, () => giveBack({ origins: [origin] })));
  const showOff = rows(off, said.noOff, String, (host) => row(host, said.on, () => change(({ off: hosts }) => ({ off: hosts.filter((one) => one !== host) }))));
  return { element, render };

  async function allow() {
    const host = hostOf(address.value.trim());
    if (!host) return void (trouble.textContent = said.badAddress);
    if (!await ask(permissionToRead(host))) return void (trouble.textContent = said.refused);
    address.value = trouble.textContent = '';
    await render();
  }

  async function render() {
    const [{ origins = [] }, everywhere, settings] = await Promise.all([api.permissions.getAll(), api.permissions.contains(ALL), readSettings()]);
    renewToggle(all, said.allSites, everywhere, (on) => void (on ? ask(ALL) : giveBack(ALL)).then(render));
    showAllowed(readable(origins, settings.sources).filter((/** @type {string} */ origin) => !ALL.origins.includes(origin) && origin !== '<all_urls>'));
    showOff(settings.off);
  }

  /** @param {string} name @param {string} label @param {() => Promise<unknown>} act */
  function row(name, label, act) {
    return { element: el('li', {}, el('div', {}, foreign(name)), button({ 'aria-label': `${label}: ${name}` }, () => void act().then(render), label)) };
  }
}

/** @param {string} text */
function hostOf(text) {
  try {
    return new URL(text.includes('://') ? text : `https://${text}`).hostname;
  } catch {
    return '';
  }
}
