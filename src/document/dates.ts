/**
 * A date that keeps its precision: `2012`, `2012-10` or `2012-10-08`.
 * A month never gains a day, a year never gains a month.
 */
export type PartialDate = string;

export type DatePrecision = 'year' | 'month' | 'day';

/** What happened on a date; the order is that of a paper's life. */
export const dateMeanings = [
  'delivered',
  'adopted',
  'approved',
  'issued',
  'published',
  'effective',
  'amended',
  'expires',
  'repealed',
] as const;

export type DateMeaning = (typeof dateMeanings)[number];

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a partial date that the calendar has: 2026-02-30 is not. */
export function isPartialDate(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  if (year < 1) return false;
  if (match[2] !== undefined && (month < 1 || month > 12)) return false;
  return match[3] === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** The precision of a partial date, by its length. */
export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** Dates of a document by meaning, as its front matter has them. */
export type DatesByMeaning = Partial<Record<DateMeaning, PartialDate | PartialDate[] | undefined>>;

/** All dates of one meaning, in the order written. */
export function datesOf(dates: DatesByMeaning, meaning: DateMeaning): PartialDate[] {
  const value = dates[meaning];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** The order in which a document's date is chosen: when it came to be, before when it was made known or took effect. */
const principal: readonly DateMeaning[] = [
  'delivered',
  'issued',
  'adopted',
  'approved',
  'published',
  'effective',
  'amended',
];

/** The date by which a document is listed, with its meaning; undefined for an undated one. */
export function principalDate(
  dates: DatesByMeaning,
): { date: PartialDate; meaning: DateMeaning } | undefined {
  for (const meaning of principal) {
    // Where only amendments are known, the text is that of the latest.
    const date = datesOf(dates, meaning).at(meaning === 'amended' ? -1 : 0);
    if (date !== undefined) return { date, meaning };
  }
  return undefined;
}

/** The Chinese of a date at its own precision: 2012年10月8日, 2012年10月, 2012年. */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return [`${year}年`, month === undefined ? '' : `${month}月`, day === undefined ? '' : `${day}日`].join('');
}
