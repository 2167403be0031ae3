// What the page says it is: a hint, since home pages call themselves articles too.

import { isArticleType, linkedThings, typesOf } from './linked-data.js';

// Schema.org's kinds of pages and things that are no article, though made of sentences.
const OTHER = /(?:^|[/:])(?:Collection|Search\w*|Profile|Contact|Checkout|QA|FAQ|Item|Medical\w*Gallery|\w*Gallery)Page$|(?:^|[/:])(?:Product\w*|VideoObject|VideoGame|DiscussionForumPosting|Question|Recipe|JobPosting|Event|\w+Event|Movie|TVSeries|TVEpisode|Book|Hotel|Restaurant|LocalBusiness|SoftwareApplication|SoftwareSourceCode|Course|Dataset)$/;
const MAX_BUTTONS = 500;
const MAX_REPLIES = 3; // more of these buttons are a conversation's

/**
 * @param {Document} document
 * @returns {number} 1 for an article, -1 for something else, 0 where the page says nothing or both
 */
export function leaning(document) {
  const types = [...linkedThings(document).flatMap(typesOf), ...microdata(document)];
  const graph = document.querySelector('meta[property="og:type"]')?.getAttribute('content')?.trim().toLowerCase() ?? '';
  const isArticle = types.some(isArticleType) || /^(?:news)?\.?article/.test(graph);
  const isOther = /^(?:product|video|profile|music|book|game|movie|place|business|restaurant)/.test(graph) || types.some((type) => OTHER.test(type)) || hasOtherButtons(document);
  return Number(isArticle) - Number(isOther && !types.some(isArticleType));
}

/** Whether the page says that the rest is for those who pay. @param {Document} document */
export function isForPay(document) {
  return linkedThings(document).some(({ isAccessibleForFree: free }) => free === false || /^false$/i.test(String(free)));
}

/** The things that the page itself marks, not those within. @param {Document} document */
function microdata(document) {
  return [...document.querySelectorAll('[itemscope][itemtype]:not([itemprop])')].slice(0, MAX_BUTTONS).map((element) => element.getAttribute('itemtype')?.trim() ?? '');
}

/** @param {Document} document */
function hasOtherButtons(document) {
  let replies = 0;
  for (const button of [...document.querySelectorAll('button, [role="button"], input[type="submit"]')].slice(0, MAX_BUTTONS)) {
    const words = (button.textContent || button.getAttribute('value') || '').trim();
    if (/^(?:add to (?:cart|basket|bag|trolley)|check ?out|buy now)$/i.test(words)) return true;
    if (/^(?:reply|quote|upvote)$/i.test(words)) replies++;
  }
  return replies > MAX_REPLIES;
}
