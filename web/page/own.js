// What an element itself has. Of a form, `form.parentElement` may be a field of that name.

const parent = Object.getOwnPropertyDescriptor(globalThis.Node?.prototype ?? {}, 'parentElement')?.get;

/** @param {Element} element @returns {Element|null} */
export const parentOf = (element) => parent?.call(element) ?? null;

/** @param {Element} element @param {string} name */
export const attributeOf = (element, name) => Element.prototype.getAttribute.call(element, name);
