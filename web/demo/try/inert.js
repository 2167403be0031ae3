// Pasted HTML, as words and structure only. It is parsed into a document that nobody shows,
// where no script runs and nothing is fetched, and built anew from what is on the lists here:
// elements that cannot act, and attributes that address nothing.

const KEPT = new Set(`
  article main section div header footer nav aside p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption
  span a em strong b i u s q cite abbr time small sub sup mark br hr pre code table caption thead tbody tfoot tr th td
  address bdi bdo ruby rt rp ins del
`.trim().split(/\s+/));

/** Elements whose content is no text of a page. Any other that is not kept makes room for its content. */
const DROPPED = new Set(`
  script style template noscript iframe frame frameset noframes object embed applet svg math canvas video audio picture
  img map source track link meta base title head input select textarea button option datalist progress meter dialog
`.trim().split(/\s+/));

const ATTRIBUTES = ['class', 'id', 'lang', 'dir', 'hidden', 'role', 'aria-hidden', 'itemprop', 'datetime', 'data-claimlight-root', 'data-claimlight-skip'];

/**
 * Says whether a text is HTML.
 * @param {string} source
 */
export function isHTML(source) {
  return /<(?:!doctype|html|body|head|article|main|section|div|p|h[1-6]|span|ul|ol|table|br|blockquote)\b/i.test(source);
}

/**
 * Fills a document with what was pasted.
 * @param {string} source HTML, or text with empty lines between its paragraphs
 * @param {Document} target
 */
export function fill(source, target) {
  if (!isHTML(source)) return target.body.append(paragraphs(source, target));
  const pasted = new DOMParser().parseFromString(source, 'text/html');
  const lang = pasted.documentElement.lang;
  if (lang) target.documentElement.lang = lang;
  target.head.append(...dates(pasted, target));
  rebuild(pasted.body, target.body);
}

/** @param {string} text @param {Document} target */
function paragraphs(text, target) {
  const article = target.createElement('article');
  for (const words of text.split(/\n\s*\n/)) {
    const p = target.createElement('p');
    p.textContent = words.trim();
    if (p.textContent) article.append(p);
  }
  return article;
}

/** Where the page says when it was published, as page/date.js reads it. @param {Document} pasted @param {Document} target */
function dates(pasted, target) {
  const metas = [...pasted.querySelectorAll('meta[property="article:published_time"]')].map((meta) => {
    const copy = target.createElement('meta');
    copy.setAttribute('property', 'article:published_time');
    copy.setAttribute('content', meta.getAttribute('content') ?? '');
    return copy;
  });
  const data = [...pasted.querySelectorAll('script[type="application/ld+json"]')].map((script) => {
    const copy = target.createElement('script');
    copy.type = 'application/ld+json'; // data: no browser runs it, and the document's policy lets none
    copy.textContent = script.textContent;
    return copy;
  });
  return [...metas, ...data];
}

/**
 * Copies what may be copied under one element below another; without recursion, because
 * anybody can nest deeply.
 * @param {Element} from
 * @param {Element} to
 */
function rebuild(from, to) {
  /** @type {[ChildNode|null, Element][]} what is next, and where it goes */
  const stack = [[from.firstChild, to]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, parent] = top;
    if (!node) continue;
    stack.push([node.nextSibling, parent]);
    if (node instanceof Text) parent.append(node.data);
    else if (node instanceof Element && !DROPPED.has(node.localName)) stack.push([node.firstChild, copyOf(node, parent)]);
  }
}

/** @param {Element} element @param {Element} parent @returns {Element} where its content goes */
function copyOf(element, parent) {
  const { localName } = element;
  if (!KEPT.has(localName) && localName !== 'form') return parent;
  const copy = parent.ownerDocument.createElement(localName === 'form' ? 'div' : localName);
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (localName === 'form') copy.setAttribute('role', 'form');
  parent.append(copy);
  return copy;
}
