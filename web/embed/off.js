// Whether the reader switched Claimlight off on this site: one word in the site's own
// storage, kept on the reader's wish and taken away with it. It goes nowhere.

const KEY = 'claimlight-off';

/** The switch of one site. */
export class SiteSwitch {
  /** Where storage is shut, the choice holds until the page is left. */
  #off = read();

  get off() {
    return this.#off;
  }

  /** @param {boolean} off */
  set off(off) {
    this.#off = off;
    try {
      if (off) localStorage.setItem(KEY, '1');
      else localStorage.removeItem(KEY);
    } catch {
      // Nothing is kept then.
    }
  }
}

function read() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
