import { datesOf, formatDate, principalDate, type DatesByMeaning } from '../document/dates.ts';
import { dateNames } from './labels.ts';

/** What tells a version from the others in words: 2026年2月11日修改, 2025年1月6日通过, 日期不详. */
export function versionName(dates: DatesByMeaning): string {
  const amended = datesOf(dates, 'amended').toSorted().at(-1);
  if (amended !== undefined) return `${formatDate(amended)}${dateNames.amended}`;
  const principal = principalDate(dates);
  return principal === undefined
    ? '日期不详'
    : `${formatDate(principal.date)}${dateNames[principal.meaning]}`;
}
