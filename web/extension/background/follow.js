// When mirrors are followed: some hours apart, and a minute after what could not be ended. No
// timer of ours is kept by the browser, so alarms are.

import { api } from '../api.js';
import { readSettings } from '../settings.js';
import { ask } from './engine.js';
import { tellFound } from './toolbar.js';

const EVERY = 180; // minutes
const AGAIN = 1; // minutes after one that was cut, doubled with each in a row
const MOST = 360;

/** Follows at once, and from then on every some hours. */
export async function followSoon() {
  await api.alarms.create('follow', { delayInMinutes: EVERY, periodInMinutes: EVERY });
  await follow();
}

/** Must be called before anything is awaited. */
export function listenForAlarms() {
  api.alarms.onAlarm.addListener((/** @type {{name: string}} */ { name }) => {
    if (name === 'follow' || name === 'again') void follow();
  });
}

/** Follows all mirrors. What is cut, also by our own end, goes on by the alarm that was set before. */
export async function follow() {
  if (!await mayFollow()) return false;
  const { failures = 0 } = await api.storage.session.get('failures');
  await api.alarms.create('again', { delayInMinutes: Math.min(AGAIN * 2 ** failures, MOST) });
  await api.storage.session.set({ failures: failures + 1 });
  const whole = await ask('follow').catch(() => false);
  if (!whole) return false;
  await api.alarms.clear('again');
  await api.storage.session.set({ failures: 0 });
  await tellFound();
  return true;
}

/** Whether there is something to follow, and the connection is not one that costs. */
async function mayFollow() {
  const { sources, metered } = await readSettings();
  const connection = /** @type {any} */ (navigator).connection;
  const costs = connection?.saveData === true || connection?.type === 'cellular';
  return sources.length > 0 && (metered || !costs);
}
