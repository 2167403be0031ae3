// A link to a claim, on the clipboard; where the browser keeps that shut, in a field to copy from.

import {button, el, icon} from './element.js';
import {strings} from './strings.js';

/**
 * copyLink asks for the link when it is wanted: to make one looks through the page.
 * @param {() => string} link
 */
export function copyLink(link) {
  const label = el('span', {}, strings.copy);
  const said = el('span', {class: 'unseen', role: 'status'});
  const element = el('div', {class: 'copy'}, button({class: 'text-button', 'data-key': 'copy'}, copy, icon('link'), label), said);
  return element;

  async function copy() {
    const text = link();
    try {
      await navigator.clipboard.writeText(text);
      label.textContent = said.textContent = strings.copied;
    } catch { // not in an insecure page, nor where its policy says no
      const field = el('input', {class: 'search', readonly: true, dir: 'ltr', value: text, 'aria-label': strings.copyByHand});
      element.replaceChildren(el('p', {class: 'label'}, strings.copyByHand), field);
      field.focus();
      field.select();
    }
  }
}
