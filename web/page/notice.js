// Words that a page says for itself within or around an article: bids to subscribe, to read
// on or to share, credits, dates and bylines. English, as the engine is; and only of short
// texts, because an article may speak of newsletters too.

const MAX_BID = 300;
const MAX_MARK = 120;
const MAX_OWNED = 200;
const MAX_LABEL = 30;

/** How a bid to the reader starts. */
const BID = pattern([
  '(?:read|see|watch|listen|learn|find out|discover)(?: more| also| next| now| this| the full|:)', 'you (?:may|might|will) (?:also )?(?:like|enjoy)', 'we recommend', 'up next',
  'sign(?:ing)? (?:up|in)', 'subscribe', '(?:get|join|try) (?:our|the|your) [^.]{0,60}(?:newsletter|inbox|mailing list|app)', 'log in', 'click here', 'skip to', 'continue reading',
  '(?:follow|like|join|contact|email|support) (?:us|me|him|her|them)(?: on| at| for)?', 'share (?:this|on|via)', 'advertise with',
]);

/** How a mark that is no sentence starts. */
const MARK = pattern([
  '(?:related|recommended|trending|tags?|topics?|filed under|source|sources|via)(?=$|:| [^.]{0,30}$)', 'more (?:on|from|stories|news|in)', 'most (?:read|popular|viewed|commented|watched)',
  "editor'?s?'? picks?", "what['’]?s (?:new|next)", '(?:photo(?:graph)?|image|picture|credit|illustration|video|foto|bild)s?(?: credit)?(?: by| courtesy|\\s*:| /)',
  '(?:last )?(?:posted|published|updated|modified)(?: on| at|:| \\d)', "by [\\w.'’-]+ [\\w.'’-]+", 'from the section', '\\d+ (?:comments?|shares?|likes?|views?|minutes? read|min read)',
]);

const ASKS = /\b(?:sign up|subscrib\w+|join|register|get|sent|deliver\w*)\b.{0,90}\b(?:newsletters?|inbox|mailing list)\b|\bby \w+ing\b.{0,80}\byou (?:agree|consent|accept)\b|^I (?:agree to|have read and)\b|\bour (?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions))\b|\b(?:uses?|accept|reject|manage) (?:all )?cookies\b|\ball rights reserved\b|\bappears in print\b|\bfirst appeared (?:on|in)\b/i;
const OWNED = /^\W*(?:©|copyright (?:©|\(c\)|\d{4}))/i;
const CREDIT = /^[^.!?]{3,60}\/[\w .]{2,40}$/;
const BRACKETED = /^\[.*\]$/;
const LABEL = /^(?:advertisement|advertising|ad|anzeige|werbung|publicité|publicidad|sponsored|image|photo|video)\W*$/i;
const ENDS = /[.!?…:;,。！？।؟۔][)\]"'”’»」』]*$/;
const SOLD = /\b(?:to (?:continue|keep) reading|(?:continue|keep) reading (?:with|for|by)|(?:subscribe|sign in|log in|register|join) to (?:read|continue|unlock|access|view|see)|already (?:a )?(?:subscribed|(?:subscriber|member)\?)|subscribers? only|for (?:our )?subscribers|members?[- ]only|(?:rest|remainder) of this (?:article|story)|unlock (?:this|the full|all) (?:article|stor))/i;
const PARTNERS = /\b(?:we|us) and our (?:\w+ ){0,3}(?:partners|vendors)\b|\blegitimate interest\b/i;
const AUTHOR = /^\W*(?:[A-Z][\w.'’-]* ){2,4}(?:is|was) (?:an?|the|our) [^"“”]{0,80}\b(?:reporter|writer|correspondent|editor|columnist|journalist|contributor|author|fellow|blogger)\b|\bis on (?:Twitter|X|Facebook|Instagram|Bluesky|Mastodon)\b|\b[Ff]ollow (?:him|her|them|us|me)\b|\S@\S+\.\w/;

/** Of text that is given. @param {string[]} starts */
function pattern(starts) {
  return new RegExp(`^[^\\w"'“‘«„]*(?:${starts.join('|')})(?!\\w)`, 'i');
}

/** Whether a text is the page's word. @param {string} words */
export function isNotice(words) {
  if (PARTNERS.test(words)) return true;
  if (words.length > MAX_BID) return false;
  if (BID.test(words) || ASKS.test(words) || SOLD.test(words) || BRACKETED.test(words)) return true;
  if (words.length <= MAX_OWNED && OWNED.test(words)) return true;
  return words.length <= MAX_MARK && !/[.!?]["'”’)]*$/.test(words) && MARK.test(words);
}

/** Whether a caption names but its maker. @param {string} words */
export const isCredit = (words) => CREDIT.test(words);

/** Whether a text marks advertising or a picture, wherever it stands. @param {string} words */
export const isLabel = (words) => words.length <= MAX_LABEL && LABEL.test(words);

/** Whether a text ends as sentences do. @param {string} words */
export const isEnded = (words) => ENDS.test(words);

/** Whether a last text is about who wrote what is before it. @param {string} words */
export const isAuthorNote = (words) => words.length <= 2 * MAX_BID && AUTHOR.test(words);

/** Whether a text is what stands where the rest of an article is sold. @param {string} words */
export const isSold = (words) => words.length <= MAX_BID && SOLD.test(words);
