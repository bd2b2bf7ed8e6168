import { UnreadableFile, type ReadResult } from '../types.ts';
import { readContainer } from './container.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { endingOf, foreignByEnding, foreignFormats, type ForeignName } from './formats.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readMht } from './mht.ts';
import { readPdf } from './pdf.ts';
import { replaceRadicals } from './radicals.ts';
import { readOleKind, sniff, type Sniffed } from './sniff.ts';
import { readText } from './text.ts';

type Reader = (bytes: Uint8Array, name: string) => ReadResult | Promise<ReadResult>;

/** Readers by what the bytes of a file say: names are often wrong, above all .doc. */
const bySignature: Readonly<Partial<Record<Sniffed, Reader>>> = {
  zip: readZip,
  ole: (bytes, name) => (foreign(readOleKind(bytes)) ?? readDoc)(bytes, name),
  pdf: readPdf,
  mht: readMht,
};

const saveAgain = 'Open it in Word or WPS and save it as .docx.';

/** Readers by the ending of the file's name, for files whose bytes say nothing. */
const byEnding: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['txt', readText],
  ['text', readText],
  ['md', readMarkdown],
  ['markdown', readMarkdown],
  ['mdx', readMarkdown],
  ['html', readHtml],
  ['htm', readHtml],
  ['shtml', readHtml],
  ['xhtml', readHtml],
  ['mht', readMht],
  ['mhtml', readMht],
  ['docx', refuse('this is no Word file, whatever its name says', saveAgain)],
  ['docm', refuse('this is no Word file, whatever its name says', saveAgain)],
  ['doc', refuse('this is no Word file, whatever its name says', saveAgain)],
  ['wps', refuse('this is no file of WPS that can be read', saveAgain)],
  ['rtf', refuse('this is no Rich Text file, whatever its name says', saveAgain)],
  ['pdf', refuse('this is no PDF, whatever its name says', 'Copy it again from where it came.')],
]);

/** Texts keep to their name: a text that opens with a tag or a mail header is a text. */
const plain = new Set(['txt', 'text', 'md', 'markdown', 'mdx']);
const wordsFirst: ReadonlySet<Sniffed> = new Set<Sniffed>(['html', 'mht', 'mail', 'uof', 'opendocument']);

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
  const found = sniff(bytes);
  if (found !== undefined && wordsFirst.has(found) && plain.has(ending))
    return byEnding.get(ending) ?? readText;
  if (found === 'html') return readHtml;
  if (found !== undefined)
    return bySignature[found] ?? foreign(found as ForeignName) ?? byEnding.get(ending) ?? unknown(ending);
  return byEnding.get(ending) ?? foreign(foreignByEnding(name)) ?? unknown(ending);
}

/** A Word file; other zips are told by their true name. */
function readZip(bytes: Uint8Array, name: string): ReadResult | Promise<ReadResult> {
  const container = readContainer(bytes);
  if (container === 'plain')
    return refuse(
      'this is a zip of files, whatever its name says',
      'Name it .zip and import it again, or unpack it.',
    )(bytes, name);
  const reader = container === 'word' ? undefined : foreign(container);
  return (reader ?? readDocx)(bytes, name);
}

function foreign(name: ForeignName | undefined): Reader | undefined {
  if (name === undefined) return undefined;
  const { message, hint } = foreignFormats[name];
  return refuse(message, hint);
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
