// What stands in place of a display where the page goes on taking away what is shown: it shows
// nothing, and knows what was read all the same, for the number on the toolbar's button.

import { UNKNOWN } from '../../engine/answer.js';
import { quiet } from '../../quiet.js';

/** @typedef {import('../../types.js').ClaimStatus} ClaimStatus */
/** @typedef {import('../../embed/display.js').Reading} Reading */

const BEAT = 500; // milliseconds between looks at what nobody tells of

/** As much of a Display as a session asks for. */
export class Unseen {
  /** @type {Reading|null} */
  #reading = null;
  /** @type {readonly ClaimStatus[]} */
  #statuses = [];
  #beat;
  shadow = null;

  /** @param {() => void} beat */
  constructor(beat) {
    this.#beat = setInterval(quiet(beat), BEAT);
  }

  get reading() {
    return this.#reading;
  }

  get stands() {
    return this.#reading?.guard.whole ?? false;
  }

  /** What is known of each claim whose words still stand. */
  restated() {
    if (!this.#reading) return [];
    const { article, guard } = this.#reading;
    guard.look();
    return article.claims.map((claim, i) => (guard.stands(claim) && this.#statuses[i]) || UNKNOWN);
  }

  introduce() {
    return false;
  }

  /** @param {Reading} reading @param {readonly ClaimStatus[]} statuses */
  show(reading, statuses) {
    this.#reading = reading;
    this.know(statuses);
  }

  /** @param {readonly ClaimStatus[]} statuses */
  know(statuses) {
    this.#statuses = statuses;
  }

  touched() {
    this.#reading?.guard.look();
  }

  look() {}

  off() {}

  reports() {}

  list() {}

  remove() {
    clearInterval(this.#beat);
  }
}
