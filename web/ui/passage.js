// Words that may be very long: the beginning, and the rest one press away.

import {button, el, foreign} from './element.js';
import {strings} from './strings.js';

/** More than this is folded, in UTF-16 units; and never for a few words more. */
const FOLD = 280;
const SLACK = 60;

/**
 * passage holds foreign words, in quotation marks where they are someone's own.
 * The marks stand outside the isolated words, so they keep their sides.
 * @param {string} className
 * @param {string} text
 * @param {{lang?: string, quoted?: boolean}} [how]
 */
export function passage(className, text, how = {}) {
  const [open, close] = how.quoted ? ['“', '”'] : ['', ''];
  const element = el('p', {class: className});
  const whole = () => element.replaceChildren(open, foreign(text, how.lang), close);
  if (text.length <= FOLD + SLACK) {
    whole();
    return element;
  }
  const start = text.slice(0, FOLD).replace(/\s*[^\s]{0,40}$/, '') || text.slice(0, FOLD);
  element.append(open, foreign(start, how.lang), ' … ', button({class: 'text-button'}, unfold, strings.more));
  return element;

  /** Focus would be lost with the button, so the words take it. */
  function unfold() {
    whole();
    element.tabIndex = -1;
    element.focus();
  }
}
