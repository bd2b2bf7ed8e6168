import type { ImportMessage, ReadResult } from '../types.ts';
import { checkCharacters } from './pdf/check-characters.ts';
import { orderColumns } from './pdf/columns.ts';
import { gatherLines } from './pdf/lines.ts';
import { mostPages, readPages, type PdfInformation, type PdfPage } from './pdf/open-pdf.ts';
import { setUpright } from './pdf/orientation.ts';
import { joinLines } from './pdf/paragraphs.ts';
import { raiseFigures } from './pdf/raised-figures.ts';
import { dropRunningHeads } from './pdf/running-heads.ts';
import { dropWatermarks } from './pdf/watermarks.ts';
import { RaisedCharacters } from './raised.ts';

/**
 * Reads the text layer of a PDF: pages set upright, watermarks told and left out, lines joined to paragraphs, columns in
 * reading order, page numbers and running heads told and left out. Throws `UnreadableFile` for a scan, a locked file, a
 * damaged one, and one whose fonts do not say what they draw.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  const messages: ImportMessage[] = [];
  const upright: PdfPage[] = [];
  let information: PdfInformation = { properties: {}, pages: 0 };
  for await (const page of readPages(bytes, (found) => (information = found))) {
    const set = setUpright(page);
    messages.push(...set.messages);
    upright.push(set.page);
  }
  const raised = new RaisedCharacters();
  const pages = dropWatermarks(upright, messages).map((page) => ({
    ...page,
    lines: gatherLines(raiseFigures(page.items, raised), page.number),
  }));
  messages.push(...raised.messages('pdf'), ...tellPages(pages, information.pages));
  const bare = dropRunningHeads(pages, messages).map((page) => ({
    ...page,
    lines: orderColumns(page.lines),
  }));
  const blocks = joinLines(bare);
  const text = blocks.map((block) => ('text' in block ? block.text : '')).join('');
  messages.push(...checkCharacters(text, pages.length));
  return { format: 'pdf', blocks, properties: information.properties, messages };
}

/** Tells pages that gave no text, and those that were read in columns. */
function tellPages(
  pages: readonly (PdfPage & { lines: readonly unknown[] })[],
  counted: number,
): ImportMessage[] {
  const list = (test: (page: PdfPage & { lines: readonly unknown[] }) => boolean): string =>
    pages
      .filter(test)
      .map(({ number }) => number)
      .join(', ');
  const damaged = list((page) => page.damaged === true);
  const empty = list(({ lines, damaged: broken }) => lines.length === 0 && broken !== true);
  const columns = list((page) => page.columns === true);
  const messages: ImportMessage[] = [];
  const tell = (message: string, review: boolean): void =>
    void messages.push({ step: 'pdf', message, ...(review ? { review: true } : {}) });
  if (counted > pages.length) tell(`only the first ${mostPages} of ${counted} pages were read`, true);
  if (damaged !== '') tell(`page ${damaged} is damaged and gave no text; look at the original`, true);
  if (empty !== '' && pages.some(({ lines }) => lines.length > 0))
    tell(`no text on page ${empty}: empty or scanned; look at the original`, true);
  if (columns !== '')
    tell(`page ${columns} is written from top to bottom: its columns were read from the right`, false);
  return messages;
}
