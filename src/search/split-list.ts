import { ByteWriter } from './bytes.ts';
import type { Pair } from './pairs.ts';
import { rowsOf } from './postings.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { paragraphEnd, rowsMark } from './tokens.ts';

/** From so many bytes on a pair is split by the character that follows it, if that has so many bytes itself. */
export const longPair = 1024;
const longFollower = 256;

/** Marks a character whose places are a list of their own. */
const apart = 0xffff_ffff;

export interface WordList {
  word: string;
  bytes: Uint8Array;
}

/** Whether a word is a frequent pair of everyday characters. */
export const isLong = (word: string, bytes: Uint8Array): boolean =>
  word.length === 2 && bytes.length >= longPair;

/** Whether so many places before a character, by its code, may be a list of their own. */
export const mayBeApart = (code: string, count: number): boolean =>
  // The end of a text or paragraph follows no phrase, and some characters have longer codes.
  count >= longFollower / 3 && code.length === 1 && code !== paragraphEnd;

export const isLongFollower = (bytes: Uint8Array): boolean => bytes.length >= longFollower;

/** The pair that a word of the index belongs to: of a list of a split pair that pair, else the word itself. */
export const pairOf = (word: string): string => (word.length === 3 ? word.slice(0, 2) : word);

/**
 * Splits the lists of frequent pairs, so that a longer phrase need not fetch all of one: the places where a frequent
 * character follows are a list each, the pair itself keeps the others, and a list of rows tells which documents have
 * it at all.
 */
export class ListSplitter {
  readonly #codes: readonly string[];
  readonly #row: ShardCharacters['row'];
  readonly #starts: Uint32Array;
  /** For each following character how many places it has left, or `apart`; 0 between two calls. */
  readonly #places: Uint32Array;
  readonly #writer = new ByteWriter();

  /** `starts` has where each text begins in the row of characters. */
  constructor({ codes, row }: ShardCharacters, starts: Uint32Array) {
    this.#codes = codes;
    this.#row = row;
    this.#starts = starts;
    this.#places = new Uint32Array(codes.length);
  }

  split({ word, places }: Pair): WordList[] {
    const followers = this.#followersOf(places);
    const own: WordList[] = [];
    let others = places.length;
    for (const [follower, frequent] of this.#frequent(places, followers)) {
      const bytes = this.#distances(frequent);
      if (!isLongFollower(bytes)) continue;
      own.push({ word: word + (this.#codes[follower] ?? ''), bytes });
      others -= frequent.length;
      this.#places[follower] = apart;
    }
    own.sort((a, b) => (a.word < b.word ? -1 : 1));
    const rest = new Uint32Array(others);
    let at = 0;
    for (let i = 0; i < places.length; i += 1) {
      if (this.#places[followers[i] ?? 0] !== apart) rest[at++] = places[i] ?? 0;
    }
    for (const follower of followers) this.#places[follower] = 0;
    return [
      { word, bytes: this.#distances(rest) },
      { word: word + rowsMark, bytes: this.#distances(rowsOf(places, this.#starts)) },
      ...own,
    ];
  }

  /** What follows the pair at each of its places. */
  #followersOf(places: Uint32Array): Uint32Array {
    const followers = new Uint32Array(places.length);
    // By number: this is the innermost loop of a merge.
    for (let i = 0; i < places.length; i += 1) followers[i] = this.#row[(places[i] ?? 0) + 2] ?? 0;
    return followers;
  }

  /** The characters that follow so often that their places may be a list of their own, and these. */
  #frequent(places: Uint32Array, followers: Uint32Array): Map<number, Uint32Array> {
    const counts = this.#places;
    for (let i = 0; i < followers.length; i += 1) {
      const follower = followers[i] ?? 0;
      counts[follower] = (counts[follower] ?? 0) + 1;
    }
    const frequent = new Map<number, Uint32Array>();
    for (let i = followers.length - 1; i >= 0; i -= 1) {
      const follower = followers[i] ?? 0;
      const left = counts[follower] ?? 0;
      counts[follower] = left - 1;
      let own = frequent.get(follower);
      if (own === undefined) {
        if (!mayBeApart(this.#codes[follower] ?? '', left)) continue;
        frequent.set(follower, (own = new Uint32Array(left)));
      }
      own[left - 1] = places[i] ?? 0;
    }
    return frequent;
  }

  #distances(rising: Uint32Array): Uint8Array {
    this.#writer.distances(rising);
    return this.#writer.take();
  }
}
