import { paragraphEnd } from './tokens.ts';

/** A character as Pagefind indexed it: its code, and its places in the row of a shard's texts, in any order. */
export interface IndexedCharacter {
  code: string;
  places: readonly number[];
}

/**
 * The words of the index from the characters that Pagefind found: at each place the pair of the character and the one
 * after it, or the character alone at the end of its paragraph. Characters come in the order of their codes, and so do
 * the words; places rise. `size` is the number of places of all texts.
 */
export function* pairsOf(
  characters: readonly IndexedCharacter[],
  size: number,
): Generator<{ word: string; places: Uint32Array }> {
  // At each place one more than the row of its character; 0 where none is, and at the end of a paragraph.
  const following = new Uint32Array(size + 1);
  for (const [row, { code, places }] of characters.entries()) {
    if (code === paragraphEnd) continue;
    for (const place of places) following[place] = row + 1;
  }
  for (const { code, places } of characters) {
    const alone = code === paragraphEnd;
    // One number for the character that follows and the place: sorting it sorts by both.
    const keys = Float64Array.from(places, (place) =>
      alone ? place : (following[place + 1] ?? 0) * size + place,
    ).sort();
    for (let from = 0; from < keys.length;) {
      const next = Math.floor((keys[from] ?? 0) / size);
      let to = from + 1;
      while (to < keys.length && Math.floor((keys[to] ?? 0) / size) === next) to += 1;
      const second = next === 0 ? '' : (characters[next - 1]?.code ?? '');
      yield { word: code + second, places: Uint32Array.from(keys.subarray(from, to), (key) => key % size) };
      from = to;
    }
  }
}
