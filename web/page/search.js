// A place in a long list that is in order, found without a look at all of it.

/**
 * The first index from which something holds, up to the end; the length where it never does.
 * @param {number} length
 * @param {(index: number) => boolean} holds
 */
export function firstIndex(length, holds) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
