import { expect, test } from 'vitest';
import { formatDate, isPartialDate, precisionOf, principalDate } from '../../src/document/dates.ts';
import { validityOn } from '../../src/document/validity.ts';

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

test.each([
  ['in force from its day on', { effective: '2026-03-01' }, [], '2026-03-01', '现行有效'],
  ['not yet in force the day before', { effective: '2026-03-01' }, [], '2026-02-28', '尚未施行'],
  [
    'repealed by another from that one’s day on',
    { effective: '2025' },
    [{ type: 'repeals', from: '2026-01-01' }],
    '2026-01-01',
    '已废止',
  ],
  [
    'and still in force the day before',
    { effective: '2025' },
    [{ type: 'repeals', from: '2026-01-01' }],
    '2025-12-31',
    '现行有效',
  ],
  ['amended', { effective: '2020' }, [{ type: 'amends', from: '2021' }], '2022-01-01', '已被修改'],
  ['expired after its last day', { effective: '2020', expires: '2021-06' }, [], '2021-07-01', '已失效'],
  ['in force on its last day', { effective: '2020', expires: '2021-06' }, [], '2021-06-30', '现行有效'],
  ['unknown without a date of effect', {}, [], '2022-01-01', '时效不详'],
] as const)('a regulation is %s', (_words, dates, effects, day, validity) => {
  expect(validityOn(day, dates, effects)).toBe(validity);
});
