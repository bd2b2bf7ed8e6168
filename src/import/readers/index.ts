import { own } from '../../text/own.ts';
import { UnreadableFile, type ReadResult } from '../types.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readMht } from './mht.ts';
import { readPdf } from './pdf.ts';
import { replaceRadicals } from './radicals.ts';
import { sniff, type Sniffed } from './sniff.ts';
import { readText } from './text.ts';

type Reader = (bytes: Uint8Array, name: string) => ReadResult | Promise<ReadResult>;

/** Readers by what the bytes of a file say: names are often wrong, above all .doc. */
const bySignature: Readonly<Partial<Record<Sniffed, Reader>>> = {
  zip: readDocx,
  ole: readDoc,
  pdf: readPdf,
  mht: readMht,
  picture: refuse(
    'this is a picture of a page',
    'Let a program for text recognition (OCR) read it, check the text, and import that.',
  ),
  rtf: refuse('this is a Rich Text file', 'Open it in Word or WPS and save it as .docx.'),
  archive: refuse('this is a packed archive', 'Unpack it, or pack it as .zip.'),
};

const saveAgain = 'Open it in Word or WPS and save it as .docx.';

/** Readers by the ending of the file's name, for files whose bytes say nothing. */
const byEnding: Readonly<Record<string, Reader>> = {
  txt: readText,
  text: readText,
  md: readMarkdown,
  markdown: readMarkdown,
  mdx: readMarkdown,
  html: readHtml,
  htm: readHtml,
  shtml: readHtml,
  xhtml: readHtml,
  mht: readMht,
  mhtml: readMht,
  docx: refuse('this is no Word file, whatever its name says', saveAgain),
  docm: refuse('this is no Word file, whatever its name says', saveAgain),
  doc: refuse('this is no Word file, whatever its name says', saveAgain),
  wps: refuse('this is no file of WPS that can be read', saveAgain),
  rtf: refuse('this is no Rich Text file, whatever its name says', saveAgain),
  odt: refuse('OpenDocument files are not read', saveAgain),
  pdf: refuse('this is no PDF, whatever its name says', 'Copy it again from where it came.'),
  ofd: refuse(
    'OFD files are not read',
    'Open it in an OFD reader and export it as PDF with text, or as .docx.',
  ),
  ceb: refuse('CEB files are not read', 'Open it in its reader and print it to PDF, or export its text.'),
};

/** Endings of files that are documents; others are passed over in folders. */
export const documentEndings: readonly string[] = Object.keys(byEnding);

/** Texts keep to their name: a text that opens with a tag or a mail header is a text. */
const plain = new Set(['txt', 'text', 'md', 'markdown', 'mdx']);

/** The ending of a file's name, in lower case, without the dot. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * Reads a file into blocks, by what its bytes say and then by its name. Throws `UnreadableFile` with what to do where
 * it can't be read, and nothing else.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0)
    throw new UnreadableFile('the file is empty', 'Export it again from where it came.');
  try {
    return replaceRadicals(await readerFor(name, bytes)(bytes, name));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(
      `the file is damaged: ${reason}`,
      'Open it in the program that made it and save it anew, or copy it again from where it came.',
    );
  }
}

function readerFor(name: string, bytes: Uint8Array): Reader {
  const ending = endingOf(name);
  const sniffed = sniff(bytes);
  if (sniffed === 'html') return plain.has(ending) ? (own(byEnding, ending) ?? readText) : readHtml;
  if (sniffed === 'mht' && plain.has(ending)) return own(byEnding, ending) ?? readText;
  const signed = sniffed === undefined ? undefined : bySignature[sniffed];
  return signed ?? own(byEnding, ending) ?? unknown(ending);
}

const unknown = (ending: string): Reader =>
  refuse(
    ending === ''
      ? 'the name has no ending that tells what it is'
      : `.${ending} is no format that can be read`,
    `Save it as .docx, .pdf, .html or .txt.`,
  );

function refuse(message: string, hint: string): Reader {
  return () => {
    throw new UnreadableFile(message, hint);
  };
}
