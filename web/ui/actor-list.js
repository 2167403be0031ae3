// The panel's list of actors, each with what the article has them say.

import {statement, statementsOf} from './actor.js';
import {button, el, foreign, icon} from './element.js';
import {emptiness, searchField} from './claim-list.js';
import {matcher, rows} from './rows.js';
import {strings} from './strings.js';

/** Statements listed under an actor; the card has them all. */
const MOST = 30;

/**
 * actorList is the panel's second view: who is named and what they say, never how they fare.
 * @param {import('./ui.js').Model} model
 * @param {import('./panel.js').PanelActions} actions
 */
export function actorList(model, actions) {
  const search = searchField(() => render());
  const list = rows(strings.actors);
  const element = el('section', {class: 'view'}, search, list.element);
  /** Those whose statements are shown. @type {Set<number>} */
  let open = new Set();
  let article = model.article;
  return {element, label: strings.actors, render, count: () => strings.number(model.article.actors.length)};

  function render() {
    if (article !== model.article) open = new Set();
    article = model.article;
    const fits = matcher(search.value);
    const entries = article.actors.flatMap((actor, i) => fits(actor.name, actor.role) ? [() => entry(i)] : []);
    list.fill(entries, emptiness(model, article.actors.length, strings.noActors));
  }

  /** @param {number} i */
  function entry(i) {
    const {name, kind, role} = article.actors[i];
    const own = statementsOf(article, i);
    const shown = open.has(i);
    return el('div', {class: 'actor'},
      button({class: 'row with-icon', title: name, 'aria-expanded': String(shown)}, () => toggle(i),
        icon(shown ? 'previous' : 'next'),
        el('span', {class: 'row-name'}, foreign(name || strings.unnamedActor)),
        el('span', {class: 'row-meta'}, strings.kinds[kind] ?? '', role && ' · ', role && foreign(role)),
        el('span', {class: 'row-state'}, strings.statementCount(own.length))),
      shown && el('ul', {class: 'own'},
        el('li', {}, button({class: 'text-button'}, () => actions.reveal('actor', i, 0), strings.showActor)),
        ...own.slice(0, MOST).map((n) => el('li', {}, statement(article, n, () => actions.reveal('claim', n, 0))))));
  }

  /** @param {number} i */
  function toggle(i) {
    if (!open.delete(i)) open.add(i);
    render();
  }
}
