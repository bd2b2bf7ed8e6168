import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumeral, toHanNumeral, toHanYear } from '../../src/text/numerals.ts';

test.each([
  ['二〇一二', 2012],
  ['二○一二', 2012],
  ['二零零七', 2007],
  ['二百一十二', 212],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零五', 105],
  ['一百二十', 120],
  ['一千二百六十', 1260],
  ['廿三', 23],
  ['卅', 30],
  ['两百', 200],
  ['元', 1],
  ['12', 12],
  ['１２', 12],
  ['三万五千', 35_000],
  ['一万零三', 10_003],
])('%s is read as %d', (text, number) => {
  expect(parseNumeral(text)).toBe(number);
});

test.each(['', '第十', '十a', '一二十', '条'])('%j is no numeral', (text) => {
  expect(parseNumeral(text)).toBeNull();
});

test('every number that is written is read back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => parseNumeral(toHanNumeral(n)) === n));
});

test('numbers are written as articles are counted, years by their digits', () => {
  expect([12, 110, 105, 1005, 1260, 10_000].map(toHanNumeral)).toEqual([
    '十二',
    '一百一十',
    '一百零五',
    '一千零五',
    '一千二百六十',
    '一万',
  ]);
  expect(toHanYear(2005)).toBe('二〇〇五');
});

test('a ten behind a higher unit keeps its one', () => {
  expect([10, 110, 10_010, 10_012, 20_110, 90_000].map(toHanNumeral)).toEqual([
    '十',
    '一百一十',
    '一万零一十',
    '一万零一十二',
    '二万零一百一十',
    '九万',
  ]);
});
