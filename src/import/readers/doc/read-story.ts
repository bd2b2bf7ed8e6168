import { own } from '../../../text/own.ts';
import type { ImportMessage, SourceBlock } from '../../types.ts';
import type { Numbering } from '../list-numbers.ts';
import type { Raised, RaisedCharacters } from '../raised.ts';
import { readSymbol } from '../symbols.ts';
import { flatText, paragraphBlocks, textOf, type Piece } from '../word-paragraph.ts';
import type { WordProperties } from './properties.ts';
import type { DocStyle } from './styles.ts';
import type { WordFile } from './word-file.ts';

/** What the stories of a file share. */
export interface DocContext {
  file: WordFile;
  styleOf: (index: number | undefined) => DocStyle;
  numbering: Numbering;
  fonts: readonly string[];
  messages: ImportMessage[];
  /** Labels of notes by the place of their call in the text. */
  calls: ReadonlyMap<number, string>;
  /** Blocks of text boxes, taken one by one at the places of their anchors. */
  boxes: SourceBlock[][];
  pictures: number;
  /** The numbers of lists that were put into the text. */
  labels: string[];
  raised: RaisedCharacters;
}

interface Paragraph {
  pieces: Piece[];
  properties: WordProperties;
  /** A cell's mark, \u0007, ends it. */
  endsCell: boolean;
}

/** Blocks of a story, a stretch of the text: paragraphs, tables, page breaks. */
export function readStory(start: number, end: number, context: DocContext): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: string[][] = [];
  let cells: string[] = [];
  let cell: SourceBlock[] = [];
  let headerRows = 0;
  const endTable = (): void => {
    if (cell.length > 0 || cells.length > 0)
      rows.push([...cells, ...(cell.length > 0 ? [flatText(cell)] : [])]);
    if (rows.length > 0) blocks.push({ type: 'table', rows, headerRows });
    [rows, cells, cell, headerRows] = [[], [], [], 0];
  };
  for (const paragraph of readParagraphs(start, end, context)) {
    const { properties, endsCell } = paragraph;
    if (properties.rowEnd === true && endsCell) {
      if (properties.headerRow === true && headerRows === rows.length) headerRows += 1;
      rows.push(cells);
      cells = [];
    } else if (endsCell || properties.inTable === true) {
      cell.push(...toBlocks(paragraph, context));
      if (!endsCell) continue;
      cells.push(flatText(cell));
      cell = [];
    } else {
      endTable();
      blocks.push(...toBlocks(paragraph, context));
    }
  }
  endTable();
  return blocks;
}

function toBlocks({ pieces, properties }: Paragraph, context: DocContext): SourceBlock[] {
  const style = context.styleOf(properties.style);
  const set = { ...style.paragraph, ...properties };
  const text = textOf(pieces);
  const list = set.list === undefined || set.list === 0 || set.list > 10_000 ? undefined : String(set.list);
  const label =
    list === undefined || text.trim() === ''
      ? null
      : context.numbering.next({ list, level: set.level ?? 0 }, text.trimStart());
  if (label?.kind === 'number') context.labels.push(label.text);
  const outline = set.outline === undefined || set.outline > 8 ? undefined : Math.min(6, set.outline + 1);
  const depth = properties.outline === undefined ? (style.depth ?? outline) : outline;
  return paragraphBlocks({
    pieces,
    depth,
    align: set.align === 1 ? 'center' : set.align === 2 ? 'right' : undefined,
    label,
    pageBefore: set.pageBefore === true,
  });
}

function* readParagraphs(start: number, end: number, context: DocContext): Generator<Paragraph> {
  const { file } = context;
  let from = start;
  let carried: Piece[] = [];
  for (let at = start; at < end; at += 1) {
    const character = file.text.charAt(at);
    if (character !== '\r' && character !== '\u0007' && at !== end - 1) continue;
    const isMark = character === '\r' || character === '\u0007';
    const properties = file.paragraphAt(at);
    const style = context.styleOf(properties.style);
    // Headings are bold by their style; that says nothing more.
    const usual = style.depth === undefined && style.characters.bold === 1;
    const pieces = [...carried, ...readPieces(from, isMark ? at : at + 1, usual, context)];
    from = at + 1;
    // A deleted paragraph mark joins the paragraph with the next one.
    const isJoined = character === '\r' && file.charactersAt(at).deleted === true;
    carried = isJoined ? pieces : [];
    if (!isJoined) yield { pieces, properties, endsCell: character === '\u0007' };
  }
  if (carried.length > 0) yield { pieces: carried, properties: {}, endsCell: false };
}

