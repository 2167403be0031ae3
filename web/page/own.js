// What an element itself has. Of a form, `form.parentElement` may be a field of that name, now or soon.

const parent = Object.getOwnPropertyDescriptor(globalThis.Node?.prototype ?? {}, 'parentElement')?.get;

/** @param {Element} element @returns {Element|null} */
export const parentOf = (element) => parent?.call(element) ?? null;

/** @param {Element} element @param {string} name */
export const attributeOf = (element, name) => Element.prototype.getAttribute.call(element, name);

/** Whether a form has a field in place of something that an element has. @param {HTMLFormElement} form */
export function isShadowed(form) {
  for (const name in Element.prototype) if (Object.hasOwn(form, name)) return true;
  return false;
}
