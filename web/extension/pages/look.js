// How highlights look, with a preview that is painted as pages are.

import { NAMES } from '../../page/styles.js';
import { el, listen, toggle } from '../../ui/element.js';
import { INKS, MARKS, areKeys, change } from '../settings.js';
import { highlightStyle } from '../style.js';
import { words } from '../words/words.js';

const said = words.options;
/** Which of the preview's pieces are painted as what. */
const PIECES = Object.freeze({ 0: NAMES.actor, 2: NAMES.reviewed, 4: NAMES.related, 6: NAMES.claim });

/** @param {import('../settings.js').Settings} settings @returns {import('./options.js').Part} */
export function look({ style, keys, keysOff }) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const preview = el('p', { class: 'preview' }, ...said.preview);
  const element = el('section', {}, el('h2', {}, said.look), preview, el('p', { class: 'note' }, said.previewNote),
    choice('marks', MARKS), choice('ink', INKS), choice('weight', [1, 2, 3]), ...shortcuts(keys, keysOff));
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

/**
 * The shortcuts' letters, which are taken once they are four that differ.
 * @param {string} keys @param {boolean} off
 */
function shortcuts(keys, off) {
  const trouble = el('p', { class: 'note', role: 'status' });
  const letters = said.commands.map((command, i) => el('input', {
    type: 'text', class: 'letter', value: keys[i], maxlength: 1, 'aria-label': `${command}: Alt Shift`, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'characters', dir: 'ltr',
  }));
  for (const letter of letters) listen(letter, 'input', () => void pick());
  return [el('h3', {}, said.keys), toggle(said.keysSwitch, !off, (on) => void change({ keysOff: !on })), el('p', { class: 'note' }, said.keysNote),
    el('div', { class: 'row' }, ...letters.map((letter, i) => el('label', { class: 'pick' }, letter, said.commands[i]))), trouble];

  async function pick() {
    const chosen = letters.map(({ value }) => value.toUpperCase()).join('');
    const good = areKeys(chosen);
    trouble.textContent = good ? '' : said.keysBad;
    if (good) await change({ keys: chosen });
  }
}
