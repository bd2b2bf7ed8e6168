import { describe, expect, test } from 'vitest';
import type { DatesByMeaning } from '../../src/document/dates.ts';
import { amendedOn, firstDate, versionDate } from '../../src/document/version-dates.ts';
import { firstNumber, versionNumber } from '../../src/document/version-number.ts';

describe('the dates of a version and of its first text', () => {
  test.each<[string, DatesByMeaning, string | undefined, string | undefined]>([
    ['never amended', { adopted: '2020-05-28', effective: '2021-01-01' }, '2020-05-28', undefined],
    [
      'amended, days in any order',
      { adopted: '2005-04-27', amended: ['2018-12-29', '2017-09-01'] },
      '2018-12-29',
      '2005-04-27',
    ],
    ['only the amendment is known', { amended: '2020-07-22' }, '2020-07-22', undefined],
    [
      'the day of a page is not that of a first text',
      { amended: '2020-07-22', published: '2021-03-01' },
      '2020-07-22',
      undefined,
    ],
    [
      'an order that brings the amended text',
      { published: '1991-03-04', amended: '2018-09-06', issued: '2018-11-06' },
      '2018-11-06',
      '1991-03-04',
    ],
    [
      'a new text of the old name',
      { adopted: '2021-11-16', amended: ['1988-11-19', '2003-11-30'] },
      '2021-11-16',
      undefined,
    ],
    ['years and months alone', { issued: '1999', amended: '2012-06' }, '2012-06', '1999'],
    ['no date', {}, undefined, undefined],
  ])('%s', (_, dates, version, first) => {
    expect([versionDate(dates), firstDate(dates)]).toEqual([version, first]);
  });

  test('a text made after its amendments is not amended', () => {
    expect(amendedOn({ adopted: '2021-11-16', amended: '2003-11-30' })).toBeUndefined();
  });
});

test('a number whose year is before the amendment is not that of the version', () => {
  const dates = { issued: '1999-05-01', amended: '2012-06-01' };
  const first = { documentNumber: '某政发〔1999〕12号', dates };
  expect([versionNumber(first), firstNumber(first)]).toEqual([undefined, '某政发〔1999〕12号']);
  const own = { documentNumber: '某政发〔2012〕7号', dates };
  expect([versionNumber(own), firstNumber(own)]).toEqual(['某政发〔2012〕7号', undefined]);
});
