// Markup can take the place of what a document has: where an image is named "createElement",
// `document.createElement` is the image. Nobody needs a script for that.

/** What we ask of a document; web/test/clobber.test.mjs holds this list against the code. */
export const USED = Object.freeze(`
  activeElement addEventListener adoptedStyleSheets baseURI body caretPositionFromPoint caretRangeFromPoint createElement
  createElementNS createRange createTreeWalker documentElement elementFromPoint hidden location querySelector querySelectorAll
  readyState removeEventListener title
`.trim().split(/\s+/));

/** Whether something of that is another thing on this page. @param {Document} document */
export function isClobbered(document) {
  const named = new Set(Object.getOwnPropertyNames(document));
  return USED.some((name) => name !== 'location' && named.has(name));
}

/** The script that runs, whatever is named like it. @returns {unknown} */
export function currentScript() {
  return Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document);
}
