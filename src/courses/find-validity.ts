import { datesOf } from '../document/dates.ts';
import { validityOn, type Effect } from '../document/validity.ts';
import type { Days } from './resolve-reading.ts';
import type { Finding, Paper, PaperLink } from './types.ts';

type Ending = Effect['type'];

const isEnding = (type: string): type is Ending => ['repeals', 'replaces', 'amends'].includes(type);

/** Whether a regulation is in force on the days of a course; other papers are not in force or not. */
export function findValidity(paper: Paper, { first, last }: Days): Finding[] {
  if (paper.kind !== 'regulation') return [];
  const effects = paper.incoming.flatMap(({ type, from }): Effect[] =>
    isEnding(type) ? [{ type, from: from ?? undefined }] : [],
  );
  const by = (...types: Ending[]): PaperLink | undefined =>
    paper.incoming.find(({ type, from }) => types.includes(type as Ending) && (from ?? '') <= last);
  const atEnd = validityOn(last, paper.dates, effects);
  if (atEnd === '已废止') return [{ type: 'repealed', state: atEnd, by: by('repeals', 'replaces') }];
  if (atEnd === '已失效') return [{ type: 'repealed', state: atEnd, by: undefined }];
  if (validityOn(first, paper.dates, effects) === '尚未施行')
    return [{ type: 'not-in-force-yet', day: first, from: datesOf(paper.dates, 'effective')[0] }];
  return atEnd === '已被修改' ? [{ type: 'amended', by: by('amends') }] : [];
}
