import { parseNumeral, toHanNumeral, toHanYear } from '../text/numerals.ts';
import { readNumber, standardNumber } from './document-number.ts';

const numeral = '[0-9零〇一二三四五六七八九十百千两]+';
const digits = /^\d+$/;

/** Numbers that papers write in two ways: a pattern whose group is the numeral, and its Han spellings. */
const rows: { pattern: RegExp; toHan: (value: number) => string[] }[] = [
  {
    // 2012年, 二〇一二年: a year has four digits in either spelling.
    pattern: /(?<![0-9零〇一二三四五六七八九十百千])([12]\d{3}|[一二][零〇一二三四五六七八九]{3})(?=年)/gu,
    toHan: (year) => [...new Set([toHanYear(year), toHanYear(year).replaceAll('〇', '零')])],
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
 * The other spellings of the numbers in a phrase in normal form: all in Arabic figures, all in Han numerals; the phrase
 * itself is not among them. 第12条 ↔ 第十二条, 2012年 ↔ 二〇一二年 and 二零一二年, 20条 →
 * 二十条; a bare 十条 stays what it is.
 */
export function otherSpellings(phrase: string): string[] {
  const arabic = rewrite(phrase, (value) => String(value));
  const han = rewrite(phrase, (value, toHan) => toHan(value)[0] ?? '');
  const zero = rewrite(phrase, (value, toHan) => toHan(value).at(-1) ?? '');
  const key = readNumber(phrase);
  const number = key === undefined ? phrase : standardNumber(key);
  return [...new Set([arabic, han, zero, number])].filter((each) => each !== phrase);
}

function rewrite(
  phrase: string,
  write: (value: number, toHan: (value: number) => string[]) => string,
): string {
  let written = phrase;
  for (const { pattern, toHan } of rows) {
    written = written.replaceAll(pattern, (found) => {
      const value = parseNumeral(found);
      if (value === null || value > 99_999 || (digits.test(found) && found.startsWith('0'))) return found;
      return write(value, toHan);
    });
  }
  return written;
}
