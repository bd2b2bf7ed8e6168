import { toSimplified } from '../text/script.ts';
import type { Direct } from './find-direct.ts';
import { IndexReader } from './index-reader.ts';
import { presentHit, type Hit } from './present-hit.ts';
import { readFromFolder } from './read-from-folder.ts';
import { Searcher, type Match } from './run-search.ts';
import { readState } from './state.ts';

/** What a search of a built site gives, counts true, at most `limit` hits of each group. */
export interface FolderResults {
  query: string;
  exact: number;
  related: number;
  direct: Direct[];
  widened: string[];
  hits: Hit[];
}

/** Searches a built site on disk by the same code as the page; a query may be an address (`?q=…&kind=…`), too. */
export async function searchFolder(dist: string, query: string, limit = 10): Promise<FolderResults> {
  const loadFold = (): Promise<(text: string) => string> => Promise.resolve(toSimplified);
  const reader = await IndexReader.open(readFromFolder(dist));
  const state = readState(query.startsWith('?') ? query : `?q=${encodeURIComponent(query)}`);
  const found = await new Searcher(reader, loadFold).search(state);
  const show = async (match: Match): Promise<Hit[]> => {
    const rows = (await found.ordered(match)).slice(0, limit);
    return Promise.all(rows.map((row) => presentHit(reader, found, match, row, state.q)));
  };
  return {
    query,
    exact: found.exact.length,
    related: found.related.length,
    direct: found.direct,
    widened: found.widened,
    hits: [...(await show('exact')), ...(await show('related'))],
  };
}
