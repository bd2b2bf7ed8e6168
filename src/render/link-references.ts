import type { PhrasingContent, RootContent, Text } from 'mdast';
import type { InBlock } from '../citations/find-references.ts';
import type { PlacedBlock } from './blocks.ts';

/** A text node of a block. */
interface Piece {
  node: Text;
  parent: { children: RootContent[] };
  /** Offset in the block's text for each character of the node; soft line breaks have none of their own. */
  offsets: number[];
}

/**
 * Puts the references of a block into its nodes as links: to an anchor of the page, or with the number of a reference
 * to another paper (`data-r`), which is resolved when the page is made, as only the archive knows that paper.
 */
export function linkReferences(
  block: PlacedBlock,
  references: readonly InBlock[],
  numberOf: (reference: InBlock) => number,
): void {
  const linked = references.filter(({ anchor, work }) => anchor !== undefined || work !== undefined);
  if (linked.length === 0 || block.node.type === 'code') return;
  let next = 0;
  for (const piece of piecesOf(block)) {
    const [first, last] = [piece.offsets[0] ?? 0, piece.offsets.at(-1) ?? -1];
    while ((linked[next]?.end ?? Infinity) <= first) next += 1;
    const inside: InBlock[] = [];
    for (let each = linked[next], at = next; each !== undefined && each.start <= last; each = linked[++at])
      if (each.end > first) inside.push(each);
    if (inside.length > 0) replace(piece, inside, numberOf);
  }
}

function piecesOf(block: PlacedBlock): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let broken = false;
  const walk = (node: RootContent, parent: { children: RootContent[] }, linkable: boolean): void => {
    if (node.type === 'text') {
      const { offsets, end } = offsetsFrom(at, node.value);
      at = end;
      if (linkable) pieces.push({ node, parent, offsets });
      broken ||= at > block.text.length;
    } else if ('value' in node) at += node.value.length;
    else if ('children' in node) {
      const inTable = node.type === 'table' || node.type === 'tableRow';
      for (const [index, child] of [...node.children].entries()) {
        if (inTable && index > 0) at += 1;
        walk(child as RootContent, node as { children: RootContent[] }, linkable && node.type !== 'link');
      }
    }
  };
  walk(block.node, { children: [] }, true);
  // Where the offsets would not be those of the text, a missing link is better than a wrong one.
  return broken || at !== block.text.length ? [] : pieces;
}

/** A line feed with the blanks around it, which readers do not see. */
const softBreak = /(?<![ \t])[ \t]*\n[ \t]*/gu;

/** The offsets of the characters of a text that begins at one, and the offset behind them. */
function offsetsFrom(start: number, text: string): { offsets: number[]; end: number } {
  const offsets: number[] = [];
  let end = start;
  const pass = (to: number, step: 0 | 1): void => {
    for (; offsets.length < to; end += step) offsets.push(end);
  };
  for (const { 0: run, index } of text.matchAll(softBreak)) {
    pass(index, 1);
    pass(index + run.length, 0);
  }
  pass(text.length, 1);
  return { offsets, end };
}

function replace(
  { node, parent, offsets }: Piece,
  references: readonly InBlock[],
  numberOf: (reference: InBlock) => number,
): void {
  const children: PhrasingContent[] = [];
  let from = 0;
  // By halves: a paragraph may hold thousands of references.
  const indexOf = (offset: number): number => {
    let [low, high] = [0, offsets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const text = (value: string): Text => ({ type: 'text', value });
  for (const reference of references) {
    const [start, end] = [Math.max(from, indexOf(reference.start)), indexOf(reference.end)];
    if (end <= start) continue;
    if (start > from) children.push(text(node.value.slice(from, start)));
    children.push(linkOf(reference, text(node.value.slice(start, end)), numberOf));
    from = end;
  }
  if (from < node.value.length) children.push(text(node.value.slice(from)));
  parent.children.splice(parent.children.indexOf(node), 1, ...children);
}

function linkOf(reference: InBlock, text: Text, numberOf: (reference: InBlock) => number): PhrasingContent {
  const properties =
    reference.anchor === undefined
      ? { dataR: String(numberOf(reference)) }
      : { href: `#${reference.anchor}` };
  const data = { hName: 'a', hProperties: properties };
  return { type: 'emphasis', children: [text], data } as PhrasingContent;
}
