import type { Completeness } from '../document/completeness.ts';
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

/** The words of a span: 2007, 2005—09, 1980年代. */
export function spanName({ from, to }: Span): string {
  if (from === to) return String(from);
  return to - from === 9 && from % 10 === 0 ? `${from}年代` : `${from}—${String(to).slice(2)}`;
}

/**
 * A cell of the table: the number of papers; 无 where the archivists have made sure that there are none in the whole
 * span; nothing where the archive has none and does not know.
 */
export function cellOf(
  count: number,
  { from, to }: Span,
  region: string | undefined,
  kind: Kind,
  complete: readonly Completeness[],
): string {
  if (count > 0) return String(count);
  const sure = complete.some(
    (each) => each.region === region && each.kind === kind && each.from <= from && each.to >= to,
  );
  return sure ? '无' : '';
}

/** What the archive has, place by time: the country, every province (also the empty ones), places unknown. */
export interface Coverage {
  spans: Span[];
  rows: CoverageRow[];
}

const mostSpans = 12;

/**
 * Counts papers by province and span; a county's papers count for its province. The spans are those of `all`, so that
 * the tables of several kinds have the same columns.
 */
export function coverageOf(
  documents: readonly DocumentEntry[],
  all: readonly DocumentEntry[] = documents,
): Coverage {
  const years = all.flatMap(({ year }) => (year === undefined ? [] : [Number(year)]));
  const spans = toSpans(years);
  const byProvince = Map.groupBy(documents, ({ regionPath }) => regionPath[0]?.code);
  const country = getRegion('cn');
  const places = [...(country === undefined ? [] : [country]), ...regionChildren('cn'), undefined];
  const rows = places.map((region) => toRow(region, byProvince.get(region?.code) ?? [], spans));
  return { spans, rows };
}

/** The spans of the papers' years with their words and counts, the latest first. */
export function dateSpans(documents: readonly DocumentEntry[]): (Span & { name: string; count: number })[] {
  const years = documents.flatMap(({ year }) => (year === undefined ? [] : [Number(year)]));
  return toSpans(years)
    .map((span) => ({
      ...span,
      name: spanName(span),
      count: years.filter((year) => year >= span.from && year <= span.to).length,
    }))
    .toReversed();
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
