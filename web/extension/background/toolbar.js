// The toolbar's button, its badge, and what it does with a tab.

import { api } from '../api.js';
import { ask } from './engine.js';
import { FILE } from './register.js';
import { readSettings } from '../settings.js';

const NEUTRAL = '#5a6072'; // neither true nor false
const INK = '#ffffff';
const MOST = 99;

/** @typedef {'open'|'special'|'pdf'|'plain'|'frame'|'field'|'no-article'|'off'|'unavailable'|'unsupported'|'nothing'|'thrown'} Outcome what became of a press */

/** The reader pressed the button. @param {any} tab */
export const press = (tab) => act(tab, 'panel');

/** The reader wants a selection checked. @param {any} tab @param {number} [frame] where it is, 0 for the page itself */
export const check = (tab, frame = 0) => act(tab, 'check', frame);

/** @param {any} tab @param {'panel'|'check'} type @param {number} [frame] */
async function act(tab, type, frame = 0) {
  if (!tab?.id) return;
  const outcome = await tell(tab.id, type, frame);
  if (outcome !== 'open') await say(tab.id, outcome);
}

/** @param {number} tabId @param {'panel'|'check'} type @param {number} frameId @returns {Promise<Outcome>} */
async function tell(tabId, type, frameId) {
  try {
    await api.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [FILE] });
    return await api.tabs.sendMessage(tabId, { type }, { frameId });
  } catch {
    return frameId ? 'frame' : 'special'; // the browser lets nobody in there, or into a frame of another site only with leave for that
  }
}

/** Says why there is nothing: in a popup where the browser opens one, and in the button's title. @param {number} tabId @param {Outcome} outcome */
async function say(tabId, outcome) {
  await api.action.setTitle({ tabId, title: api.i18n.getMessage(`why_${outcome.replace('-', '_')}`) });
  if (outcome !== 'thrown') await setBadge({ tabId, text: '–' }); // then the number is all that there is to see
  await api.action.setPopup({ tabId, popup: `why.html?${outcome}` });
  await api.action.openPopup?.().catch(() => {});
  await api.action.setPopup({ tabId, popup: '' }); // the next press is a press again
}

/** Shows how many claims of a page were reviewed. With another page the browser takes it away by itself. @param {number} tabId @param {number} reviewed */
export async function setCount(tabId, reviewed) {
  try {
    await setBadge({ tabId, text: reviewed ? String(Math.min(reviewed, MOST)) : null });
    await api.action.setTitle({ tabId, title: reviewed ? api.i18n.getMessage('reviewed', String(reviewed)) : api.i18n.getMessage('title') });
  } catch {
    // The tab is gone.
  }
}

/** Says quietly that something that was read has been checked since, until the reader saw what. */
export async function tellFound() {
  const { told } = await readSettings();
  const { told: { found } } = told ? await ask('standing') : { told: { found: [] } };
  const news = found.some((/** @type {import('../worker/told.js').Found} */ { seen }) => !seen);
  await setBadge({ text: news ? '•' : '' });
  await api.action.setTitle({ title: news ? api.i18n.getMessage('told') : api.i18n.getMessage('title') });
}

/** @param {{tabId?: number, text: string|null}} badge null: as on every tab */
async function setBadge({ tabId, text }) {
  const where = tabId === undefined ? {} : { tabId };
  await api.action.setBadgeText({ ...where, text });
  await api.action.setBadgeBackgroundColor({ ...where, color: NEUTRAL });
  await api.action.setBadgeTextColor?.({ ...where, color: INK });
}
