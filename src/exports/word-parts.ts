import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { ExportBlock, Run } from './blocks.ts';

/*
 * The official look (GB/T 9704—2012, as far as it is known to us): A4, text area 156 × 225 mm, 22 lines
 * of 28 characters, body 三号 仿宋, title 二号 小标宋, level 1 黑体, level 2 楷体, page number 四号 at the outer foot.
 */
/** Millimetres in twentieths of a point. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);
export const page = { width: mm(210), height: mm(297) };
export const margin = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(28) };
/** 225 mm for 22 lines, in twentieths of a point. */
export const line = Math.floor(mm(225) / 22);
export const sizes = { title: 44, body: 32, foot: 28, small: 21 };

/** Fonts are named, not carried along: the reader's machine has them or takes its own 仿宋, 楷体, 黑体, 宋体. */
const fonts = { fang: '仿宋', kai: '楷体', hei: '黑体', song: '宋体', title: '方正小标宋简体' };
type Face = keyof typeof fonts;
export const font = (face: Face) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: fonts[face],
});

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];
const headingFaces: readonly Face[] = ['hei', 'kai', 'fang', 'fang'];

/** Word counts in characters; others read the length. */
export const twoCharacters = { firstLine: 640, firstLineChars: 200 };
export const spacing = { line, lineRule: LineRuleType.EXACT };

/** Styles of body, title and headings; those of regulations are centred. */
export function styles(regulation: boolean) {
  const heading = (face: Face) => ({
    run: { font: font(face), size: sizes.body, bold: false, color: '000000' },
    paragraph: {
      spacing: { ...spacing, before: 0, after: 0 },
      keepNext: true,
      ...(regulation ? { alignment: AlignmentType.CENTER } : { indent: twoCharacters }),
    },
  });
  return {
    document: { run: { font: font('fang'), size: sizes.body }, paragraph: { spacing } },
    title: {
      run: { font: font('title'), size: sizes.title, bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: Math.round(line * 1.15), after: line } },
    },
    heading1: heading('hei'),
    heading2: heading(regulation ? 'hei' : 'kai'),
    heading3: heading('fang'),
    heading4: heading('fang'),
  };
}

/** A block as paragraphs or a table; headings count from the depth `top`. */
export function toParagraphs(block: ExportBlock, top: number): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading': {
      const level = Math.min(Math.max(block.depth - top, 0), levels.length - 1);
      const face = headingFaces[level] ?? 'fang';
      return [
        new Paragraph({
          heading: levels[level] ?? HeadingLevel.HEADING_4,
          children: block.runs.map((run) => toRun(run, face)),
        }),
      ];
    }
    case 'paragraph':
      return [
        new Paragraph({ spacing, ...looks[block.role], children: block.runs.map((run) => toRun(run)) }),
      ];
    case 'table':
      return [toTable(block.rows), new Paragraph({ spacing, children: [] })];
    case 'footnotes':
      return block.notes.map((note, index) => small(`［${index + 1}］${note}`, index === 0 ? line : 0));
  }
}

const justified = { alignment: AlignmentType.BOTH, indent: twoCharacters } as const;
const looks: Readonly<
  Record<Extract<ExportBlock, { type: 'paragraph' }>['role'], Partial<IParagraphOptions>>
> = {
  text: justified,
  note: justified,
  events: { alignment: AlignmentType.CENTER },
  salutation: { alignment: AlignmentType.BOTH },
  signature: { alignment: AlignmentType.RIGHT },
};

function toRun({ text, bold, italic, superscript }: Run, face?: Face): TextRun {
  const look = face ?? (bold === true ? 'hei' : undefined);
  return new TextRun({
    text: superscript === true ? `［${text}］` : text,
    ...(look === undefined ? {} : { font: font(look) }),
    ...(italic === true ? { italics: true } : {}),
    ...(superscript === true ? { superScript: true } : {}),
  });
}

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

function toTable(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const width = Math.floor(mm(156) / columns);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: Array.from({ length: columns }, (_, column) =>
            toCell(row[column] ?? '', width, index === 0),
          ),
        }),
    ),
  });
}

const toCell = (text: string, width: number, head: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        spacing: { line: 320, lineRule: LineRuleType.AT_LEAST },
        children: [new TextRun({ text, size: 24, font: font(head ? 'hei' : 'song') })],
      }),
    ],
  });

/** A line of small print. */
export const small = (text: string, before: number): Paragraph =>
  new Paragraph({
    spacing: { before, line: 320, lineRule: LineRuleType.AT_LEAST },
    children: [new TextRun({ text, size: sizes.small, font: font('song') })],
  });

/** The page number at a side of the foot: — 1 —. */
export const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font('song'), size: sizes.foot }),
        ],
      }),
    ],
  });
