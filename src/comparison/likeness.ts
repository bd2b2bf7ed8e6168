/** The pairs of neighbouring characters of a text, counted, without white space. */
export interface Pairs {
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** Counts the pairs of a text; one character alone counts as a pair with nothing. */
export function toPairs(text: string): Pairs {
  const characters = [...text.replaceAll(/\s/gu, '')];
  const counts = new Map<string, number>();
  characters.forEach((each, index) => {
    const next = characters[index + 1];
    if (next === undefined && characters.length > 1) return;
    const pair = each + (next ?? '');
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  });
  return { counts, total: Math.max(characters.length - 1, Math.min(characters.length, 1)) };
}

/** Where each pair occurs among many texts, so that a text is held against all of them at once. */
export type PairIndex = ReadonlyMap<string, readonly (readonly [text: number, count: number])[]>;

/** Indexes the pairs of texts by their place in the list. */
export function indexPairs(texts: readonly Pairs[]): PairIndex {
  const index = new Map<string, (readonly [number, number])[]>();
  texts.forEach(({ counts }, text) => {
    for (const [pair, count] of counts) {
      const places = index.get(pair);
      if (places === undefined) index.set(pair, [[text, count]]);
      else places.push([text, count]);
    }
  });
  return index;
}

/** How many pairs a text shares with each of the indexed ones; those with which it shares none are left out. */
export function sharedWithAll({ counts }: Pairs, index: PairIndex): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [pair, count] of counts) {
    for (const [text, theirs] of index.get(pair) ?? []) {
      shared.set(text, (shared.get(text) ?? 0) + Math.min(count, theirs));
    }
  }
  return shared;
}

/** A part of another text is as good as the whole when it is long enough not to be there by chance. */
const longEnough = 24;

/**
 * How like two texts are, 0 to 1: the pairs shared among all pairs, or, where one is part of the other, nearly the
 * share of it that is there, so that an article which gains a 款 of twice its length is still the same article.
 */
export function likeness(a: Pairs, b: Pairs, shared: number): number {
  if (a.total === 0 || b.total === 0) return a.total === b.total ? 1 : 0;
  const among = (2 * shared) / (a.total + b.total);
  const shorter = Math.min(a.total, b.total);
  const contained = shorter < longEnough ? 0 : shared / shorter;
  return Math.max(among, contained >= 0.75 ? contained * 0.75 : 0);
}
