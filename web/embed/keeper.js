// Keeps what we brought to the page where it is. What the page takes away or covers is put
// back three times; then the page has the last word, and the reader is told.

/**
 * Something of ours on the page.
 * @typedef {object} Ward
 * @property {() => boolean} intact whether it is as we left it
 * @property {() => void} restore
 * @property {() => void} yield gives it up
 */

const TIMES = 3;

/** Keeps some wards. */
export class Keeper {
  #wards;
  #beaten;
  /** How often each was put back. @type {Map<Ward, number>} */
  #times = new Map();

  /** @param {Ward[]} wards @param {() => void} beaten told each time that one is given up */
  constructor(wards, beaten) {
    this.#wards = wards;
    this.#beaten = beaten;
  }

  /** Looks after all of them. */
  look() {
    for (const ward of this.#wards) if (!ward.intact()) this.#mend(ward);
  }

  /** @param {Ward} ward */
  #mend(ward) {
    const times = this.#times.get(ward) ?? 0;
    this.#times.set(ward, times + 1);
    if (times < TIMES) return ward.restore();
    ward.yield();
    if (times === TIMES) this.#beaten();
  }
}
