import type { FacetCount } from '../count-facets.ts';
import { dateSorts, none, writeState, type DateSort, type SearchState } from '../state.ts';
import { make } from './make.ts';
import { dateSortNames } from './names.ts';

const svg = 'http://www.w3.org/2000/svg';
const height = 40;
/** So that two years are not two walls. */
const fewestYears = 16;

/**
 * Years as bars that are also the range control: a first click takes a year, a second one elsewhere stretches the
 * range to it; the fields below take dates to the day. Undefined where nothing has a date to choose by.
 */
export function renderYears(state: SearchState, counts: readonly FacetCount[]): HTMLElement | undefined {
  const dated = counts.filter(({ value }) => value !== none);
  const undated = counts.find(({ value }) => value === none);
  if (dated.length === 0 && undated === undefined) return undefined;
  const section = make(
    'section',
    { class: 'facet', 'data-facet': 'year' },
    make('h2', {}, '年份'),
    renderSorts(state),
  );
  if (dated.length > 1) {
    const ends = [String(firstYear(dated)), dated.at(-1)?.value ?? ''].map((each) => make('span', {}, each));
    section.append(renderBars(state, dated), make('p', { class: 'ends num' }, ...ends));
  }
  section.append(renderFields(state));
  if (undated !== undefined) {
    const next = { ...state, from: '', to: '', undated: !state.undated };
    const link = make('a', { href: writeState(next) || '?' }, make('span', {}, undatedNames[state.by]));
    link.append(make('span', { class: 'num' }, String(undated.count)));
    if (state.undated) link.setAttribute('aria-current', 'true');
    section.append(make('ul', {}, make('li', {}, link)));
  }
  return section;
}

const undatedNames: Readonly<Record<DateSort, string>> = {
  version: '日期不详',
  first: '首次公布日期不详',
  effective: '施行日期不详',
};

/** Which date the years are of: that of the version, of the first text, or of effect. */
function renderSorts(state: SearchState): HTMLElement {
  const links = dateSorts.flatMap((by) => {
    const made = make(
      'a',
      { href: writeState({ ...state, by }) || '?', 'data-value': by },
      `按${dateSortNames[by]}`,
    );
    if (by === state.by) made.setAttribute('aria-current', 'true');
    return [made, ' '];
  });
  return make('p', { class: 'sorts' }, ...links);
}

/** The year at the left end of the chart. */
function firstYear(dated: readonly FacetCount[]): number {
  return Math.min(Number(dated[0]?.value), Number(dated.at(-1)?.value) - fewestYears + 1);
}

function renderBars(state: SearchState, dated: readonly FacetCount[]): SVGSVGElement {
  const last = Number(dated.at(-1)?.value);
  const first = firstYear(dated);
  const most = Math.max(...dated.map(({ count }) => count));
  const chart = document.createElementNS(svg, 'svg');
  const span = last - first + 1;
  const attributes = { class: 'years', viewBox: `0 0 ${span * 10} ${height}`, preserveAspectRatio: 'none' };
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  chart.setAttribute('role', 'group');
  chart.setAttribute('aria-label', '按年份选择范围');
  for (const { value, count } of dated) {
    const link = document.createElementNS(svg, 'a');
    link.setAttribute('href', writeState(stretch(state, value)) || '?');
    link.setAttribute('aria-label', `${value}年，${count} 篇`);
    const title = document.createElementNS(svg, 'title');
    title.textContent = `${value}年：${count} 篇`;
    const x = (Number(value) - first) * 10;
    const bar = Math.max(2, (count / most) * height);
    // The whole height can be clicked, not the bar alone.
    link.append(title, rectangle(x, 0, 10, height, 'area'));
    link.append(rectangle(x + 1, height - bar, 8, bar, inRange(state, value)));
    chart.append(link);
  }
  return chart;
}

function rectangle(x: number, y: number, width: number, tall: number, name: string): SVGRectElement {
  const rect = document.createElementNS(svg, 'rect');
  for (const [key, value] of Object.entries({ x, y, width, height: tall }))
    rect.setAttribute(key, String(value));
  if (name !== '') rect.setAttribute('class', name);
  return rect;
}

/** The look of a bar: inside the range, outside it, or no range chosen. */
function inRange({ from, to }: SearchState, year: string): string {
  if (from === '' && to === '') return '';
  const inside = (from === '' || year >= from.slice(0, 4)) && (to === '' || year <= to.slice(0, 4));
  return inside ? 'in' : 'out';
}

/** The range after a click on a year: the year itself, or the range stretched to it from a single year. */
function stretch(state: SearchState, year: string): SearchState {
  const { from, to } = state;
  const single = from !== '' && from === to && from.length === 4;
  if (single && year === from) return { ...state, from: '', to: '', undated: false };
  const [low, high] = single ? [from, year].sort() : [year, year];
  return { ...state, from: low ?? year, to: high ?? year, undated: false };
}

function renderFields({ from, to }: SearchState): HTMLFormElement {
  const field = (name: string, label: string, value: string): HTMLInputElement =>
    make('input', {
      name,
      value,
      'aria-label': label,
      placeholder: label,
      inputmode: 'numeric',
      pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?',
      title: '2012、2012-10 或 2012-10-08',
      autocomplete: 'off',
    });
  const form = make('form', { class: 'range num', 'data-range': '' });
  form.append(
    field('from', '起', from),
    '—',
    field('to', '止', to),
    make('button', { type: 'submit' }, '确定'),
  );
  return form;
}
