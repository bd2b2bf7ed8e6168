import { formatDate } from '../../document/dates.ts';
import type { Results } from '../messages.ts';
import { emptyState, facetNames, isFiltered, toggle, writeState, type SearchState } from '../state.ts';
import { make } from './make.ts';
import { dateSortNames, nameOf } from './names.ts';

/** What narrows or widens the search, each with one click to take it away, and one to clear all. */
export function renderChips(state: SearchState, { names, widened }: Results): HTMLElement[] {
  const chip = (text: string, next: SearchState, label = `取消：${text}`): HTMLElement =>
    make('a', { class: 'chip', href: writeState(next) || '?', 'aria-label': label }, `${text} ×`);
  const chips = facetNames.flatMap((name) =>
    state.filters[name].map((value) => chip(nameOf(name, value, names), toggle(state, name, value))),
  );
  const { from, to, by } = state;
  if (from !== '' || to !== '')
    chips.push(
      chip(`${by === 'version' ? '' : `${dateSortNames[by]} `}${period(from, to)}`, {
        ...state,
        from: '',
        to: '',
      }),
    );
  if (state.undated) chips.push(chip('日期不详', { ...state, undated: false }));
  if (state.widen && widened.length > 0) {
    chips.push(chip(`也查 ${widened.join('、')}`, { ...state, widen: false }, '只查所写的字'));
  }
  if (!state.widen) chips.push(chip('只查所写的字', { ...state, widen: true }, '也查其他写法'));
  if (isFiltered(state)) {
    const clear = { ...emptyState(), q: state.q, sort: state.sort, widen: state.widen };
    chips.push(make('a', { class: 'act', href: writeState(clear) || '?' }, '清除条件'));
  }
  return chips;
}

function period(from: string, to: string): string {
  if (from === to) return formatDate(from);
  if (from === '') return `至 ${formatDate(to)}`;
  return to === '' ? `${formatDate(from)} 起` : `${formatDate(from)} 至 ${formatDate(to)}`;
}
