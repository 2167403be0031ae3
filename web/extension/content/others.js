// Others of us on the page: a tag's, and what an earlier run of this extension left. What only looks
// like ours is the page's own; it is let be, and changes nothing here.

import { NAMES } from '../../page/styles.js';
import { quiet } from '../../quiet.js';
import { api } from '../api.js';

const NAME = 'claimlight-root';
const PAUSE = 250; // milliseconds between looks, however often the page puts something in

/** What is named as our own element is, without that. @param {Element|null} own */
const others = (own) => [...document.documentElement?.children ?? []].filter((element) => element.localName === NAME && element !== own);

/**
 * Tells when there are others that were not told of before, also where the page puts another root in place of its own.
 * @param {() => Element|null} own
 * @param {() => void} found
 */
export function watchOthers(own, found) {
  /** @type {WeakSet<Element>} */
  const known = new WeakSet();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const look = quiet(() => {
    timer = undefined;
    const fresh = others(own()).filter((element) => !known.has(element));
    for (const element of fresh) known.add(element);
    if (fresh.length) found();
  });
  const observer = new MutationObserver(() => {
    observeRoot();
    timer ??= setTimeout(look, PAUSE);
  });
  const observeRoot = () => document.documentElement && observer.observe(document.documentElement, { childList: true });
  observer.observe(document, { childList: true });
  observeRoot();
  look();
}

/** Puts this document's mark into our shadow tree. @param {ShadowRoot} shadow @param {string} mark */
export function sign(shadow, mark) {
  shadow.append(new Comment(mark));
}

/**
 * Takes away what an earlier run of this extension left: Firefox ends its script with the extension, and leaves what that drew.
 * @param {(marks: string[]) => Promise<boolean[]>} areOurs
 */
export async function sweep(areOurs) {
  const signed = others(null).flatMap((element) => marksOf(element).map((mark) => ({ element, mark })));
  if (!signed.length) return;
  const ours = await areOurs(signed.map(({ mark }) => mark));
  const left = signed.filter((_one, i) => ours[i]);
  for (const { element } of left) element.remove();
  if (left.length) for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
}

/** What may be a mark in an element. @param {Element} element @returns {string[]} */
function marksOf(element) {
  try {
    const shadow = /** @type {any} */ (element).openOrClosedShadowRoot ?? api.dom.openOrClosedShadowRoot(element); // Firefox's way, and Chromium's
    return [...shadow.childNodes].filter((node) => node.nodeType === Node.COMMENT_NODE).map((node) => node.data);
  } catch {
    return []; // it has no shadow tree, or is no element that can have one
  }
}
