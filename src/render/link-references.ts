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
  for (const piece of piecesOf(block)) {
    const inside = linked.filter(
      ({ start, end }) => start <= (piece.offsets.at(-1) ?? -1) && end > (piece.offsets[0] ?? 0),
    );
    if (inside.length > 0) replace(piece, inside, numberOf);
  }
}

function piecesOf(block: PlacedBlock): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let broken = false;
  const walk = (node: RootContent, parent: { children: RootContent[] }, linkable: boolean): void => {
    if (node.type === 'text') {
      const offsets: number[] = [];
      const breaks = node.value.includes('\n');
      for (let index = 0; index < node.value.length; index += 1) {
        offsets.push(at);
        if (!breaks || !isSoftBreak(node.value, index)) at += 1;
      }
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
function isSoftBreak(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (character === '\n') return true;
  if (character !== ' ' && character !== '\t') return false;
  return /^[ \t]*\n/u.test(text.slice(index)) || /\n[ \t]*$/u.test(text.slice(0, index));
}

function replace(
  { node, parent, offsets }: Piece,
  references: readonly InBlock[],
  numberOf: (reference: InBlock) => number,
): void {
  const children: PhrasingContent[] = [];
  let from = 0;
  const indexOf = (offset: number): number => {
    const index = offsets.findIndex((each) => each >= offset);
    return index < 0 ? node.value.length : index;
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
