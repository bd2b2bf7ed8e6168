import { plain, type ExportBlock } from './blocks.ts';
import type { ExportHead } from './head.ts';

/** A document as plain text, UTF-8: head, body a paragraph a line, tables with tabs, notes, source at the foot. */
export function toPlainText(
  { title, subtitle, lines, foot }: ExportHead,
  blocks: readonly ExportBlock[],
): string {
  const head = [title, ...(subtitle === undefined ? [] : [`——${subtitle}`]), ...lines];
  return `${[...head, '', ...blocks.flatMap(linesOf), '', ...foot].join('\n').trim()}\n`;
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

/** Calls of notes stand in brackets, since plain text can't raise them. */
const marked = ({ runs }: Extract<ExportBlock, { type: 'paragraph' }>): string =>
  runs.map(({ text, superscript }) => (superscript === true ? `［${text}］` : text)).join('');
