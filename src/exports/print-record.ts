import { sealOf, writeSeal } from '../document/export-seal.ts';
import { writeRecord } from '../document/printed-record.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import { plain, type ExportBlock } from './blocks.ts';

/**
 * The description of a paper as the lines that close its plain text and its print, with a seal over them and the words
 * of the body, by which the importer knows an export that nobody changed. None where a value can't be printed so.
 */
export function toPrintedRecord(
  metadata: DocumentMetadata,
  blocks: readonly ExportBlock[],
  extra: readonly string[] = [],
): string[] {
  const record = writeRecord(metadata);
  if (record === undefined) return [];
  const lines = [...record, ...extra];
  return [...lines, writeSeal(sealOf(lines.join(''), blocks.map(wordsOf).join('')))];
}

/** The words of a block as plain text and print show them: calls of notes and the notes with ［1］. */
function wordsOf(block: ExportBlock): string {
  switch (block.type) {
    case 'heading':
      return plain(block.runs);
    case 'paragraph':
      return block.runs
        .map(({ text, superscript }) => (superscript === true ? `［${text}］` : text))
        .join('');
    case 'table':
      return block.rows.flat().join('');
    case 'footnotes':
      return block.notes.map((note, index) => `［${index + 1}］${note}`).join('');
  }
}
