// The one element that Claimlight adds to a page: a child of the root element, so that
// nothing under <body> is touched. Its shadow tree holds the engine's frame and the UI.

/** The element's name; one page has at most one. */
const HOST = 'claimlight-root';

/** How the shadow tree is closed to the page; tests look inside. */
const MODE = __CLAIMLIGHT_TEST__ ? 'open' : 'closed';

/**
 * Adds the element.
 * @param {Document} document
 * @returns {{element: HTMLElement, shadow: ShadowRoot}}
 */
export function addHost(document) {
  const element = document.createElement(HOST);
  const shadow = element.attachShadow({ mode: MODE });
  // A page that puts a function of its own in place of the browser's can open what we close.
  if (shadow.mode !== MODE || (MODE === 'closed' && element.shadowRoot)) throw new Error('the page opened our shadow tree');
  document.documentElement.append(element);
  return { element, shadow };
}

/** Whether the page has one already. @param {Document} document */
export function hasHost(document) {
  return [...document.documentElement.children].some(({ localName }) => localName === HOST);
}

/**
 * Whether something of the page's lies over the middle of what we opened, so that a press there is not for us.
 * @param {Element} host
 * @param {ShadowRoot} shadow
 */
export function isCovered(host, shadow) {
  const open = shadow.querySelector(CARD);
  if (!open) return false;
  const { left, top, width, height } = open.getBoundingClientRect();
  const over = host.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  return over !== null && over !== host;
}

/** Brings what we opened before everything else. @param {ShadowRoot} shadow */
export function raise(shadow) {
  const open = /** @type {HTMLElement|null} */ (shadow.querySelector(CARD));
  const focused = /** @type {HTMLElement|null} */ (shadow.activeElement);
  open?.hidePopover();
  open?.showPopover();
  focused?.focus({ preventScroll: true });
}

const CARD = '.card:popover-open';
