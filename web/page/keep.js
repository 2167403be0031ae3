// Which blocks within an article's body are of the article.

import { isAuthorNote, isEnded } from './notice.js';
import { wordsOf } from './kind.js';
import { isProse } from './weigh.js';

/** @typedef {import('./weigh.js').Judged} Judged */

const MAX_ITEMS = 30; // of a list, that are looked past
const MIN_OPENING = 40; // units; what ends in a colon and is shorter may open a list of links
const TAIL = 3; // last blocks that may be notes

/**
 * Leaves out what is none of the article's, and headings of what was left out.
 * @param {Judged[]} blocks
 * @returns {Judged[]}
 */
export function keep(blocks) {
  /** @type {Judged[]} */
  const kept = [];
  /** @type {Judged[]} */
  let headings = [];
  blocks.forEach((block, i) => {
    if (block.kind === 'label') return;
    if (block.kind === 'heading' && !block.aside) return void headings.push(block);
    const stays = isProse(block) || (!block.aside && (block.kind === 'caption' || (block.kind === 'item' && isOurs(blocks, i))));
    if (stays) kept.push(...headings, block);
    if (stays || block.kind !== 'caption') headings = [];
  });
  return withoutNotes(kept);
}

/** Whether a short block is of the prose before it, or is a sentence before prose. @param {Judged[]} blocks @param {number} i */
function isOurs(blocks, i) {
  const words = wordsOf(blocks[i]);
  const next = blocks.slice(i + 1, i + 1 + MAX_ITEMS).find(isTelling);
  const before = blocks.slice(Math.max(0, i - MAX_ITEMS), i).findLast(isTelling);
  if (words.endsWith(':') && words.length < MIN_OPENING && next?.kind !== 'prose' && blocks[i + 1]?.kind !== 'item') return false;
  return (before !== undefined && isProse(before)) || (isEnded(words) && next !== undefined && isProse(next));
}

/** Whether a block tells what its neighbours are. @param {Judged} block */
const isTelling = ({ kind, aside }) => aside || kind === 'prose' || kind === 'linked' || kind === 'other';

/** Without what is said at the end about the author or the page. @param {Judged[]} blocks */
function withoutNotes(blocks) {
  const from = Math.max(1, blocks.length - TAIL);
  return blocks.filter((block, i) => i < from || !(isAuthorNote(wordsOf(block)) || isNote(block)));
}

/** All in italics, and with a link. @param {Judged} block */
function isNote({ nodes, element, linked }) {
  return linked > 0 && nodes.every((node) => {
    const italic = node.parentElement?.closest('em, i');
    return !node.data.trim() || (italic && element.contains(italic));
  });
}
