import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readWords, type PackedWord } from './chunk.ts';
import { pairOf } from './split-list.ts';

/**
 * The lists of some chunks of an index, one behind the other, of which the first words are known; asked for in the order
 * of pairs.
 */
export class FormerLists {
  readonly #folder: string;
  readonly #firstWords: readonly string[];
  readonly #before: number;
  /** The chunk in which the last pair begins, and the words of the chunk that was read last. */
  #at = 0;
  #read = -1;
  #words: readonly PackedWord[] = [];

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
    if (this.#read !== number) {
      this.#words = [...readWords(gunzipSync(readFileSync(this.file(number))))];
      this.#read = number;
    }
    return this.#words;
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
