import { isGone } from '../document/validity.ts';
import type { Postings } from './postings.ts';
import type { Sort } from './state.ts';
import type { Catalogue } from './types.ts';

/** The places of one phrase, and the number of its characters. */
export interface PhraseHits {
  length: number;
  hits: Postings;
}

/** Where the best hit of a document stands. */
const tier = { equalsTitle: 5, namesTitle: 4, inTitle: 3, inHeading: 2, inBody: 1 } as const;

/** Characters of 中华人民共和国, and the most that a kind of paper adds to its subject: 法, 条例, 实施细则. */
const countryName = 7;
const longestEnding = 4;

/**
 * Orders rows by the rule of docs/search.md: place of the best hit, then in force before repealed, then more and
 * denser hits, then the more recent of `dates`. `words` has, for each word of the query, its phrases.
 */
export function rank(
  rows: readonly number[],
  words: readonly (readonly PhraseHits[])[],
  catalogue: Catalogue,
  sort: Sort,
  dates: readonly string[] = catalogue.date,
): number[] {
  const byDate = (a: number, b: number): number => compare(dates[b] ?? '', dates[a] ?? '');
  const keys = new Map(rows.map((row) => [row, keysOf(row, words, catalogue)]));
  const byWords = (a: number, b: number): number => {
    const [x, y] = [keys.get(a) ?? [], keys.get(b) ?? []];
    for (const [i, key] of x.entries()) if (key !== y[i]) return (y[i] ?? 0) - key;
    return 0;
  };
  // Of papers alike in all this the shorter; rows differ with the number of shards, so they are asked last.
  const byLength = (a: number, b: number): number =>
    (catalogue.length[a] ?? 0) - (catalogue.length[b] ?? 0) ||
    (catalogue.head[a] ?? 0) - (catalogue.head[b] ?? 0) ||
    a - b;
  const orders: Record<Sort, (a: number, b: number) => number> = {
    relevance: (a, b) => byWords(a, b) || byDate(a, b) || byLength(a, b),
    newest: (a, b) => byDate(a, b) || byWords(a, b) || byLength(a, b),
    oldest: (a, b) => undatedLast(a, b, dates) || byDate(b, a) || byWords(a, b) || byLength(a, b),
  };
  return [...rows].sort(orders[sort]);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const undatedLast = (a: number, b: number, dates: readonly string[]): number =>
  Number((dates[a] ?? '') === '') - Number((dates[b] ?? '') === '');

/** Tier, in force, strength: each the greater the better. */
function keysOf(row: number, words: readonly (readonly PhraseHits[])[], catalogue: Catalogue): number[] {
  const title = catalogue.title[row] ?? 0;
  const head = catalogue.head[row] ?? 0;
  let tiers = 0;
  let count = 0;
  for (const phrases of words) {
    let best = 0;
    for (const { length, hits } of phrases) {
      const places = hits.get(row) ?? [];
      count += places.length;
      const first = places.reduce((least, place) => Math.min(least, place), Infinity);
      if (first === Infinity) continue;
      best = Math.max(best, tierOf(first, length, title, head));
    }
    tiers += best;
  }
  const status = catalogue.status.values[catalogue.status.rows[row] ?? 0] ?? '';
  const density = (count * 1000) / Math.max(200, catalogue.length[row] ?? 0);
  // In steps, so that the date has a say between documents that are about as strong.
  const strength = Math.round(2 * (Math.log2(1 + count) + Math.log2(1 + density)));
  return [tiers, isGone(status) ? 0 : 1, strength];
}

/** The tier of a hit by where it begins: the title names the words when only its kind of paper is added to them. */
function tierOf(first: number, length: number, title: number, head: number): number {
  if (first === 0 && length === title) return tier.equalsTitle;
  const isAtFront = first === 0 || first === countryName;
  if (isAtFront && length > 1 && first + length + longestEnding >= title && first < title)
    return tier.namesTitle;
  if (first < title) return tier.inTitle;
  return first < head ? tier.inHeading : tier.inBody;
}
