// What the reader switched off on this site: one word each in the site's own storage, kept on
// the reader's wish and taken away with it. It goes nowhere.

/** One switch of one site. */
export class SiteSwitch {
  #key;
  /** Where storage is shut, the choice holds until the page is left. */
  #off;

  /** @param {string} key the word */
  constructor(key) {
    this.#key = key;
    this.#off = read(key);
  }

  get off() {
    return this.#off;
  }

  /** @param {boolean} off */
  set off(off) {
    this.#off = off;
    try {
      if (off) localStorage.setItem(this.#key, '1');
      else localStorage.removeItem(this.#key);
    } catch {
      // Nothing is kept then.
    }
  }
}

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
