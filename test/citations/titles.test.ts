import { expect, test } from 'vitest';
import { findTitles } from '../../src/citations/titles.ts';

const titlesOf = (text: string): string[] => findTitles(text).map(({ title }) => title);

test.each([
  ['根据《养蜂法》和《蜂蜜条例》', ['养蜂法', '蜂蜜条例']],
  ['《关于修改〈养蜂法〉的决定》施行', ['关于修改〈养蜂法〉的决定']],
  ['《关于修改《养蜂法》的决定》施行', ['关于修改《养蜂法》的决定']],
  ['《甲《乙》丙', ['乙']],
  ['《甲。乙》，《丙》', ['丙']],
  ['》《甲》》', ['甲']],
  ['a<b，<养蜂法>', ['养蜂法']],
  [`《${'甲'.repeat(200)}》《乙》`, ['乙']],
])('%s', (text, titles) => {
  expect(titlesOf(text)).toEqual(titles);
});

test('marks that open and never close are walked once', () => {
  expect(titlesOf('《'.repeat(100_000))).toEqual([]);
  expect(titlesOf('<'.repeat(100_000))).toEqual([]);
});
