// What is no text of an article whatever it says: navigation, forms, code, comments, what
// readers edit, and what is not shown.

import { attributeOf, isShadowed, parentOf } from './own.js';

const SKIPPED = new Set(`
  nav aside footer button input select option textarea label fieldset dialog menu
  code pre kbd samp xmp listing script style template noscript iframe object embed svg math canvas
  video audio claimlight-root
`.trim().split(/\s+/));

const SKIPPED_ROLES = new Set(`
  navigation complementary contentinfo search button toolbar menu menubar dialog alertdialog
  alert form tablist listbox textbox status log comment
`.trim().split(/\s+/));

// Whole names only: an article may well be of the class "comments-open".
const COMMENTS = /(?:^|\s)(?:comments?|disqus_thread|respond|replies|comments?[-_](?:area|body|container|content|form|item|list|section|text|thread|wrapper))(?=$|\s)/i;

const FAR = -900; // pixels, where text is put that only screen readers are to find
const DOT = 2; // pixels: a box of no more is not seen

/** The address at which the reader asked for what can be edited as well, in the extension. */
let asked = '';

/** Reads what can be edited as well, for as long as the page has this address: pages call all of their text editable. */
export function readEdited() {
  asked = address();
}

const address = () => location.href.split('#')[0];

/** @param {Element} element */
const isEdited = (element) => /** @type {HTMLElement} */ (element).isContentEditable && !(globalThis.__WEBEXT__ && asked === address());

/** Not that of a dialog, which may stand before all else; there is no room for this in the tag. */
const HEADLINE = 'h1:not(dialog *, [role$="dialog"] *, [aria-modal="true"] *)';

/**
 * The elements around the page's first headline, and around its main part. What holds these is all of the page, whatever it
 * is called: a dialog of consent has what is behind it inert and hidden from screen readers, and some name all a feed, or put
 * all in a form.
 * @param {Document} document
 * @returns {Set<Element>}
 */
export function wholes(document) {
  const all = new Set();
  for (const name of [globalThis.__WEBEXT__ ? HEADLINE : 'h1', 'main']) for (let e = document.querySelector(name); e; e = parentOf(e)) all.add(e);
  return all;
}

/** Says whether an element and what is in it is no text of an article. @param {Element} element @param {Set<Element>} whole what is all of the page */
export function isSkipped(element, whole) {
  if (element instanceof HTMLFormElement && (!whole.has(element) || isShadowed(element))) return true; // whatever else it says
  const role = element.getAttribute('role');
  return SKIPPED.has(element.localName)
    || (role !== null && SKIPPED_ROLES.has(role))
    || (globalThis.__WEBEXT__ ? false : element.hasAttribute('data-claimlight-skip'))
    || isEdited(element)
    || isFolded(element)
    || !whole.has(element) && (role === 'feed' || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert') || isConversation(element));
}

/** Says whether an element is shown, and is nobody's to edit. @param {Element} element */
export function isToRead(element) {
  return element.checkVisibility?.({ visibilityProperty: true }) !== false && !isEdited(element);
}

/** Says whether an element holds comments. @param {Element} element */
export function isConversation(element) {
  const [id, names, kind] = ['id', 'class', 'itemtype'].map((name) => attributeOf(element, name) ?? '');
  return COMMENTS.test(id) || COMMENTS.test(names) || /Comment$/.test(kind);
}

/** In a closed <details> only the summary is shown. @param {Element} element */
function isFolded({ parentElement: parent, localName }) {
  return parent?.localName === 'details' && localName !== 'summary' && !(/** @type {HTMLDetailsElement} */ (parent).open);
}

/**
 * Not shown, or shown to screen readers only. What a page fades in is shown soon: that
 * changes no node, so nobody would tell us.
 * @param {CSSStyleDeclaration} style
 * @param {string} visibility the page's own
 */
export function isHidden(style, visibility) {
  if (style.display === 'none' || (style.visibility !== 'visible' && style.visibility !== visibility) || style.contentVisibility === 'hidden') return true;
  const faded = style.opacity === '0' || style.filter.includes('opacity(0)') || style.scale === '0' || /^matrix\((?:\S+ \S+ )?0, 0,/.test(style.transform);
  if (faded && style.animationName === 'none' && /^0s(?:, 0s)*$/.test(style.transitionDuration)) return true;
  if (parseFloat(style.textIndent) < FAR) return true;
  const floats = style.position === 'absolute' || style.position === 'fixed';
  return (floats && isOut(style)) || ((floats || style.overflowY !== 'visible') && isDot(style));
}

/** Clipped away, or put out of sight. @param {CSSStyleDeclaration} style */
function isOut({ clip, clipPath, left, top }) {
  return clip.startsWith('rect') || /^inset\((?:50|100)%/.test(clipPath) || parseFloat(left) < FAR || parseFloat(top) < FAR;
}

/** Cut to a dot, or to nothing. @param {CSSStyleDeclaration} style */
function isDot({ overflowY, width, height }) {
  return overflowY !== 'visible' && (parseFloat(width) < DOT || parseFloat(height) < DOT);
}

/** The ground of a page that sets none and is light, and that of an element. */
export const CANVAS = 'rgb(255, 255, 255)';
const CLEAR = 'rgba(0, 0, 0, 0)';

/** Dark ink is read on a light ground. Beside any other, nobody knows what a scheme, or what is no element, paints behind all. */
const DARK = /^rgba?\((\d\d?\D+){3}/;

/**
 * Whether text in an ink cannot be told from what is behind it. Where it is not known what is, it can:
 * a picture may fill the letters, and what is laid over the page may lie over one.
 * @param {Element|null} element
 * @param {string} ink
 * @param {string} usual the ink of the text around
 * @returns {boolean}
 */
export function isLost(element, ink, usual) {
  const none = ink === CLEAR;
  if (!element) return none || (ink === CANVAS && DARK.test(usual));
  const { backgroundColor, backgroundImage, position, zIndex } = getComputedStyle(element);
  if (backgroundImage !== 'none') return false;
  if (backgroundColor !== CLEAR) return none || ink === backgroundColor;
  return (none || (zIndex === 'auto' && position !== 'absolute' && position !== 'fixed')) && isLost(element.parentElement, ink, usual);
}
