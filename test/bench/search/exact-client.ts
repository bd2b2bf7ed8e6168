import { loadFold } from '../../../src/search/elements/load-fold.ts';
import { IndexReader } from '../../../src/search/index-reader.ts';
import { Searcher } from '../../../src/search/run-search.ts';
import { readState } from '../../../src/search/state.ts';

let searcher: Promise<Searcher> | undefined;

/** Asks an index; gives the ids of all documents of the exact group. */
export async function ask(base: string, query: string): Promise<string[]> {
  const read = async (file: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(`${base}pagefind/${file}`)).arrayBuffer());
  searcher ??= IndexReader.open(read).then((reader) => new Searcher(reader, loadFold));
  const own = await searcher;
  const { exact } = await own.search(readState(`?widen=off&q=${encodeURIComponent(query)}`));
  return Promise.all(exact.map(async (row) => (await own.reader.piece(row)).id));
}
