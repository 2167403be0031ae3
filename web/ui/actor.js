// What a card says about an actor: who the article says they are and what it
// attributes to them. No status and no sum of statuses: those belong to claims.

import {button, el, foreign, icon} from './element.js';
import {passage} from './passage.js';
import {strings} from './strings.js';
import {nameOf, wayOf, who} from './who.js';

/** Statements listed at once. */
const PAGE = 30;

/** @typedef {(kind: 'actor' | 'claim', index: number, n: number) => void} Reveal */

/**
 * actorBody shows one actor of the article.
 * @param {number} index
 * @param {import('./read.js').Article} article
 * @param {Reveal} reveal
 * @param {Map<number, number>} at the mention last gone to, by actor
 */
export function actorBody(index, article, reveal, at) {
  const actor = article.actors[index];
  return [
    el('h2', {class: 'who', title: actor.name}, foreign(actor.name || strings.unnamedActor)),
    el('p', {class: 'how'}, strings.kinds[actor.kind] ?? ''),
    actor.role ? el('h3', {class: 'label'}, strings.roleLead) : el('p', {class: 'plain'}, strings.noRole),
    actor.role && passage('role', actor.role, {quoted: true}),
    mentions(index, actor.mentions, reveal, at),
    ...statements(index, article, reveal),
  ];
}

/**
 * mentions steps through the places where the actor is named. The page may
 * answer a step with a new card at the new place, so the step is kept outside.
 * @param {number} index @param {number} count @param {Reveal} reveal @param {Map<number, number>} at
 */
function mentions(index, count, reveal, at) {
  if (count === 0) return null;
  const now = at.get(index);
  const label = el('span', {}, now === undefined ? strings.mentions(count) : strings.mention(now + 1, count));
  const go = (/** @type {number} */ by) => () => {
    const next = ((at.get(index) ?? 0) + by + count) % count;
    at.set(index, next);
    label.textContent = strings.mention(next + 1, count);
    reveal('actor', index, next);
  };
  return el('p', {class: 'stepper'}, label, count > 1 && el('span', {class: 'steps'},
    button({class: 'round', 'data-key': 'previous', 'aria-label': strings.previousMention}, go(-1), icon('previous')),
    button({class: 'round', 'data-key': 'next', 'aria-label': strings.nextMention}, go(1), icon('next'))));
}

/** @param {number} index @param {import('./read.js').Article} article @param {Reveal} reveal */
function statements(index, article, reveal) {
  const own = statementsOf(article, index);
  if (!own.length) return [el('p', {class: 'plain ruled'}, strings.noStatements)];
  const rows = el('ul', {class: 'rows'});
  const more = button({class: 'text-button'}, append);
  append();
  return [el('h3', {class: 'label ruled'}, strings.statements), rows, more, el('p', {class: 'note'}, strings.statusNote)];

  function append() {
    const shown = rows.childElementCount;
    rows.append(...own.slice(shown, shown + PAGE).map((i) => el('li', {}, statement(article, i, () => reveal('claim', i, 0)))));
    const rest = own.length - rows.childElementCount;
    more.hidden = rest <= 0;
    more.textContent = strings.moreRows(rest);
  }
}

/**
 * statement is a row for one claim of an actor's, without its state.
 * @param {import('./read.js').Article} article @param {number} i @param {() => void} act
 */
export function statement(article, i, act) {
  const speaker = who(article.claims[i], article);
  return button({class: 'row'}, act,
    el('bdi', {class: 'row-text', dir: 'auto'}, article.claims[i].words),
    el('span', {class: 'row-meta'}, ...speaker.quoted ? [...nameOf(speaker), strings.comma] : [], ...wayOf(speaker)));
}

/** statementsOf gives the places of an actor's claims. @param {import('./read.js').Article} article @param {number} index */
export function statementsOf(article, index) {
  return article.claims.flatMap((claim, i) => claim.speaker === index ? [i] : []);
}
