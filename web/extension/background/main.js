// The background: a service worker in Chromium, an event page in Firefox. It keeps nothing in
// variables that it could not do without, because it is ended whenever it rests.

import { api, isOriginOwn } from '../api.js';
import { change, install } from '../settings.js';
import { rechoose, serveEngine } from './engine.js';
import { followLater, followSoon, hear, keepFollowing, listenForAlarms } from './follow.js';
import { register } from './register.js';
import { answerPages } from './requests.js';
import { check, press } from './toolbar.js';

// Everything that wakes us is listened to before anything is awaited.
serveEngine((type) => {
  void hear(type);
  void api.runtime.sendMessage({ type }).catch(() => {}); // to the options page, if it is open
});
listenForAlarms();
answerPages();

api.runtime.onInstalled.addListener(async (/** @type {{reason: string}} */ { reason }) => {
  await api.contextMenus.removeAll();
  api.contextMenus.create({ id: 'check', title: api.i18n.getMessage('check'), contexts: ['selection'] });
  await (reason === 'install' ? install() : change({})); // what an earlier version kept becomes what this one keeps, and what is by default stays so
  await register();
  if (reason === 'install') await api.tabs.create({ url: api.runtime.getURL('welcome.html') });
  await followSoon();
});
api.runtime.onStartup.addListener(() => void followSoon());

api.action.onClicked.addListener((/** @type {any} */ tab) => void press(tab));
api.contextMenus.onClicked.addListener((/** @type {any} */ { frameId }, /** @type {any} */ tab) => void check(tab, frameId));
api.commands?.onCommand.addListener((/** @type {string} */ command, /** @type {any} */ tab) => {
  if (command === 'check') void check(tab);
});

for (const event of [api.permissions.onAdded, api.permissions.onRemoved]) {
  event.addListener(async () => {
    await register();
    if (!isOriginOwn() || !(await api.storage.local.get('settings')).settings) return; // erased: nothing begins by itself
    await rechoose(); // which sources may be asked is another matter now
    await followSoon();
  });
}

api.storage.onChanged.addListener(async (/** @type {any} */ { settings }, /** @type {string} */ area) => {
  if (area !== 'local' || !settings?.newValue) return; // erased: nothing begins by itself
  const { newValue: now, oldValue: before } = settings;
  if (differ([now?.off, now?.sources], [before?.off, before?.sources])) await register();
  const choice = (/** @type {any} */ kept) => [kept?.sources, kept?.languages, kept?.since];
  if (!differ([choice(now), now?.told], [choice(before), before?.told])) return;
  await rechoose();
  await (differ(choice(now), choice(before)) ? followSoon() : followLater());
});

void keepFollowing();

/** @param {unknown} a @param {unknown} b */
const differ = (a, b) => JSON.stringify(a) !== JSON.stringify(b);

