import { kinds, type Kind } from '../document/schema.ts';
import type { DocumentEntry } from './documents.ts';

/** Papers of a year by kind. */
export interface YearRow {
  year: string;
  counts: Record<Kind, number>;
  total: number;
}

/** A part of a bar, in units of the drawing. */
export interface Bar {
  kind: Kind;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Papers per year and kind, from the first year to the last, empty years too; at most the last 40 years. */
export function yearRows(documents: readonly DocumentEntry[]): YearRow[] {
  const years = documents.flatMap(({ year }) => (year === undefined ? [] : [Number(year)]));
  if (years.length === 0) return [];
  const last = Math.max(...years);
  const first = Math.max(Math.min(...years), last - 39);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    const own = documents.filter((each) => each.year === year);
    const counts = Object.fromEntries(
      kinds.map((kind) => [kind, own.filter(({ metadata }) => metadata.kind === kind).length]),
    ) as Record<Kind, number>;
    return { year, counts, total: own.length };
  });
}

/** The bars of a drawing of the given size, stacked by kind. */
export function toBars(rows: readonly YearRow[], width: number, height: number): Bar[] {
  const most = Math.max(1, ...rows.map(({ total }) => total));
  const step = width / rows.length;
  const round = (n: number): number => Math.round(n * 10) / 10;
  return rows.flatMap(({ counts }, index) => {
    let below = 0;
    return [...kinds].reverse().flatMap((kind): Bar[] => {
      const tall = (counts[kind] / most) * height;
      if (tall === 0) return [];
      below += tall;
      return [
        {
          kind,
          x: round(index * step + step * 0.14),
          y: round(height - below),
          width: round(step * 0.72),
          height: round(tall),
        },
      ];
    });
  });
}
