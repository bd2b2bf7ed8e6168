import { ByteReader } from './bytes.ts';

/**
 * A chunk of the merged index: words in order, each with its places in the row of all texts, rising, every one written
 * as the distance from the one before: `(word, number of bytes, distances)…`.
 */
export class Chunk {
  readonly #bytes: Uint8Array;
  readonly #lists = new Map<string, { from: number; to: number }>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (const reader = new ByteReader(bytes); !reader.done;) {
      const word = reader.text();
      const length = reader.number();
      this.#lists.set(word, { from: reader.at, to: reader.at + length });
      reader.at += length;
    }
  }

  /** The words of this chunk that begin so. */
  beginning(prefix: string): string[] {
    return [...this.#lists.keys()].filter((word) => word.startsWith(prefix));
  }

  /** The places of a word; empty where this chunk lacks it. */
  places(word: string): Uint32Array {
    const { from, to } = this.#lists.get(word) ?? { from: 0, to: 0 };
    return readDistances(this.#bytes.subarray(from, to));
  }
}

/** Places from their distances; the innermost loop of a search, so it reads the bytes itself. */
export function readDistances(bytes: Uint8Array): Uint32Array {
  const places = new Uint32Array(bytes.length); // a distance has one byte at least
  let count = 0;
  let place = 0;
  let step = 0;
  let shift = 0;
  for (const byte of bytes) {
    step |= (byte & 127) << shift;
    shift += 7;
    if (byte >= 128) continue;
    place += step >>> 0;
    places[count++] = place;
    step = 0;
    shift = 0;
  }
  return places.subarray(0, count);
}
