import { UnreadableFile, type ImportMessage, type ReadResult } from '../types.ts';
import { orderColumns } from './pdf/columns.ts';
import { gatherLines } from './pdf/lines.ts';
import { readPages } from './pdf/open-pdf.ts';
import { joinLines } from './pdf/paragraphs.ts';
import { dropRunningHeads, type LinedPage } from './pdf/running-heads.ts';

/**
 * Reads the text layer of a PDF: lines joined to paragraphs, columns in reading order, page numbers and running heads
 * told and left out. Throws `UnreadableFile` for a scan, a locked file, a damaged one.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  const messages: ImportMessage[] = [];
  const pages: LinedPage[] = [];
  const empty: number[] = [];
  let properties: Record<string, string> = {};
  for await (const page of readPages(bytes, (found) => (properties = found))) {
    const turned = page.items.filter((item) => item.turned && item.text.trim() !== '');
    if (turned.length > 0) {
      const removed = turned.map(({ text }) => text).join('');
      messages.push({
        step: 'pdf',
        message: `text set aslant on page ${page.number}: a watermark or stamp`,
        removed,
      });
    }
    const lines = gatherLines(
      page.items.filter((item) => !item.turned),
      page.number,
    );
    if (lines.length === 0) empty.push(page.number);
    pages.push({ number: page.number, width: page.width, height: page.height, lines });
  }
  if (empty.length > 0 && empty.length < pages.length) {
    messages.push({
      step: 'pdf',
      message: `no text on page ${empty.join(', ')}: empty or scanned; look at the original`,
    });
  }
  const bare = dropRunningHeads(pages, messages).map((page) => ({
    ...page,
    lines: orderColumns(page.lines),
  }));
  const blocks = joinLines(bare);
  checkText(blocks.map((block) => ('text' in block ? block.text : '')).join(''), pages.length);
  return { format: 'pdf', blocks, properties, messages };
}

function checkText(text: string, pages: number): void {
  const seen = text.replaceAll(/\s/gu, '');
  if (seen.length < Math.max(1, Math.min(20, pages * 3))) {
    throw new UnreadableFile(
      `the PDF has ${pages} page${pages === 1 ? '' : 's'} of pictures and no text layer: it is a scan`,
      'Let a program for text recognition (OCR) read it, check the text against the scan, and import that.',
    );
  }
  const unknown = (
    seen.match(/[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]|[\u{F0000}-\u{10FFFF}]/gu) ?? []
  ).length;
  if (unknown > seen.length * 0.2) {
    throw new UnreadableFile(
      'the PDF does not say which characters its fonts draw: its text cannot be told',
      'Import the Word file it was made from, or let a program for text recognition (OCR) read it.',
    );
  }
}
