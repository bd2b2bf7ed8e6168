/** The search worker: reads the index and answers the page, so that the page itself never waits. */
import { loadFold } from './elements/load-fold.ts';
import { IndexReader, MissingFile, readEntry, readLookup } from './index-reader.ts';
import { pageSize, type Answer, type Request } from './messages.ts';
import { presentHit, type Hit } from './present-hit.ts';
import { readFromSite } from './read-from-site.ts';
import { Searcher, type Found, type Match } from './run-search.ts';
import { writeState } from './state.ts';
import { suggest } from './suggest.ts';
import type { Lookup } from './types.ts';

let searcher: Promise<Searcher> | undefined;
let last: { address: string; found: Found } | undefined;

function open(base: string): Promise<Searcher> {
  searcher ??= IndexReader.open(readFromSite(base)).then((reader) => new Searcher(reader, loadFold));
  searcher.catch(() => (searcher = undefined));
  return searcher;
}

/** Answers from the index at hand; where that was replaced on the server meanwhile, once more from the new one. */
async function answer(request: Request): Promise<Answer> {
  try {
    return await find(request);
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error;
    searcher = undefined;
    last = undefined;
    return find(request);
  }
}

async function find(request: Request): Promise<Answer> {
  if (request.type === 'suggest') return offer(request);
  const { id, base, state } = request;
  const own = await open(base);
  const { reader } = own;
  const address = writeState(state);
  const found = last?.address === address ? last.found : await own.search(state);
  last = { address, found };
  const show = async (match: Match, from: number, count: number): Promise<Hit[]> => {
    const rows = count === 0 ? [] : (await found.ordered(match)).slice(from, from + count);
    return Promise.all(rows.map((row) => presentHit(reader, found, match, row, state.q)));
  };
  if (request.type === 'more') return { id, more: await show(request.match, request.from, pageSize) };
  const exact = await show('exact', 0, request.counts.exact);
  // Related documents wait for a click where there are exact ones: each costs files.
  const related = await show('related', 0, exact.length > 0 ? request.counts.related : pageSize);
  const { facets, widened, direct } = found;
  const { places, topicParents, courses } = reader.manifest.catalogue;
  const counts = { exact: found.exact.length, related: found.related.length };
  return {
    id,
    results: {
      ...counts,
      hits: { exact, related },
      facets,
      names: { places, topicParents, courses },
      widened,
      direct,
    },
  };
}

let lookup: Promise<Lookup> | undefined;

/** Suggestions need the names of papers only, not the index. */
async function offer({ id, base, text }: Request & { type: 'suggest' }): Promise<Answer> {
  const read = readFromSite(base);
  lookup ??= readEntry(read).then((entry) => readLookup(read, entry));
  lookup.catch(() => (lookup = undefined));
  return { id, suggestions: suggest(text, await lookup, base, await loadFold(text)) };
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data)
    .catch((error: unknown): Answer => ({
      id: data.id,
      failure: error instanceof MissingFile ? 'outdated' : 'unreachable',
    }))
    .then((message) => self.postMessage(message));
});
