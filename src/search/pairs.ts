import type { ShardCharacters } from './shard-characters.ts';
import { paragraphEnd } from './tokens.ts';

/** Most places that are sorted at once; bounds the memory of a merge. */
const usualBatch = 1 << 24;

/** A word of the index with its places, rising. */
export interface Pair {
  word: string;
  places: Uint32Array;
}

/**
 * The words of the index in order: at each place the pair of its character and the one after it, or the character alone
 * at the end of its paragraph. Sorted by counting, some first characters at a time.
 */
export function* pairsOf({ codes, row }: ShardCharacters, batch = usualBatch): Generator<Pair> {
  const end = codes.indexOf(paragraphEnd);
  const counts = new Uint32Array(codes.length);
  for (const number of row) counts[number] = (counts[number] ?? 0) + 1;
  const secondAt = (place: number): number => {
    const second = row[place + 1] ?? 0;
    return second === end || row[place] === end ? 0 : second;
  };
  for (let from = 1; from < codes.length;) {
    let size = 0;
    let to = from;
    while (to < codes.length && (to === from || size + (counts[to] ?? 0) <= batch)) size += counts[to++] ?? 0;
    const places = new Uint32Array(size);
    let found = 0;
    for (let place = 0; found < size; place += 1) {
      const number = row[place] ?? 0;
      if (number >= from && number < to) places[found++] = place;
    }
    const bySecond = sortBy(places, secondAt, codes.length);
    const sorted = sortBy(bySecond, (place) => row[place] ?? 0, codes.length);
    for (let at = 0; at < size;) {
      const [first, second] = [row[sorted[at] ?? 0] ?? 0, secondAt(sorted[at] ?? 0)];
      let next = at + 1;
      while (next < size && row[sorted[next] ?? 0] === first && secondAt(sorted[next] ?? 0) === second)
        next += 1;
      yield { word: `${codes[first] ?? ''}${codes[second] ?? ''}`, places: sorted.subarray(at, next) };
      at = next;
    }
    from = to;
  }
}

/** Sorts places by a number below `limit`; those with the same number keep their order. */
function sortBy(places: Uint32Array, numberOf: (place: number) => number, limit: number): Uint32Array {
  const next = new Uint32Array(limit + 1);
  for (const place of places) {
    const after = numberOf(place) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let number = 1; number < limit; number += 1)
    next[number] = (next[number] ?? 0) + (next[number - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const number = numberOf(place);
    const at = next[number] ?? 0;
    sorted[at] = place;
    next[number] = at + 1;
  }
  return sorted;
}
