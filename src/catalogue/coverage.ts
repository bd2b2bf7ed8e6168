import { kinds, type Kind } from '../document/schema.ts';
import { regionChildren, getRegion, type Region } from '../regions/index.ts';
import type { DocumentEntry } from './documents.ts';

/** Years from–to, both within, as a column of the coverage table. */
export interface Span {
  from: number;
  to: number;
}

export interface CoverageRow {
  /** undefined: 地区不详. */
  region: Region | undefined;
  total: number;
  byKind: Record<Kind, number>;
  /** One count for each span, in the order of `Coverage.spans`. */
  bySpan: number[];
  undated: number;
}

/** What the archive has, place by time: the country, every province (also the empty ones), places unknown. */
export interface Coverage {
  spans: Span[];
  rows: CoverageRow[];
}

const mostSpans = 12;

/** Counts papers by province and span; a county's papers count for its province. */
export function coverageOf(documents: readonly DocumentEntry[]): Coverage {
  const years = documents.flatMap(({ year }) => (year === undefined ? [] : [Number(year)]));
  const spans = toSpans(years);
  const byProvince = Map.groupBy(documents, ({ regionPath }) => regionPath[0]?.code);
  const country = getRegion('cn');
  const places = [...(country === undefined ? [] : [country]), ...regionChildren('cn'), undefined];
  const rows = places.map((region) => toRow(region, byProvince.get(region?.code) ?? [], spans));
  return { spans, rows };
}

/** Columns of 1, 5, 10 or more years, the fewest years that give at most twelve columns. */
function toSpans(years: readonly number[]): Span[] {
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = [1, 2, 5, 10, 20, 50].find((each) => (last - first) / each < mostSpans - 1) ?? 100;
  const start = Math.floor(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => ({
    from: start + index * step,
    to: start + index * step + step - 1,
  }));
}

function toRow(
  region: Region | undefined,
  documents: readonly DocumentEntry[],
  spans: readonly Span[],
): CoverageRow {
  const count = (test: (entry: DocumentEntry) => boolean): number => documents.filter(test).length;
  return {
    region,
    total: documents.length,
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, count(({ metadata }) => metadata.kind === kind)]),
    ) as Record<Kind, number>,
    bySpan: spans.map(({ from, to }) =>
      count(({ year }) => year !== undefined && Number(year) >= from && Number(year) <= to),
    ),
    undated: count(({ year }) => year === undefined),
  };
}
