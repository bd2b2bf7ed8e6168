import { startsApart } from './chunk-writer.ts';
import { emptyRow, type CharacterRow, type ShardCharacters } from './shard-characters.ts';
import { paragraphEnd } from './tokens.ts';

/** Most places that are sorted at once; bounds the memory of a merge. */
const usualBatch = 1 << 24;

/** A word of the index with its places, rising. */
export interface Pair {
  word: string;
  places: Uint32Array;
}

/** Some of the first characters, by their numbers: from the first one to before the last. */
export interface Share {
  from: number;
  to: number;
}

/**
 * Deals the first characters to at most so many shares of about as many places each, which end where a chunk does;
 * `counts` has the places of each character.
 */
export function sharesOf(codes: readonly string[], counts: Uint32Array, shares: number): Share[] {
  const places = counts.subarray(1).reduce((sum, count) => sum + count, 0);
  const ends: number[] = [];
  let sum = 0;
  for (let number = 1; number + 1 < codes.length; number += 1) {
    sum += counts[number] ?? 0;
    const due = sum * shares >= (ends.length + 1) * places;
    if (due && startsApart(codes[number] ?? '', codes[number + 1] ?? '')) ends.push(number + 1);
  }
  return [...ends.slice(0, shares - 1), codes.length].map((to, i) => ({ from: ends[i - 1] ?? 1, to }));
}

/** The number of places of each character. */
export function countCharacters({ codes, row }: ShardCharacters): Uint32Array {
  const counts = new Uint32Array(codes.length);
  // By number: an iterator over a row of hundreds of millions costs more than all else here.
  for (let place = 0; place < row.length; place += 1) {
    const number = row[place] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/**
 * The words of the index in order, of a share of the first characters: at each place the pair of its character and the
 * one after it, or the character alone at the end of its paragraph. Sorted by counting: places are dealt to their first
 * characters, some of these at a time, then those of each to the second. `counts` has the places of each character.
 */
export function* pairsOf(
  { codes, row }: ShardCharacters,
  counts: Uint32Array,
  share: Share,
  batch = usualBatch,
): Generator<Pair> {
  const bySecond = new SecondCharacters(codes);
  for (let { from } = share; from < share.to;) {
    const next = new Uint32Array(codes.length);
    let size = 0;
    let to = from;
    for (; to < share.to && (to === from || size + (counts[to] ?? 0) <= batch); to += 1) {
      next[to] = size;
      size += counts[to] ?? 0;
    }
    const places = new Uint32Array(size);
    const seconds = emptyRow(codes, size);
    for (let place = 0; place < row.length; place += 1) {
      const number = row[place] ?? 0;
      if (number < from || number >= to) continue;
      const at = next[number] ?? 0;
      places[at] = place;
      seconds[at] = row[place + 1] ?? 0;
      next[number] = at + 1;
    }
    // Now `next` has where the places of each character end.
    for (let first = from; first < to; first += 1) {
      const start = (next[first] ?? 0) - (counts[first] ?? 0);
      yield* bySecond.pairsOf(
        first,
        places.subarray(start, next[first]),
        seconds.subarray(start, next[first]),
      );
    }
    from = to;
  }
}

/** The second character of a pair, 0 where its first ends a paragraph, whose mark has the number `end`. */
export const secondOf = (first: number, after: number, end: number): number =>
  first === end || after === end ? 0 : after;

class SecondCharacters {
  readonly #codes: readonly string[];
  readonly #end: number;
  /** For each second character how many places it has, then where its next one goes; 0 between two calls. */
  readonly #next: Uint32Array;

  constructor(codes: readonly string[]) {
    this.#codes = codes;
    this.#end = codes.indexOf(paragraphEnd);
    this.#next = new Uint32Array(codes.length);
  }

  /** The pairs of one first character with its places and what follows at each, whose ends of paragraphs become 0. */
  *pairsOf(first: number, places: Uint32Array, seconds: CharacterRow): Generator<Pair> {
    const next = this.#next;
    const end = this.#end;
    const met: number[] = [];
    for (let i = 0; i < places.length; i += 1) {
      const second = secondOf(first, seconds[i] ?? 0, end);
      seconds[i] = second;
      if (next[second] === 0) met.push(second);
      next[second] = (next[second] ?? 0) + 1;
    }
    met.sort((a, b) => a - b);
    let sum = 0;
    for (const second of met) {
      const count = next[second] ?? 0;
      next[second] = sum;
      sum += count;
    }
    const sorted = new Uint32Array(places.length);
    for (let i = 0; i < places.length; i += 1) {
      const at = next[seconds[i] ?? 0] ?? 0;
      sorted[at] = places[i] ?? 0;
      next[seconds[i] ?? 0] = at + 1;
    }
    let from = 0;
    for (const second of met) {
      const to = next[second] ?? 0;
      next[second] = 0;
      yield {
        word: `${this.#codes[first] ?? ''}${this.#codes[second] ?? ''}`,
        places: sorted.subarray(from, to),
      };
      from = to;
    }
  }
}
