import type { IndexReader } from '../search/index-reader.ts';
import type { Postings } from '../search/postings.ts';
import { tokenOf } from '../search/tokens.ts';
import { boundary } from '../text/compact-form.ts';

/** Where a passage may stand: the row of the document and about the place of its beginning in the index. */
export interface Candidate {
  row: number;
  place: number;
  /** How many of the pairs asked for stand there. */
  votes: number;
}

/** Pairs of characters asked for: each costs a chunk of the index. */
const mostPairs = 14;
/** The rarest lists that may propose a place; the others only vote. */
const proposing = 9;
/** Places of one document that are read. */
const mostPlaces = 3;
/** Candidates that are read. */
const mostCandidates = 40;
/** How far from the diagonal a pair may stand, for punctuation, changes and headings between. */
const slack = 16;

interface Pair {
  offset: number;
  hits: Postings;
  size: number;
}

/**
 * The places of the index where a passage in normal form may stand, best first: where many of its pairs of characters
 * stand at about their distances. Pairs with a boundary are left out, since a quotation may change punctuation.
 */
export async function findCandidates(reader: IndexReader, normal: string): Promise<Candidate[]> {
  const tokenAt = (offset: number): string => tokenOf(normal.charAt(offset), normal.charAt(offset + 1));
  const all = pairOffsets(normal);
  // Frequent pairs tell little and cost much: only where there are not enough others.
  const telling = all.filter((offset) => !reader.isSplit(tokenAt(offset)));
  const offsets = spread(telling.length < mostPairs ? all : telling);
  const pairs = await Promise.all(
    offsets.map(async (offset): Promise<Pair> => {
      const hits = await reader.postings({ token: tokenAt(offset), offset, prefix: false });
      return { offset, hits, size: sizeOf(hits) };
    }),
  );
  const known = pairs.filter(({ size }) => size > 0).sort((a, b) => a.size - b.size);
  const least = Math.max(Math.min(2, offsets.length), Math.ceil(offsets.length * 0.3));
  return vote(known)
    .filter(({ votes }) => votes >= least)
    .sort((a, b) => b.votes - a.votes || a.row - b.row || a.place - b.place)
    .slice(0, mostCandidates);
}

function pairOffsets(normal: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i + 1 < normal.length; i += 1) {
    if (normal.charAt(i) !== boundary && normal.charAt(i + 1) !== boundary) offsets.push(i);
  }
  return offsets;
}

function spread(offsets: readonly number[]): number[] {
  if (offsets.length <= mostPairs) return [...offsets];
  const step = (offsets.length - 1) / (mostPairs - 1);
  return Array.from({ length: mostPairs }, (_, i) => offsets[Math.round(i * step)] ?? 0);
}

function sizeOf(hits: Postings): number {
  let size = 0;
  for (const places of hits.values()) size += places.length;
  return size;
}

/** Counts pairs by document and diagonal; two grids of cells, so that no group is cut in two. */
function vote(pairs: readonly Pair[]): Candidate[] {
  const cells = new Map<number, Map<number, number>>();
  for (const [i, { offset, hits }] of pairs.entries()) {
    const bit = 1 << i;
    for (const [row, places] of hits) {
      let own = cells.get(row);
      if (own === undefined) {
        if (i >= proposing) continue;
        cells.set(row, (own = new Map()));
      }
      for (const place of places) {
        const cell = Math.floor((place - offset) / slack);
        const near = cell + ((place - offset) % slack < slack / 2 ? -1 : 1);
        for (const each of [cell, near]) {
          const votes = own.get(each);
          if (votes !== undefined || i < proposing) own.set(each, (votes ?? 0) | bit);
        }
      }
    }
  }
  return [...cells].flatMap(([row, own]) => bestCells(own).map((cell) => ({ row, ...cell })));
}

/** The cells of a document with most votes, of neighbours the first: the same words may stand in it more than once. */
function bestCells(own: ReadonlyMap<number, number>): { place: number; votes: number }[] {
  const counted = [...own].map(([cell, bits]) => ({ cell, votes: bitCount(bits) }));
  const most = counted.reduce((best, { votes }) => Math.max(best, votes), 0);
  const best = counted.filter(({ votes }) => votes === most).sort((a, b) => a.cell - b.cell);
  return best
    .filter(({ cell }, i) => i === 0 || cell - (best[i - 1]?.cell ?? 0) > 1)
    .slice(0, mostPlaces)
    .map(({ cell, votes }) => ({ place: Math.max(0, cell * slack), votes }));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
