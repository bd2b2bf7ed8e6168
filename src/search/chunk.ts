import { CborReader } from './cbor.ts';
import { readPages, type Postings } from './pagefind-format.ts';

/**
 * A chunk of the merged index: words in order, each with the bytes that Pagefind wrote for it in every shard that has
 * it. `[word, number of shards, (shard, length, bytes)…]…`, words and numbers in CBOR.
 */
export class Chunk {
  readonly #bytes: Uint8Array;
  readonly #places = new Map<string, number>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const cbor = new CborReader(bytes);
    while (cbor.at < bytes.length) {
      this.#places.set(cbor.text(), cbor.at);
      for (let shards = cbor.integer(); shards > 0; shards -= 1) {
        cbor.integer();
        const length = cbor.integer();
        cbor.at += length;
      }
    }
  }

  /** The words of this chunk that begin so. */
  beginning(prefix: string): string[] {
    return [...this.#places.keys()].filter((word) => word.startsWith(prefix));
  }

  /** The places of a word by row; `starts` has the first row of each shard. Empty where this chunk lacks the word. */
  postings(word: string, starts: readonly number[]): Postings {
    const found: Postings = new Map();
    const at = this.#places.get(word);
    if (at === undefined) return found;
    const cbor = new CborReader(this.#bytes, at);
    for (let shards = cbor.integer(); shards > 0; shards -= 1) {
      const shard = cbor.integer();
      const length = cbor.integer();
      readPages(this.#bytes, cbor.at, starts[shard] ?? 0, found);
      cbor.at += length;
    }
    return found;
  }
}

/** The beginning of a text or a number in CBOR: its type (0 number, 3 text) and its value or length. */
export function cborHead(type: 0 | 3, value: number): Uint8Array {
  const major = type << 5;
  if (value < 24) return Uint8Array.of(major | value);
  if (value < 0x100) return Uint8Array.of(major | 24, value);
  if (value < 0x10000) return Uint8Array.of(major | 25, value >> 8, value & 0xff);
  return Uint8Array.of(major | 26, value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}
