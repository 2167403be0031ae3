// The panel's list of claims: filter, search, and steps through the article.

import {STATES} from '../lists.js';
import {button, el, icon, listen, set} from './element.js';
import {matcher, rows} from './rows.js';
import {strings} from './strings.js';
import {nameOf, wayOf, who} from './who.js';

/** @typedef {import('./read.js').State} State */

/**
 * claimList is the panel's first view.
 * @param {import('./ui.js').Model} model
 * @param {import('./panel.js').PanelActions} actions
 */
export function claimList(model, actions) {
  /** @type {State | null} */
  let only = null;
  let current = -1;
  const search = searchField(() => render());
  const chips = [null, ...STATES].map((state) => chip(state, () => { only = state; render(); }));
  const list = rows(strings.claims);
  const retry = button({class: 'text-button'}, actions.retry, strings.retry);
  const filters = [search, el('div', {class: 'chips', role: 'group', 'aria-label': strings.filter}, ...chips.map((one) => one.element))];
  const element = el('section', {class: 'view'}, ...filters, list.element,
    el('div', {class: 'walk'},
      button({class: 'action', 'aria-label': strings.previousClaim}, () => walk(-1), icon('previous'), strings.previous),
      button({class: 'action', 'aria-label': strings.nextClaim}, () => walk(1), icon('next'), strings.next),
      retry));
  return {element, label: strings.claims, render, count: () => strings.number(model.article.claims.length)};

  function render() {
    const counts = tally(model);
    for (const one of chips) one.update(one.state === only, one.state ? counts[one.state] : counts.all);
    for (const one of filters) one.hidden = counts.all === 0;
    // Where there are no claims, a notice says why, and trying again may help.
    const helps = counts.all ? model.statuses.some(({state, hidden}) => state === 'unknown' && !hidden) : model.notice;
    set(retry, {hidden: !helps, disabled: model.pending});
    list.fill(chosen().map((i) => () => row(i)), emptiness(model, counts.all, strings.noClaims));
  }

  /** chosen gives the claims that the filter and the search leave. */
  function chosen() {
    const fits = matcher(search.value);
    return model.article.claims.flatMap((claim, i) =>
      (!only || model.statuses[i].state === only) && fits(claim.words, who(claim, model.article).name) ? [i] : []);
  }

  /** @param {number} by */
  function walk(by) {
    const order = chosen();
    if (!order.length) return;
    const at = order.indexOf(current);
    go(order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length]);
  }

  /** @param {number} i */
  function go(i) {
    current = i;
    actions.reveal('claim', i, 0);
    render();
  }

  /** @param {number} i */
  function row(i) {
    const claim = model.article.claims[i];
    const {state} = model.statuses[i];
    const speaker = who(claim, model.article);
    return button({class: 'row with-icon', 'aria-current': i === current ? 'true' : null}, () => go(i),
      icon(state),
      el('bdi', {class: 'row-text', dir: 'auto'}, claim.words),
      el('span', {class: 'row-meta'}, ...nameOf(speaker), ...speaker.how ? [strings.comma, ...wayOf(speaker)] : []),
      el('span', {class: 'row-state'}, strings.states[state]));
  }
}

/**
 * emptiness is what an empty list says. Where nothing was read, the notice says why, and
 * nobody knows what is not there.
 * @param {import('./ui.js').Model} model @param {number} all @param {string} none
 */
export function emptiness({notice, article: {claims, actors}}, all, none) {
  if (notice && !claims.length && !actors.length) return '';
  return all ? strings.noMatches : none;
}

/**
 * tally counts the entries of each filter. It describes the list, and is no
 * score of the article or of anyone in it.
 * @param {import('./ui.js').Model} model
 */
export function tally(model) {
  const counts = {all: model.statuses.length, reviewed: 0, related: 0, none: 0, unknown: 0};
  for (const {state} of model.statuses) counts[state]++;
  return counts;
}

/** @param {State | null} state @param {() => void} choose */
function chip(state, choose) {
  const count = el('span', {class: 'count'});
  const element = button({class: 'chip'}, choose, state && icon(state), state ? strings.filters[state] : strings.all, count);
  return {
    element,
    state,
    /** @param {boolean} pressed @param {number} n */
    update(pressed, n) {
      set(element, {'aria-pressed': String(pressed)});
      count.textContent = strings.number(n);
    },
  };
}

/** searchField keeps what is typed from the page's own shortcuts. @param {() => void} changed */
export function searchField(changed) {
  const field = el('input', {type: 'search', class: 'search', placeholder: strings.search, 'aria-label': strings.search, maxlength: 100, autocomplete: 'off', spellcheck: 'false'});
  listen(field, 'input', changed);
  for (const type of ['keydown', 'keypress', 'keyup']) {
    field.addEventListener(type, (event) => event.stopPropagation());
  }
  return field;
}
