import { loadFold } from '../../../src/search/elements/load-fold.ts';
import { IndexReader } from '../../../src/search/index-reader.ts';
import { Searcher } from '../../../src/search/run-search.ts';
import { readState } from '../../../src/search/state.ts';

let searcher: Promise<Searcher> | undefined;

/** Asks an index; gives the rows of all documents of the exact group. */
export async function ask(base: string, query: string): Promise<number[]> {
  const read = async (file: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(`${base}search/${file}`)).arrayBuffer());
  searcher ??= IndexReader.open(read).then((reader) => new Searcher(reader, loadFold));
  const { exact } = await (await searcher).search(readState(`?widen=off&q=${encodeURIComponent(query)}`));
  return exact;
}
