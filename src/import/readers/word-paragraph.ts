import type { BoldRange, ImportMessage, SourceBlock } from '../types.ts';
import type { ListLabel } from './list-numbers.ts';

/** A stretch of text of one weight, something that ends a line, or what a text box anchored here holds. */
export type Piece = { text: string; bold: boolean } | 'line' | 'page' | { box: SourceBlock[] };

/** A paragraph of a Word file, old or new, before it becomes blocks. */
export interface WordParagraph {
  pieces: readonly Piece[];
  depth?: number | undefined;
  align?: 'left' | 'center' | 'right' | undefined;
  label?: ListLabel | null;
  pageBefore?: boolean;
  pageAfter?: boolean;
}

/** The running text of pieces, without boxes. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'object' && 'text' in piece ? piece.text : '')).join('');

/** Blocks of a paragraph: one for each of its lines, then its text boxes; a gap for an empty one. */
export function paragraphBlocks(paragraph: WordParagraph): SourceBlock[] {
  const { pieces, depth, align, label } = paragraph;
  const blocks: SourceBlock[] = paragraph.pageBefore === true ? [{ type: 'gap', reason: 'page' }] : [];
  const boxes: SourceBlock[] = [];
  const opening = label?.kind === 'number' ? label.text : '';
  let text = opening;
  let bold: BoldRange[] = [];
  let isFirst = true;
  const flush = (): void => {
    if (text.trim() !== '') {
      const isItem = label?.kind === 'bullet' && isFirst;
      blocks.push({
        type: depth !== undefined ? 'heading' : isItem ? 'list-item' : 'paragraph',
        text,
        ...(depth === undefined ? {} : { depth }),
        ...(align === undefined ? {} : { align }),
        ...(bold.length === 0 ? {} : { bold }),
      });
      isFirst = false;
    }
    text = '';
    bold = [];
  };
  for (const piece of pieces) {
    if (piece === 'line') flush();
    else if (piece === 'page') {
      flush();
      blocks.push({ type: 'gap', reason: 'page' });
    } else if ('box' in piece) boxes.push(...piece.box);
    else {
      const added = opening !== '' && text === opening ? piece.text.trimStart() : piece.text;
      if (piece.bold && added.trim() !== '') bold = withRange(bold, text.length, text.length + added.length);
      text += added;
    }
  }
  flush();
  if (blocks.length === 0 && boxes.length === 0) blocks.push({ type: 'gap', reason: 'blank' });
  if (paragraph.pageAfter === true) boxes.push({ type: 'gap', reason: 'page' });
  return [...blocks, ...boxes];
}

function withRange(ranges: BoldRange[], start: number, end: number): BoldRange[] {
  const last = ranges.at(-1);
  return last !== undefined && last[1] === start
    ? [...ranges.slice(0, -1), [last[0], end]]
    : [...ranges, [start, end]];
}

/** The text of a table cell or a note: its lines with a blank between them. */
export const flatText = (blocks: readonly SourceBlock[]): string =>
  blocks
    .map((block) =>
      block.type === 'table' ? block.rows.flat().join(' ') : block.type === 'gap' ? '' : block.text.trim(),
    )
    .filter((text) => text !== '')
    .join(' ');

/** One gap where several follow one another; a page break outweighs an empty line. */
export function mergeGaps(blocks: readonly SourceBlock[]): SourceBlock[] {
  const merged: SourceBlock[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (block.type !== 'gap' || last?.type !== 'gap') merged.push(block);
    else if (block.reason === 'page') merged[merged.length - 1] = block;
  }
  return merged;
}

/** Tells which numbers, written by Word's lists and nowhere in the file's text, were put into it. */
export const tellLabels = (labels: readonly string[]): ImportMessage[] =>
  labels.length === 0
    ? []
    : [
        {
          step: 'word',
          message: `${labels.length} numbers that Word's lists write were put into the text`,
          added: labels.map((label) => label.trim()).join(' '),
        },
      ];
