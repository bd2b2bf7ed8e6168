/** The order of results. */
export const sorts = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** The dates that years, range and order can be of: that of the version, of the first text, or of effect. */
export const dateSorts = ['version', 'first', 'effective'] as const;
export type DateSort = (typeof dateSorts)[number];

/** Facets whose values stand in the address; several values of one facet widen, several facets narrow. */
export const facetNames = [
  'kind',
  'genre',
  'region',
  'topic',
  'issuer',
  'status',
  'script',
  'course',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The whole of a search; its address and it are one. */
export interface SearchState {
  q: string;
  filters: Record<FacetName, string[]>;
  /** Partial dates, both inclusive; `''` is open. */
  from: string;
  to: string;
  /** Which date years, range and order are about. */
  by: DateSort;
  /** Whether undated documents alone are asked for. */
  undated: boolean;
  sort: Sort;
  /** False: numbers and abbreviations are taken as typed. */
  widen: boolean;
}

/** The value that stands for documents without region, topic, and so on. */
export const none = 'none';

export const emptyState = (): SearchState => ({
  q: '',
  filters: { kind: [], genre: [], region: [], topic: [], issuer: [], status: [], script: [], course: [] },
  from: '',
  to: '',
  by: 'version',
  undated: false,
  sort: 'relevance',
  widen: true,
});

const partialDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** Reads a state from the query part of an address; what it does not know it leaves out. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const state = emptyState();
  state.q = params.get('q')?.trim() ?? '';
  for (const name of facetNames) state.filters[name] = [...new Set(params.getAll(name).filter(Boolean))];
  const date = (name: string): string =>
    partialDate.test(params.get(name) ?? '') ? (params.get(name) ?? '') : '';
  state.from = date('from');
  state.to = date('to');
  state.by = dateSorts.find((each) => each === params.get('by')) ?? 'version';
  state.undated = params.get('date') === none;
  state.sort = sorts.find((each) => each === params.get('sort')) ?? 'relevance';
  state.widen = params.get('widen') !== 'off';
  return state;
}

/** Writes a state as the query part of an address, `?…` or empty; the same state gives the same address. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  for (const name of facetNames) for (const value of state.filters[name]) params.append(name, value);
  if (state.from !== '') params.set('from', state.from);
  if (state.to !== '') params.set('to', state.to);
  if (state.by !== 'version') params.set('by', state.by);
  if (state.undated) params.set('date', none);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (!state.widen) params.set('widen', 'off');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether anything but the words narrows the search. */
export function isFiltered(state: SearchState): boolean {
  return (
    facetNames.some((name) => state.filters[name].length > 0) ||
    state.from !== '' ||
    state.to !== '' ||
    state.undated
  );
}

/** A copy with a value of a facet put on or taken off. */
export function toggle(state: SearchState, name: FacetName, value: string): SearchState {
  const values = state.filters[name];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return { ...state, filters: { ...state.filters, [name]: next } };
}
