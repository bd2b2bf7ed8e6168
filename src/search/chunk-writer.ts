import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { ByteWriter } from './bytes.ts';
import { linkFile } from './link-file.ts';

/** Bytes of a chunk before packing: so many at least before it may end, and at most, but for a word that has more. */
const leastBytes = 4000;
const mostBytes = 8000;

/** Distances hardly repeat: looking for what repeats costs two fifths of the time of packing, for one byte of 150. */
const packing = { strategy: constants.Z_HUFFMAN_ONLY };

/**
 * Writes words, which come in order, into chunks of about one size: `<n>.bin`, read by `Chunk`. Where a chunk ends is
 * decided by its words and the one behind it: a list that changes moves the ends of the next few chunks only.
 */
export class ChunkWriter {
  readonly #out: string;
  readonly #chunk = new ByteWriter();
  readonly #firstWords: string[] = [];
  #first = '';

  constructor(out: string) {
    this.#out = out;
  }

  /** Whether no chunk is under way. */
  get isEmpty(): boolean {
    return this.#chunk.length === 0;
  }

  /** Whether the words before this one, which has so many bytes, are a chunk without it, or there are none. */
  endsBefore(word: string, bytes: number): boolean {
    const length = this.#chunk.length;
    if (length === 0 || startsApart(this.#first, word)) return true;
    return length + bytes > mostBytes || (length >= leastBytes && isMark(word));
  }

  /** Adds a word with the distances between its places. */
  add(word: string, distances: Uint8Array): void {
    if (this.endsBefore(word, distances.length)) this.#flush();
    if (this.#chunk.length === 0) this.#first = word;
    this.#chunk.text(word);
    this.#chunk.number(distances.length);
    this.#chunk.copy(distances);
  }

  /** Takes a packed chunk of another index as it is; the one under way has to end before its first word. */
  keep(file: string, firstWord: string): void {
    this.#flush();
    linkFile(file, this.#next(firstWord));
  }

  /** Writes what is left; gives the first word of each chunk. */
  end(): string[] {
    this.#flush();
    return this.#firstWords;
  }

  /** At once: through threads of the pool, packing so little costs half as much again. */
  #flush(): void {
    if (this.#chunk.length === 0) return;
    writeFileSync(this.#next(this.#first), gzipSync(this.#chunk.take(), packing));
  }

  #next(firstWord: string): string {
    return path.join(this.#out, `${this.#firstWords.push(firstWord) - 1}.bin`);
  }
}

/** Whether two words are never in one chunk, so that the words between can be dealt to threads. */
export const startsApart = (one: string, other: string): boolean =>
  one.charCodeAt(0) >> 6 !== other.charCodeAt(0) >> 6;

/** One word of sixteen, whatever stands around it. */
function isMark(word: string): boolean {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x9e3779b1);
  return hash >>> 28 === 0;
}
