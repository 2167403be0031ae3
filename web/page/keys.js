// Keyboard shortcuts: all with two modifiers, none in editable fields.

/** @typedef {'next'|'previous'|'open'|'panel'} Command */

/** Alt+Shift and a key, by its place: what it types depends on the layout. @type {ReadonlyMap<string, Command>} */
const COMMANDS = new Map([
  ['KeyN', 'next'],
  ['KeyP', 'previous'],
  ['KeyO', 'open'],
  ['KeyL', 'panel'],
]);

const EDITABLE = 'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]';

/**
 * Runs commands for shortcuts until the signal ends.
 * @param {Document} document
 * @param {(command: Command) => boolean} run says whether it did anything
 * @param {AbortSignal} signal
 */
export function listenForKeys(document, run, signal) {
  document.addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (command && !isEditable(event) && run(command)) event.preventDefault();
  }, { signal });
}

/** @param {KeyboardEvent} event */
function commandOf(event) {
  if (!event.isTrusted || event.defaultPrevented || event.repeat || event.isComposing) return undefined;
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return undefined;
  return COMMANDS.get(event.code);
}

/** @param {KeyboardEvent} event */
function isEditable(event) {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(EDITABLE) !== null);
}
