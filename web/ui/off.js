// Switching off: on this page until it is loaded again, or on this site until switched on.

import {button, el, set} from './element.js';
import {strings} from './strings.js';

/**
 * offSwitch is a button that opens the choice, and the choice.
 * @param {{stop: () => void, stopSite: () => void}} actions
 */
export function offSwitch({stop, stopSite}) {
  const choice = el('div', {class: 'off', role: 'group', 'aria-label': strings.offLead, hidden: true},
    el('div', {class: 'off-row'},
      el('b', {}, strings.offLead),
      button({class: 'action'}, stop, strings.offPage),
      button({class: 'action'}, stopSite, strings.offSite)),
    el('p', {class: 'note'}, strings.offNote));
  const opener = button({class: 'text-button', 'aria-expanded': 'false'}, () => toggle(choice.hidden), strings.off);
  return {opener, choice, close: () => toggle(false)};

  /** @param {boolean} open */
  function toggle(open) {
    choice.hidden = !open;
    set(opener, {'aria-expanded': String(open)});
  }
}
