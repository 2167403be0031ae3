// The style sheet of our shadow trees.

import css from './style.css';
import {themed} from './theme.js';

/** sheet makes a new constructable style sheet; nothing of it leaves the shadow root. */
export function sheet() {
  const style = new CSSStyleSheet();
  style.replaceSync(globalThis.__WEBEXT__ ? css : themed(css));
  return style;
}
