import { choosePieces, mostExcerpts } from './choose-pieces.ts';
import { findMarks, makeExcerpts, toSegments, type Excerpt, type Segment } from './excerpt.ts';
import { addressOf, factsOf, type Facts } from './facts.ts';
import { foldByPairs } from './fold-by-pairs.ts';
import type { IndexReader } from './index-reader.ts';
import type { Found, Match } from './run-search.ts';
import type { StoredText } from './types.ts';

/** A result as it is shown. */
export interface Hit extends Facts {
  match: Match;
  id: string;
  /** Address of the document with the words to mark, without an anchor. */
  url: string;
  title: Segment[];
  subtitle?: string;
  /** Places with the words; absent for related documents, whose words stand apart. */
  count?: number;
  excerpts: Excerpt[];
}

/** Lays out one document found: its text is read, marked in its own script, and cut to what is shown. */
export async function presentHit(
  reader: IndexReader,
  found: Found,
  match: Match,
  row: number,
  query: string,
): Promise<Hit> {
  const { manifest } = reader;
  const document = await reader.document(row);
  const phrases = found.marks[match];
  const numbers = choosePieces(document.pieces ?? [], found.places(match, row));
  const texts: StoredText[] = [document, ...(await Promise.all(numbers.map((n) => reader.piece(row, n))))];
  const excerpts = texts.flatMap(({ lines, fold }) => makeExcerpts(lines, phrases, foldByPairs(fold)));
  const address = addressOf(manifest, row, document.id);
  const count = found.counts.get(row);
  return {
    match,
    id: document.id,
    url: query === '' ? address : `${address}?q=${encodeURIComponent(query)}`,
    title: toSegments(document.title, findMarks(document.title, phrases, foldByPairs(document.fold))),
    ...(document.subtitle === undefined ? {} : { subtitle: document.subtitle }),
    ...factsOf(manifest, row),
    ...(match === 'exact' && count !== undefined ? { count } : {}),
    excerpts: excerpts.slice(0, mostExcerpts),
  };
}
