// How highlights look, with a preview that is painted as pages are.

import { NAMES } from '../../page/styles.js';
import { el } from '../../ui/element.js';
import { INKS, MARKS, change } from '../settings.js';
import { highlightStyle } from '../style.js';
import { words } from '../words/words.js';

const said = words.options;
/** Which of the preview's pieces are painted as what. */
const PIECES = Object.freeze({ 0: NAMES.actor, 2: NAMES.reviewed, 4: NAMES.related, 6: NAMES.claim });

/** @param {import('../settings.js').Settings} settings @returns {import('./options.js').Part} */
export function look({ style }) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const preview = el('p', { class: 'preview' }, ...said.preview);
  const element = el('section', {}, el('h2', {}, said.look), preview, el('p', { class: 'note' }, said.previewNote),
    choice('marks', MARKS), choice('ink', INKS), choice('weight', [1, 2, 3]), el('h3', {}, said.keys), el('p', { class: 'note' }, said.keysNote));
  for (const [at, name] of Object.entries(PIECES)) {
    const range = document.createRange();
    range.selectNodeContents(preview.childNodes[Number(at)]);
    CSS.highlights.set(name, new Highlight(range));
  }
  sheet.replaceSync(highlightStyle(style));
  return { element, render: async () => {} };

  /** @param {'marks'|'ink'|'weight'} of @param {readonly (string|number)[]} values */
  function choice(of, values) {
    const labels = /** @type {Record<string, string>} */ (said[of]);
    return el('fieldset', {}, el('legend', {}, labels.legend), ...values.map((value) => {
      const input = el('input', { type: 'radio', name: of, value, checked: style[of] === value });
      input.addEventListener('change', () => void pick(of, value));
      return el('label', { class: 'pick' }, input, labels[value]);
    }));
  }

  /** @param {'marks'|'ink'|'weight'} of @param {string|number} value */
  async function pick(of, value) {
    style = { ...style, [of]: value };
    sheet.replaceSync(highlightStyle(style));
    await change({ style });
  }
}
