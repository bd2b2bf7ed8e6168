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
import { characterSpacing, faces, line, sizes, textWidth, twoCharacters, type Face } from './word-look.ts';

export const font = (face: Face) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: faces[face],
});

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];
const headingFaces: readonly Face[] = ['hei', 'kai', 'fang', 'fang'];

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
    document: { run: { font: font('fang'), size: sizes.body, characterSpacing }, paragraph: { spacing } },
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

function toRun({ text, bold, italic, superscript, struck }: Run, face?: Face): TextRun {
  const look = face ?? (bold === true ? 'hei' : undefined);
  return new TextRun({
    text: superscript === true ? `［${text}］` : text,
    ...(look === undefined ? {} : { font: font(look) }),
    ...(italic === true ? { italics: true } : {}),
    ...(struck === true ? { strike: true } : {}),
    ...(superscript === true ? { superScript: true } : {}),
  });
}

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

function toTable(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const width = Math.floor(textWidth / columns);
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
        // A line as high as those of the body would push the last of them off the page.
        spacing: { line: 320, lineRule: LineRuleType.EXACT },
        indent: alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font('song'), size: sizes.foot }),
        ],
      }),
    ],
  });
