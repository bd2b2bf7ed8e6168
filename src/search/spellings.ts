import { boundary } from '../text/compact-form.ts';
import { parseNumeral, toHanNumeral, toHanYear } from '../text/numerals.ts';
import { readNumber, standardNumber } from './document-number.ts';

const numeral = '[0-9零〇一二三四五六七八九十百千两]+';
const digits = /^\d+$/;

/** What papers have for the 〇 of a year: the character itself, 零, and the figure or letter that a keyboard offers. */
const zeros = ['〇', '零', '0', 'o'] as const;

/** A year alone, or before the one that ends its period: 2021—2025年. */
const ofYear = '(?=年|[ 至到][12一二][0-9零〇o一二三四五六七八九]{3}年)';

/** Numbers that papers write in several ways: a pattern whose group is the numeral, and its Han spellings. */
const rows: { pattern: RegExp; toHan: (value: number) => string[] }[] = [
  {
    // 2012年, 二〇一二年: a year has four digits in every spelling.
    pattern: new RegExp(
      `(?<![0-9零〇一二三四五六七八九十百千])([12]\\d{3}|[一二][0零〇o一二三四五六七八九]{3})${ofYear}`,
      'gu',
    ),
    toHan: (year) => zeros.map((zero) => toHanYear(year).replaceAll('〇', zero)),
  },
  {
    pattern:
      /(?<![0-9零〇一二三四五六七八九十百千])([1-3]?\d|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])/gu,
    toHan: (value) => [toHanNumeral(value)],
  },
  {
    pattern: new RegExp(`(?<=第|之)(${numeral})(?=[编章节条款项届次]|$)`, 'gu'),
    toHan: (value) => [toHanNumeral(value)],
  },
  {
    // 20条 is also 二十条, as people type it; a bare 十条 is left as it is.
    pattern: /(?<![0-9第之.])([1-9]\d{0,3})(?=[编章节条款项])/gu,
    toHan: (value) => [toHanNumeral(value)],
  },
  {
    // 第3号令, 第三号令: high numbers are written in figures alone.
    pattern: /(?<=第)([1-9]\d?|[一二三四五六七八九]?十?[一二三四五六七八九]?)(?=号)/gu,
    toHan: (value) => [toHanNumeral(value)],
  },
];

/**
 * The other spellings of the numbers in a phrase in normal form: all in Arabic figures, all in Han numerals, thousands
 * apart or together; the phrase itself is not among them. 第12条 ↔ 第十二条, 2012年 ↔ 二〇一二年 and 二零一二年, 二0一二年,
 * 二o一二年, 33212万 ↔ 33,212万, 20条 → 二十条; a bare 十条 stays what it is.
 */
export function otherSpellings(phrase: string): string[] {
  const arabic = rewrite(phrase, (value) => String(value));
  const han = zeros.map((_, i) =>
    rewrite(phrase, (value, toHan) => toHan(value)[i] ?? toHan(value)[0] ?? ''),
  );
  const key = readNumber(phrase);
  const number = key === undefined ? phrase : standardNumber(key);
  const spellings = [arabic, ...han, number, together(phrase), apart(phrase)];
  return [...new Set(spellings)].filter((each) => each !== phrase);
}

/** Thousands as they are said, without the comma that is a boundary in normal form: 33 212 → 33212. */
const together = (phrase: string): string =>
  phrase.replaceAll(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/gu, (number) => number.replaceAll(boundary, ''));

/** Numbers of four and more figures with their thousands apart; a year and a number that begins with 0 have none. */
const apart = (phrase: string): string =>
  phrase.replaceAll(/(?<!\d)(?![12]\d{3}(?:年|$| ))[1-9]\d{3,}(?!\d)/gu, (number) =>
    number.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, boundary),
  );

function rewrite(
  phrase: string,
  write: (value: number, toHan: (value: number) => string[]) => string,
): string {
  let written = phrase;
  for (const { pattern, toHan } of rows) {
    written = written.replaceAll(pattern, (found) => {
      const value = parseNumeral(digits.test(found) ? found : found.replaceAll(/[0o]/gu, '〇'));
      if (value === null || value > 99_999 || (digits.test(found) && found.startsWith('0'))) return found;
      return write(value, toHan);
    });
  }
  return written;
}
