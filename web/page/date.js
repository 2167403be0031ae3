// The article's date, as the page's own markup tells it: JSON-LD, the published_time of
// Open Graph, or a time element. Absent is absent, and so is a date that the page tells in
// two ways: it is never guessed.

import { isArticleType, linkedThings, typesOf } from './linked-data.js';
import { parentOf } from './own.js';
import { isSkipped, wholes } from './skip.js';

const MAX_TIMES = 100;
const DAY = 86_400_000; // what time zones may put between two ways to write one moment

/** @typedef {{date: string, placed: boolean, here: boolean}} Told a date, whether with an address, and with this page's */

/**
 * The article's date, YYYY-MM-DD, or ''.
 * @param {Document} document
 * @param {Element} root the article
 * @param {{element: Element}[]} [blocks] what of it was found, where another may be within the root
 */
export function articleDate(document, root, blocks = [{ element: root }]) {
  const articles = linkedArticles(document);
  const here = articles.filter((article) => article.here);
  // Pages describe other articles too, but those by their address.
  const linked = (here.length ? here : articles.filter(({ placed }) => !placed)).map(({ date }) => date);
  const meta = attributes(document, 'meta[property="article:published_time"], meta[itemprop="datePublished"]', 'content').filter(day);
  if (here.length || meta.length) return agreed([...linked, ...meta]);
  const time = fromTime(root, blocks) ?? fromTime(parentOf(root), blocks);
  return agreed(time ? [...linked, time] : linked);
}

/** @param {Document} document @returns {Told[]} */
function linkedArticles(document) {
  const here = addressesOf(document);
  return linkedThings(document)
    .filter((thing) => typesOf(thing).some(isArticleType) && day(thing.datePublished))
    .map((thing) => {
      const page = thing.mainEntityOfPage;
      const addresses = [thing.url, thing['@id'], page, page?.['@id'], page?.url].flatMap((url) => addressOf(url, document.baseURI) ?? []);
      return { date: thing.datePublished, placed: addresses.length > 0, here: addresses.some((url) => here.has(url)) };
    });
}

/** What the page is called: as it was asked for, without its query, and as it says itself. @param {Document} document */
function addressesOf(document) {
  const { href, origin, pathname } = document.location;
  const canonical = attributes(document, 'link[rel~="canonical"]', 'href');
  return new Set([href, origin + pathname, ...canonical].flatMap((url) => addressOf(url, document.baseURI) ?? []));
}

/**
 * An address in one form, so that http, www, a last slash and a fragment make no other; null
 * where it is none.
 * @param {unknown} url
 * @param {string} base
 */
function addressOf(url, base) {
  if (typeof url !== 'string' || !URL.canParse(url, base)) return null;
  const { protocol, host, pathname, search } = new URL(url, base);
  return /^https?:$/.test(protocol) ? host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search : null;
}

/**
 * The first date of a time element that is the article's own.
 * @param {Element|null} within
 * @param {{element: Element}[]} blocks
 */
function fromTime(within, blocks) {
  const whole = wholes(document);
  const times = [...within?.querySelectorAll('time[datetime], time[content]') ?? []].slice(0, MAX_TIMES).filter((time) => isOwn(time, blocks, whole));
  const published = times.find((time) => time.matches('[itemprop~="datePublished"], [pubdate], .dt-published')) ?? times[0];
  const value = published?.getAttribute('datetime') ?? published?.getAttribute('content');
  return value && day(value) ? value : null;
}

/** Whether a time is not that of a teaser, a comment or another article. @param {Element} time @param {{element: Element}[]} blocks @param {Set<Element>} whole */
function isOwn(time, blocks, whole) {
  for (let e = /** @type {Element|null} */ (time); e; e = parentOf(e)) {
    if (isSkipped(e, whole) || e.localName === 'a') return false;
    if (e.localName === 'article') return blocks.some(({ element }) => e.contains(element));
  }
  return true;
}

/** @param {Document} document @param {string} selector @param {string} name */
function attributes(document, selector, name) {
  return [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
}

/** The first of dates that mean one moment, as it is written, or ''. @param {string[]} dates */
function agreed(dates) {
  const moments = dates.map(moment);
  return moments.every((one) => Math.abs(one - moments[0]) <= DAY) ? day(dates[0]) : '';
}

/** @param {string} date */
function moment(date) {
  const time = Date.parse(date.trim());
  return Number.isNaN(time) ? Date.parse(day(date)) : time;
}

/**
 * The calendar day of an ISO 8601 date as it is written, in its own time zone.
 * @param {unknown} value
 */
function day(value) {
  const date = typeof value === 'string' ? /^\s*(\d{4}-\d\d-\d\d)(?=$|[T\s])/.exec(value)?.[1] : undefined;
  const parsed = date ? new Date(`${date}T00:00:00Z`) : null;
  // Days that no calendar has roll over: then what comes back differs.
  return date && parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : '';
}
