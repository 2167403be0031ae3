// Texts to measure on.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The .txt files of a folder, by name.
 * @param {string} folder
 * @returns {string[]}
 */
export function readTexts(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
  if (!names.length) throw new Error(`${folder} holds no .txt file`);
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}
