// The browser's interface to extensions. Firefox has it under the name that both will have one
// day; in MV3 both answer by promises.

/** @type {any} */
export const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** Which of the two this is: only Chromium needs a document apart to have a Worker. */
export const hasOffscreen = () => Boolean(api.offscreen);

/** Whether our origin is this installation's own, as in Firefox: whoever is told it knows this reader again. Chromium's is the same for everybody. */
export const isOriginOwn = () => globalThis.location?.protocol === 'moz-extension:';
