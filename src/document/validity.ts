import { datesOf, type DatesByMeaning, type PartialDate } from './dates.ts';

/** Whether a paper is in force on a day. */
export type Validity = '现行有效' | '尚未施行' | '已被修改' | '已废止' | '已失效' | '时效不详';

/** What another document does to this one, from the day on which that one takes effect. */
export interface Effect {
  type: 'repeals' | 'replaces' | 'amends';
  from: PartialDate | undefined;
}

/** A partial date as its first and last day, so that 2012 is not in the past while 2012 lasts. */
const firstDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);
const lastDay = (date: PartialDate): string =>
  `${date}${'-12-31'.slice(date.length === 4 ? 0 : 3)}`.slice(0, 10);

/**
 * The validity of a regulation on a day (YYYY-MM-DD), computed from its dates and from what others do to it; the
 * gravest state wins. Works in the browser, too: a static page outlives the day on which it was built.
 */
export function validityOn(day: string, dates: DatesByMeaning, effects: readonly Effect[]): Validity {
  const begun = (date: PartialDate | undefined): boolean => date !== undefined && firstDay(date) <= day;
  const ended = (type: Effect['type']): boolean =>
    effects.some((effect) => effect.type === type && begun(effect.from));
  if (datesOf(dates, 'repealed').some(begun) || ended('repeals') || ended('replaces')) return '已废止';
  if (datesOf(dates, 'expires').some((date) => lastDay(date) < day)) return '已失效';
  const effective = datesOf(dates, 'effective');
  if (effective.length > 0 && !effective.some(begun)) return '尚未施行';
  if (ended('amends')) return '已被修改';
  return effective.length > 0 ? '现行有效' : '时效不详';
}
