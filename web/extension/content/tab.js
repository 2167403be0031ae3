// One page in the extension: the same session as under a tag, with an engine that lives in the
// extension, and with the toolbar's button.

import { inside } from '../../embed/display.js';
import { Rules } from '../../embed/rules.js';
import { Session } from '../../embed/session.js';
import { Link } from '../../engine/link.js';
import { shortcuts } from '../../page/keys.js';
import { readEdited } from '../../page/skip.js';
import { quiet } from '../../quiet.js';
import { api } from '../api.js';
import { Line } from './line.js';
import { sign, sweep, watchOthers } from './others.js';
import { blockOf, claimAt, isWritten, selected } from './selection.js';
import { Unseen } from './unseen.js';
import { sourceWords } from './words.js';

/** @typedef {import('../../embed/display.js').Display} Display */
/** @typedef {import('../background/toolbar.js').Outcome} Outcome */

const READY_TIME = 60_000; // until the engine is there
const PAGES = /^(?:text\/html|application\/xhtml\+xml)$/;

export class Tab {
  /** @type {Session|null} */
  #session = null;
  /** @type {Display|null} */
  #display = null;
  /** @type {any} what the engine said of where reviews come from */
  #source = null;
  #address = ''; // that the number was told of
  #watches = false; // for others of us
  #off = false;
  #unseen = false; // the page takes away whatever is shown
  /** @type {Promise<void>} */
  #started;

