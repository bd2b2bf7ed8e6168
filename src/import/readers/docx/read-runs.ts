import type { Raised } from '../raised.ts';
import { readSymbol } from '../symbols.ts';
import type { Piece } from '../word-paragraph.ts';
import { descend, elements, findAll, xmlText, type XmlElement } from '../xml.ts';
import type { WordContext } from './context.ts';
import { formulaText } from './formula.ts';
import { readRaised, readStruck, readToggle } from './styles.ts';

/** How the characters of a run look, by itself and by what stands around it. */
export interface Look {
  bold: boolean;
  struck: boolean;
  raised?: Raised | undefined;
}

export const plainLook: Look = { bold: false, struck: false };

/** The runs of a paragraph as pieces, in reading order. */
export function readPieces(parent: XmlElement, context: WordContext, look: Look): Piece[] {
  return elements(parent).flatMap((child) => {
    const handler = handlers.get(child.name);
    if (handler !== undefined) return handler(child, context, look);
    return silent.has(child.name) ? [] : readPieces(child, context, look);
  });
}

/** Of the ways in which a thing is written for newer and older programs, the first that holds text. */
export function chosen(alternate: XmlElement): XmlElement {
  const ways = elements(alternate);
  return ways.find((way) => xmlText(way).trim() !== '') ?? ways[0] ?? alternate;
}

/** Whether a content control shows what to fill in, and nothing that was filled in. */
export const isPrompt = (element: XmlElement): boolean =>
  element.name === 'sdt' && readToggle(descend(element, 'sdtPr'), 'showingPlcHdr') === true;

/** What is not running text, and never held any: properties, marks of the editor, instructions of fields. */
const silent = new Set([
  'pPr',
  'rPr',
  'delInstrText',
  'proofErr',
  'bookmarkStart',
  'bookmarkEnd',
  'rubyPr',
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

export type Handler = (element: XmlElement, context: WordContext, look: Look) => Piece[];

/** Leaves out what an element holds, and tells it. */
export function drop(message: string): Handler {
  return (element, context) => {
    const removed = [...findAll(element, 'delText'), ...findAll(element, 't')].map(xmlText).join('');
    if (removed !== '') context.messages.push({ step: 'word', message, removed });
    return [];
  };
}

function textPiece(text: string, look: Look, context: WordContext): Piece[] {
  if (text === '') return [];
  const { bold, struck, raised } = look;
  const written = raised === undefined ? text : context.raised.write(text, raised);
  return [{ text: written, bold, ...(struck ? { struck } : {}) }];
}

function note(kind: 'footnote' | 'endnote'): Handler {
  return (element, context, { bold }) => {
    context.notes.push({ kind, id: element.attributes['id'] ?? '' });
    return [{ text: `[^${context.notes.length}]`, bold }];
  };
}

/** What a drawing holds of words: text boxes, or the line of an ornamental title (WordArt). */
const picture: Handler = (element, context) => {
  const boxes = [...findAll(element, 'txbxContent')];
  if (boxes.length > 0) return boxes.map((each) => ({ box: context.box(each) }));
  const lines = [...findAll(element, 'textpath')].map(({ attributes }) => attributes['string'] ?? '');
  if (lines.join('').trim() !== '')
    return lines.map((text) => ({ box: [{ type: 'paragraph', text, align: 'center' }] }));
  context.pictures += 1;
  return [];
};

const formula: Handler = (element, context, { bold }) => {
  const text = formulaText(element);
  if (text.trim() === '') return [];
  context.formulas.push(text);
  return [{ text, bold }];
};

function readRun(element: XmlElement, context: WordContext, look: Look): Piece[] {
  const properties = descend(element, 'rPr');
  if (readToggle(properties, 'vanish') === true) return drop('hidden text')(element, context, look);
  const id = descend(properties, 'rStyle')?.attributes['val'];
  const style = id === undefined ? undefined : context.styles.get(id);
  return readPieces(element, context, {
    bold: readToggle(properties, 'b') ?? look.bold,
    struck: readStruck(properties) ?? style?.struck ?? look.struck,
    raised: readRaised(properties) ?? style?.raised ?? look.raised,
  });
}

/** A formula of older programs is an instruction (EQ \f(1,2)) that draws itself: its words are nowhere else. */
const instruction: Handler = (element, context) => {
  const text = xmlText(element).trim();
  if (/^EQ\s/iu.test(text))
    context.messages.push({
      step: 'word',
      message: `a formula written as a field was left out: ${text.slice(0, 120)}`,
      review: true,
    });
  return [];
};

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['t', (element, context, look) => textPiece(xmlText(element).replaceAll(/[\r\n]+/gu, ' '), look, context)],
  ['tab', (_element, _context, { bold }) => [{ text: '\t', bold }]],
  ['ptab', (_element, _context, { bold }) => [{ text: '\t', bold }]],
  [
    'br',
    (element) => {
      const type = element.attributes['type'];
      return type === 'page' ? ['page'] : type === 'column' ? [] : ['line'];
    },
  ],
  ['cr', () => ['line']],
  ['noBreakHyphen', (_element, context, look) => textPiece('-', look, context)],
  ['softHyphen', () => []],
  [
    'sym',
    ({ attributes }, context, look) => {
      const code = Number.parseInt(attributes['char'] ?? '', 16);
      return textPiece(readSymbol(attributes['font'] ?? '', code, context.messages), look, context);
    },
  ],
  ['r', readRun],
  // A list that hangs in a table cell or a box inside a run is read where it stands.
  ['AlternateContent', (element, context, look) => readPieces(chosen(element), context, look)],
  [
    'sdt',
    (element, context, look) =>
      isPrompt(element)
        ? drop('the prompt of a field that was not filled in')(element, context, look)
        : readPieces(element, context, look),
  ],
  ['rt', drop('a reading printed above a character')],
  ['instrText', instruction],
  ['oMath', formula],
  ['drawing', picture],
  ['pict', picture],
  ['object', picture],
  ['del', drop('a deletion that was tracked')],
  ['moveFrom', drop('a passage that was moved elsewhere')],
  ['footnoteReference', note('footnote')],
  ['endnoteReference', note('endnote')],
]);
