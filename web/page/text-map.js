// The article's text, and the way between its offsets and the page's text nodes.
//
// The text is the blocks joined by an empty line, white space collapsed as the page shows
// it and invisible characters left out. It is held as runs: stretches where text and node
// agree unit for unit. Offsets are UTF-16 units on both sides.

import { firstIndex } from './search.js';

/** @typedef {{nodes: Text[]}} Block */

/** The longest text that is looked at. */
const MAX_TEXT = 200_000;

const BETWEEN = '\n\n';
const WHITE = /[ \t\n\r\f]/;
const WHITES = /[ \t\n\r\f]/g;
// Soft hyphen, zero-width space, word joiner, byte order mark: in a word, never of it.
const DROPPED = /[\u00ad\u200b\u2060\ufeff]/;
const SPECIAL = /[ \t\n\r\f\u00ad\u200b\u2060\ufeff]+/g;

/** A text laid over live nodes. */
export class TextMap {
  /** Whether the article is longer than what is looked at. */
  truncated = false;
  /** @type {string[]} */
  #parts = [];
  #length = 0;
  /** Where the space that is still to be written stands. @type {[Text, number]|null} */
  #space = null;
  // Runs, in order of the text.
  /** @type {number[]} */
  #starts = [];
  /** @type {number[]} */
  #lengths = [];
  /** @type {number[]} */
  #offsets = [];
  /** @type {Text[]} */
  #nodes = [];
  /** @type {Map<Node, number>} the first run of each node */
  #first = new Map();

  /** The text so far. */
  get text() {
    if (this.#parts.length > 1) this.#parts = [this.#parts.join('')];
    return this.#parts[0] ?? '';
  }

  /** Adds a block after those before. @param {Block} block */
  add({ nodes }) {
    if (this.truncated) return;
    let pending = this.#length ? BETWEEN : '';
    let spaced = true; // white space at a block's start is not shown
    for (const node of nodes) {
      for (const piece of pieces(node.data)) {
        if (piece.space && spaced) continue;
        // A space is written with the word that follows it, so none ends a block.
        if (piece.space) {
          spaced = true;
          pending = ' ';
          this.#space = [node, piece.at];
          continue;
        }
        if (!this.#write(pending, node, piece.at, piece.text)) return;
        pending = '';
        spaced = false;
      }
    }
  }

  /**
   * @param {string} before '', a space or the gap between blocks
   * @param {Text} node
   * @param {number} at
   * @param {string} text
   */
  #write(before, node, at, text) {
    if (this.#length + before.length + text.length > MAX_TEXT) {
      this.truncated = true;
      return false;
    }
    if (before === ' ' && this.#space) this.#run(this.#space[0], this.#space[1], ' ');
    else this.#append(before);
    this.#run(node, at, text);
    return true;
  }

  /** @param {Text} node @param {number} at @param {string} text */
  #run(node, at, text) {
    const last = this.#starts.length - 1;
    const follows = last >= 0 && this.#nodes[last] === node
      && this.#starts[last] + this.#lengths[last] === this.#length && this.#offsets[last] + this.#lengths[last] === at;
    if (follows) this.#lengths[last] += text.length;
    else this.#open(node, at, text.length);
    this.#append(text);
  }

  /** @param {Text} node @param {number} at @param {number} length */
  #open(node, at, length) {
    if (!this.#first.has(node)) this.#first.set(node, this.#starts.length);
    this.#starts.push(this.#length);
    this.#lengths.push(length);
    this.#offsets.push(at);
    this.#nodes.push(node);
  }

  /** @param {string} text */
  #append(text) {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /**
   * A live range over a stretch of the text.
   * @param {number} start
   * @param {number} end
   * @returns {Range|null} null where the nodes no longer hold it
   */
  range(start, end) {
    const from = this.#runAt(start);
    const to = this.#runAt(end - 1);
    if (start >= end || from < 0 || to < 0) return null;
    try {
      const range = this.#nodes[from].ownerDocument.createRange();
      range.setStart(this.#nodes[from], this.#offsets[from] + start - this.#starts[from]);
      range.setEnd(this.#nodes[to], this.#offsets[to] + end - this.#starts[to]);
      return range.collapsed ? null : range;
    } catch {
      return null; // the page has shortened the node since
    }
  }

  /** Whether the nodes of a stretch still hold what was read from them. @param {number} start @param {number} end */
  holds(start, end) {
    const { text } = this;
    for (let i = Math.max(0, this.#runAt(start)); i < this.#starts.length && this.#starts[i] < end; i++) {
      const [at, length, offset, node] = [this.#starts[i], this.#lengths[i], this.#offsets[i], this.#nodes[i]];
      const words = node.data.slice(offset, offset + length).replace(WHITES, ' ');
      if (!node.isConnected || words !== text.slice(at, at + length)) return false;
    }
    return true;
  }

  /**
   * The text's offset of a place in a node, or -1 where the text does not hold it.
   * @param {Node} node
   * @param {number} offset
   */
  offsetAt(node, offset) {
    for (let i = this.#first.get(node) ?? this.#nodes.length; this.#nodes[i] === node; i++) {
      const within = offset - this.#offsets[i];
      if (within >= 0 && within <= this.#lengths[i]) return this.#starts[i] + within;
    }
    return -1;
  }

  /** The run that holds the unit at an offset, or -1. @param {number} offset */
  #runAt(offset) {
    const run = firstIndex(this.#starts.length, (i) => this.#starts[i] > offset) - 1;
    return run >= 0 && offset < this.#starts[run] + this.#lengths[run] ? run : -1;
  }
}

/**
 * Cuts a node's data into words and white space; invisible characters are left out.
 * @param {string} data
 */
function* pieces(data) {
  let at = 0;
  for (const { 0: gap, index } of data.matchAll(SPECIAL)) {
    if (index > at) yield { text: data.slice(at, index), at, space: false };
    const space = gap.search(WHITE);
    if (space >= 0) yield { text: ' ', at: index + space, space: true };
    at = index + gap.length;
  }
  if (at < data.length) yield { text: data.slice(at), at, space: false };
}
