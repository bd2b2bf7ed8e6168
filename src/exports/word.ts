import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { ExportBlock } from './blocks.ts';
import type { ExportHead } from './head.ts';
import { font, line, margin, page, pageNumber, small, spacing, styles, toParagraphs } from './word-parts.ts';

/** A document as the bytes of a .docx with real heading styles; numbers of headings and articles are its text. */
export async function toWord(
  head: ExportHead,
  blocks: readonly ExportBlock[],
): Promise<Uint8Array<ArrayBuffer>> {
  const top = Math.min(...blocks.map((block) => (block.type === 'heading' ? block.depth : 9)));
  const file = new Document({
    title: head.title,
    creator: '',
    styles: { default: styles(head.kind === 'regulation') },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: page, margin } },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...front(head),
          ...blocks.flatMap((block) => toParagraphs(block, top)),
          ...head.foot.map((text, index) => small(text, index === 0 ? line : 0)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function front({ title, subtitle, lines }: ExportHead): Paragraph[] {
  const centred = (text: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing,
      children: [new TextRun({ text, font: font('kai') })],
    });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(subtitle === undefined ? [] : [centred(`——${subtitle}`)]),
    ...lines.map(centred),
    new Paragraph({ spacing, children: [] }),
  ];
}