/** Characters with a meaning of their own in the text of a Word file ([MS-DOC] 2.4.1). */
const marks: Readonly<Record<string, Piece>> = {
  '\u000b': 'line',
  '\u000c': 'page',
  '\u001e': { text: '-', bold: false },
};

/** A piece whose characters may be raised; what is raised is written so once all of it is known. */
type DocPiece = Piece | { text: string; bold: boolean; struck?: boolean; raised: Raised };

function readPieces(start: number, end: number, usualBold: boolean, context: DocContext): Piece[] {
  const { file } = context;
  const pieces: DocPiece[] = [];
  let deleted = '';
  let hidden = '';
  let instruction = '';
  // Fields: \u0013 instruction \u0014 result \u0015, nested. Only results are text.
  const fields: ('instruction' | 'result')[] = [];
  for (let at = start; at < end; at += 1) {
    const character = file.text.charAt(at);
    if (character === '\u0013') fields.push('instruction');
    else if (character === '\u0014') fields[Math.max(0, fields.length - 1)] = 'result';
    else if (character === '\u0015') fields.pop();
    if (fields.at(-1) === 'instruction' && character !== '\u0013') instruction += character;
    if (fields.includes('instruction') || /[\u0013-\u0015]/u.test(character)) continue;
    const properties = file.charactersAt(at);
    if (properties.deleted === true) deleted += character;
    else if (properties.hidden === true) hidden += character;
    else pieces.push(...readCharacter(character, at, properties, usualBold, context));
  }
  if (/[^\s\u0001-\u001f]/u.test(deleted))
    context.messages.push({ step: 'word', message: 'a deletion that was tracked', removed: deleted });
  if (/[^\s\u0001-\u001f]/u.test(hidden))
    context.messages.push({ step: 'word', message: 'hidden text', removed: hidden });
  // A formula of older programs draws itself by its instruction: its words are nowhere else.
  for (const [formula] of instruction.matchAll(/\bEQ\s[^\r]{1,120}/gu))
    context.messages.push({
      step: 'word',
      message: `a formula written as a field was left out: ${formula}`,
      review: true,
    });
  return mergePieces(pieces).map((piece) => writeRaised(piece, context));
}

function readCharacter(
  character: string,
  at: number,
  properties: WordProperties,
  usualBold: boolean,
  context: DocContext,
): DocPiece[] {
  const bold = isBold(properties.bold, usualBold);
  const call = context.calls.get(at);
  if (call !== undefined) return [{ text: `[^${call}]`, bold }];
  if (properties.symbol !== undefined && properties.special === true) {
    const { font, code } = properties.symbol;
    return [{ text: readSymbol(context.fonts[font] ?? '', code, context.messages), bold }];
  }
  if (character === '\u0001' || character === '\u0008') {
    context.pictures += 1;
    const box = character === '\u0008' ? context.boxes.shift() : undefined;
    return box === undefined ? [] : [{ box }];
  }
  const mark = own(marks, character);
  if (mark !== undefined) return [mark];
  if (/[\u0000-\u0008\u000a-\u001f]/u.test(character)) return [];
  const raised = ([undefined, 'superscript', 'subscript'] as const)[properties.raised ?? 0];
  return [
    {
      text: character,
      bold,
      ...(properties.struck === true ? { struck: true } : {}),
      ...(raised === undefined ? {} : { raised }),
    },
  ];
}

/** 0 and 1 say it; 128 is as the style has it, 129 the opposite. */
const isBold = (value: number | undefined, usual: boolean): boolean =>
  value === undefined || value === 128 ? usual : value === 129 ? !usual : value === 1;

function mergePieces(pieces: readonly DocPiece[]): DocPiece[] {
  const merged: DocPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (isTextPiece(piece) && isTextPiece(last) && lookOf(piece) === lookOf(last))
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

type TextPiece = Extract<DocPiece, { text: string }>;

const isTextPiece = (piece: DocPiece | undefined): piece is TextPiece =>
  typeof piece === 'object' && 'text' in piece;

const lookOf = (piece: TextPiece): string =>
  [piece.bold, piece.struck === true, 'raised' in piece ? piece.raised : ''].join();

function writeRaised(piece: DocPiece, context: DocContext): Piece {
  if (!isTextPiece(piece) || !('raised' in piece)) return piece;
  const { raised, text, ...look } = piece;
  return { ...look, text: context.raised.write(text, raised) };
}
