import {
  AlignmentType,
  Bookmark,
  Document,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageReference,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { line, margin, page, sizes, twoCharacters } from '../../exports/word-look.ts';
import { font, pageNumber, small, spacing, styles, toParagraphs } from '../../exports/word-parts.ts';
import { toBlocks } from '../excerpt.ts';
import { courseFacts, readingTitle, unitEntry, unitLabel } from '../labels.ts';
import type { ResolvedReading, ResolvedUnit } from '../types.ts';
import { addressOf } from './addresses.ts';
import { settleWord } from './settle-word.ts';
import { unitFacts, unitLists } from './outline-text.ts';
import { readingFoot } from './reading-text.ts';
import type { Pack } from './types.ts';

/**
 * The reader of a course as .docx: cover, contents with page numbers, unit by unit the texts with questions and tasks,
 * and the sources with the page on which each stands.
 */
export async function packReader(pack: Pack): Promise<Uint8Array<ArrayBuffer>> {
  const properties = { page: { size: page, margin } };
  const footers = { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) };
  const file = new Document({
    title: pack.course.title,
    creator: pack.course.organiser,
    styles: { default: { ...styles(false), heading1: unitStyle, heading2: readingStyle } },
    evenAndOddHeaderAndFooters: true,
    // The contents are written with their numbers; Word counts them again when it is told to update fields.
    pageNumbers: estimatePageNumbersWith({ guess: true, measureWidth }),
    sections: [
      { properties, children: cover(pack) },
      { properties: { ...properties, type: SectionType.NEXT_PAGE }, children: contents() },
      {
        properties: {
          page: { ...properties.page, pageNumbers: { start: 1 } },
          type: SectionType.ODD_PAGE,
        },
        footers,
        children: [...about(pack), ...pack.units.flatMap((unit) => unitPart(pack, unit)), ...sources(pack)],
      },
    ],
  });
  return settleWord(new Uint8Array(await Packer.toArrayBuffer(file)));
}

const heading = (face: 'hei' | 'kai', size: number, before: number) => ({
  run: { font: font(face), size, bold: false, color: '000000' },
  paragraph: {
    alignment: AlignmentType.LEFT,
    spacing: { line: Math.round(line * 1.1), lineRule: LineRuleType.AT_LEAST, before, after: line / 2 },
    keepNext: true,
  },
});
const unitStyle = heading('hei', 36, 0);
const readingStyle = heading('hei', sizes.body, line);

const centred = (text: string, size: number, face: 'title' | 'kai' | 'song', before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, line: Math.round(size * 15), lineRule: LineRuleType.AT_LEAST },
    children: [new TextRun({ text, size, font: font(face) })],
  });

const text = (words: string, face: 'fang' | 'kai' | 'hei' = 'fang'): Paragraph =>
  new Paragraph({
    spacing,
    alignment: AlignmentType.BOTH,
    indent: twoCharacters,
    children: [new TextRun({ text: words, font: font(face) })],
  });

const cover = (pack: Pack): FileChild[] => [
  centred(pack.course.title, 52, 'title', line * 5),
  centred('读　本', 40, 'kai', line),
  new Paragraph({ spacing: { before: line * 5 }, children: [] }),
  ...courseFacts(pack).map(([name, value]) => centred(`${name}：${value}`, sizes.body, 'kai')),
  centred(`材料选自${pack.site.name}`, sizes.foot, 'song', line * 3),
];

/** What the course is, what can be done after it, and when what is taught. */
function about(pack: Pack): FileChild[] {
  const { course, introduction, units, hours } = pack;
  const rows = units.map((unit) => [
    unitEntry(unit.number, unit.unit.title),
    [unit.unit.date, unit.unit.time].filter(Boolean).join(' '),
    unit.unit.teacher ?? '',
    String(unit.unit.hours),
  ]);
  const timetable = [['单元', '时间', '主讲', '学时'], ...rows, ['合计', '', '', String(hours)]];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('课程说明')] }),
    ...introduction.map((words) => text(words)),
    ...(course.aims.length === 0 ? [] : [text('学完能做什么', 'hei')]),
    ...course.aims.map((aim, index) => text(`${index + 1}．${aim}`)),
    text('课程表', 'hei'),
    ...toParagraphs({ type: 'table', rows: timetable }, 1),
  ];
}

/** Han characters are as wide as they are high in every font of official papers, the rest about half of it. */
function measureWidth(words: string, { size }: { size: number }): number {
  const wide = [...words].filter((each) => (each.codePointAt(0) ?? 0) > 0x2000).length;
  return (wide + ([...words].length - wide) / 2) * size;
}

const contents = (): FileChild[] => [
  centred('目　录', sizes.title, 'title', 0),
  new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
];

function unitPart(pack: Pack, unit: ResolvedUnit): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(unitLabel(unit.number, unit.unit.title))],
    }),
    small(unitFacts(unit).join('　'), 0),
    ...unit.readings.flatMap((reading, index) => readingPart(pack, reading, bookmark(unit, index))),
    ...unitLists(unit).flatMap(([name, items]) => [
      text(name, 'hei'),
      ...items.map((item, index) => text(items.length === 1 ? item : `${index + 1}．${item}`)),
    ]),
  ];
}

const bookmark = ({ number }: ResolvedUnit, index: number): string => `reading_${number}_${index + 1}`;

function readingPart(pack: Pack, reading: ResolvedReading, id: string): FileChild[] {
  const { why, required } = reading.reading;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [
        new Bookmark({ id, children: [new TextRun(readingTitle(reading))] }),
        ...(required ? [] : [new TextRun('（选读）')]),
      ],
    }),
    ...(why === undefined ? [] : [text(why, 'kai')]),
    ...toBlocks(reading.chosen).flatMap((block) =>
      toParagraphs(block, block.type === 'heading' ? block.depth - 2 : 1),
    ),
    ...readingFoot(pack, reading).map((words, index) => small(words, index === 0 ? line / 2 : 0)),
  ];
}

/** What was used, in order, with the page of the reader on which it stands. */
function sources(pack: Pack): FileChild[] {
  const readings = pack.units.flatMap((unit) =>
    unit.readings.map((reading, index) => ({ reading, id: bookmark(unit, index) })),
  );
  const entries = readings.map(
    ({ reading, id }, index) =>
      new Paragraph({
        spacing: { line: 360, lineRule: LineRuleType.AT_LEAST, before: 80 },
        children: [
          run(
            `${index + 1}．${readingTitle(reading)}　${reading.paper.citation}　${addressOf(pack, reading)}　见第`,
          ),
          new PageReference(id, { hyperlink: true }),
          run('页'),
        ],
      }),
  );
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun('资料来源')],
    }),
    ...entries,
  ];
}

const run = (words: string): TextRun => new TextRun({ text: words, size: 24, font: font('song') });