  constructor() {
    api.runtime.onMessage.addListener((/** @type {any} */ message, /** @type {any} */ sender, /** @type {(answer: Outcome) => void} */ answer) => {
      if (sender.id !== api.runtime.id || !['panel', 'check'].includes(message?.type)) return undefined;
      this.#press(message.type).then(answer, () => answer('unavailable'));
      return true; // the answer comes later
    });
    addEventListener('pageshow', quiet(() => this.#session && this.#count())); // it may be back from where the browser kept it
    this.#started = this.#start();
    this.#started.catch(() => {});
  }

  async #start() {
    if (this.#session || !PAGES.test(document.contentType)) return;
    const { off, keys, keysOff, mark } = await ask({ type: 'hello' });
    this.#off = off;
    await sweep((marks) => ask({ type: 'marks', marks }));
    // A tag on the same page leaves: two of us would paint the same words twice.
    if (!this.#watches) watchOthers(() => this.#host, () => tell({ type: 'embed' }));
    this.#watches = true;
    this.#session = new Session({
      connect: (_parent, onrequests, signal) => this.#connect(onrequests, signal),
      requests: [],
      keys: switched({ off: keysOff, list: shortcuts(keys) }, (value) => tell({ type: 'keys', off: value })),
      onstop: quiet(() => this.#stopped()),
      site: switched({ off }, (value) => {
        this.#off = value;
        tell({ type: 'off', off: value });
        this.#count();
      }),
      article: '',
      manual: false,
      rules: new Rules({}), // a publisher's bind the tag only
      tell: () => this.#count(),
      opened: (display) => sign((this.#display = display).shadow, mark),
      gone: isOrphan,
      beat: () => this.#beat(),
      unseen: (beat) => this.#vanish(beat),
      source: () => this.#source && sourceWords(this.#source),
    });
  }

  /**
   * @param {(entries: import('../../types.js').RequestEntry[]) => void} onrequests
   * @param {AbortSignal} signal
   */
  async #connect(onrequests, signal) {
    const line = new Line((source) => (this.#source = source));
    const link = new Link(/** @type {any} */ (line), () => {}, onrequests);
    signal.addEventListener('abort', () => link.close(), { once: true });
    const late = setTimeout(() => link.close(), READY_TIME);
    const ready = await link.ready;
    clearTimeout(late);
    return ready ? link : null;
  }

  /** @param {'panel'|'check'} type @returns {Promise<Outcome>} */
  async #press(type) {
    if (!PAGES.test(document.contentType)) return document.contentType === 'application/pdf' ? 'pdf' : 'plain';
    const selection = type === 'check' ? selected() : null;
    if (type === 'check' && !selection && document.activeElement instanceof HTMLIFrameElement) return 'frame';
    await this.#started.catch(() => {}); // the reader's word tries again
    if (this.#unseen) this.#session?.stop();
    if (!this.#session) await (this.#started = this.#start());
    const session = /** @type {Session} */ (/** @type {unknown} */ (this.#session));
    const outcome = await session.ready;
    if (this.#off) return 'off';
    if (this.#unseen) return 'thrown';
    if (selection) return this.#check(session, selection);
    const now = this.#reads ? 'annotated' : outcome === 'unsupported' ? outcome : await this.#again(session);
    if (this.#unseen) return 'thrown';
    if (now === 'no-article' || now === 'unsupported') return now;
    if (!this.#inside) return 'unavailable';
    this.#inside.ui.openPanel();
    return 'open';
  }

  /** The reader's word: there may be an article by now, or one that the page calls editable. @param {Session} session */
  async #again(session) {
    const outcome = await session.annotate(null);
    if (outcome !== 'no-article') return outcome;
    readEdited();
    return session.annotate(null);
  }

  /** Whether there is an article that is shown. */
  get #reads() {
    return Boolean(this.#display?.reading?.article.text);
  }

  /** Opens the card of what was selected; what is in no article is read for its own sake. @param {Session} session @param {Range} range @returns {Promise<Outcome>} */
  async #check(session, range) {
    if (this.#reveal(range)) return 'open';
    if (isWritten(range)) return 'field';
    readEdited();
    const outcome = await session.annotate(blockOf(range));
    if (outcome !== 'annotated') return outcome === 'no-article' ? 'nothing' : 'unavailable';
    return this.#reveal(range) ? 'open' : 'nothing';
  }

  /** @param {Range} range */
  #reveal(range) {
    const index = claimAt(range, this.#display?.reading?.marks ?? []);
    if (index >= 0) this.#inside?.reader.reveal('claim', index);
    return index >= 0;
  }

  /** @param {() => void} beat */
  #vanish(beat) {
    this.#unseen = true;
    this.#display = null;
    return /** @type {Display} */ (/** @type {unknown} */ (new Unseen(() => {
      beat();
      this.#beat();
    })));
  }

  /** Looks at what nobody tells of: whether another version goes on, and the address, for the number is of the page, whatever it calls itself. */
  #beat() {
    if (isOrphan()) this.#session?.stop();
    else if (this.#address !== location.href) this.#count();
  }

  /** Our own element. */
  get #host() {
    return this.#display?.shadow.host ?? null;
  }

  get #inside() {
    return this.#display && inside.get(this.#display);
  }

  #count() {
    this.#address = location.href;
    const reviewed = this.#off ? 0 : this.#session?.matches().filter(({ state }) => state === 'reviewed').length ?? 0;
    tell({ type: 'count', reviewed });
  }

  #stopped() {
    this.#session = this.#display = null;
    this.#unseen = false;
    this.#started = Promise.resolve();
    tell({ type: 'count', reviewed: 0 });
  }
}

/**
 * Tells of each change of a switch.
 * @template {{off: boolean}} T
 * @param {T} object
 * @param {(off: boolean) => void} onchange
 * @returns {T}
 */
function switched(object, onchange) {
  let { off } = object;
  return Object.defineProperty(object, 'off', {
    get: () => off,
    set: (value) => onchange(off = value),
  });
}

/** @param {object} message @returns {Promise<any>} */
async function ask(message) {
  const { value, failed } = await api.runtime.sendMessage(message);
  if (failed !== undefined) throw new Error(failed);
  return value;
}

/** Whether the extension that this script is of is gone: it was updated, or taken away. */
function isOrphan() {
  try {
    return !api.runtime.id;
  } catch {
    return true;
  }
}

/** What needs no answer; without a background there is nobody to tell. @param {object} message */
function tell(message) {
  try {
    api.runtime.sendMessage(message).catch(() => {});
  } catch {
    // The extension was taken away.
  }
}
