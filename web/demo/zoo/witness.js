// The first script of every page of the zoo: sees what anybody but the page does to it, and
// answers what web/test/zoo.test.mjs asks. A page says what it does itself through `zoo.change`,
// and what it puts in place of the browser's own functions through `zoo.swap`, so that the
// witness can look with honest ones.

(() => {
  const OURS = 'claimlight-root';
  const THEIRS = 'zoo-theirs';
  // A form's or an image's name can shadow what the document has.
  const own = (/** @type {string} */ name) => Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(document);

  /** @type {{object: any, name: string|symbol, was: PropertyDescriptor|undefined, is: PropertyDescriptor}[]} */
  const swapped = [];
  /** @type {string[]} */
  const records = [];
  /** @type {Highlight|null} */
  let theirs = null;
  let globals = new Set();
  let before = '';
  /** Kept from the start, since our global goes with us. @type {Promise<string>|undefined} */
  let ready;
  let sheets = 0;
  let shift = 0;
  let changed = false; // by the page itself, so that places cannot be compared
  /** @type {[Element, string][]} */
  let places = [];

  const zoo = {
    executed: 0,
    messages: 0,
    /** @type {string[]} */
    said: [],
    change, rest, swap, peace, report, painted, box, card, press, panel, listen, different,
    outcome: () => peace(() => Promise.race([ready ?? 'absent', new Promise((resolve) => setTimeout(resolve, 20_000, 'never'))])),
  };
  Object.defineProperty(globalThis, 'zoo', { value: zoo });

  const observer = new MutationObserver((list) => peace(() => void records.push(...told(list))));
  for (const name of /** @type {const} */ (['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'])) {
    const was = console[name];
    console[name] = (/** @type {any[]} */ ...words) => {
      zoo.said.push(`${name}: ${words.map(String).join(' ')}`);
      was.apply(console, words);
    };
  }
  listen();
  addEventListener('load', () => peace(settle));

  /** Hears what goes wrong, and messages; again where the page threw its listeners away. */
  function listen() {
    addEventListener('error', (event) => event.message && zoo.said.push(`thrown: ${event.message} ${event.error?.stack ?? ''}`));
    addEventListener('unhandledrejection', ({ reason }) => zoo.said.push(`rejected: ${reason?.stack ?? reason}`));
    addEventListener('message', () => zoo.messages++);
  }

  /** The page is as it is: from here on it is watched. */
  function settle() {
    if (typeof Highlight === 'function') {
      theirs = new Highlight(new Range());
      CSS.highlights.set(THEIRS, theirs);
    }
    ready = /** @type {any} */ (globalThis).claimlight?.ready;
    globals = new Set(Object.getOwnPropertyNames(window));
    sheets = own('adoptedStyleSheets')?.length ?? 0;
    before = serialise();
    places = [...own('body')?.querySelectorAll('*') ?? []].slice(0, 2_000).map((/** @type {Element} */ element) => [element, placeOf(element)]);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    try {
      new PerformanceObserver((list) => list.getEntries().forEach((/** @type {any} */ { value, hadRecentInput }) => (shift += hadRecentInput ? 0 : value))).observe({ type: 'layout-shift' });
    } catch { /* told by Chromium only; places are compared everywhere */ }
  }

  /** Runs what the page does to itself. @template R @param {() => R} act */
  function change(act) {
    peace(() => void records.push(...told(observer.takeRecords())));
    const result = act();
    peace(() => {
      observer.takeRecords();
      before = serialise();
      changed = true;
    });
    return result;
  }

  /** The page is done with what it began in an earlier task. */
  function rest() {
    peace(() => {
      observer.takeRecords();
      records.length = 0;
      before = serialise();
    });
  }

  /** Puts something in place of what is the browser's. @param {any} object @param {string|symbol} name @param {any} value @param {boolean} [enumerable] */
  function swap(object, name, value, enumerable = false) {
    const was = Object.getOwnPropertyDescriptor(object, name);
    const is = 'value' in (was ?? { value: 0 }) ? { configurable: true, writable: true, ...was, enumerable, value } : { ...was, get: value };
    swapped.push({ object, name, was, is });
    Object.defineProperty(object, name, is);
  }

  /** Looks with the browser's own functions. @template R @param {() => R} look */
  function peace(look) {
    const list = [];
    for (let i = swapped.length - 1; i >= 0; i--) {
      const { object, name, was } = swapped[i];
      if (was) Object.defineProperty(object, name, was);
      else delete object[name];
    }
    try {
      return look();
    } finally {
      for (let i = 0; i < swapped.length; i++) Object.defineProperty(swapped[i].object, swapped[i].name, swapped[i].is);
    }
  }

  /** What is ours to do is no news. @param {MutationRecord[]} list */
  function told(list) {
    return list.map(({ type, target, attributeName, addedNodes, removedNodes }) => [type, target.nodeName.toLowerCase(), attributeName,
      ...[...addedNodes].map(({ nodeName }) => `+${nodeName.toLowerCase()}`), ...[...removedNodes].map(({ nodeName }) => `-${nodeName.toLowerCase()}`)]
      .filter(Boolean).join(' '))
      .filter((line) => line !== `childList html +${OURS}` && line !== `childList html -${OURS}` && !line.startsWith(`childList ${OURS}`));
  }

  /** The page without us: whether we are there is asked apart. */
  function serialise() {
    const html = own('documentElement')?.outerHTML ?? '';
    return html.replace(`<${OURS}></${OURS}>`, '');
  }

  /** @param {Element} element */
  function placeOf(element) {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height].map((n) => Math.round(n * 10)).join(' ');
  }

  const host = () => [...own('documentElement')?.children ?? []].find(({ localName }) => localName === OURS) ?? null;

  /** Everything that the page can see of us. */
  function report() {
    return peace(() => {
      records.push(...told(observer.takeRecords()));
      return JSON.stringify({
        records: records.slice(0, 10),
        same: serialise() === before,
        moved: changed ? 0 : places.filter(([element, place]) => placeOf(element) !== place).length,
        shift: changed ? 0 : shift,
        globals: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name) && name !== 'claimlight'),
        known: Object.hasOwn(window, 'claimlight'),
        host: host() !== null,
        names: typeof Highlight === 'function' ? [...CSS.highlights.keys()].filter((name) => name.startsWith('claimlight')) : [],
        theirs: theirs === null || CSS.highlights.get(THEIRS) === theirs,
        sheets: (own('adoptedStyleSheets')?.length ?? 0) - sheets,
        said: zoo.said,
        messages: zoo.messages,
        executed: zoo.executed,
        stored: stored(),
        address: location.href,
      });
    });
  }

  function stored() {
    try {
      return localStorage.length + sessionStorage.length + document.cookie.length;
    } catch {
      return 0; // a page without an origin has nowhere to store
    }
  }

  /** The words that are painted with one of our names, in the order of the page. @param {string} name */
  function painted(name) {
    return peace(() => JSON.stringify([...CSS.highlights.get(name) ?? []].map(String)));
  }

  /** The middle of the first line of some words, and all their lines' edges, scrolled into view. @param {string} words @param {ParentNode} [within] */
  function box(words, within = document) {
    return peace(() => {
      const walker = Document.prototype.createTreeWalker.call(document, /** @type {any} */ (within), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = /** @type {Text} */ (node).data.indexOf(words);
        if (at < 0) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        places = places.map(([element]) => [element, placeOf(element)]); // a part of the page may have been scrolled
        const [first] = range.getClientRects();
        const { left, top, right, bottom } = range.getBoundingClientRect();
        return JSON.stringify({ x: first.left + first.width / 2, y: first.top + first.height / 2, left, top, right, bottom });
      }
      return 'null';
    });
  }

  /** The open card, and whether a reader can read and press it. */
  function card() {
    return peace(() => {
      const element = host();
      const found = element?.shadowRoot?.querySelector('.card');
      if (!element || !found || !found.matches(':popover-open')) return 'null';
      const box = found.getBoundingClientRect();
      const close = found.querySelector('button')?.getBoundingClientRect() ?? box;
      const body = getComputedStyle(/** @type {Element} */ (found.querySelector('.card-body')));
      const own = getComputedStyle(element);
      const styles = [own, getComputedStyle(found), body];
      const at = (/** @type {number} */ x, /** @type {number} */ y) => document.elementFromPoint(x, y)?.localName ?? '';
      return JSON.stringify({
        left: box.left, top: box.top, right: box.right, bottom: box.bottom,
        within: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
        on: at(box.left + box.width / 2, box.top + box.height / 2) === OURS && at(close.left + close.width / 2, close.top + close.height / 2) === OURS,
        plain: styles.every((s) => s.visibility === 'visible' && s.opacity === '1' && s.filter === 'none' && s.display !== 'none' && s.clipPath === 'none' && s.transform === 'none'),
        size: parseFloat(body.fontSize),
        width: box.width,
        text: found.textContent,
        close: { x: close.left + close.width / 2, y: close.top + close.height / 2 },
      });
    });
  }

  /** Where a button of ours is, and whether in the window. @param {string} selector */
  function press(selector) {
    return peace(() => {
      const { left, top, width, height } = host()?.shadowRoot?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const within = left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;
      return JSON.stringify({ x: left + width / 2, y: top + height / 2, width, within });
    });
  }

  /** How many pixels of two pictures differ. @param {string[]} pictures in base64 */
  async function different(pictures) {
    const [one, other] = await Promise.all(pictures.map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      return new Uint32Array(canvas?.getImageData(0, 0, image.width, image.height).data.buffer ?? []);
    }));
    return one.length === other.length ? one.filter((pixel, i) => pixel !== other[i]).length : Infinity;
  }

  /** What the panel says. */
  function panel() {
    return peace(() => JSON.stringify(host()?.shadowRoot?.querySelector('.panel:popover-open')?.textContent ?? ''));
  }
})();
