import { beforeAll, expect, test } from 'vitest';
import { smallIndex } from './small-index.ts';

let index: Awaited<ReturnType<typeof smallIndex>>;
const law = ['第一条　为了档案，制定本法。', '第二条　本法适用于：', '（一）甲；', '（二）乙。'].join('\n\n');

beforeAll(async () => {
  index = await smallIndex([
    { id: 'law', kind: 'regulation', title: '中华人民共和国资料法', body: law },
    {
      id: 'notice',
      title: '关于编目的通知',
      front: 'documentNumber: 策发〔2012〕3号\nregion: 350723\n',
      body: '照办。',
    },
    { id: 'cites', title: '补充通知', body: '按照策发[2012]3号文件办理，落实双碳。' },
    { id: 'carbon', title: '方案', body: '推进碳达峰、碳中和工作。' },
    {
      id: 'order',
      title: '资料条例',
      kind: 'regulation',
      front: 'documentNumber: 国务院令第513号\n',
      body: '第一条　好。',
    },
  ]);
}, 60_000);

const direct = async (query: string): Promise<string[]> =>
  (await index.ask(`?q=${encodeURIComponent(query)}`)).direct.map(({ type, url }) => `${type} ${url}`);

test.each([
  '策发〔2012〕3号',
  '策发[2012]3号',
  '策发（2012）第3号',
  '策发【2012】03号',
  '策发20123号',
  '策發〔2012〕3號',
])('%s leads to the paper', async (query) => {
  expect(await direct(query)).toEqual(['number /plan/notice/']);
});

test('a 文号 in any spelling finds the paper and those that cite it', async () => {
  for (const query of ['策发〔2012〕3号', '策发2012第03号']) {
    expect((await index.ask(`?q=${encodeURIComponent(query)}`)).exactIds.sort()).toEqual(['cites', 'notice']);
  }
});

test('an order of the State Council is found by its number', async () => {
  expect(await direct('国务院令第513号')).toEqual(['number /regulation/order/']);
  expect(await direct('国务院令513号')).toEqual(['number /regulation/order/']);
  expect(await direct('国令第513号')).toEqual(['number /regulation/order/']);
});

test.each([
  ['资料法 2条', '#t2'],
  ['资料法第二条', '#t2'],
  ['中华人民共和国资料法第2条', '#t2'],
  ['《资料法》第二条第（二）项', '#t2-k1-x2'],
  ['資料法第二條第一款', '#t2-k1'],
])('%s leads to the article', async (query, anchor) => {
  expect(await direct(query)).toEqual([`article /regulation/law/${anchor}`]);
});

test('an article that the law does not have is not offered', async () => {
  expect(await direct('资料法第二十条')).toEqual([]);
});

test('a title in book marks leads to it', async () => {
  expect(await direct('《资料条例》')).toEqual(['title /regulation/order/']);
});

test.each(['光泽县', '光泽', '福建', '福建省'])('%s offers the place', async (name) => {
  const code = name.startsWith('福建') ? '350000' : '350723';
  expect(await direct(name)).toEqual([`region ?region=${code}`]);
});

test('a place beside other words narrows them', async () => {
  expect(await direct('光泽县 照办')).toEqual(['region ?q=%E7%85%A7%E5%8A%9E&region=350723']);
});

test('an abbreviation leads to its words too, as related; switched off, it does not', async () => {
  const wide = await index.ask('?q=双碳');
  expect(wide.exactIds).toEqual(['cites']);
  expect(wide.relatedIds[0]).toBe('carbon');
  expect(wide.widened).toContain('碳达峰 碳中和');
  expect((await index.ask('?q=双碳&widen=off')).related).toEqual([]);
});
