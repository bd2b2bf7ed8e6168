import { ByteWriter } from './bytes.ts';
import { ChunkWriter } from './chunk-writer.ts';
import type { Pair } from './pairs.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { isLong, ListSplitter } from './split-list.ts';

/** What of an index was written: the first word of each chunk, and the pairs that were split, in order. */
export interface WrittenWords {
  chunks: string[];
  split: string[];
}

/** Writes words with their places into chunks, in order; frequent pairs are split. */
export class WordWriter {
  readonly #chunks: ChunkWriter;
  readonly #splitter: ListSplitter;
  readonly #split: string[] = [];
  readonly #bytes = new ByteWriter();

  /** `starts` has where each text begins in the row of `characters`; `out` is a folder for the chunks. */
  constructor(characters: ShardCharacters, starts: Uint32Array, out: string) {
    this.#chunks = new ChunkWriter(out);
    this.#splitter = new ListSplitter(characters, starts);
  }

  add({ word, places }: Pair): void {
    this.#bytes.distances(places);
    const bytes = this.#bytes.take();
    if (!isLong(word, bytes)) return this.#chunks.add(word, bytes);
    this.#split.push(word);
    for (const each of this.#splitter.split({ word, places })) this.#chunks.add(each.word, each.bytes);
  }

  end(): WrittenWords {
    return { chunks: this.#chunks.end(), split: this.#split };
  }
}
