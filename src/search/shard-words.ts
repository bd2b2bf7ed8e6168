import { ByteReader, ByteWriter } from './bytes.ts';

/** The file of a shard that has its words in order, each with its places in the row of the shard's texts. */
export const wordsFile = 'words.bin';

/** The file of a shard that has the first code of the token at each place, 16 bits each. */
export const lettersFile = 'letters.bin';

/** Writes the words of a shard: `(word, first place, last place, number of bytes, distances after the first)…`. */
export class ShardWordsWriter {
  readonly #file = new ByteWriter();
  readonly #distances = new ByteWriter();

  /** Adds a word, in order, with its places, rising. */
  add(word: string, places: Uint32Array): void {
    const first = places[0] ?? 0;
    let last = first;
    for (const place of places.subarray(1)) {
      this.#distances.number(place - last);
      last = place;
    }
    const distances = this.#distances.take();
    this.#file.text(word);
    for (const each of [first, last, distances.length]) this.#file.number(each);
    this.#file.copy(distances);
  }

  take(): Uint8Array {
    return this.#file.take();
  }
}

/** The words of a shard, one after the other; `word` is undefined at the end. */
export class ShardWords {
  word: string | undefined;
  first = 0;
  last = 0;
  distances: Uint8Array = new Uint8Array();
  readonly #reader: ByteReader;

  constructor(bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes);
    this.advance();
  }

  advance(): void {
    const reader = this.#reader;
    this.word = reader.done ? undefined : reader.text();
    if (this.word === undefined) return;
    this.first = reader.number();
    this.last = reader.number();
    this.distances = reader.take(reader.number());
  }
}
