import type { SourceBlock } from '../../types.ts';
import { flatText, paragraphBlocks, textOf, type Piece } from '../word-paragraph.ts';
import { descend, elements, type XmlElement } from '../xml.ts';
import type { WordContext } from './context.ts';
import { chosen, drop, isPrompt, plainLook, readPieces } from './read-runs.ts';
import { listOf, outlineDepth, readAlign, readList, readToggle } from './styles.ts';

/** Blocks of a part's body: paragraphs, tables, text boxes, embedded parts, breaks. */
export function readBody(body: XmlElement, context: WordContext): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let pending: Piece[] = [];
  for (const child of flowOf(body, context)) {
    if (child.name === 'tbl') blocks.push(...readTable(child, context));
    if (child.name === 'altChunk') blocks.push(...context.embedded(child.attributes['id'] ?? ''));
    if (child.name !== 'p') continue;
    const pieces = [...pending, ...readPieces(child, context, plainLook)];
    pending = [];
    // A deleted paragraph mark joins the paragraph with the next one.
    if (descend(child, 'pPr', 'rPr', 'del') !== undefined) pending = pieces;
    else blocks.push(...readParagraph(child, pieces, context));
  }
  for (const piece of pending)
    if (typeof piece === 'object' && 'text' in piece) blocks.push({ type: 'paragraph', text: piece.text });
  return blocks;
}

/** Containers that hold paragraphs and tables without being one. */
const transparent = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'ins',
  'moveTo',
  'Choice',
  'body',
]);

const blocks = new Set(['p', 'tbl', 'altChunk']);

function* flowOf(parent: XmlElement, context: WordContext): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (blocks.has(child.name)) yield child;
    else if (child.name === 'AlternateContent') yield* flowOf(chosen(child), context);
    else if (isPrompt(child)) dropPrompt(child, context);
    else if (transparent.has(child.name)) yield* flowOf(child, context);
  }
}

const dropPrompt = (element: XmlElement, context: WordContext): void =>
  void drop('the prompt of a field that was not filled in')(element, context, plainLook);

function readParagraph(element: XmlElement, pieces: Piece[], context: WordContext): SourceBlock[] {
  const properties = descend(element, 'pPr');
  const style = context.styles.get(descend(properties, 'pStyle')?.attributes['val']);
  const depth = descend(properties, 'outlineLvl') === undefined ? style.depth : outlineDepth(properties);
  const list = listOf(readList(properties), style, context.numbering);
  const text = textOf(pieces);
  const label =
    list === undefined || text.trim() === '' ? null : context.numbering.next(list, text.trimStart());
  if (label?.kind === 'number') context.labels.push(label.text);
  const section = descend(properties, 'sectPr');
  return paragraphBlocks({
    // What a heading's style makes bold says nothing that its being a heading does not.
    pieces: style.bold === true && depth === undefined ? pieces.map(embolden) : pieces,
    depth,
    align: descend(properties, 'jc') === undefined ? style.align : readAlign(properties),
    label,
    pageBefore: readToggle(properties, 'pageBreakBefore') === true,
    pageAfter: section !== undefined && descend(section, 'type')?.attributes['val'] !== 'continuous',
  });
}

const embolden = (piece: Piece): Piece =>
  typeof piece === 'object' && 'text' in piece ? { ...piece, bold: true } : piece;

function readTable(table: XmlElement, context: WordContext): SourceBlock[] {
  const rows: string[][] = [];
  let headerRows = 0;
  const cellBlocks: SourceBlock[][] = [];
  for (const row of rowsOf(table, 'tr', context)) {
    if (descend(row, 'trPr', 'del') !== undefined) {
      drop('a table row that was deleted')(row, context, plainLook);
      continue;
    }
    if (headerRows === rows.length && readToggle(descend(row, 'trPr'), 'tblHeader') === true) headerRows += 1;
    const skipped = Number(descend(row, 'trPr', 'gridBefore')?.attributes['val'] ?? 0);
    const cells: string[] = blanks(skipped);
    for (const cell of rowsOf(row, 'tc', context)) {
      const blocks = readBody(cell, context);
      cellBlocks.push(blocks);
      const merge = descend(cell, 'tcPr', 'vMerge');
      const goesOn = merge !== undefined && merge.attributes['val'] !== 'restart';
      const span = Number(descend(cell, 'tcPr', 'gridSpan')?.attributes['val'] ?? 1);
      cells.push(goesOn ? '' : flatText(blocks), ...blanks(span - 1));
    }
    rows.push(cells);
  }
  // A frame of one cell around running text is no table.
  if (cellBlocks.length === 1) return cellBlocks[0] ?? [];
  return rows.length === 0 ? [] : [{ type: 'table', rows, headerRows }];
}

const blanks = (count: number): string[] =>
  Array.from({ length: Math.min(60, Math.max(0, count)) }, () => '');

function* rowsOf(parent: XmlElement, name: 'tr' | 'tc', context: WordContext): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === name) yield child;
    else if (isPrompt(child)) {
      dropPrompt(child, context);
      // Without its cell the others of the row would stand in wrong columns.
      for (const cell of rowsOf(descend(child, 'sdtContent') ?? child, name, context))
        yield { ...cell, children: elements(cell).filter((each) => each.name.endsWith('Pr')) };
    } else if (transparent.has(child.name)) yield* rowsOf(child, name, context);
  }
}
