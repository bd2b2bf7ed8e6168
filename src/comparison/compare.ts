import { align, inOrder, type Alignment } from './align.ts';
import { indexPairs, sharedWithAll, toPairs, type PairIndex } from './likeness.ts';
import { isSameText, markDifferences } from './mark-differences.ts';
import { summarise } from './summarise.ts';
import { toUnits, type ComparedProvision } from './to-units.ts';
import type { Comparison, Row, Unit } from './types.ts';

/** Compares two versions of a text: units, counterparts, differences, counts. */
export function compare(
  older: readonly ComparedProvision[],
  newer: readonly ComparedProvision[],
): Comparison {
  const before = toUnits(older);
  const after = toUnits(newer);
  const rows = toRows(before, after, align(before, after));
  return { rows, summary: summarise(rows) };
}

/** The rows in the order of the newer version; a removed unit stands behind its neighbour in the older one. */
function toRows(before: readonly Unit[], after: readonly Unit[], alignment: Alignment): Row[] {
  const kept = inOrder(alignment);
  const backwards = new Map([...alignment].map(([from, to]) => [to, from]));
  const wentTo = nearestIn(after);
  const cameFrom = nearestIn(before);
  const rows: Row[] = [];
  let next = 0;
  const removedUpTo = (end: number): void => {
    for (; next < end; next += 1) {
      const unit = before[next];
      if (unit === undefined || alignment.has(next)) continue;
      rows.push({ ...alone, state: 'removed', before: unit, near: wentTo(unit) });
    }
  };
  after.forEach((unit, index) => {
    const from = backwards.get(index);
    const old = from === undefined ? undefined : before[from];
    if (from === undefined || old === undefined) {
      rows.push({ ...alone, state: 'added', after: unit, near: cameFrom(unit) });
    } else {
      if (kept.has(from)) removedUpTo(from);
      rows.push(pairRow(old, unit, !kept.has(from)));
    }
  });
  removedUpTo(before.length);
  return rows;
}

function pairRow(before: Unit, after: Unit, moved: boolean): Row {
  const same = isSameText(before.text, after.text);
  return {
    state: same ? 'same' : 'changed',
    renumbered: before.label !== after.label,
    moved,
    before,
    after,
    marks: same ? undefined : markDifferences(before.text, after.text),
    near: undefined,
  };
}

const alone = { renumbered: false, moved: false, before: undefined, after: undefined, marks: undefined };

/** So much of a unit without counterpart must stand in another one to say that it went there or came from there. */
const mostOfIt = 0.7;
const shortest = 12;

/** Finds the article that has most of the words of one; it is read only when a version has lost or gained any. */
function nearestIn(units: readonly Unit[]): (unit: Unit) => Unit | undefined {
  const articles = units.filter(({ kind }) => kind === 'article');
  let index: PairIndex | undefined;
  return ({ kind, text }) => {
    const own = toPairs(text);
    if (kind !== 'article' || own.total < shortest) return undefined;
    index ??= indexPairs(articles.map((each) => toPairs(each.text)));
    const [best] = [...sharedWithAll(own, index)].sort(([, a], [, b]) => b - a);
    return best !== undefined && best[1] / own.total >= mostOfIt ? articles[best[0]] : undefined;
  };
}
