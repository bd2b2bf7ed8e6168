import { isPartialDate, type PartialDate } from '../../document/dates.ts';
import { parseNumeral } from '../../text/numerals.ts';

/** A date in a text, at the precision that it is written with. */
export interface DateMention {
  date: PartialDate;
  start: number;
  end: number;
}

/** What a numeral of a date is made of: the circle of 〇 is typed as zero, as a letter O and as other circles, too. */
const n = '[0-9０-９零〇○◯ＯｏOo一二三四五六七八九十百元廿卅]';
/** Blanks that set a date wide; more of them part two things. */
const gap = '[\\s\\u3000]{0,12}';

/** A numeral of at most so many characters, written close or each set apart by blanks. */
const numeral = (most: number): string => `${n}{1,${most}}|${n}(?:[\\s\\u3000]{1,12}${n}){1,${most - 1}}`;
const republic = `(?:中[华華])?民[国國]${gap}`;

/** A month in any spelling of words, as a part of a pattern without groups: 2012年10月, 二〇一二年十月. */
export const monthPattern = `(?:${republic})?(?:${numeral(5)})${gap}年${gap}(?:${numeral(3)})${gap}月`;

/** A day in any spelling of words, as a part of a pattern without groups: 2012年10月8日, ２０１２ 年 十 月 八 日. */
export const dayPattern = `${monthPattern}${gap}(?:${numeral(3)})${gap}[日号號]`;

/**
 * Spellings of dates: 2012年10月8日, 二〇一二年十月八日 (also with ○, O and 零), 中華民國一百十三年, 民國101年, 2012-10-08,
 * 2012.10.8, 2012/10/8, 20121008, all also in full-width digits; year and month alone; set wide with blanks.
 */
const spellings: readonly RegExp[] = [
  new RegExp(
    `(${republic})?(${numeral(5)})${gap}年${gap}(?:(${numeral(3)})${gap}月(?:份)?(?:${gap}(${numeral(3)})${gap}[日号號])?)?`,
    'gu',
  ),
  /(?<![\d０-９])()((?:[1１][8-9８９]|[2２][0０])[\d０-９]{2})[-./－．／]([\d０-９]{1,2})(?:[-./－．／]([\d０-９]{1,2}))?(?![\d０-９.．])/gu,
  /(?<![\d０-９])()((?:[1１][9９]|[2２][0０])[\d０-９]{2})([\d０-９]{2})([\d０-９]{2})(?![\d０-９])/gu,
];

/** What stands behind the year of a number: 2019年第18号, 〔2005〕第3期. */
const counted = new RegExp(`^${gap}[〕\\]）)]?${gap}第${gap}${n}+${gap}[号號期]`, 'u');

/** All dates of a text in order; what the calendar does not have (2026年2月30日) is left out. */
export function findDates(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  for (const spelling of spellings) {
    const found: DateMention[] = [];
    for (const match of text.matchAll(spelling)) {
      const date = toDate(match[2], match[3], match[4], match[1] !== undefined && match[1] !== '');
      const start = match.index;
      const end = start + match[0].length;
      // 令2019年第18号 counts orders, and dates nothing.
      if (match[3] === undefined && counted.test(text.slice(end, end + 60))) continue;
      if (date !== null) found.push({ date, start, end });
    }
    mentions.push(...apart(found, mentions));
    mentions.sort((a, b) => a.start - b.start);
  }
  return mentions;
}

/** Of two lists in order those of the first that lie upon none of the second. */
function apart(found: readonly DateMention[], known: readonly DateMention[]): DateMention[] {
  let at = 0;
  return found.filter(({ start, end }) => {
    while ((known[at]?.end ?? Infinity) <= start) at += 1;
    return (known[at]?.start ?? Infinity) >= end;
  });
}

/** The first date of a text, or undefined. */
export function firstDate(text: string | undefined): PartialDate | undefined {
  return text === undefined ? undefined : findDates(text)[0]?.date;
}

/** What can stand on the line of a date and changes nothing of it: brackets; the day it lasted to, of the week, the hour. */
const before = /^[（(［[\s\u3000]*$/u;
const behind =
  /^(?:[-—–~～－至到](?:\d{1,2}月)?\d{1,2}日)?[\s\u3000]*[（(]?(?:(?:星期|周|礼拜)[一二三四五六日天])?[）)]?[\s\u3000]*(?:[上下]午|晚上?)?[\s\u3000]*(?:\d{1,2}[:：时]\d{0,2}(?:[:：分]\d{0,2})?)?[\s\u3000]*[）)\]］]?[\s\u3000]*$/u;

/** The date that a line says and nothing besides: 2019年３月５日, （二O一九年三月五日）; undefined for other lines. */
export function dateAlone(line: string): PartialDate | undefined {
  if (line.length > 80) return undefined;
  const [mention, second] = findDates(line);
  if (mention === undefined || second !== undefined) return undefined;
  const alone = before.test(line.slice(0, mention.start)) && behind.test(line.slice(mention.end));
  return alone ? mention.date : undefined;
}

/** A line of the same length whose digits are of half width and whose circles in dates are 〇: ２０１８年, 二O一八年. */
export function plainNumerals(line: string): string {
  let from = 0;
  const parts = findDates(line).flatMap(({ start, end }) => {
    const words = line.slice(from, start);
    const date = line.slice(start, end);
    from = end;
    return [words, /[一二三四五六七八九]/u.test(date) ? date.replaceAll(circles, '〇') : date];
  });
  const plain = [...parts, line.slice(from)].join('');
  return plain.replaceAll(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
}

const circles = /[0０零○◯ＯｏOo]/gu;

function toDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  minguo: boolean,
): string | null {
  const years = year === undefined ? 0 : numberIn(year) + (minguo ? 1911 : 0);
  if (years < 1840 || years > 2200) return null;
  const two = (digits: string): string => String(numberIn(digits)).padStart(2, '0');
  const date = [
    String(years),
    ...(month === undefined ? [] : [two(month)]),
    ...(month === undefined || day === undefined ? [] : [two(day)]),
  ].join('-');
  return isPartialDate(date) ? date : null;
}

/** A numeral with blanks inside, in Han characters of which the circle may be typed in any way, or in digits. */
function numberIn(digits: string): number {
  const close = digits.replaceAll(/[\s\u3000]/gu, '');
  const han = /[一二三四五六七八九十百元廿卅]/u.test(close) ? close.replaceAll(circles, '〇') : close;
  return parseNumeral(han.replaceAll(/[ＯｏOo]/gu, '0')) ?? 0;
}
