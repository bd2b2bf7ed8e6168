import { choosePieces, mostExcerpts } from './choose-pieces.ts';
import { findMarks, makeExcerpts, toSegments, type Excerpt, type Segment } from './excerpt.ts';
import { addressOf, factsOf, type Facts } from './facts.ts';
import { foldByPairs } from './fold-by-pairs.ts';
import type { IndexReader } from './index-reader.ts';
import type { Found, Match } from './run-search.ts';

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
  const phrases = found.marks[match];
  // The title is shown anyway, and every piece has it.
  const title = manifest.catalogue.title[row] ?? 0;
  const lists = await found.places(match, row);
  const numbers = choosePieces(lists.map((places) => places.filter((place) => place >= title)));
  const pieces = await Promise.all(numbers.map((number) => reader.piece(row, number)));
  const [document] = pieces;
  if (document === undefined) throw new Error(`Row ${row} has no text.`);
  const excerpts = pieces.flatMap(({ lines, fold }) => makeExcerpts(lines, phrases, foldByPairs(fold)));
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
    excerpts: distinct(excerpts).slice(0, mostExcerpts),
  };
}

/** A line over the edge of two pieces is in both. */
function distinct(excerpts: readonly Excerpt[]): Excerpt[] {
  const key = ({ anchor, label, segments }: Excerpt): string => anchor || label || segments.join();
  return [...new Map(excerpts.toReversed().map((each) => [key(each), each])).values()].toReversed();
}
