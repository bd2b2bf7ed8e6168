import { datesOf } from '../document/dates.ts';
import { validityOn, type Effect, type ValidityGrounds } from '../document/validity.ts';
import type { Days } from './resolve-reading.ts';
import type { Finding, Paper, PaperLink } from './types.ts';

type Ending = Effect['type'];

const isEnding = (type: string): type is Ending =>
  ['repeals', 'replaces', 'amends', 'may-replace'].includes(type);

/** Whether a paper is in force on the days of a course; a speech is not in force or not. */
export function findValidity(paper: Paper, { first, last }: Days): Finding[] {
  if (paper.kind === 'speech') return [];
  const effects = paper.incoming.flatMap(({ type, from }): Effect[] =>
    isEnding(type) ? [{ type, from: from ?? undefined }] : [],
  );
  const grounds: ValidityGrounds = { dates: paper.dates, effects, stated: paper.stated ?? undefined };
  const by = (...types: Ending[]): PaperLink | undefined =>
    paper.incoming.find(({ type, from }) => types.includes(type as Ending) && (from ?? '') <= last);
  const { status } = validityOn(last, grounds);
  if (status === '已废止') return [{ type: 'repealed', state: status, by: by('repeals', 'replaces') }];
  if (status === '已失效') return [{ type: 'repealed', state: status, by: undefined }];
  if (validityOn(first, grounds).status === '尚未施行')
    return [{ type: 'not-in-force-yet', day: first, from: datesOf(paper.dates, 'effective')[0] }];
  if (status === '可能已被替代') return [{ type: 'perhaps-replaced', by: by('may-replace') }];
  return status === '已被修改' ? [{ type: 'amended', by: by('amends') }] : [];
}
