import { own } from '../text/own.ts';
import { facetNames, none, type FacetName, type SearchState } from './state.ts';
import type { Catalogue, Column, ListColumn } from './types.ts';

/** Whether a row passes. */
export type RowTest = (row: number) => boolean;

/** The values of a document in each facet; a place is also in those above it, a topic in the one above it. */
export type FacetValues = Record<FacetName, (row: number) => readonly string[]>;

const absent: readonly string[] = [none];

/** Makes the lookup of facet values, each value's list made once. */
export function facetValues(catalogue: Catalogue): FacetValues {
  return {
    kind: fromColumn(catalogue.kind, (value) => [value]),
    genre: fromColumn(catalogue.genre, (value) => [value]),
    region: fromColumn(catalogue.region, (code) => placesAbove(code, catalogue.places)),
    topic: fromList(catalogue.topic, (name) => [name, ...above(own(catalogue.topicParents, name))]),
    issuer: fromList(catalogue.issuer, (name) => [name]),
    course: fromList(catalogue.course, (id) => [id]),
    status: fromColumn(catalogue.status, (value) => [value]),
    script: fromColumn(catalogue.script, (value) => [value]),
  };
}

const above = (name: string | undefined): string[] => (name === undefined ? [] : [name]);

function placesAbove(code: string, places: Catalogue['places']): string[] {
  const path: string[] = [];
  for (let at = code; at !== ''; at = own(places, at)?.[1] ?? '') path.push(at);
  return path;
}

function fromColumn(column: Column, expand: (value: string) => string[]): (row: number) => readonly string[] {
  const expanded = column.values.map((value) => (value === '' ? absent : expand(value)));
  return (row) => expanded[column.rows[row] ?? 0] ?? absent;
}

function fromList(
  column: ListColumn,
  expand: (value: string) => string[],
): (row: number) => readonly string[] {
  const expanded = column.values.map(expand);
  return (row) => {
    const numbers = column.rows[row] ?? [];
    return numbers.length === 0 ? absent : [...new Set(numbers.flatMap((number) => expanded[number] ?? []))];
  };
}

/** For each facet, and for the dates, the test that the state asks of it; undefined where it asks nothing. */
export type Tests = Partial<Record<FacetName | 'date', RowTest>>;

export function rowTests(state: SearchState, catalogue: Catalogue, values: FacetValues): Tests {
  const tests: Tests = {};
  for (const name of facetNames) {
    const wanted = new Set(state.filters[name]);
    if (wanted.size > 0) tests[name] = (row) => values[name](row).some((value) => wanted.has(value));
  }
  const { from, to, undated } = state;
  const dates = datesFor(state, catalogue);
  if (undated) tests.date = (row) => dates[row] === '';
  else if (from !== '' || to !== '') tests.date = (row) => isWithin(dates[row] ?? '', from, to);
  return tests;
}

/** The column of dates that a state is about. */
export const datesFor = (
  { by }: Pick<SearchState, 'by'>,
  { date, first, effective }: Catalogue,
): readonly string[] => ({ version: date, first, effective })[by];

/** Whether a partial date can lie between two partial dates, both inclusive: 2012 lies in 2012-03 to 2012-05. */
export function isWithin(date: string, from: string, to: string): boolean {
  if (date === '') return false;
  const atLeast = from === '' || date.slice(0, from.length) >= from.slice(0, date.length);
  return atLeast && (to === '' || date.slice(0, to.length) <= to.slice(0, date.length));
}

/** Rows that pass every test, or every one but that of a facet whose own values are counted. */
export function passing(rows: readonly number[], tests: Tests, but?: FacetName | 'date'): number[] {
  const asked = Object.entries(tests).flatMap(([name, test]) => (name === but ? [] : [test]));
  return rows.filter((row) => asked.every((test) => test(row)));
}
