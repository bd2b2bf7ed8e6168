import type { Kind } from '../document/schema.ts';
import { findMarks, makeExcerpts, toSegments, type Excerpt, type Segment } from './excerpt.ts';
import { foldByPairs } from './fold-by-pairs.ts';
import type { IndexReader } from './index-reader.ts';
import type { Found, Match } from './run-search.ts';
import type { Catalogue, Column, StoredText } from './types.ts';

/** A result as it is shown. */
export interface Hit {
  match: Match;
  id: string;
  /** Address of the document with the words to mark, without an anchor. */
  url: string;
  title: Segment[];
  subtitle?: string;
  kind: Kind;
  genre?: string;
  date?: string;
  region?: string;
  issuer?: string;
  status?: string;
  /** Places with the words; absent for related documents, whose words stand apart. */
  count?: number;
  excerpts: Excerpt[];
}

/** Provisions that a result shows at most, and files that it may fetch for them. */
const mostExcerpts = 3;
const mostPieces = 2;

/** Lays out one document found: its text is read, marked in its own script, and cut to what is shown. */
export async function presentHit(
  reader: IndexReader,
  found: Found,
  match: Match,
  row: number,
  query: string,
): Promise<Hit> {
  const { base, catalogue } = reader.manifest;
  const document = await reader.document(row);
  const phrases = found.marks[match];
  const numbers = choosePieces(document.pieces ?? [], found.places(match, row));
  const texts: StoredText[] = [document, ...(await Promise.all(numbers.map((n) => reader.piece(row, n))))];
  const excerpts = texts.flatMap(({ lines, fold }) => makeExcerpts(lines, phrases, foldByPairs(fold)));
  const kind = valueAt(catalogue.kind, row) as Kind;
  const address = `${base}${kind}/${document.id}/`;
  const count = found.counts.get(row);
  return {
    match,
    id: document.id,
    url: query === '' ? address : `${address}?q=${encodeURIComponent(query)}`,
    title: toSegments(document.title, findMarks(document.title, phrases, foldByPairs(document.fold))),
    ...optional('subtitle', document.subtitle),
    kind,
    ...factsOf(catalogue, row),
    ...(match === 'exact' && count !== undefined ? { count } : {}),
    excerpts: excerpts.slice(0, mostExcerpts),
  };
}

/**
 * The pieces of a long text that a result is cut from, in reading order: those with most of the phrases, then with most
 * places, until there are enough.
 */
export function choosePieces(pieces: readonly number[], lists: readonly (readonly number[])[]): number[] {
  let [heading = 0, body = 0] = pieces;
  const graded: { number: number; phrases: number; places: number }[] = [];
  for (let i = 2; i < pieces.length; i += 2) {
    const [headings, bodies] = [heading + (pieces[i] ?? 0), body + (pieces[i + 1] ?? 0)];
    const within = (place: number): boolean =>
      (place >= heading && place < headings) || (place >= body && place < bodies);
    const counts = lists.map((places) => places.filter(within).length).filter((count) => count > 0);
    const places = Math.min(
      mostExcerpts,
      counts.reduce((sum, count) => sum + count, 0),
    );
    if (places > 0) graded.push({ number: i / 2 - 1, phrases: counts.length, places });
    [heading, body] = [headings, bodies];
  }
  graded.sort((a, b) => b.phrases - a.phrases || b.places - a.places || a.number - b.number);
  const chosen: number[] = [];
  let shown = 0;
  for (const { number, places } of graded) {
    if (chosen.length === mostPieces || shown >= mostExcerpts) break;
    chosen.push(number);
    shown += places;
  }
  return chosen.sort((a, b) => a - b);
}

const valueAt = (column: Column, row: number): string => column.values[column.rows[row] ?? 0] ?? '';

/** What the columns say of a document. */
function factsOf(
  catalogue: Catalogue,
  row: number,
): Pick<Hit, 'genre' | 'date' | 'region' | 'issuer' | 'status'> {
  const { genre, region, status, issuer, places, date } = catalogue;
  const issuers = (issuer.rows[row] ?? []).map((number) => issuer.values[number] ?? '');
  return {
    ...optional('genre', valueAt(genre, row)),
    ...optional('date', date[row]),
    ...optional('region', places[valueAt(region, row)]?.[0]),
    ...optional('issuer', issuers.join('、')),
    ...optional('status', valueAt(status, row)),
  };
}

const optional = <K extends string>(key: K, value: string | undefined): { [key in K]?: string } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { [key in K]?: string });
