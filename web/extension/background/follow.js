// When mirrors are followed: some hours apart, and a minute after what could not be ended. No
// timer of ours is kept by the browser, so alarms are.

import { api } from '../api.js';
import { readSettings } from '../settings.js';
import { ask } from './engine.js';
import { tellFound } from './toolbar.js';

const EVERY = 180; // minutes
const AGAIN = 1; // minutes after one that was cut, doubled with each in a row that brought nothing
const MOST = 360;
const AWAKE = 20_000; // milliseconds, of the 30 seconds after which Firefox ends an event page that asks it nothing

/** Follows from now on every some hours; what is kept for a month is looked at then as well. */
export function followLater() {
  return api.alarms.create('follow', { delayInMinutes: EVERY, periodInMinutes: EVERY });
}

/** Follows at once, and from then on. */
export async function followSoon() {
  await followLater();
  await follow();
}

/** Browsers keep alarms at their pleasure, Firefox not while we are switched off: where ours is gone, it is set again, unless all was erased. */
export async function keepFollowing() {
  const { settings } = await api.storage.local.get('settings');
  if (!settings || await api.alarms.get('follow')) return;
  await followLater();
  await again(0);
}

/** Must be called before anything is awaited. */
export function listenForAlarms() {
  api.alarms.onAlarm.addListener((/** @type {{name: string}} */ { name }) => {
    if (name === 'follow' || name === 'again') void follow();
  });
}

/**
 * Follows all mirrors. What is cut, also by our own end, goes on by the alarm that was set before. What is not wanted
 * any more goes in any case, without a source and without a network.
 */
export async function follow() {
  await ask('sweep').catch(() => {}); // the next time
  if (!await mayFollow()) return false;
  const { failures = 0 } = await api.storage.session.get('failures');
  await again(failures);
  await api.storage.session.set({ failures: failures + 1 });
  const whole = await awake(ask('follow')).catch(() => false);
  if (!whole) return false;
  await api.alarms.clear('again');
  await api.storage.session.set({ failures: 0 });
  await tellFound();
  return true;
}

/** Takes the engine's word. @param {import('./host.js').Word} word */
export async function hear(word) {
  if (word === 'lost') {
    if (!await api.alarms.get('again')) await again(0); // not at once: nobody is to be told by that when something is read
    return;
  }
  // It goes on: what cuts it now is no failure of the source's.
  const { failures = 0 } = await api.storage.session.get('failures');
  if (!failures) return;
  await api.storage.session.set({ failures: 0 });
  await again(0);
}

/** Sets the alarm by which what is cut goes on. @param {number} failures in a row */
function again(failures) {
  return api.alarms.create('again', { delayInMinutes: Math.min(AGAIN * 2 ** failures, MOST) });
}

/**
 * Keeps the background while something is under way: Firefox ends an event page that waits for nothing but its own Worker.
 * @template T
 * @param {Promise<T>} work
 */
async function awake(work) {
  const timer = setInterval(() => void api.runtime.getPlatformInfo(), AWAKE);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** Whether there is something to follow, and the connection is not one that costs. */
async function mayFollow() {
  const { sources, metered } = await readSettings();
  const connection = /** @type {any} */ (navigator).connection;
  const costs = connection?.saveData === true || connection?.type === 'cellular';
  return sources.length > 0 && (metered || !costs);
}
