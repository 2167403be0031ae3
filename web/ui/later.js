// What is made at its first use. The tools of Intl take milliseconds to make, each, and the
// page's thread would pay for them before anybody opens a card.

/**
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
export function later(make) {
  /** @type {T|undefined} */
  let made;
  return () => (made ??= make());
}
