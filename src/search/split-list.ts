import { ByteWriter } from './bytes.ts';
import type { Pair } from './pairs.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { paragraphEnd, rowsMark } from './tokens.ts';

/** From so many bytes on a pair is split by the character that follows it, if that has so many bytes itself. */
const longPair = 1024;
const longFollower = 256;

export interface WordList {
  word: string;
  bytes: Uint8Array;
}

/** Whether a word is a frequent pair of everyday characters. */
export const isLong = (word: string, bytes: Uint8Array): boolean =>
  word.length === 2 && bytes.length >= longPair;

/**
 * Splits the lists of frequent pairs, so that a longer phrase need not fetch all of one: the places where a frequent
 * character follows are a list each, the pair itself keeps the others, and a list of rows tells which documents have
 * it at all. `rowsOf` gives the documents of places.
 */
export class ListSplitter {
  readonly #codes: readonly string[];
  readonly #row: ShardCharacters['row'];
  readonly #rowsOf: (places: Uint32Array) => Uint32Array;
  /** For each following character how many places it has; 0 between two calls. */
  readonly #counts: Uint32Array;
  readonly #writer = new ByteWriter();

  constructor({ codes, row }: ShardCharacters, rowsOf: (places: Uint32Array) => Uint32Array) {
    this.#codes = codes;
    this.#row = row;
    this.#rowsOf = rowsOf;
    this.#counts = new Uint32Array(codes.length);
  }

  split({ word, places }: Pair): WordList[] {
    const followers = Uint32Array.from(places, (place) => this.#row[place + 2] ?? 0);
    const own: WordList[] = [];
    const apart = new Set<number>();
    for (const follower of this.#frequent(followers)) {
      const bytes = this.#distances(places.filter((_, i) => followers[i] === follower));
      if (bytes.length < longFollower) continue;
      own.push({ word: word + (this.#codes[follower] ?? ''), bytes });
      apart.add(follower);
    }
    own.sort((a, b) => (a.word < b.word ? -1 : 1));
    const others = places.filter((_, i) => !apart.has(followers[i] ?? 0));
    return [
      { word, bytes: this.#distances(others) },
      { word: word + rowsMark, bytes: this.#distances(this.#rowsOf(places)) },
      ...own,
    ];
  }

  /** The characters that follow so often that their places may be a list of their own. */
  #frequent(followers: Uint32Array): number[] {
    const counts = this.#counts;
    const met: number[] = [];
    for (const follower of followers) {
      if (counts[follower] === 0) met.push(follower);
      counts[follower] = (counts[follower] ?? 0) + 1;
    }
    const frequent = met.filter((follower) => {
      const code = this.#codes[follower] ?? '';
      // The end of a text or paragraph follows no phrase, and some characters have longer codes.
      return (counts[follower] ?? 0) >= longFollower / 3 && code.length === 1 && code !== paragraphEnd;
    });
    for (const follower of met) counts[follower] = 0;
    return frequent;
  }

  #distances(rising: Uint32Array): Uint8Array {
    this.#writer.distances(rising);
    return this.#writer.take();
  }
}
