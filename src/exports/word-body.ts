import type { ExportBlock, Run } from './blocks.ts';
import type { ExportHead } from './head.ts';
import { faces, line, sizes, textWidth, twoCharacters, type Face } from './word-look.ts';

/*
 * The body of a Word file as text. The `docx` package builds a tree of objects for every run and takes ten times as
 * long; it still makes everything of the file that is the same for all papers (word.ts).
 */

const headingFaces: readonly Face[] = ['hei', 'kai', 'fang', 'fang'];

type Role = Extract<ExportBlock, { type: 'paragraph' }>['role'];

const spacing = `<w:spacing w:line="${line}" w:lineRule="exact"/>`;
const justified = `<w:ind w:firstLine="${twoCharacters.firstLine}" w:firstLineChars="${twoCharacters.firstLineChars}"/><w:jc w:val="both"/>`;
const looks: Readonly<Record<Role, string>> = {
  text: justified,
  note: justified,
  events: '<w:jc w:val="center"/>',
  salutation: '<w:jc w:val="both"/>',
  signature: '<w:jc w:val="right"/>',
};

/** Everything between the beginning of the body and its section properties, as WordprocessingML. */
export function toWordBody(head: ExportHead, blocks: readonly ExportBlock[]): string {
  const top = Math.min(...blocks.map((block) => (block.type === 'heading' ? block.depth : 9)));
  return [
    front(head),
    ...blocks.map((block) => toParagraphs(block, top)),
    ...head.foot.map((text, index) => small(text, index === 0 ? line : 0)),
  ].join('');
}

function front({ title, subtitle, lines }: ExportHead): string {
  const centred = (text: string): string =>
    paragraph(`${spacing}<w:jc w:val="center"/>`, toRun({ text }, 'kai'));
  return [
    paragraph('<w:pStyle w:val="Title"/>', toRun({ text: title })),
    ...(subtitle === undefined ? [] : [centred(`——${subtitle}`)]),
    ...lines.map(centred),
    paragraph(spacing, ''),
  ].join('');
}

function toParagraphs(block: ExportBlock, top: number): string {
  switch (block.type) {
    case 'heading': {
      const level = Math.min(Math.max(block.depth - top, 0), headingFaces.length - 1);
      const runs = block.runs.map((run) => toRun(run, headingFaces[level]));
      return paragraph(`<w:pStyle w:val="Heading${level + 1}"/>`, runs.join(''));
    }
    case 'paragraph':
      return paragraph(spacing + looks[block.role], block.runs.map((run) => toRun(run)).join(''));
    case 'table':
      return toTable(block.rows) + paragraph(spacing, '');
    case 'footnotes':
      return block.notes
        .map((note, index) => small(`［${index + 1}］${note}`, index === 0 ? line : 0))
        .join('');
  }
}

const paragraph = (properties: string, runs: string): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;

function toRun({ text, bold, italic, superscript, struck }: Run, face?: Face): string {
  const look = face ?? (bold === true ? 'hei' : undefined);
  return run(superscript === true ? `［${text}］` : text, [
    look === undefined ? '' : font(look),
    italic === true ? '<w:i/><w:iCs/>' : '',
    struck === true ? '<w:strike/>' : '',
    superscript === true ? '<w:vertAlign w:val="superscript"/>' : '',
  ]);
}

const font = (face: Face): string =>
  `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${faces[face]}" w:hAnsi="Times New Roman"/>`;

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

function run(text: string, properties: readonly string[]): string {
  const look = properties.join('');
  const words = text
    .split('\n')
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${words}</w:r>`;
}

const small = (text: string, before: number): string =>
  paragraph(
    `<w:spacing w:before="${before}" w:line="320" w:lineRule="atLeast"/>`,
    run(text, [font('song'), size(sizes.small)]),
  );

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:color="000000" w:sz="4"/>`)
  .join('');

function toTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const width = Math.floor(textWidth / columns);
  const cells = (row: readonly string[], head: boolean): string =>
    Array.from({ length: columns }, (_, column) => toCell(row[column] ?? '', width, head)).join('');
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width * columns}"/><w:tblBorders>${edges}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`,
    ...rows.map((row, index) => {
      const head = index === 0;
      return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells(row, head)}</w:tr>`;
    }),
    '</w:tbl>',
  ].join('');
}

const toCell = (text: string, width: number, head: boolean): string =>
  `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>${paragraph(
    '<w:spacing w:line="320" w:lineRule="atLeast"/>',
    run(text, [font(head ? 'hei' : 'song'), size(24)]),
  )}</w:tc>`;

/** Most texts have nothing to be escaped, which is soon seen; halves of pairs are looked at below. */
const unusual = /[&<>]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** Text for XML 1.0: its marks escaped, characters that it can't hold left out. */
export const escapeXml = (text: string): string =>
  unusual.test(text)
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    : text;
