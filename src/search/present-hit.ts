import type { Kind } from '../document/schema.ts';
import { asItIs, findMarks, makeExcerpts, toSegments, type Excerpt, type Segment } from './excerpt.ts';
import type { Found, LoadFold, Match } from './run-search.ts';
import type { IndexReader } from './index-reader.ts';
import type { StoredDocument } from './types.ts';

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
  let excerpts = makeExcerpts(document, phrases, fold);
  if (excerpts.length === 0 && fold === asItIs && phrases.length > 0) {
    // A few Traditional words in a Simplified text.
    fold = await loadFold('國');
    excerpts = makeExcerpts(document, phrases, fold);
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
