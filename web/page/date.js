// The article's date, as the page's own markup tells it: JSON-LD, the published_time of
// Open Graph, or a time element. Absent is absent: it is never guessed.

const MAX_JSON = 200_000; // units of one script that are parsed
const MAX_SCRIPTS = 20;
const MAX_DEPTH = 6;
const ARTICLE = /(?:Article|Posting|Report|Review)$/;

/**
 * The article's date, YYYY-MM-DD, or ''.
 * @param {Document} document
 * @param {Element} root the article
 */
export function articleDate(document, root) {
  return fromLinkedData(document) || fromMeta(document) || fromTime(root) || fromTime(root.parentElement);
}

/** @param {Document} document */
function fromLinkedData(document) {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MAX_SCRIPTS);
  for (const { textContent } of scripts) {
    if (textContent.length > MAX_JSON) continue;
    const date = published(parse(textContent), 0);
    if (date) return date;
  }
  return '';
}

/** @param {string} json @returns {unknown} */
function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * The date of the first article in linked data.
 * @param {any} value
 * @param {number} depth
 * @returns {string}
 */
function published(value, depth) {
  if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) return '';
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) {
    const date = day(value.datePublished);
    if (date) return date;
  }
  const inner = Array.isArray(value) ? value : [value['@graph'], value.mainEntity];
  for (const one of inner) {
    const date = published(one, depth + 1);
    if (date) return date;
  }
  return '';
}

/** @param {Document} document */
function fromMeta(document) {
  const meta = document.querySelector('meta[property="article:published_time"], meta[itemprop="datePublished"]');
  return day(meta?.getAttribute('content'));
}

/** @param {Element|null} element */
function fromTime(element) {
  const time = element?.querySelector('time[itemprop~="datePublished"][datetime]') ?? element?.querySelector('time[datetime]');
  return day(time?.getAttribute('datetime'));
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
