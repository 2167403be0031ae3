// The panel: a sheet at the side (at the foot of a narrow window) with
// everything found, what was asked about it, and the switches.

import {button, el, icon, set, toggle} from './element.js';
import {actorList} from './actor-list.js';
import {claimList} from './claim-list.js';
import {keyList} from './key-list.js';
import {later} from './later.js';
import {offSwitch} from './off.js';
import {requestList} from './request-list.js';
import {strings} from './strings.js';
import {tabs} from './tabs.js';

/** @typedef {import('./ui.js').Model} Model */
/**
 * @typedef {object} PanelActions
 * @property {import('./actor.js').Reveal} reveal
 * @property {() => void} stop
 * @property {() => void} stopSite
 * @property {() => void} exportAll
 * @property {() => void} retry
 * @property {(on: boolean) => void} toggleHighlights
 * @property {(on: boolean) => void} switchKeys
 * @property {() => void} closed
 */

/**
 * createPanel makes the panel, closed.
 * @param {ShadowRoot} root
 * @param {Model} model
 * @param {PanelActions} actions
 * @param {readonly import('./ui.js').Shortcut[]} shortcuts those that there are
 * @param {boolean} on whether they are on
 */
export function createPanel(root, model, actions, shortcuts, on) {
  const element = el('div', {class: 'panel', role: 'dialog', 'aria-label': strings.panel, popover: 'manual', tabindex: -1, hidden: true});
  // Most readers never open it, so it is empty until one does.
  const parts = later(fill);
  /** @type {Element | null} */
  let back = null;
  let current = 0;

  return {element, open, close, render, isOpen};

  function fill() {
    const notice = el('p', {class: 'notice', hidden: true});
    const views = [claimList(model, actions), actorList(model, actions), requestList(model, keyList(shortcuts, on, actions.switchKeys))];
    const off = offSwitch(actions);
    const row = tabs(strings.tabs, [strings.claims, strings.actors, strings.requests].map((label) => ({label})), show);
    element.append(el('div', {class: 'panel-head'},
      el('span', {class: 'brand'}, icon('mark'), strings.product),
      button({class: 'round', 'aria-label': strings.close, title: strings.close}, close, icon('close'))),
    notice, row.element, ...views.map((view) => view.element), off.choice, foot(actions, off.opener));
    return {notice, views, off, row};
  }

  /** @param {number} i */
  function show(i) {
    current = i;
    render();
  }

  /** Only what is seen is built: an article can have thousands of claims. */
  function render() {
    if (!isOpen()) return;
    const {notice, views, row} = parts();
    notice.textContent = model.notice;
    notice.hidden = !model.notice;
    views.forEach((view, i) => {
      set(view.element, {hidden: i !== current, role: 'tabpanel', 'aria-label': view.label});
      row.count(i, view.count());
    });
    views[current].render();
  }

  function open() {
    if (isOpen() || !element.isConnected) return;
    back = root.activeElement ?? document.activeElement;
    element.hidden = false;
    element.showPopover();
    render();
    element.focus({preventScroll: true});
  }

  function close() {
    if (!isOpen()) return;
    const focused = element.contains(root.activeElement);
    element.hidePopover();
    element.hidden = true;
    parts().off.close();
    actions.closed();
    if (focused && back instanceof HTMLElement && back.isConnected) back.focus({preventScroll: true});
    back = null;
  }

  function isOpen() {
    return !element.hidden;
  }
}

/** @param {PanelActions} actions @param {HTMLElement} off */
function foot(actions, off) {
  return el('div', {class: 'panel-foot'},
    toggle(strings.highlights, true, actions.toggleHighlights),
    button({class: 'text-button', title: strings.exportNote}, actions.exportAll, strings.export),
    off);
}
