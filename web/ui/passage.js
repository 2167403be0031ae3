// Words that may be very long: the beginning, and the rest one press away.

import {direction} from './clean.js';
import {button, el, foreign} from './element.js';
import {strings} from './strings.js';

/** More than this is folded, in UTF-16 units; and never for a few words more. */
const FOLD = 280;
const SLACK = 60;

/**
 * passage holds foreign words, in quotation marks where they are someone's own.
 * The marks stand outside the isolated words, so they keep their sides; the
 * block runs as its words do.
 * @param {string} className
 * @param {string} text
 * @param {{lang?: string, quoted?: boolean, whole?: boolean}} how `whole` words are never folded: half a rating is another
 */
export function passage(className, text, {lang, quoted, whole}) {
  const dir = direction(text);
  const [open, close] = !quoted ? ['', ''] : dir === 'rtl' ? ['«', '»'] : strings.marks;
  const element = el('p', {class: className, dir});
  const fill = () => element.replaceChildren(open, foreign(text, lang), close);
  if (whole || text.length <= FOLD + SLACK) {
    fill();
    return element;
  }
  const start = text.slice(0, FOLD).replace(/\s*[^\s]{0,40}$/, '') || text.slice(0, FOLD);
  element.append(open, foreign(start, lang), ' … ', button({class: 'text-button', 'aria-expanded': 'false'}, unfold, strings.more));
  return element;

  /** Focus would be lost with the button, so the words take it. */
  function unfold() {
    fill();
    element.tabIndex = -1;
    element.focus();
  }
}
