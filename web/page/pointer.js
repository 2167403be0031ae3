// Pointing at words: resting for a moment, clicking or tapping. The page's own events are
// watched, never stopped, and selecting text stays undisturbed.

const REST = 300; // milliseconds

// A click in these belongs to the page.
const THEIRS = `a[href], area, button, label, input, select, textarea, option, summary, img, picture, video, audio,
  canvas, svg, iframe, embed, object, [onclick], [role="button"], [role="link"], [role="tab"], [role="menuitem"],
  [role="checkbox"], [role="switch"], [contenteditable]:not([contenteditable="false"])`;

/**
 * @typedef {object} Listener
 * @property {(x: number, y: number) => void} rested the pointer rests somewhere on the page
 * @property {(x: number, y: number) => void} pressed the page was clicked or tapped on text
 */

/**
 * Tells where the reader points until the signal ends.
 * @param {Document} document
 * @param {Element} host our own element: what happens in there is not the page's
 * @param {Listener} listener
 * @param {AbortSignal} signal
 */
export function listenForPointer(document, host, { rested, pressed }, signal) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const rest = () => clearTimeout(timer);
  const how = { passive: true, signal };
  document.addEventListener('pointermove', (event) => {
    rest();
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons || event.target === host) return;
    timer = setTimeout(rested, REST, event.clientX, event.clientY);
  }, how);
  for (const type of ['pointerdown', 'pointerleave', 'scroll', 'keydown']) document.addEventListener(type, rest, { ...how, capture: true });
  document.addEventListener('click', (event) => {
    if (event.target !== host && isPress(event)) pressed(event.clientX, event.clientY);
  }, how);
  signal.addEventListener('abort', rest, { once: true });
}

/** @param {MouseEvent} event */
function isPress(event) {
  if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || event.detail !== 1) return false;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (globalThis.__WEBEXT__) return isFree(event.composedPath());
  const { target } = event;
  if (!(target instanceof Element) || target.closest(THEIRS)) return false;
  return getSelection()?.isCollapsed ?? true; // else text was being selected
}

/** Whether a press there is nobody's, also in shadow trees, and in a form whose fields have the names that we call. @param {EventTarget[]} path of the event */
function isFree(path) {
  if (path.some((target) => target instanceof Element && Element.prototype.matches.call(target, THEIRS))) return false;
  const tree = Node.prototype.getRootNode.call(path[0]);
  const selection = tree instanceof ShadowRoot && /** @type {any} */ (tree).getSelection?.(); // Chromium’s trees have one each
  return (selection || getSelection())?.isCollapsed ?? true;
}
