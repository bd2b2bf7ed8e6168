import type { Hit } from '../../../src/search/present-hit.ts';
import { SearchClient } from '../../../src/search/elements/search-client.ts';
import { readState } from '../../../src/search/state.ts';

let client: SearchClient | undefined;

/** Asks the worker of the search page; gives the ids shown, and for the others, blanks, so that the count is true. */
export async function ask(base: string, query: string): Promise<string[]> {
  client ??= new SearchClient(new URL(base).pathname);
  const { exact, hits } = await client.search(readState(`?q=${encodeURIComponent(query)}&widen=off`), {
    exact: 10,
    related: 0,
  });
  const shown = hits.exact.map((hit: Hit) => hit.id);
  return [...shown, ...Array.from({ length: exact - shown.length }, () => '')];
}
