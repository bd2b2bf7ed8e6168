import { readFile } from 'node:fs/promises';
import type { getDocument } from 'unpdf/pdfjs';
import { own } from '../../../text/own.ts';
import { UnreadableFile } from '../../types.ts';

/** A stretch of text as a PDF draws it: in points, y counted upward from the foot of the page. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of vertical writing: from the head of its first character to the foot of its last. */
  height: number;
  size: number;
  /** Where it runs to: 0 from left to right, counter-clockwise in radians. */
  angle: number;
  /** Set in a font for vertical writing. */
  vertical: boolean;
}

export interface PdfPage {
  number: number;
  width: number;
  height: number;
  items: PdfItem[];
  /** Written in columns from the right, which became lines. */
  columns?: boolean;
  /** Whether it could not be read, as it is damaged. */
  damaged?: boolean;
}

/** What is known of a PDF before its pages are read. */
export interface PdfInformation {
  properties: Record<string, string>;
  pages: number;
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
export const mostPages = 5000;

/** Opens a PDF and gives its pages one after the other; throws `UnreadableFile` for locked and damaged files. */
export async function* readPages(
  bytes: Uint8Array,
  onInformation: (information: PdfInformation) => void,
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
    onInformation({ properties: await readInformation(pdf), pages: pdf.numPages });
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

/** Draws a matrix of a page through that of its view: turned as a reader sees it (/Rotate), y counted upward. */
function through(view: readonly number[], height: number, matrix: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [ma = 0, mb = 0, , , x = 0, y = 0] = matrix;
  return [a * ma + c * mb, -(b * ma + d * mb), a * x + c * y + e, height - (b * x + d * y + f)];
}

/** A page's text; a damaged page gives none, as a page without text does. */
async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform: view } = page.getViewport({ scale: 1 });
    const { items, styles } = await page.getTextContent({ disableNormalization: true });
    const texts = items.filter((item) => 'str' in item);
    page.cleanup();
    return {
      number,
      width,
      height,
      items: texts
        .filter(({ str }) => str !== '')
        .map(({ str, transform, width: wide, height: high, fontName }) => {
          const matrix = transform as number[];
          const [right = 0, up = 0, x = 0, y = 0] = through(view, height, matrix);
          return {
            text: str,
            x,
            y,
            width: wide,
            height: high,
            size: Math.hypot(right, up) || Math.abs(matrix[3] ?? 0),
            angle: Math.atan2(up, right),
            vertical: own(styles, fontName)?.vertical === true,
          };
        }),
    };
  } catch {
    return { number, width: 0, height: 0, items: [], damaged: true };
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
