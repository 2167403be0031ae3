// A page can zoom its root element. Ours would be zoomed with it, and would then measure the
// window in pixels that are none of the window's; so the zoom is undone for ours.

/** Undoes the zoom of one page for what is in our shadow tree. */
export class Zoom {
  #root;
  #sheet = new CSSStyleSheet();
  #zoom = 1;

  /**
   * It looks when it is told to: to ask just after the page was changed makes the browser style it anew.
   * @param {Element} root the page's root element
   * @param {ShadowRoot} shadow its sheets are in place
   */
  constructor(root, shadow) {
    this.#root = root;
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, this.#sheet];
  }

  /** Looks again: tools for readers with weak eyes change the zoom at any time. */
  look() {
    const zoom = this.#root.currentCSSZoom || 1;
    if (zoom === this.#zoom) return;
    this.#zoom = zoom;
    this.#sheet.replaceSync(`:host { zoom: ${1 / zoom} !important; }`);
  }
}
