import { expect, test } from 'vitest';
import { anchorWords, provisionText, readPlaceName } from '../../src/structure/index.ts';
import { textDigest } from '../../src/text/text-digest.ts';

test.each([
  ['12', 't12'],
  ['十二', 't12'],
  ['１２', 't12'],
  ['第十二条', 't12'],
  ['第12條', 't12'],
  ['12-2', 't12-k2'],
  ['12-2-3', 't12-k2-x3'],
  ['第十二条第二款', 't12-k2'],
  ['第十二条第二款第（三）项', 't12-k2-x3'],
  ['第五条第三项', 't5-k1-x3'],
  ['第五条第三项第二目', 't5-k1-x3-m2'],
  ['第一百二十条之一', 't120z1'],
  ['120之1', 't120z1'],
  ['第 5-1 條', 't5z1'],
  ['第一千二百六十条', 't1260'],
  ['第二章', 'z2'],
  ['第一编第二章第一节', 'b1-z2-j1'],
  ['第二章第十二条', 't12'],
  ['二（三）', 's2-3'],
  ['二、（三）1.', 's2-3-1'],
  ['（三）', 's3'],
  ['附件1', 'fj1'],
  ['附件第三条', 'fj1-t3'],
  ['附件2第三条第二款', 'fj2-t3-k2'],
])('%s is the place %s', (typed, anchor) => {
  expect(readPlaceName(typed)[0]).toBe(anchor);
});

test('a short number may mean several places, and words are none', () => {
  expect(readPlaceName('5-1')).toEqual(['t5-k1', 't5z1']);
  expect(readPlaceName('5')).toEqual(['t5', 's5']);
  for (const words of ['', '总则', '第条', '第十二', 't12', '12条附近']) {
    expect(readPlaceName(words).filter((id) => !/^[ts]12$/u.test(id))).toEqual([]);
  }
});

test('an anchor says its own name, but for sections', () => {
  expect(anchorWords('t120z1-k2-x3')).toEqual(['第一百二十条之一', '第二款', '第三项']);
  expect(anchorWords('b1-z2-j1')).toEqual(['第一编', '第二章', '第一节']);
  expect(anchorWords('fj1-t3')).toEqual(['附件1', '第三条']);
  expect(anchorWords('t12-k2~2')).toEqual(['第十二条', '第二款']);
  expect(anchorWords('s2-3')).toBeUndefined();
});

test('the text of an article holds its paragraphs and items, no neighbour', () => {
  const provisions = [
    { id: 't1', parent: null, text: '' },
    { id: 't1-k1', parent: 't1', text: '第一条　下列：' },
    { id: 't1-k1-x1', parent: 't1-k1', text: '（一）甲；' },
    { id: 't10', parent: null, text: '第十条　乙。' },
  ];
  expect(provisionText(provisions, 't1')).toBe('第一条　下列：\n（一）甲；');
  expect(provisionText(provisions, 't9')).toBe('');
});

test('the digest of a text is that of its words, not of its lines', () => {
  expect(textDigest('第一条　甲。\n乙')).toBe(textDigest('第一条 甲。乙'));
  expect(textDigest('甲')).not.toBe(textDigest('乙'));
  expect(textDigest('abc')).toBe('ba7816bf8f01cfea');
});

test('a number before an article names no place', () => {
  expect(['1第四条', '2第四条第一款', '第一款第四条'].map(readPlaceName)).toEqual([[], [], []]);
  expect(readPlaceName('附件1第三条')).toEqual(['fj1-t3']);
  expect(readPlaceName('第一编第二章第三条')).toEqual(['t3']);
});
