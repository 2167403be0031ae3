// Dates and sizes as a reader reads them.

import {later} from './later.js';
import {strings} from './strings.js';

/** Day, month or year, by how much of an ISO 8601 date is there. */
const formats = /** @type {Intl.DateTimeFormatOptions[]} */ ([
  {year: 'numeric'}, {year: 'numeric', month: 'long'}, {year: 'numeric', month: 'long', day: 'numeric'},
]).map((how) => later(() => new Intl.DateTimeFormat(strings.locale, {timeZone: 'UTC', calendar: 'gregory', ...how})));
const kilobytes = later(() => new Intl.NumberFormat(strings.locale, {style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1}));

/**
 * day writes a calendar date; what is no date is shown as it came, what is
 * absent is called absent.
 * @param {string} iso
 */
export function day(iso) {
  if (!iso) return strings.notGiven;
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(iso);
  if (!parts) return iso;
  const time = Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1));
  // Date.UTC turns 30 February into March; such a date is no date.
  if (!new Date(time).toISOString().startsWith(iso.slice(0, 10).replace(/T.*/, ''))) return iso;
  return formats[parts[3] ? 2 : parts[2] ? 1 : 0]().format(time);
}

/** @param {number} bytes */
export function size(bytes) {
  return kilobytes().format(bytes / 1000);
}
