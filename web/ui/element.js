// Elements, built one way: tags and attributes are ours, whatever comes from
// outside is a text node. There is no HTML string in this folder, so a page
// that demands Trusted Types for scripts sees nothing to object to.

import {quiet} from '../quiet.js';

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {{[name: string]: string | number | boolean | null | undefined}} Attributes */
/** @typedef {(event: Event) => void} Handler */

/**
 * el builds an element. An attribute that is null, undefined or false is left
 * out, true is the empty string.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  set(element, attributes ?? {});
  element.append(...children.filter(present));
  return element;
}

/**
 * icon draws one of our few signs; it is decoration, the words beside it speak.
 * @param {keyof typeof drawings} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  set(svg, {viewBox: '0 0 16 16', class: `icon ${name}`, 'aria-hidden': 'true', focusable: 'false'});
  for (const attributes of drawings[name]) {
    const path = document.createElementNS(SVG, 'path');
    set(path, attributes);
    svg.append(path);
  }
  return svg;
}

/**
 * foreign holds words that are not ours: isolated, so that right-to-left text
 * or a stray direction mark cannot reorder what stands beside it.
 * @param {string} text
 * @param {string} [lang]
 */
export function foreign(text, lang) {
  return el('bdi', {dir: 'auto', lang: lang || null}, text);
}

/**
 * button is a labelled button that acts only on the reader's own doing.
 * @param {Attributes} attributes
 * @param {() => void} act
 * @param {...Child} children
 */
export function button(attributes, act, ...children) {
  const element = el('button', {type: 'button', ...attributes}, ...children);
  listen(element, 'click', () => act());
  return element;
}

/**
 * toggle is a switch. It is no checkbox: a script's click on one ends in a trusted change event.
 * @param {string} label
 * @param {boolean} on
 * @param {(on: boolean) => void} act
 */
export function toggle(label, on, act) {
  const element = button({class: 'switch', role: 'switch', 'aria-checked': `${on}`}, () => {
    on = !on;
    set(element, {'aria-checked': `${on}`});
    act(on);
  }, el('span', {class: 'knob'}), label);
  return element;
}

/**
 * listen ignores events that a script made up: the page around us must not be
 * able to press our buttons.
 * @param {EventTarget} target
 * @param {string} type
 * @param {Handler} handle
 * @param {AddEventListenerOptions} [options]
 */
export function listen(target, type, handle, options) {
  target.addEventListener(type, quiet((event) => event.isTrusted && handle(event)), options);
}

/** @param {Element} element @param {Attributes} attributes */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** @param {Child} child @returns {child is Node | string} */
export function present(child) {
  return child != null && child !== false && child !== '';
}

const line = {fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round'};
const disc = 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z';

// The four states differ by shape, like phases of the moon, never by colour.
const drawings = {
  mark: [
    {d: 'M8 1.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 1 1 0-8.5z', fill: 'currentColor'},
    {d: 'M2 13.5h12', ...line, 'stroke-width': 1.75},
  ],
  reviewed: [{d: disc, fill: 'currentColor', stroke: 'currentColor', 'stroke-width': 1.5}],
  related: [{d: disc, ...line}, {d: 'M8 2.5a5.5 5.5 0 0 1 0 11z', fill: 'currentColor'}],
  none: [{d: disc, ...line}],
  unknown: [{d: disc, ...line, 'stroke-dasharray': '0.1 3.4'}],
  close: [{d: 'M4 4l8 8M12 4l-8 8', ...line}],
  previous: [{d: 'M4 10l4-4 4 4', ...line}],
  next: [{d: 'M4 6l4 4 4-4', ...line}],
  link: [{d: 'M6.5 9.5l3-3M7 4.5l1-1a3 3 0 0 1 4.5 4.5l-1 1M9 11.5l-1 1A3 3 0 0 1 3.5 8l1-1', ...line}],
  out: [{d: 'M6 4.5h5.5V10M11.5 4.5l-7 7', ...line}],
};
