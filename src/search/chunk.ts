import { ByteReader } from './bytes.ts';

/**
 * A chunk of the merged index: words in order, each with its places in the row of all texts, rising, every one written
 * as the distance from the one before: `(word, number of bytes, distances)…`.
 */
export class Chunk {
  readonly #lists = new Map<string, Uint8Array>();

  constructor(bytes: Uint8Array) {
    for (const { word, bytes: list } of readWords(bytes)) this.#lists.set(word, list);
  }

  /** The words of this chunk that begin so. */
  beginning(prefix: string): string[] {
    return [...this.#lists.keys()].filter((word) => word.startsWith(prefix));
  }

  /** The places of a word; empty where this chunk lacks it. */
  places(word: string): Uint32Array {
    return readDistances(this.#lists.get(word) ?? new Uint8Array());
  }
}

/** A word of a chunk with the bytes of its list. */
export interface PackedWord {
  word: string;
  bytes: Uint8Array;
}

/** The words of an unpacked chunk, in order. */
export function* readWords(chunk: Uint8Array): Generator<PackedWord> {
  for (const reader = new ByteReader(chunk); !reader.done;) {
    yield { word: reader.text(), bytes: reader.take(reader.number()) };
  }
}

/** How many distances some bytes hold: the last byte of each is below 128. */
export function countDistances(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] as number) < 128) count += 1;
  return count;
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
