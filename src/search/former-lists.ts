import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readWords, type PackedWord } from './chunk.ts';
import { pairOf } from './split-list.ts';

/**
 * The lists of some chunks of an index, one behind the other, of which the first words are known; asked for in the order
 * of pairs. Each chunk is unpacked once, and kept.
 */
export class FormerLists {
  readonly #folder: string;
  readonly #firstWords: readonly string[];
  readonly #before: number;
  readonly #chunks = new Map<number, readonly PackedWord[]>();
  /** The chunk in which the last pair begins. */
  #at = 0;

  /** `before` is the number of chunks in the folder before these. */
  constructor(folder: string, firstWords: readonly string[], before: number) {
    this.#before = before;
    this.#folder = folder;
    this.#firstWords = firstWords;
  }

  /** The packed file of a chunk, by its number among these. */
  file(number: number): string {
    return path.join(this.#folder, `${this.#before + number}.bin`);
  }

  /** The words of a chunk with the bytes of their lists. */
  chunk(number: number): readonly PackedWord[] {
    const known = this.#chunks.get(number);
    if (known !== undefined) return known;
    const words = [...readWords(gunzipSync(readFileSync(this.file(number))))];
    this.#chunks.set(number, words);
    return words;
  }

  /** The words of a pair, in order: one, or all into which it was split; none where it is new. */
  wordsOf(pair: string): PackedWord[] {
    const found: PackedWord[] = [];
    const next = (): string => this.#firstWords[this.#at + 1] ?? '\uffff';
    while (next() <= pair) this.#at += 1;
    for (let number = this.#at; number < this.#firstWords.length; number += 1) {
      if (number > this.#at && pairOf(this.#firstWords[number] ?? '') !== pair) break;
      found.push(...this.chunk(number).filter(({ word }) => pairOf(word) === pair));
    }
    return found;
  }
}
