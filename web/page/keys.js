// Keyboard shortcuts: all with two modifiers, none in editable fields.

/** @typedef {'next'|'previous'|'open'|'panel'} Command */

/**
 * One shortcut: Alt+Shift and a key, known by its place, because what it types depends on
 * the layout.
 * @typedef {{code: string, keys: string, command: Command}} Shortcut
 */

/** All there are; the panel lists them. @type {readonly Shortcut[]} */
export const SHORTCUTS = Object.freeze(/** @type {[string, Command][]} */ ([['N', 'next'], ['P', 'previous'], ['O', 'open'], ['L', 'panel']])
  .map(([key, command]) => ({ code: `Key${key}`, keys: `Alt Shift ${key}`, command })));

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
  return SHORTCUTS.find(({ code }) => code === event.code)?.command;
}

/** @param {KeyboardEvent} event */
function isEditable(event) {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(EDITABLE) !== null);
}
