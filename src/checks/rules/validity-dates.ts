import { datesOf, type DateMeaning, type PartialDate } from '../../document/dates.ts';
import type { Finding, Rule } from '../rule.ts';

/** Pairs of dates of which the first can't be later than the second. */
const order: readonly [earlier: DateMeaning, later: DateMeaning][] = [
  ['adopted', 'published'],
  ['adopted', 'amended'],
  ['adopted', 'effective'],
  ['effective', 'expires'],
  ['effective', 'repealed'],
  ['issued', 'repealed'],
];

/** A paper that expires before it takes effect. */
export const validityDates: Rule = {
  id: 'validity-dates',
  level: 'warning',
  help: {
    title: '日期先后不合',
    what: '通过晚于公布、修改或施行，施行晚于失效或废止。只写到年或月的日期，按写到的部分比较。',
    why: '时效由这些日期推算，先后颠倒，时效就不对。',
    todo: '按原件核对提示里的两个日期；原件确实如此的（例如追溯施行），在 review 里注明。',
  },
  find: ({ documents }) =>
    documents.flatMap((document) =>
      order.flatMap(([earlier, later]): Finding[] => {
        const first = datesOf(document.metadata.dates, earlier).toSorted().at(0);
        const last = datesOf(document.metadata.dates, later).toSorted().at(-1);
        if (first === undefined || last === undefined || !isAfter(first, last)) return [];
        const message = `dates: ${earlier} ${first} is later than ${later} ${last}`;
        return [{ document, place: { field: 'dates' }, message, hint: 'Compare both with the original.' }];
      }),
    ),
};

/** Compared as far as both are known: 2012 is not after 2012-10. */
function isAfter(first: PartialDate, last: PartialDate): boolean {
  const known = Math.min(first.length, last.length);
  return first.slice(0, known) > last.slice(0, known);
}
