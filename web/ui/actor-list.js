// The panel's list of actors.

import {button, el, foreign} from './element.js';
import {searchField} from './claim-list.js';
import {matcher, rows} from './rows.js';
import {strings} from './strings.js';

/**
 * actorList is the panel's second view: who is named, never how they fare.
 * @param {import('./ui.js').Model} model
 * @param {import('./panel.js').PanelActions} actions
 */
export function actorList(model, actions) {
  const search = searchField(() => render());
  const list = rows(strings.actors);
  const element = el('section', {class: 'view'}, search, list.element);
  return {element, label: strings.actors, render, count: () => String(model.article.actors.length)};

  function render() {
    const fits = matcher(search.value);
    const {actors} = model.article;
    const entries = actors.flatMap((actor, i) => fits(actor.name, actor.role) ? [() => row(i)] : []);
    list.fill(entries, actors.length ? strings.noMatches : strings.noActors);
  }

  /** @param {number} i */
  function row(i) {
    const {name, kind, role} = model.article.actors[i];
    return button({class: 'row', title: name}, () => actions.reveal('actor', i, 0),
      el('span', {class: 'row-name'}, foreign(name || strings.unnamedActor)),
      el('span', {class: 'row-meta'}, strings.kinds[kind] ?? '', role && ' · ', role && foreign(role)));
  }
}
