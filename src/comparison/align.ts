import { indexPairs, likeness, sharedWithAll, toPairs } from './likeness.ts';
import type { Unit } from './types.ts';

/** From the index of an older unit to that of the newer one it became. */
export type Alignment = Map<number, number>;

/** From here on two units are the same one changed, wherever they stand. */
const alike = 0.5;
/** Between the same neighbours less is enough: a provision rewritten in its place. */
const alikeInPlace = 0.22;
/** Of two that are equally like, the one under the same number. */
const sameNumber = 0.08;
/** And the one that stands between the counterparts of its neighbours. */
const sameNeighbours = 0.12;

/** Pairs the units of two versions: equal ones, then like ones wherever they stand, then what was rewritten in place. */
export function align(before: readonly Unit[], after: readonly Unit[]): Alignment {
  const alignment: Alignment = new Map();
  pairEqual(before, after, alignment);
  const scores = scoreRest(before, after, alignment);
  pairLike(scores, alignment);
  pairInPlace(before, after, scores, alignment);
  return alignment;
}

const unpaired = (units: readonly Unit[], taken: Iterable<number>): number[] => {
  const known = new Set(taken);
  return units.map((_, index) => index).filter((index) => !known.has(index));
};

/** Equal texts, those under the same number first: several chapters may be called 附则. */
function pairEqual(before: readonly Unit[], after: readonly Unit[], alignment: Alignment): void {
  for (const keyOf of [
    ({ kind, label, text }: Unit) => `${kind} ${label} ${text}`,
    ({ kind, text }: Unit) => `${kind} ${text}`,
  ]) {
    const waiting = new Map<string, number[]>();
    for (const index of unpaired(after, alignment.values())) {
      const unit = after[index];
      if (unit === undefined || unit.text === '') continue;
      waiting.set(keyOf(unit), [...(waiting.get(keyOf(unit)) ?? []), index]);
    }
    for (const index of unpaired(before, alignment.keys())) {
      const unit = before[index];
      const found = unit === undefined ? undefined : waiting.get(keyOf(unit))?.shift();
      if (found !== undefined) alignment.set(index, found);
    }
  }
}

/** For every older unit without counterpart, how well newer ones without counterpart fit it. */
type Scores = Map<number, Map<number, number>>;

function scoreRest(before: readonly Unit[], after: readonly Unit[], alignment: Alignment): Scores {
  const free = unpaired(after, alignment.values()).flatMap((to) => {
    const unit = after[to];
    return unit === undefined ? [] : [{ to, unit, pairs: toPairs(unit.text) }];
  });
  const gapOf = gapsOf(alignment);
  const index = indexPairs(free.map(({ pairs }) => pairs));
  const scores: Scores = new Map();
  for (const from of unpaired(before, alignment.keys())) {
    const unit = before[from];
    if (unit === undefined) continue;
    const own = toPairs(unit.text);
    const shared = sharedWithAll(own, index);
    const isBetween = gapOf(from);
    const row = new Map<number, number>();
    free.forEach(({ to, unit: other, pairs }, place) => {
      const score = scoreOf(unit, other, () => likeness(own, pairs, shared.get(place) ?? 0));
      if (score >= alikeInPlace) row.set(to, score + (isBetween(to) ? sameNeighbours : 0));
    });
    scores.set(from, row);
  }
  return scores;
}

/** The places between the counterparts of a unit's neighbours, those that are certain and in order. */
function gapsOf(alignment: Alignment): (from: number) => (to: number) => boolean {
  const kept = inOrder(alignment);
  const certain = [...alignment].filter(([from]) => kept.has(from)).sort(([a], [b]) => a - b);
  if (certain.length === 0) return () => () => false;
  return (from) => {
    const previous = certain.findLast(([each]) => each < from)?.[1] ?? -1;
    const next = certain.find(([each]) => each > from)?.[1] ?? Infinity;
    return (to) => previous < to && to < next;
  };
}

function scoreOf(a: Unit, b: Unit, like: () => number): number {
  if (a.kind !== b.kind) return 0;
  // The text before the first place is what it is, however it reads.
  if (a.id === '' || b.id === '') return a.id === b.id ? 2 : 0;
  const score = like();
  return score < alikeInPlace ? 0 : score + (a.label !== '' && a.label === b.label ? sameNumber : 0);
}

/** The likest pairs first, each unit once. */
function pairLike(scores: Scores, alignment: Alignment): void {
  const candidates = [...scores].flatMap(([from, row]) =>
    [...row].flatMap(([to, score]) => (score >= alike ? [{ from, to, score }] : [])),
  );
  const taken = new Set(alignment.values());
  for (const { from, to } of candidates.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to)) {
    if (alignment.has(from) || taken.has(to)) continue;
    alignment.set(from, to);
    taken.add(to);
  }
}

/** What is left between two neighbours that are paired with each other, in order. */
function pairInPlace(
  before: readonly Unit[],
  after: readonly Unit[],
  scores: Scores,
  alignment: Alignment,
): void {
  const taken = new Set(alignment.values());
  for (const from of before.keys()) {
    const previous = from === 0 ? -1 : alignment.get(from - 1);
    if (alignment.has(from) || previous === undefined) continue;
    // As far as the newer version has units without a counterpart.
    for (let to = previous + 1; to < after.length && !taken.has(to); to += 1) {
      if (!scores.get(from)?.has(to)) continue;
      alignment.set(from, to);
      taken.add(to);
      break;
    }
  }
}

/** Which of the paired units keep their order: the longest run of rising counterparts; the others have moved. */
export function inOrder(alignment: Alignment): Set<number> {
  const sorted = [...alignment].sort(([a], [b]) => a - b);
  const tails: number[] = [];
  const previous = new Array<number>(sorted.length).fill(-1);
  sorted.forEach(([, to], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[tails[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const from = sorted[index]?.[0];
    if (from !== undefined) kept.add(from);
  }
  return kept;
}
