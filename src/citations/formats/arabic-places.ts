import { numeralCharacters, parseNumeral } from '../../text/numerals.ts';

const counted = new RegExp(
  `第([${numeralCharacters}]+)(?=[编章节条款项目])|之([${numeralCharacters}]+)`,
  'gu',
);

/** 第二十七条第二款第三项 → 第27条第2款第3项, as the legal citation manual counts; the 之 of an inserted article stays Han. */
export function toArabicPlace(words: string): string {
  return words.replaceAll(counted, (all, number: string | undefined) => {
    const value = number === undefined ? null : parseNumeral(number);
    return value === null ? all : `第${value}`;
  });
}
