import { expect, test } from 'vitest';
import { formatDate, isPartialDate, precisionOf, principalDate } from '../../src/document/dates.ts';

test('dates keep their precision', () => {
  expect(['2012', '2012-10', '2012-10-08'].map(precisionOf)).toEqual(['year', 'month', 'day']);
  expect(['2012', '2012-10', '2012-10-08'].map(formatDate)).toEqual([
    '2012年',
    '2012年10月',
    '2012年10月8日',
  ]);
});

test.each(['2026-02-30', '2026-13', '2026-2-3', '26', '2026-00-01', ''])('%j is no date', (text) => {
  expect(isPartialDate(text)).toBe(false);
});

test('a leap day is a date in leap years only', () => {
  expect([isPartialDate('2024-02-29'), isPartialDate('2023-02-29')]).toEqual([true, false]);
});

test('the day of the talk wins over the day of the copy, the adoption over the amendment', () => {
  expect(principalDate({ published: '2020-03-03', delivered: '2007-06-07' })?.date).toBe('2007-06-07');
  expect(principalDate({ amended: ['2019-01-01'], adopted: '2007-08-30' })?.date).toBe('2007-08-30');
  expect(principalDate({})).toBeUndefined();
});
