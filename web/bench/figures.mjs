// What becomes of the measured times: medians and a table.

/** @typedef {{name: string, does: string, seconds: number[], names: number|null}} Measured */

/** The middle one, of an even number the mean of two. @param {number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * The table: megabytes a second in the middle, at worst and at best, and against one side.
 * @param {number} bytes of the text
 * @param {Measured[]} measured
 * @param {Measured} base whose speed is 1
 */
export function table(bytes, measured, base) {
  const speed = (/** @type {number} */ seconds) => bytes / 1e6 / seconds;
  const rows = measured.map(({ name, does, seconds, names }) => [
    name, does, speed(median(seconds)).toFixed(3),
    `${speed(Math.max(...seconds)).toFixed(3)}-${speed(Math.min(...seconds)).toFixed(3)}`,
    (median(base.seconds) / median(seconds)).toFixed(2), names === null ? '' : `${names}`,
  ]);
  return aligned([['', 'finds', 'MB/s', 'all rounds', 'ratio', 'names'], ...rows], 2);
}

/** Columns of equal width. @param {string[][]} rows @param {number} left how many are flush left */
function aligned(rows, left) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const cell = (/** @type {string} */ s, /** @type {number} */ i) => (i < left ? s.padEnd(widths[i]) : s.padStart(widths[i]));
  return rows.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('');
}
