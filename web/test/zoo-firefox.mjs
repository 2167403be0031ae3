// Firefox for the zoo.

import { firefoxPath, startFirefox } from './firefox.mjs';

/** @returns {Promise<import('./zoo.mjs').Browser|string>} */
export async function firefox() {
  const path = firefoxPath();
  if (!path) return 'no firefox or firefox-esr is installed';
  return { name: 'Firefox', ...await startFirefox(path, ({ type, level, text }) => `${type === 'javascript' ? 'thrown' : level}: ${text}`) };
}
