import type { Kind } from '../document/schema.ts';
import { asItIs, findMarks, makeExcerpts, toSegments, type Excerpt, type Segment } from './excerpt.ts';
import type { Found, LoadFold, Match } from './run-search.ts';
import type { IndexReader } from './index-reader.ts';
import type { Piece, StoredDocument, StoredLine } from './types.ts';

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

/** Lays out one document found: its text is read, marked in its own script, and cut to what is shown. */
export async function presentHit(
  reader: IndexReader,
  found: Found,
  match: Match,
  row: number,
  query: string,
  loadFold: LoadFold,
): Promise<Hit> {
  const document = await reader.document(row);
  const { catalogue } = reader.manifest;
  const isTraditional = catalogue.script.values[catalogue.script.rows[row] ?? 0] === 'zh-Hant';
  const phrases = found.marks[match];
  let fold = isTraditional ? await loadFold('國') : asItIs;
  const lines = await linesWith(reader, found, match, row, document);
  let excerpts = makeExcerpts(lines, phrases, fold);
  if (excerpts.length === 0 && fold === asItIs && phrases.length > 0) {
    // A few Traditional words in a Simplified text.
    fold = await loadFold('國');
    excerpts = makeExcerpts(lines, phrases, fold);
  }
  const count = found.counts.get(row);
  return {
    match,
    ...facts(document),
    url: query === '' ? document.url : `${document.url}?q=${encodeURIComponent(query)}`,
    title: toSegments(document.title, findMarks(document.title, phrases, fold)),
    ...(match === 'exact' && count !== undefined ? { count } : {}),
    excerpts,
  };
}

/** Pieces of a long text that a result shows: each may have to be fetched. */
const mostPieces = 2;

/** The lines that a result is cut from: all of a short text; of a long one the pieces with most of the phrases. */
async function linesWith(
  reader: IndexReader,
  found: Found,
  match: Match,
  row: number,
  { lines, pieces = [] }: StoredDocument,
): Promise<StoredLine[]> {
  if (pieces.length === 0) return lines;
  const lists = found.places(match, row);
  const within = ([from, to, bodyFrom, bodyTo]: Piece, place: number): boolean =>
    (place >= from && place < to) || (place >= bodyFrom && place < bodyTo);
  const graded = pieces.map((piece, number) => ({
    number,
    phrases: lists.filter((places) => places.some((place) => within(piece, place))).length,
  }));
  const best = graded
    .filter(({ phrases }) => phrases > 0)
    .sort((a, b) => b.phrases - a.phrases || a.number - b.number)
    .slice(0, lists.length > 1 ? mostPieces : 1)
    .sort((a, b) => a.number - b.number);
  return [...lines, ...(await Promise.all(best.map(({ number }) => reader.piece(row, number)))).flat()];
}

function facts({
  id,
  subtitle,
  kind,
  genre,
  date,
  region,
  issuer,
  status,
}: StoredDocument): Omit<Hit, 'match' | 'url' | 'title' | 'excerpts'> {
  return {
    id,
    kind,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(genre === undefined ? {} : { genre }),
    ...(date === undefined ? {} : { date }),
    ...(region === undefined ? {} : { region }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(status === undefined ? {} : { status }),
  };
}
