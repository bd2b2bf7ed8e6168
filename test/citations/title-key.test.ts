import { expect, test } from 'vitest';
import { titleKey } from '../../src/citations/title-key.ts';
import { findTitles } from '../../src/citations/titles.ts';

test('spellings of one title meet', () => {
  const key = titleKey('养蜂法');
  for (const spelling of [
    '中华人民共和国养蜂法',
    '養蜂法',
    '养 蜂 法',
    '养蜂法（2020年修订）',
    '养蜂法(2020修正)',
  ]) {
    expect(titleKey(spelling)).toBe(key);
  }
  expect(titleKey('养蜂法（试行）')).not.toBe(key);
  expect(titleKey('关于适用〈养蜂法〉的解释（一）')).toBe(
    titleKey('关于适用《中华人民共和国养蜂法》的解释(一)'),
  );
});

test('titles are found with their nested ones, also where a mark is wrong', () => {
  const titles = (text: string): string[] => findTitles(text).map(({ title }) => title);
  expect(titles('《甲〈乙〉丙》和《丁》')).toEqual(['甲〈乙〉丙', '丁']);
  expect(titles('《关于修改《乙》的决定》')).toEqual(['关于修改《乙》的决定']);
  expect(titles('《甲。《乙》')).toEqual(['乙']);
  expect(titles('依照<养蜂条例>办理，甲<乙，丙>丁')).toEqual(['养蜂条例']);
});
