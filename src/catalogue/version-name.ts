import { formatDate, principalDate, type DatesByMeaning } from '../document/dates.ts';
import type { AmendmentWord, DocumentMetadata } from '../document/schema.ts';
import { amendedOn, firstDate } from '../document/version-dates.ts';
import { dateNames } from './labels.ts';

interface Dated {
  dates: DatesByMeaning;
  amendedAs?: AmendmentWord | null | undefined;
}

/** What tells a version from the others in words: 2026年2月11日修订, 2025年1月6日通过, 日期不详. */
export function versionName({ dates, amendedAs }: Dated): string {
  const amended = amendedOn(dates);
  if (amended !== undefined) return `${formatDate(amended)}${amendedAs ?? dateNames.amended}`;
  const principal = principalDate(dates);
  return principal === undefined
    ? '日期不详'
    : `${formatDate(principal.date)}${dateNames[principal.meaning]}`;
}

/** When the first text was made, where these are the words of a later one: 首次公布 2005年4月27日. */
export function firstName({ dates }: Pick<Dated, 'dates'>): string | undefined {
  const first = firstDate(dates);
  return first === undefined ? undefined : `首次公布 ${formatDate(first)}`;
}

/** The date of a version in a list: 2018年12月29日修订 for amended words, else the day alone; 日期不详 where there is none. */
export function dateLabel({ metadata }: { metadata: Dated }): string {
  if (amendedOn(metadata.dates) !== undefined) return versionName(metadata);
  const principal = principalDate(metadata.dates);
  return principal === undefined ? '日期不详' : formatDate(principal.date);
}

/** The dates of a paper as facts of a list: [2018年12月29日修订, 首次公布 2005年4月27日], [2007年6月]. */
export const dateFacts = (entry: { metadata: Dated }): string[] =>
  [dateLabel(entry), firstName(entry.metadata)].filter((fact) => fact !== undefined);

/** The dates of a paper on its own page, which says what they are: [本版 2018年12月29日修订, 首次公布 2005年4月27日]. */
export function pageDates({ metadata }: { metadata: DocumentMetadata }): string[] {
  if (metadata.kind !== 'regulation') return dateFacts({ metadata });
  return [`本版 ${versionName(metadata)}`, firstName(metadata)].filter((fact) => fact !== undefined);
}
