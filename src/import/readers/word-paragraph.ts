import { markStruck, struckIn } from '../struck.ts';
import type { ImportMessage, SourceBlock, TextRange } from '../types.ts';
import type { ListLabel } from './list-numbers.ts';

/** A stretch of text of one look, something that ends a line, or what a text box anchored here holds. */
export type Piece =
  { text: string; bold: boolean; struck?: boolean } | 'line' | 'page' | { box: SourceBlock[] };

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
  let bold: TextRange[] = [];
  let struck: TextRange[] = [];
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
        ...(struck.length === 0 ? {} : { struck }),
      });
      isFirst = false;
    }
    text = '';
    [bold, struck] = [[], []];
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
      if (piece.struck === true && added.trim() !== '')
        struck = withRange(struck, text.length, text.length + added.length);
      text += added;
    }
  }
  flush();
  if (blocks.length === 0 && boxes.length === 0) blocks.push({ type: 'gap', reason: 'blank' });
  if (paragraph.pageAfter === true) boxes.push({ type: 'gap', reason: 'page' });
  return [...blocks, ...boxes];
}

function withRange(ranges: TextRange[], start: number, end: number): TextRange[] {
  const last = ranges.at(-1);
  return last !== undefined && last[1] === start
    ? [...ranges.slice(0, -1), [last[0], end]]
    : [...ranges, [start, end]];
}

/** The text of a table cell or a note: its lines with a blank between them. */
export const flatText = (blocks: readonly SourceBlock[]): string =>
  blocks
    .map((block) =>
      block.type === 'table'
        ? block.rows.flat().join(' ')
        : block.type === 'gap'
          ? ''
          : markedText(block).trim(),
    )
    .filter((text) => text !== '')
    .join(' ');

const markedText = (block: Extract<SourceBlock, { text: string }>): string =>
  markStruck(block.text, 'struck' in block ? block.struck : undefined);

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

/** Tells that pictures stayed out, whose words may belong to the text. */
export const tellPictures = (count: number): ImportMessage => ({
  step: 'word',
  message: `${count} pictures or objects were left out: look whether words stand in them`,
  review: true,
});

/** Tells what is struck out in a text and yet stands in it. */
export function tellStruck(blocks: readonly SourceBlock[]): ImportMessage[] {
  const texts = blocks.flatMap((block) => {
    if (block.type === 'gap') return [];
    return struckIn(block.type === 'table' ? block.rows.flat().join('') : markedText(block));
  });
  if (texts.length === 0) return [];
  const message = `text that is struck out is kept and marked ~~…~~: ${texts.join(' ｜ ').slice(0, 200)}`;
  return [{ step: 'struck', message, review: true }];
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
