import { UnreadableFile, type ReadResult } from '../types.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';

type Reader = (bytes: Uint8Array, name: string) => ReadResult | Promise<ReadResult>;

/** Readers by the ending of the file's name. */
const readers: Readonly<Record<string, Reader>> = {
  txt: readText,
  md: readMarkdown,
  markdown: readMarkdown,
  html: readHtml,
  htm: readHtml,
  docx: readDocx,
  pdf: readPdf,
};

/** Endings of files that are documents; others are passed over in folders. */
export const documentEndings: readonly string[] = Object.keys(readers);

/** The ending of a file's name, in lower case, without the dot. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** Reads a file into blocks by the reader for its kind; throws `UnreadableFile` with what to do where there is none. */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadResult> {
  const reader = readers[endingOf(name)];
  if (reader === undefined) {
    throw new UnreadableFile(
      `.${endingOf(name)} is no format that can be read`,
      `Save it as one of ${documentEndings.join(', ')}.`,
    );
  }
  if (bytes.length === 0)
    throw new UnreadableFile('the file is empty', 'Export it again from where it came.');
  return reader(bytes, name);
}
