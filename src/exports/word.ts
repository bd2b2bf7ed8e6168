import { AlignmentType, Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { carriedPart } from '../document/carried-paper.ts';
import type { ExportBlock } from './blocks.ts';
import { carryPaper, relateCarried } from './carry-paper.ts';
import type { ExportHead } from './head.ts';
import { escapeXml, toWordBody } from './word-body.ts';
import { margin, page } from './word-look.ts';
import { pageNumber, styles } from './word-parts.ts';
import { packFile, writeZip, type PackedFile } from './zip.ts';

/**
 * A document as the bytes of a .docx with real heading styles; numbers of headings and articles are its text. With
 * `source`, the `.mdx`, it carries the paper itself, by which the importer reads it back.
 */
export async function toWord(
  head: ExportHead,
  blocks: readonly ExportBlock[],
  source?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { before, after, others } = await frameOf(head.kind === 'regulation');
  const body = toWordBody(head, blocks);
  return writeZip([
    ...others,
    packFile('word/document.xml', before + body + after),
    packFile('docProps/core.xml', coreProperties(head.title)),
    ...(source === undefined ? [] : [packFile(carriedPart, carryPaper(source, body))]),
  ]);
}

/** Everything of a Word file but its words: made once, by the `docx` package. */
interface Frame {
  /** Of `word/document.xml`, around the body. */
  before: string;
  after: string;
  others: PackedFile[];
}

const frames = new Map<boolean, Promise<Frame>>();

function frameOf(regulation: boolean): Promise<Frame> {
  const known = frames.get(regulation) ?? makeFrame(regulation);
  frames.set(regulation, known);
  return known;
}

async function makeFrame(regulation: boolean): Promise<Frame> {
  const file = new Document({
    styles: { default: styles(regulation) },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: page, margin } },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [],
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const cut = document.indexOf('<w:body>') + '<w:body>'.length;
  const own = new Set(['word/document.xml', 'docProps/core.xml']);
  const others = Object.entries(parts).filter(([name]) => !own.has(name));
  return {
    before: document.slice(0, cut),
    after: document.slice(cut),
    others: others.map(([name, bytes]) => packFile(name, relateCarried(name, strFromU8(bytes)))),
  };
}

/** The title alone: who built the site, and when, is no property of a paper. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
