// The one element that Claimlight adds to a page: a child of the root element, so that
// nothing under <body> is touched. Its shadow tree holds the engine's frame and the UI.

/** The element's name; one page has at most one. */
const HOST = 'claimlight-root';

/**
 * Adds the element.
 * @param {Document} document
 * @returns {{element: HTMLElement, shadow: ShadowRoot}}
 */
export function addHost(document) {
  const element = document.createElement(HOST);
  const shadow = element.attachShadow({ mode: __CLAIMLIGHT_TEST__ ? 'open' : 'closed' });
  document.documentElement.append(element);
  return { element, shadow };
}

/** Whether the page has one already. @param {Document} document */
export function hasHost(document) {
  return [...document.documentElement.children].some(({ localName }) => localName === HOST);
}
