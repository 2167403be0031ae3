// Sizes of what is kept: of another order than those of a page's requests.

import { size } from '../../ui/format.js';
import { strings } from '../../ui/strings.js';

const MEGA = 1_000_000;

/** @param {number} bytes */
export function amount(bytes) {
  if (bytes < MEGA) return size(bytes);
  return new Intl.NumberFormat(strings.locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / MEGA);
}
