import type { Failure, Results } from '../messages.ts';
import { dateSorts, isFiltered, sorts, writeState, type SearchState, type Sort } from '../state.ts';
import { make } from './make.ts';
import { dateSortNames } from './names.ts';

const sortNames: Readonly<Record<Sort, string>> = {
  relevance: '按相关程度',
  newest: '从新到旧',
  oldest: '从旧到新',
};

/** What a person can do about a search that failed. */
export const failures: Readonly<Record<Failure, string>> = {
  outdated: '资料库刚刚更新，请刷新页面再查；您的查询词还在框里。',
  unreachable: '索引没有取到，请检查网络后再试；您的查询词还在框里。',
};

/** What to try where nothing was found, not even what is only like it. */
export function adviceOn(state: SearchState): string {
  if (isFiltered(state)) return '没有文件同时符合这些条件，请取消其中几项再查。';
  if (/\s/u.test(state.q)) return '空格隔开的词须在同一篇文件里，请少写几个词再查。';
  return '请换一种说法，或只写其中几个字再查。';
}

/** The line above a group of results: the true count, zero too, and the order. */
export function headline(
  state: SearchState,
  results: Results,
  group: 'exact' | 'related' = 'exact',
): HTMLElement {
  const count = make('b', { class: 'num' }, String(results[group]));
  const heading = make('h2', { tabindex: '-1' });
  if (group === 'related') {
    const text = results.exact > 0 ? ' 篇有这些字词，未连用' : ' 篇有其中一些字词，可供参考';
    heading.append('另有 ', count, text);
    return heading;
  }
  if (state.q === '') heading.append(count, ' 篇');
  else heading.append(count, ' 篇含有“', make('b', {}, state.q), '”');
  if (results.exact > 1) {
    for (const sort of sorts) {
      if (sort === 'relevance' && state.q === '') continue;
      const link = make('a', { href: writeState({ ...state, sort }) || '?', class: 'sort' }, sortNames[sort]);
      if (sort === state.sort) link.setAttribute('aria-current', 'true');
      heading.append(' ', link);
    }
    if (isByDate(state)) heading.append(' ', ...dateLinks(state));
  }
  return heading;
}

/** Whether the results are in the order of a date: a search without words is, unless it is told otherwise. */
const isByDate = ({ sort, q }: SearchState): boolean => sort !== 'relevance' || q === '';

/** The dates that the order can be of, the chosen one marked. */
function dateLinks(state: SearchState): Node[] {
  return dateSorts.flatMap((by) => {
    const href = writeState({ ...state, by }) || '?';
    const link = make('a', { href, class: 'sort by', 'data-by': by }, `${dateSortNames[by]}日期`);
    if (by === state.by) link.setAttribute('aria-current', 'true');
    return [link, document.createTextNode(' ')];
  });
}
