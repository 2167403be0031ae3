// The panel's keys, and the switch of those that work in the page.

import {el, toggle} from './element.js';
import {strings} from './strings.js';

/**
 * keyList lists every key, and the shortcuts while they are on.
 * @param {readonly import('./ui.js').Shortcut[]} shortcuts none where the site keeps its keyboard
 * @param {boolean} on
 * @param {(on: boolean) => void} act
 */
export function keyList(shortcuts, on, act) {
  const list = el('dl', {class: 'facts keys'});
  fill(on);
  return el('section', {}, el('h2', {class: 'label ruled'}, strings.keyboard),
    shortcuts.length > 0 && toggle(strings.shortcuts, on, (now) => {
      fill(now);
      act(now);
    }), list);

  /** @param {boolean} all */
  function fill(all) {
    const own = all ? shortcuts.map(({keys, command}) => [keys, strings.commands[command]]) : [];
    list.replaceChildren(...[...own, ...strings.keys].flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)]));
  }
}
