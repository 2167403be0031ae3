// The card: a popover beside the words it is about. It is not modal, follows
// nothing, and takes the focus only from readers who came by keyboard.

import {button, el, icon, listen, present, set} from './element.js';
import {beside, place} from './place.js';
import {strings} from './strings.js';
import {tabs} from './tabs.js';

/** Scrolled farther than this, in px, the card has lost its words. */
const FAR = 160;
/** Cards behind one point that get a tab. */
const MOST = 6;

/** @typedef {{kind: 'actor' | 'claim', index: number}} Item */
/** @typedef {import('./element.js').Child} Child */
/** @typedef {import('./place.js').Rect} Rect */
/**
 * @typedef {object} Source what cards are filled from
 * @property {(item: Item) => boolean} has
 * @property {(item: Item) => string} kind
 * @property {(item: Item) => string} label what names the card and its tab
 * @property {(item: Item) => Child[]} body
 */

/**
 * createCard makes the one card there is.
 * @param {ShadowRoot} root
 * @param {Source} source
 * @param {() => void} dismissed called when the reader closes the card
 * @param {() => Rect | null} taken where the panel is, if it is open
 * @param {AbortSignal} signal
 */
export function createCard(root, source, dismissed, taken, signal) {
  const title = el('span', {});
  const tabRow = el('div', {class: 'card-tabs'});
  const body = el('div', {class: 'card-body'});
  const element = el('div', {class: 'card', role: 'dialog', popover: 'manual', tabindex: -1, hidden: true},
    el('div', {class: 'card-head'},
      el('span', {class: 'brand'}, icon('mark'), title),
      button({class: 'round', 'aria-label': strings.close, title: strings.close}, dismiss, icon('close'))),
    tabRow, body);
  /** @type {Item[]} */
  let items = [];
  let shown = 0;
  /** @type {Rect[]} */
  let rects = [];
  /** @type {WeakMap<EventTarget, number>} */
  let scrolls = new WeakMap();
  /** @type {Element | null} */
  let back = null;

  listen(document, 'scroll', scrolled, {signal, capture: true, passive: true});
  listen(window, 'resize', position, {signal});
  listen(document, 'pointerdown', pressed, {signal, capture: true});
  return {element, open, close, dismiss, refresh, isOpen};

  /**
   * @param {Item[]} list the first is shown, the others have tabs
   * @param {Rect[]} around
   * @param {boolean} focus
   * @returns {boolean} whether there was anything to show
   */
  function open(list, around, focus) {
    items = list.filter(source.has).slice(0, MOST);
    if (!items.length || !element.isConnected) {
      close();
      return false;
    }
    const key = focusedKey();
    if (focus && key === null) back = root.activeElement ?? document.activeElement;
    rects = around;
    shown = 0;
    scrolls = new WeakMap([[document, scrollY]]);
    const labels = items.map((item) => ({label: source.label(item), title: source.label(item)}));
    tabRow.replaceChildren(...items.length > 1 ? [tabs(strings.items, labels, choose).element] : []);
    render();
    element.hidden = false;
    if (!element.matches(':popover-open')) element.showPopover();
    position();
    if (focus || key !== null) refocus(key);
    return true;
  }

  function render() {
    const item = items[shown];
    title.textContent = `${strings.product} · ${source.kind(item)}`;
    set(element, {'aria-label': `${source.kind(item)}: ${source.label(item)}`, 'data-kind': item.kind});
    body.replaceChildren(...source.body(item).filter(present));
    body.scrollTop = 0;
  }

  /** @param {number} i */
  function choose(i) {
    shown = i;
    render();
    position();
  }

  /** refresh shows newer data in place. */
  function refresh() {
    if (!isOpen()) return;
    const key = focusedKey();
    const top = body.scrollTop;
    render();
    position();
    body.scrollTop = top;
    if (key !== null && !holdsFocus()) refocus(key);
  }

  /** Names the button that has the focus: '' for one without a name, null where none has it. */
  function focusedKey() {
    return holdsFocus() ? root.activeElement?.getAttribute('data-key') ?? '' : null;
  }

  /** Filling a card replaces its buttons; the focus goes to the same one, else to the card. @param {string | null} key */
  function refocus(key) {
    const named = [...body.querySelectorAll('button')].find((one) => key && one.getAttribute('data-key') === key && !one.disabled);
    (named ?? element).focus({preventScroll: true});
  }

  function position() {
    if (!isOpen()) return;
    element.style.maxHeight = '';
    const {width, height} = element.getBoundingClientRect();
    const view = beside({width: document.documentElement.clientWidth, height: innerHeight}, taken(), width);
    const spot = place(rects, {width, height}, view);
    Object.assign(element.style, {left: `${spot.left}px`, top: `${spot.top}px`, maxHeight: `${spot.maxHeight}px`});
  }

  function close() {
    if (!isOpen()) return false;
    const focused = holdsFocus();
    element.hidePopover();
    element.hidden = true;
    body.replaceChildren();
    if (focused && back instanceof HTMLElement && back.isConnected) back.focus({preventScroll: true});
    back = null;
    return true;
  }

  /** dismiss is the reader's way of closing. */
  function dismiss() {
    if (close()) dismissed();
  }

  /** Any scroller that moves far takes the words away, not only the page. @param {Event} event */
  function scrolled(event) {
    const scroller = event.target;
    if (!isOpen() || !scroller) return;
    const top = scroller instanceof Element ? scroller.scrollTop : scrollY;
    const start = scrolls.get(scroller) ?? top;
    scrolls.set(scroller, start);
    if (Math.abs(top - start) > FAR) dismiss();
  }

  /** Seen from the document, everything of ours is the host. @param {Event} event */
  function pressed(event) {
    if (isOpen() && event.target !== root.host) dismiss();
  }

  function isOpen() {
    return !element.hidden;
  }

  function holdsFocus() {
    return element.contains(root.activeElement);
  }
}
