import { own } from '../../../text/own.ts';
import type { ImportMessage, SourceBlock } from '../../types.ts';
import type { Numbering } from '../list-numbers.ts';
import { readSymbol } from '../symbols.ts';
import { flatText, paragraphBlocks, textOf, type Piece } from '../word-paragraph.ts';
import { descend, elements, findAll, xmlText, type XmlElement } from '../xml.ts';
import { listOf, outlineDepth, readAlign, readList, readToggle, type Styles } from './styles.ts';

/** What the body of a Word file refers to. */
export interface WordContext {
  styles: Styles;
  numbering: Numbering;
  messages: ImportMessage[];
  /** Notes called so far, in the order of their calls. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  pictures: number;
  /** The numbers of lists that were put into the text. */
  labels: string[];
}

/** Blocks of a part's body: paragraphs, tables, text boxes, breaks. */
export function readBody(body: XmlElement, context: WordContext): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let pending: Piece[] = [];
  for (const child of flowOf(body)) {
    if (child.name === 'tbl') blocks.push(...readTable(child, context));
    if (child.name !== 'p') continue;
    const pieces = [...pending, ...readPieces(child, context, false)];
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

function* flowOf(parent: XmlElement): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === 'p' || child.name === 'tbl') yield child;
    else if (child.name === 'AlternateContent') yield* flowOf(chosen(child));
    else if (transparent.has(child.name)) yield* flowOf(child);
  }
}

/** Of the ways in which a thing is written for newer and older programs, the first that holds text. */
function chosen(alternate: XmlElement): XmlElement {
  const ways = elements(alternate);
  return ways.find((way) => xmlText(way).trim() !== '') ?? ways[0] ?? alternate;
}

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

/** What is not running text, and never held any: properties, marks of the editor, instructions of fields. */
const silent = new Set([
  'pPr',
  'rPr',
  'instrText',
  'delInstrText',
  'proofErr',
  'bookmarkStart',
  'bookmarkEnd',
  'rt',
  'sdtPr',
  'sdtEndPr',
  'fldChar',
  'lastRenderedPageBreak',
  'annotationRef',
  'footnoteRef',
  'endnoteRef',
  'separator',
  'tblPr',
  'delText',
]);

/** The runs of a paragraph as pieces, in reading order; `bold` is what the run around them says. */
function readPieces(parent: XmlElement, context: WordContext, bold: boolean): Piece[] {
  return elements(parent).flatMap((child) => {
    const handler = own(handlers, child.name);
    if (handler !== undefined) return handler(child, context, bold);
    return silent.has(child.name) ? [] : readPieces(child, context, bold);
  });
}

type Handler = (element: XmlElement, context: WordContext, bold: boolean) => Piece[];

const textPiece = (text: string, bold: boolean): Piece[] => (text === '' ? [] : [{ text, bold }]);

function note(kind: 'footnote' | 'endnote'): Handler {
  return (element, context, bold) => {
    context.notes.push({ kind, id: element.attributes['id'] ?? '' });
    return textPiece(`[^${context.notes.length}]`, bold);
  };
}

function drop(message: string): Handler {
  return (element, context) => {
    const removed = [...findAll(element, 'delText'), ...findAll(element, 't')].map(xmlText).join('');
    if (removed !== '') context.messages.push({ step: 'word', message, removed });
    return [];
  };
}

const picture: Handler = (element, context) => {
  const boxes = [...findAll(element, 'txbxContent')];
  if (boxes.length === 0) context.pictures += 1;
  return boxes.map((each) => ({ box: readBody(each, context) }));
};

const handlers: Readonly<Record<string, Handler>> = {
  t: (element, _context, bold) => textPiece(xmlText(element).replaceAll(/[\r\n]+/gu, ' '), bold),
  tab: (_element, _context, bold) => textPiece('\t', bold),
  ptab: (_element, _context, bold) => textPiece('\t', bold),
  br: (element) => {
    const type = element.attributes['type'];
    return type === 'page' ? ['page'] : type === 'column' ? [] : ['line'];
  },
  cr: () => ['line'],
  noBreakHyphen: (_element, _context, bold) => textPiece('-', bold),
  softHyphen: () => [],
  sym: ({ attributes }, context, bold) => {
    const code = Number.parseInt(attributes['char'] ?? '', 16);
    return textPiece(readSymbol(attributes['font'] ?? '', code, context.messages), bold);
  },
  r: (element, context, bold) => {
    const properties = descend(element, 'rPr');
    if (readToggle(properties, 'vanish') === true) return drop('hidden text')(element, context, bold);
    return readPieces(element, context, readToggle(properties, 'b') ?? bold);
  },
  // A list that hangs in a table cell or a box inside a run is read where it stands.
  AlternateContent: (element, context, bold) => readPieces(chosen(element), context, bold),
  drawing: picture,
  pict: picture,
  object: picture,
  del: drop('a deletion that was tracked'),
  moveFrom: drop('a passage that was moved elsewhere'),
  footnoteReference: note('footnote'),
  endnoteReference: note('endnote'),
};

function readTable(table: XmlElement, context: WordContext): SourceBlock[] {
  const rows: string[][] = [];
  let headerRows = 0;
  const cellBlocks: SourceBlock[][] = [];
  for (const row of rowsOf(table, 'tr')) {
    if (descend(row, 'trPr', 'del') !== undefined) {
      drop('a table row that was deleted')(row, context, false);
      continue;
    }
    if (headerRows === rows.length && readToggle(descend(row, 'trPr'), 'tblHeader') === true) headerRows += 1;
    const skipped = Number(descend(row, 'trPr', 'gridBefore')?.attributes['val'] ?? 0);
    const cells: string[] = blanks(skipped);
    for (const cell of rowsOf(row, 'tc')) {
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

function* rowsOf(parent: XmlElement, name: 'tr' | 'tc'): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === name) yield child;
    else if (transparent.has(child.name)) yield* rowsOf(child, name);
  }
}
