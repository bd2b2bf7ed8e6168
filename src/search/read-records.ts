import type { DocumentMetadata } from '../document/schema.ts';
import { readBody } from '../render/cache.ts';
import type { RenderedBody } from '../render/types.ts';
import type { Provision } from '../structure/types.ts';
import { normalForm } from '../text/normal-form.ts';
import { findAnnexed } from './annexed.ts';
import { withFolds } from './folds.ts';
import { cutIntoPieces, type Paragraph } from './pieces.ts';
import type { SearchSource } from './read-sources.ts';
import type { StoredLine, StoredPiece } from './types.ts';

/** A document on its way into the index. */
export interface SearchRecord {
  /** Its paragraphs in normal form: title, rest of the head, headings, other lines, at last those of annexes. */
  paragraphs: string[];
  /** Tokens of the title, and of title, head and headings. */
  title: number;
  head: number;
  pieces: StoredPiece[];
}

/** Reads the body of a document from the cache and lays out what is searched and what is shown. */
export async function readRecord({ document }: SearchSource): Promise<SearchRecord> {
  return toRecord(document.metadata, await readBody(document.digest));
}

/** Lays out a document for the index: see `SearchRecord`. */
export function toRecord(metadata: DocumentMetadata, body: RenderedBody): SearchRecord {
  const headings: StoredLine[] = [];
  const rest: StoredLine[] = [];
  const behind: StoredLine[] = [];
  const annexed = findAnnexed(body.provisions);
  for (const provision of body.provisions) {
    for (const [i, raw] of provision.text.split('\n').entries()) {
      const text = raw.replaceAll('\t', ' | '); // cells of a table, parted as punctuation parts
      const line: StoredLine = [provision.id, provision.label, text];
      if (annexed.has(provision)) behind.push(line);
      else (i === 0 && isHeading(provision, text) ? headings : rest).push(line);
    }
  }
  const [title = [], head = [], others = []] = [
    headLines(metadata).slice(0, 1),
    [...headLines(metadata).slice(1), ...headings],
    [...rest, ...behind],
  ].map(paragraphsOf);
  const { id, subtitle, documentNumber } = metadata;
  const shown = {
    id,
    title: metadata.title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
  };
  return {
    paragraphs: [...title, ...head, ...others].map(({ normal }) => normal.text),
    title: tokensIn(title),
    head: tokensIn([...title, ...head]),
    pieces: cutIntoPieces([...title, ...head, ...others]).map((all) => {
      const lines = all.filter(([, label]) => label !== titleLabel);
      return { ...shown, ...withFolds(metadata.title, lines) };
    }),
  };
}

const paragraphsOf = (lines: readonly StoredLine[]): Paragraph[] =>
  lines
    .map((line) => ({ line, normal: normalForm(line[2]) }))
    .filter(({ normal }) => normal.text !== '')
    .map(({ line, normal }) => ({ line, normal, length: countCharacters(normal.text) }));

function countCharacters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at += 1) if ((text.codePointAt(at) ?? 0) > 0xffff) count -= 1;
  return count;
}

/** A token a character, and one for the mark between two paragraphs. */
const tokensIn = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { length }) => sum + length + 1, -1);

const titleLabel = '标题';

function headLines({ title, subtitle, documentNumber, people }: DocumentMetadata): StoredLine[] {
  const lines: StoredLine[] = [['', titleLabel, title]];
  if (subtitle !== undefined) lines.push(['', '副题', subtitle]);
  if (documentNumber !== undefined) lines.push(['', '文号', documentNumber]);
  for (const { name, role } of people) {
    lines.push(['', '署名', role === undefined ? name : `${role} ${name}`]);
  }
  return lines;
}

/** Headings of their own line; a run-in heading shares its line with text, which is longer. */
function isHeading({ level }: Provision, text: string): boolean {
  if (level === 'article' || level === 'paragraph' || level === 'item' || level === 'subitem') return false;
  return text.length <= 50 && !text.endsWith('。') && !text.endsWith('；');
}
