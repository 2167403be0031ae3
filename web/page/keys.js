// Keyboard shortcuts: all with two modifiers, none in editable fields.

/** @typedef {'next'|'previous'|'open'|'panel'} Command */

/**
 * One shortcut: Alt+Shift and a key, known by its place, because what it types depends on
 * the layout.
 * @typedef {{code: string, keys: string, command: Command}} Shortcut
 */

/**
 * All there are; the panel lists them.
 * @param {string} letters in capitals: of the next and the previous claim, its card and the panel
 * @returns {readonly Shortcut[]}
 */
export function shortcuts(letters) {
  return /** @type {Command[]} */ (['next', 'previous', 'open', 'panel'])
    .map((command, i) => ({ code: `Key${letters[i]}`, keys: `Alt Shift ${letters[i]}`, command }));
}

const EDITABLE = 'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]';

/**
 * Runs commands for shortcuts until the signal ends.
 * @param {Document} document
 * @param {readonly Shortcut[]} list
 * @param {(command: Command) => boolean} run says whether it did anything
 * @param {AbortSignal} signal
 */
export function listenForKeys(document, list, run, signal) {
  document.addEventListener('keydown', (event) => {
    const command = isOurs(event) && list.find(({ code }) => code === event.code)?.command;
    if (command && !isEditable(event) && run(command)) event.preventDefault();
  }, { signal });
}

/** @param {KeyboardEvent} event */
function isOurs(event) {
  if (!event.isTrusted || event.defaultPrevented || event.repeat || event.isComposing) return false;
  return event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
}

/** @param {KeyboardEvent} event */
function isEditable(event) {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(EDITABLE) !== null);
}
