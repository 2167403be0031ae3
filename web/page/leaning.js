// What a page says and shows that it is. Hints only: home pages call themselves articles too.

import { isArticleType, linkedThings, typesOf } from './linked-data.js';
import { isSold } from './notice.js';
import { isConversation } from './skip.js';

/** @typedef {import('./slices.js').Slices} Slices */

/**
 * - article, other: it says so
 * - post: it says so by Open Graph alone, as whole sites do of all their pages
 * - mixed: it says both, or nothing
 * - tool: by what can be done there it is for something else than reading
 * - talk: it says nothing, and its readers answer each other
 * @typedef {'article'|'post'|'mixed'|'tool'|'talk'|'other'} Leaning
 */

// Schema.org's kinds of pages and things that are no article, though made of sentences.
const OTHER = new RegExp(`(?:^|[/:])(?:${`
  (?:Collection|Search\\w*|Profile|Contact|Checkout|QA|FAQ|Item|About|\\w*Gallery)Page Product\\w* VideoObject VideoGame DiscussionForumPosting Question Recipe JobPosting
  \\w*Event Movie TVSeries TVEpisode Book Hotel Restaurant LocalBusiness SoftwareApplication SoftwareSourceCode Course Dataset
`.trim().split(/\s+/).join('|')})$`);
const GRAPH = /^(?:product|video|profile|music|books?|game|movie|place|business|restaurant|object)\b/;
const TITLE = /\b(?:privacy|cookie) (?:policy|notice|settings)\b|\bterms (?:of (?:use|service)|(?:and|&) conditions)\b|\bpage not found\b|\bfrequently asked questions\b|^(?:about|contact)(?: us)?$|^(?:error|oops)\b|\b(?:40[0-4]|50[0-4])(?:$| error| ?[:–|-])|\bsomething went wrong\b|\baccess denied\b|\b(?:service|site|page) unavailable\b|\bunder (?:maintenance|construction)\b/i;
const BUYS = /^(?:add to (?:cart|basket|bag|trolley)|buy now|(?:place|review) order|pay now|(?:proceed |continue )?(?:to )?(?:checkout|payment))$/i;
const REPLIES = /^(?:reply|quote|upvote|report)$/i;
const MAX_ARTICLES = 2; // a page that tells of more is a list of them
const MAX_THINGS = 500;
const MAX_CONTROLS = 3_000;
const MAX_CONTROL = 80; // units of what a control says
const MIN_REPLIES = 3; // so many are a conversation's
const MIN_FIELDS = 3; // so many are a form's that the page is about
const MIN_DRAFT = 200; // units in a field that is edited

/** @typedef {{lean: Leaning, sold: boolean}} Told what the page is, and whether the rest of it is for those who pay */

/**
 * @param {Document} document
 * @param {string[]} short what its short blocks say
 * @param {Slices} slices
 * @returns {Promise<Told>}
 */
export async function leaning(document, short, slices) {
  const signs = await controls(document, slices);
  signs.replies += short.filter((words) => REPLIES.test(words)).length;
  signs.sold ||= short.some(isSold);
  return { lean: kindOf(document, signs), sold: signs.sold || isForPay(document) };
}

/** @param {Document} document @param {Signs} signs @returns {Leaning} */
function kindOf(document, signs) {
  const types = [...linkedThings(document).flatMap(typesOf), ...microdata(document)];
  const graph = document.querySelector('meta[property="og:type"]')?.getAttribute('content')?.trim().toLowerCase() ?? '';
  const isPost = /^(?:news\.?)?article/.test(graph);
  const articles = types.filter(isArticleType).length;
  if (articles && articles <= MAX_ARTICLES) return 'article';
  if (GRAPH.test(graph) || types.some((type) => OTHER.test(type))) return isPost ? 'mixed' : 'other';
  if (signs.replies >= MIN_REPLIES) return isPost ? 'tool' : 'talk';
  if (isTool(document, signs)) return 'tool';
  const titles = [document.title, document.querySelector('h1')?.textContent ?? ''];
  if (titles.some((title) => TITLE.test(title.trim()))) return isPost ? 'tool' : 'other';
  return isPost ? 'post' : 'mixed';
}

/** The things that the page itself marks, not those within. @param {Document} document */
function microdata(document) {
  return [...document.querySelectorAll('[itemscope][itemtype]:not([itemprop])')].slice(0, MAX_THINGS).map((element) => element.getAttribute('itemtype')?.trim() ?? '');
}

/** Whether one comes to buy, to sign in or to write. @param {Document} document @param {Signs} signs */
function isTool(document, { buys }) {
  if (buys) return true;
  const fields = [...document.querySelectorAll('input, select, textarea')].slice(0, MAX_THINGS).filter((field) => !isBeside(field));
  if (fields.some((field) => field.matches('[type="password"]') || (field.localName === 'textarea' && field.textContent.length >= MIN_DRAFT))) return true;
  return fields.filter((field) => field.matches(':not([type]), select, [type="text"], [type="tel"], [type="radio"], [type="number"]')).length >= MIN_FIELDS;
}

/** @typedef {{buys: boolean, sold: boolean, replies: number}} Signs */

/**
 * What links and buttons say that a page is for.
 * @param {Document} document
 * @param {Slices} slices
 */
async function controls(document, slices) {
  const signs = { buys: false, sold: false, replies: 0 };
  let left = MAX_CONTROLS;
  for (const element of document.querySelectorAll('button, [role="button"], input[type="submit"], a')) {
    if (left-- === 0) break;
    if (slices.due) await slices.rest();
    const words = (element.textContent || element.getAttribute('value') || '').trim();
    if (words.length > MAX_CONTROL) continue;
    if (BUYS.test(words) && !isBeside(element)) signs.buys = true;
    if (REPLIES.test(words) && !isBeside(element)) signs.replies++;
    if (isSold(words)) signs.sold = true;
  }
  return signs;
}

/** Where a page of any kind has controls. @param {Element} element */
function isBeside(element) {
  if (element.closest('nav, header, footer, aside, dialog, [role="dialog"], [hidden], form[id*="comment" i]')) return true;
  for (let e = element.parentElement; e && e.localName !== 'body'; e = e.parentElement) if (isConversation(e)) return true;
  return false;
}

/** @param {Document} document */
function isForPay(document) {
  return linkedThings(document).some(({ isAccessibleForFree: free }) => /^false$/i.test(String(free)))
    || document.querySelector('[class*="paywall" i], [id*="paywall" i], [class*="regwall" i]') !== null;
}
