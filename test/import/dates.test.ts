import { describe, expect, test } from 'vitest';
import { dateAlone, findDates, plainNumerals } from '../../src/import/describe/find-dates.ts';
import { isNumberAlone } from '../../src/import/describe/head-lines.ts';

/** Spellings of one day as typists write them. */
const spellings = [
  '2019年3月5日',
  '2019年３月５日',
  '２０１９年０３月０５日',
  '2019 年 3 月 5 日',
  '２ ０ １ ９ 年 ３ 月 ５ 日',
  '二〇一九年三月五日',
  '二O一九年三月五日',
  '二Ｏ一九年三月五日',
  '二o一九年三月五日',
  '二0一九年三月五日',
  '二０一九年三月五日',
  '二○一九年三月五日',
  '二◯一九年三月五日',
  '二零一九年三月五日',
  '二 〇 一 九 年 三 月 五 日',
  '民國一百零八年三月五日',
  '中華民國一百零八年三月五日',
  '中華民國 108 年 3 月 5 日',
  '2019-03-05',
  '２０１９－０３－０５',
  '２０１９．３．５',
  '2019/3/5',
  '20190305',
];

describe.each(spellings)('%s', (line) => {
  test('is that day, also on a line of its own, in brackets and with its weekday', () => {
    expect(findDates(line).map(({ date }) => date)).toEqual(['2019-03-05']);
    expect(dateAlone(line)).toBe('2019-03-05');
    expect(dateAlone(`（${line}）`)).toBe('2019-03-05');
    expect(dateAlone(`${line}　星期二`)).toBe('2019-03-05');
  });

  test('is no line of its own with words around it', () => {
    expect(dateAlone(`截至${line}`)).toBeUndefined();
    expect(dateAlone(`${line}起施行`)).toBeUndefined();
  });
});

test('a line that says a date and nothing else is one for both readers', () => {
  expect(dateAlone('中華民國一百十三年五月一日')).toBe('2024-05-01');
  expect(dateAlone('民國元年十月十日')).toBe('1912-10-10');
  expect(dateAlone('二〇二四年十月')).toBe('2024-10');
  expect(dateAlone('2013年5月6日至7日')).toBe('2013-05-06');
  expect(dateAlone('2019-03-05 08:30')).toBe('2019-03-05');
  expect(dateAlone('2026年2月30日')).toBeUndefined();
  expect(dateAlone('2018年1月1日 2019年1月1日')).toBeUndefined();
});

test('what stands before a year does not run into it', () => {
  expect(findDates('12 2019年3月5日').map(({ date }) => date)).toEqual(['2019-03-05']);
  expect(findDates('第十二条　二〇一九年三月').map(({ date }) => date)).toEqual(['2019-03']);
  expect(findDates('令2019年第18号')).toEqual([]);
});

test('events are read in plain numerals of the same length', () => {
  expect(plainNumerals('二O一八年九月一日国务院令第７０６号公布')).toBe(
    '二〇一八年九月一日国务院令第706号公布',
  );
});

test.each([
  '国办发〔2024〕12号',
  '国办发〔２０２４〕１２号',
  '国 办 发 〔 2024 〕 12 号',
  '国办发﹝2024﹞12号',
  '国办发［２０２４］　１２　号',
  '（国办发〔2024〕12号）',
  '青政发〔2024〕12号　　　　签发人：王小明',
])('%s is a 文号 that stands alone', (line) => {
  expect(isNumberAlone(line)).toBe(true);
});

test('a number in a sentence is none that stands alone', () => {
  expect(isNumberAlone('根据国办发〔2024〕12号文件精神')).toBe(false);
  expect(isNumberAlone('〔2024〕年度')).toBe(false);
});
