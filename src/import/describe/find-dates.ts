import { isPartialDate, type PartialDate } from '../../document/dates.ts';
import { parseNumeral } from '../../text/numerals.ts';

/** A date in a text, at the precision that it is written with. */
export interface DateMention {
  date: PartialDate;
  start: number;
  end: number;
}

const n = '[0-9０-９零〇○ＯO一二三四五六七八九十元廿卅]';
const gap = '[\\s\\u3000]*';

/**
 * Spellings of dates: 2012年10月8日, 二〇一二年十月八日 (also with ○ and 零), 民國101年, 2012-10-08, 2012.10.8, 2012/10/8,
 * 20121008; year and month alone; broken over blanks.
 */
const spellings: readonly RegExp[] = [
  new RegExp(
    `(民[国國])?${gap}(${n}{1,5})${gap}年${gap}(?:(${n}{1,3})${gap}月(?:份)?(?:${gap}(${n}{1,3})${gap}[日号號])?)?`,
    'gu',
  ),
  /(?<!\d)()((?:18|19|20)\d{2})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?![\d.])/gu,
  /(?<!\d)()((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/gu,
];

/** What stands behind the year of a number: 2019年第18号, 〔2005〕第3期. */
const counted = new RegExp(`^${gap}[〕\\]）)]?${gap}第${gap}${n}+${gap}[号號期]`, 'u');

/** All dates of a text in order; what the calendar does not have (2026年2月30日) is left out. */
export function findDates(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  for (const spelling of spellings) {
    for (const match of text.matchAll(spelling)) {
      const date = toDate(match[2], match[3], match[4], match[1] !== undefined && match[1] !== '');
      const start = match.index;
      const end = start + match[0].length;
      // 令2019年第18号 counts orders, and dates nothing.
      if (match[3] === undefined && counted.test(text.slice(end))) continue;
      if (date === null || mentions.some((each) => start < each.end && end > each.start)) continue;
      mentions.push({ date, start, end });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The first date of a text, or undefined. */
export function firstDate(text: string | undefined): PartialDate | undefined {
  return text === undefined ? undefined : findDates(text)[0]?.date;
}

function toDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  minguo: boolean,
): string | null {
  const number = (digits: string): number => parseNumeral(digits.replaceAll(/[ＯO]/gu, '〇')) ?? 0;
  const years = year === undefined ? 0 : number(year) + (minguo ? 1911 : 0);
  if (years < 1840 || years > 2200) return null;
  const two = (digits: string): string => String(number(digits)).padStart(2, '0');
  const date = [
    String(years),
    ...(month === undefined ? [] : [two(month)]),
    ...(month === undefined || day === undefined ? [] : [two(day)]),
  ].join('-');
  return isPartialDate(date) ? date : null;
}
