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
 * Watches for what of the page's comes to lie over our card. Says whether something does, to be asked again once the card was raised.
 * @param {{element: HTMLElement, shadow: ShadowRoot}} host
 * @param {AbortSignal} signal
 */
export function watchCovers({ element, shadow }, signal) {
  const { ownerDocument: document } = element;
  /** What the page opened last over an open card: what lets the pointer through is found by no point. @type {Element|null} */
  let later = null;
  document.addEventListener('beforetoggle', ({ target }) => {
    later = shadow.querySelector(CARD) && /** @type {Element} */ (target);
  }, { capture: true, signal });
  shadow.addEventListener('beforetoggle', () => {
    later = null; // a card that opens now is over it
  }, { capture: true, signal });
  return () => {
    const card = shadow.querySelector(CARD);
    if (!card) return false;
    const { left, top, right, bottom, width } = card.getBoundingClientRect();
    const box = later?.getBoundingClientRect(); // of no size if it is closed again
    if (box && box.left < right && box.right > left && box.top < bottom && box.bottom > top) {
      later = null;
      return true;
    }
    // Each line of the card is met on both sides.
    for (let y = top + STEP, side = 1; y < bottom; y += STEP, side = 4 - side) {
      const over = document.elementFromPoint(left + width * side / 4, y);
      if (over && over !== element) return true;
    }
    return false;
  };
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
const STEP = 10; // pixels, half a line
