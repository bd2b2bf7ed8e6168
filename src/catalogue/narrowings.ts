import { dateSpans } from './coverage.ts';
import type { DocumentEntry } from './documents.ts';
import { byName, genresOf, issuersOf } from './facets.ts';
import { kindNames } from './labels.ts';
import { shownKinds } from './shown-kinds.ts';

/** A way to narrow or order a list: a link to the search page with one more filter. */
export interface Choice {
  words: string;
  /** A part of the search page's address: `kind=plan`. */
  filter: string;
  count?: number;
}

export interface Narrowing {
  name: string;
  choices: Choice[];
}

/** The most choices of one facet that are offered at once. */
const most = 8;

type Facet = [
  name: string,
  key: string,
  valuesOf: (entry: DocumentEntry) => [value: string, words: string][],
];

const same = (values: readonly string[]): [string, string][] => values.map((value) => [value, value]);

const facets: readonly Facet[] = [
  ['类别', 'kind', ({ metadata }) => [[metadata.kind, kindNames[metadata.kind]]]],
  ['文种', 'genre', (entry) => same(genresOf(entry))],
  [
    '地区',
    'region',
    ({ regionPath }) => {
      const top = regionPath[0];
      return [top === undefined ? ['none', '地区不详'] : [top.code, top.name]];
    },
  ],
  ['专题', 'topic', ({ metadata }) => same(metadata.topics)],
  ['机关', 'issuer', (entry) => same(issuersOf(entry))],
  ['时效', 'status', ({ validity }) => same(validity === undefined ? [] : [validity.status])],
];

/**
 * What the search page can narrow a list by, with counts: the facets in which its papers differ (and that `within`
 * has not fixed already), its years, and the orders.
 */
export function narrowings(documents: readonly DocumentEntry[], within: string): Narrowing[] {
  // Every page of a list shows those of the whole list.
  const before = known.get(documents);
  if (before?.within === within) return before.found;
  const found = findNarrowings(documents, within);
  known.set(documents, { within, found });
  return found;
}

const known = new WeakMap<readonly DocumentEntry[], { within: string; found: Narrowing[] }>();

function findNarrowings(documents: readonly DocumentEntry[], within: string): Narrowing[] {
  const fixed = new Set(new URLSearchParams(within).keys());
  const shown = facets.filter(([, key]) => !fixed.has(key) && (key !== 'kind' || shownKinds.length > 1));
  const lists = shown.map(([name, key, valuesOf]): Narrowing => {
    const words = new Map(documents.flatMap(valuesOf));
    const choices = byName(documents, (entry) => valuesOf(entry).map(([value]) => value)).map(
      ([value, own]) => ({
        words: words.get(value) ?? value,
        filter: `${key}=${encodeURIComponent(value)}`,
        count: own.length,
      }),
    );
    return { name, choices: choices.slice(0, most) };
  });
  const years =
    fixed.has('from') || fixed.has('date') ? [] : [{ name: '年份', choices: yearChoices(documents) }];
  return [
    ...[...lists, ...years].filter(({ choices }) => choices.length > 1),
    {
      name: '排序',
      choices: [
        { words: '新的在前', filter: 'sort=newest' },
        { words: '旧的在前', filter: 'sort=oldest' },
        ...(documents.some(({ firstDate }) => firstDate !== undefined) ? byFirst : []),
      ],
    },
  ];
}

/** Orders by the first text, where some papers are later versions. */
const byFirst: readonly Choice[] = [
  { words: '首次公布，新的在前', filter: 'sort=newest&by=first' },
  { words: '首次公布，旧的在前', filter: 'sort=oldest&by=first' },
];

const yearChoices = (documents: readonly DocumentEntry[]): Choice[] =>
  dateSpans(documents)
    .map(({ name, from, to, count }) => ({ words: name, filter: `from=${from}&to=${to}`, count }))
    .filter(({ count }) => count > 0);
