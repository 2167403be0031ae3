// The browser's interface to extensions. Firefox has it under the name that both will have one
// day; in MV3 both answer by promises.

/** @type {any} */
export const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** Which of the two this is: only Chromium needs a document apart to have a Worker. */
export const hasOffscreen = () => Boolean(api.offscreen);
