import { passing, type FacetValues, type Tests } from './filter.ts';
import { facetNames, none, type FacetName } from './state.ts';

/** A value of a facet with the documents that have it. */
export interface FacetCount {
  value: string;
  count: number;
}

export interface FacetCounts {
  facets: Record<FacetName, FacetCount[]>;
  /** Documents by year, oldest first; undated ones under `none`, last. */
  years: FacetCount[];
}

/** Counts every facet over the documents found, each under the filters of all others but its own. */
export function countFacets(
  rows: readonly number[],
  tests: Tests,
  values: FacetValues,
  dates: readonly string[],
): FacetCounts {
  const facets = {} as Record<FacetName, FacetCount[]>;
  for (const name of facetNames) {
    facets[name] = count(passing(rows, tests, name), values[name]).sort(
      (a, b) =>
        Number(a.value === none) - Number(b.value === none) ||
        b.count - a.count ||
        (a.value < b.value ? -1 : 1),
    );
  }
  const year = (row: number): string[] => [(dates[row] ?? '').slice(0, 4) || none];
  const years = count(passing(rows, tests, 'date'), year).sort(
    (a, b) => Number(a.value === none) - Number(b.value === none) || (a.value < b.value ? -1 : 1),
  );
  return { facets, years };
}

function count(rows: readonly number[], valuesOf: (row: number) => readonly string[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, number]) => ({ value, count: number }));
}
