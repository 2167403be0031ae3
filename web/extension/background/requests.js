// What content scripts and our own pages ask of the background.

import { api } from '../api.js';
import { change, readSettings } from '../settings.js';
import { highlightStyle } from '../style.js';
import { ask, rechoose, wake } from './engine.js';
import { follow, hear } from './follow.js';
import { isMark, mark } from './mark.js';
import { setCount, tellFound } from './toolbar.js';

const [MAX_MARKS, MAX_MARK] = [32, 200]; // looked at, of a page that has more; units of one

/** Must be called before anything is awaited. */
export function answerPages() {
  api.runtime.onMessage.addListener((/** @type {any} */ message, /** @type {any} */ sender, /** @type {(answer: any) => void} */ answer) => {
    if (sender.id !== api.runtime.id || typeof message?.type !== 'string') return undefined;
    const handle = sender.tab && !isOurs(sender) ? OF_CONTENT[message.type] : OF_PAGES[message.type];
    if (!handle) return undefined;
    handle(message, sender).then((value) => answer({ value }), (error) => answer({ failed: String(error) }));
    return true; // the answer comes later
  });
}

/** One of our own pages, in a tab. @param {any} sender */
const isOurs = ({ url }) => typeof url === 'string' && url.startsWith(api.runtime.getURL(''));

/** @typedef {Record<string, (message: any, sender: any) => Promise<any>>} Handlers */

/** @type {Handlers} */
const OF_CONTENT = {
  async hello(_message, sender) {
    const { keys, keysOff, style } = await readSettings();
    if (isPage(sender)) await setCount(sender.tab.id, 0);
    await dress(sender, style);
    return { off: await isOff(sender), keys, keysOff, mark: await mark() };
  },
  wake,
  /** Which of the marks that are found in a page are ours. */
  async marks({ marks }) {
    return Promise.all(marks.slice(0, MAX_MARKS).map((/** @type {unknown} */ one) => isMark(String(one).slice(0, MAX_MARK))));
  },
  /** The page has a tag of ours as well: that leaves. */
  embed: (_message, sender) => stopEmbed(sender),
  async off({ off }, sender) {
    const host = hostOf(sender);
    if (isPrivate(sender)) return api.storage.session.set({ sites: { ...await sitesInPrivate(), [host]: off === true } });
    return change(({ off: hosts }) => ({ off: [...hosts.filter((one) => one !== host), ...(off && host ? [host] : [])] }));
  },
  async keys({ off }) {
    await change({ keysOff: off === true });
  },
  async count({ reviewed }, sender) {
    if (isPage(sender)) await setCount(sender.tab.id, Number(reviewed) || 0);
  },
};

/** @type {Handlers} */
const OF_PAGES = {
  standing: () => ask('standing'),
  everything: () => ask('everything'),
  follow: () => follow(),
  step: () => hear('step'),
  lost: () => hear('lost'),
  async seen() {
    await ask('see');
    await tellFound();
  },
  async forget() {
    await ask('forget');
    await tellFound();
  },
  async erase() {
    await ask('erase');
    await api.storage.local.clear(); // first, so that nothing begins by what is taken back
    const { origins = [] } = await api.permissions.getAll();
    for (const origin of origins) await api.permissions.remove({ origins: [origin] }).catch(() => false); // what a manifest asks for stays
    await api.alarms.clearAll();
    await api.storage.session.clear();
    await rechoose(); // for an engine that starts in place of this one
    await tellFound();
  },
};

/** Whether it is the page itself, whose number the button shows, and no frame in it. @param {any} sender */
const isPage = ({ frameId }) => frameId === 0;

/** @param {any} sender */
const isPrivate = ({ tab }) => tab.incognito !== false;

/** Which sites were switched in private windows: kept in memory, until the browser is closed. @returns {Promise<Record<string, boolean>>} */
const sitesInPrivate = async () => (await api.storage.session.get('sites')).sites ?? {};

/** Whether a page's site is switched off. @param {any} sender */
async function isOff(sender) {
  const host = hostOf(sender);
  const sites = isPrivate(sender) ? await sitesInPrivate() : {};
  return Object.hasOwn(sites, host) ? sites[host] : (await readSettings()).off.includes(host);
}

/** @param {any} sender */
function hostOf({ url }) {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}

/** Gives a page's highlights their look. @param {any} sender @param {import('../style.js').Style} style */
async function dress({ tab, frameId }, style) {
  await api.scripting.insertCSS({ target: { tabId: tab.id, frameIds: [frameId] }, css: highlightStyle(style), origin: 'USER' });
}

/** Asks a tag to leave, in the page's own world: the page may lie to it there, which costs nobody but the page. @param {any} sender */
async function stopEmbed({ tab, frameId }) {
  await api.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] }, world: 'MAIN',
    func: () => {
      try {
        /** @type {any} */ (globalThis).claimlight.stop();
      } catch {
        // It is none of ours, or is gone.
      }
    },
  });
}
