// What a page says of itself in JSON-LD, which may be broken, huge or somebody else's.

const MAX_JSON = 200_000; // units of one script that are parsed
const MAX_SCRIPTS = 20;
const MAX_DEPTH = 6;

// Schema.org's articles: NewsArticle, ReportageNewsArticle, BlogPosting. Not ClaimReview, not JobPosting.
const ARTICLE = /(?:^|[/:])(?:\w*Article|(?:Live)?BlogPosting|SocialMediaPosting|Report)$/;

/**
 * The things that a page's linked data are about, without what is said of these.
 * @param {Document} document
 * @returns {Record<string, any>[]}
 */
export function linkedThings(document) {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MAX_SCRIPTS);
  return scripts.flatMap(({ textContent }) => (textContent.length <= MAX_JSON ? things(parse(textContent), 0) : []));
}

/** The types of a thing. @param {Record<string, any>} thing @returns {string[]} */
export function typesOf(thing) {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

/** Whether a type is one of the articles'. @param {string} type */
export const isArticleType = (type) => ARTICLE.test(type);

/** @param {string} json @returns {unknown} */
function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** @param {any} value @param {number} depth @returns {Record<string, any>[]} */
function things(value, depth) {
  if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => things(one, depth + 1));
  return [value, ...things(value['@graph'], depth + 1), ...things(value.mainEntity, depth + 1)];
}
