import type { DocumentMetadata } from '../document/schema.ts';
import { plain, type ExportBlock } from './blocks.ts';
import type { ExportHead } from './head.ts';
import { toPrintedRecord } from './print-record.ts';

/**
 * A document as plain text, UTF-8: head, body a paragraph a line, tables with tabs, notes, source at the foot; with
 * `metadata`, the record by which the importer reads it back.
 */
export function toPlainText(
  { title, subtitle, lines, foot }: ExportHead,
  blocks: readonly ExportBlock[],
  metadata?: DocumentMetadata,
): string {
  const head = [title, ...(subtitle === undefined ? [] : [`——${subtitle}`]), ...lines];
  const record = metadata === undefined ? [] : toPrintedRecord(metadata, blocks, levelsOf(blocks));
  const tail = record.length === 0 ? foot : [...foot, '', ...record];
  return `${[...head, '', ...blocks.flatMap(linesOf), '', ...tail].join('\n').trim()}\n`;
}

function linesOf(block: ExportBlock): string[] {
  switch (block.type) {
    case 'heading':
      return ['', plain(block.runs), ''];
    case 'paragraph':
      return [`${block.role === 'text' ? '　　' : ''}${marked(block)}`];
    case 'table':
      return ['', ...block.rows.map((row) => row.join('\t')), ''];
    case 'footnotes':
      return ['', ...block.notes.map((note, index) => `［${index + 1}］${note}`)];
  }
}

/** Calls of notes stand in brackets and what is struck between ~~, since plain text can't raise or strike. */
const marked = ({ runs }: Extract<ExportBlock, { type: 'paragraph' }>): string =>
  runs
    .map(({ text, superscript, struck }) =>
      superscript === true ? `［${text}］` : struck === true ? `~~${text}~~` : text,
    )
    .join('');

/**
 * What the lines are that stand flush left, a digit each: 2 to 6 the depth of a heading, 0 a paragraph, 1 a row of a
 * table, 9 a note. By their looks alone a signature is no other than a heading.
 */
function levelsOf(blocks: readonly ExportBlock[]): string[] {
  const digits = blocks.flatMap((block) => {
    const code = codeOf(block);
    return linesOf(block)
      .flatMap((line) => line.split('\n'))
      .filter((line) => line.trim() !== '' && !line.startsWith('　　'))
      .map(() => code);
  });
  return digits.length === 0 ? [] : [`【行式】${digits.join('')}`];
}

const codeOf = (block: ExportBlock): string =>
  ({
    heading: block.type === 'heading' ? String(block.depth) : '',
    paragraph: '0',
    table: '1',
    footnotes: '9',
  })[block.type];
