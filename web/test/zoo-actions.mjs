// What hands do, as WebDriver's protocols take it.

const ALT = '\uE00A';
const SHIFT = '\uE008';

/** @param {object[]} actions */
const mouse = (...actions) => [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
/** @param {object[]} actions */
const keyboard = (...actions) => [{ type: 'key', id: 'keys', actions }];
const press = (/** @type {string} */ value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }];

/** @param {number} x @param {number} y */
const to = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });

/** @param {number} x @param {number} y */
export const moving = (x, y) => mouse(to(x - 2, y), to(x, y));

/** @param {number} x @param {number} y */
export const clicking = (x, y) => mouse(to(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });

/** @param {string} letter */
export const shortcut = (letter) => keyboard({ type: 'keyDown', value: ALT }, { type: 'keyDown', value: SHIFT },
  ...press(letter.toLowerCase()), { type: 'keyUp', value: SHIFT }, { type: 'keyUp', value: ALT });

/** @param {string} words */
export const typing = (words) => keyboard(...[...words].flatMap(press));
