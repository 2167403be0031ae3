// The panel's plain account of what left this device.

import {el, foreign} from './element.js';
import {size} from './format.js';
import {strings} from './strings.js';

/**
 * requestList is the panel's third view.
 * @param {import('./ui.js').Model} model
 * @param {Element} keys stand below it
 */
export function requestList(model, keys) {
  const total = el('p', {class: 'total'});
  const list = el('ol', {class: 'requests'});
  const element = el('section', {class: 'view'}, el('div', {class: 'scroller', tabindex: 0},
    el('h2', {class: 'label'}, strings.left), total,
    el('p', {class: 'plain'}, strings.leftNote), list, keys));
  return {element, label: strings.requests, render, count: () => strings.number(model.requests.length)};

  function render() {
    const bytes = model.requests.reduce((sum, request) => sum + request.bytes, 0);
    // A browser may keep the size of an answer to itself; then the sum is a lower bound.
    const whole = model.requests.every((request) => request.bytes > 0 || request.status === 0);
    total.textContent = model.requests.length ? strings.leftCount(model.requests.length, size(bytes), whole) : strings.leftNone;
    list.replaceChildren(...model.requests.map(line));
  }
}

/** @param {import('./read.js').Request} request */
function line({path, status, bytes}) {
  return el('li', {},
    el('span', {class: 'path', title: path, dir: 'ltr'}, foreign(path)),
    el('span', {class: 'row-meta'}, strings.requestState(status), bytes > 0 && ` · ${size(bytes)}`));
}
