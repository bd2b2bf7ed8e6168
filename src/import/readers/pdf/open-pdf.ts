import { readFile } from 'node:fs/promises';
import type { getDocument } from 'unpdf/pdfjs';
import { UnreadableFile } from '../../types.ts';

/** A stretch of text as a PDF draws it: in points, y counted upward from the foot of the page. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Drawn aslant or upright, as watermarks and stamps are. */
  turned: boolean;
  bold: boolean;
}

export interface PdfPage {
  number: number;
  width: number;
  height: number;
  items: PdfItem[];
}

const cmaps = new URL('cmaps/', import.meta.url);

/**
 * Gives pdf.js the tables for Chinese encodings from our own folder: fonts that are not embedded need them, and nothing
 * is fetched from anywhere.
 */
class LocalData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed for text`);
    return new Uint8Array(await readFile(new URL(filename, cmaps)));
  }
}

/** More pages than any one document has; a damaged file may claim more. */
const mostPages = 5000;

/** Opens a PDF and gives its pages one after the other; throws `UnreadableFile` for locked and damaged files. */
export async function* readPages(
  bytes: Uint8Array,
  onProperties: (properties: Record<string, string>) => void,
): AsyncGenerator<PdfPage> {
  const pdfjs = await import('unpdf/pdfjs');
  // pdf.js takes the buffer it is given for its own.
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: cmaps.href,
    cMapPacked: true,
    BinaryDataFactory: LocalData,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0]);
  try {
    const pdf = await task.promise.catch((error: unknown) => {
      throw explain(error);
    });
    onProperties(await readInformation(pdf));
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
      yield await readPage(pdf, number);
    }
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

async function readInformation(pdf: Pdf): Promise<Record<string, string>> {
  const found = await pdf.getMetadata().catch(() => undefined);
  return Object.fromEntries(
    Object.entries(found?.info ?? {})
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([key, value]) => [key, value.trim()] as const)
      .filter(([key, value]) => value !== '' && key !== 'PDFFormatVersion'),
  );
}

/** A page's text; a damaged page gives none, as a page without text does. */
async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const [left = 0, foot = 0] = page.view;
    const texts = items.filter((item) => 'str' in item);
    page.cleanup();
    return {
      number,
      width,
      height,
      items: texts
        .filter(({ str }) => str !== '')
        .map(({ str, transform, width: wide }) => {
          const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform as number[];
          return {
            text: str,
            x: x - left,
            y: y - foot,
            width: wide,
            size: Math.hypot(a, b) || Math.abs(d),
            turned: Math.abs(b) > Math.abs(a) * 0.05,
            bold: false,
          };
        }),
    };
  } catch {
    return { number, width: 0, height: 0, items: [] };
  }
}

function explain(error: unknown): UnreadableFile {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new UnreadableFile(
      'the PDF is locked with a password',
      'Open it with the password, save a copy without one, and import that.',
    );
  return new UnreadableFile(
    'the PDF is damaged or cut off',
    'Copy it again from where it came, or print it to a new PDF from a program that can still open it.',
  );
}
