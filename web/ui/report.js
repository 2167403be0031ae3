// Telling the edge that a review does not belong to a claim: which review, and one of six
// reasons. Two presses, the second of which says what it sends, so that none is slipped in.

import {REPORTS} from '../lists.js';
import {button, el, set} from './element.js';
import {strings} from './strings.js';

/**
 * reportForm is closed until the reader opens it.
 * @param {string} review its id
 * @param {(review: string, reason: string) => Promise<boolean>} send resolves to whether it was taken
 */
export function reportForm(review, send) {
  const said = el('p', {class: 'plain', role: 'status'});
  const reasons = REPORTS.map((reason) => button({class: 'chip'}, () => choose(reason), strings.reports[reason]));
  const form = el('div', {class: 'report-form', role: 'group', 'aria-label': strings.reportLead, hidden: true},
    el('h4', {class: 'label'}, strings.reportLead), el('div', {class: 'reasons'}, ...reasons), el('p', {class: 'note'}, strings.reportNote));
  const opener = button({class: 'text-button quiet', 'aria-expanded': 'false', 'data-key': `report ${review}`}, toggle, strings.report);
  return el('div', {class: 'report'}, opener, form, said);

  function toggle() {
    form.hidden = !form.hidden;
    set(opener, {'aria-expanded': String(!form.hidden)});
    form.scrollIntoView({block: 'nearest'});
  }

  /** @param {string} reason */
  async function choose(reason) {
    form.hidden = true;
    opener.hidden = true;
    said.textContent = strings.reporting;
    said.tabIndex = -1;
    said.focus(); // its button is gone
    const sent = await send(review, reason);
    said.textContent = sent ? strings.reportSent : strings.reportFailed;
    opener.hidden = sent;
    set(opener, {'aria-expanded': 'false'});
  }
}
