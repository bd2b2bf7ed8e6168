import { expect, test } from 'vitest';
import { smallIndex } from './small-index.ts';

const { ask } = await smallIndex([
  { id: 'figure-zero', body: '规划甲到二0二0年完成。' },
  { id: 'letter', body: '规划乙到二O二O年完成。' },
  { id: 'wide-letter', body: '规划丙到二Ｏ二Ｏ年完成。' },
  { id: 'han-zero', body: '规划丁到二〇二〇年完成。' },
  { id: 'circle', body: '规划戊到二○二○年完成。' },
  { id: 'ling', body: '规划己到二零二零年完成。' },
  { id: 'figures', body: '规划庚到2020年完成。' },
  { id: 'wide-figures', body: '规划辛到２０２０年完成。' },
  { id: 'period-han', body: '一九九六～二〇一〇年的设想。' },
  { id: 'tilde', body: '期限2021～2025年，开通5~8条航线，用2─3年，或3━4年，或4〜5年，气温零下−5度。' },
  { id: 'wide-comma', body: '粮食产量33，212万吨，其中小麦一千万吨。' },
  { id: 'comma', body: '信贷资金来源增加1,925亿元，总数1,234,567元。' },
  { id: 'no-comma', body: '粮食产量44212万吨。' },
  { id: 'selector', body: '建设葛\u{e0100}洲坝工程，保护蔵︀书。' },
]);

const years = ['二〇二〇', '二○二○', '2020', '２０２０', '二零二零', '二O二O', '二０二０', '二0二0'];
const plans = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];

test.each(years)('a year typed %s年 is found in every spelling', async (year) => {
  for (const plan of plans) {
    const { exact } = await ask(`?q=${encodeURIComponent(`规划${plan}到${year}年完成`)}`);
    expect(exact, plan).toHaveLength(1);
  }
});

test.each([
  ['2021-2025年', ['tilde']],
  ['2021—2025年', ['tilde']],
  ['2021–2025年', ['tilde']],
  ['2021～2025年', ['tilde']],
  ['2021~2025年', ['tilde']],
  ['二〇二一至', []],
  ['航线5', []],
  ['5—8条航线', ['tilde']],
  ['用2-3年', ['tilde']],
  ['3-4年', ['tilde']],
  ['4－5年', ['tilde']],
  ['零下-5度', ['tilde']],
  ['一九九六—二〇一〇年', ['period-han']],
  ['1996-2010年', ['period-han']],
  ['粮食产量33212万吨', ['wide-comma']],
  ['粮食产量33,212万吨', ['wide-comma']],
  ['粮食产量44,212万吨', ['no-comma']],
  ['增加1925亿元', ['comma']],
  ['1，925亿元', ['comma']],
  ['总数1234567元', ['comma']],
  ['葛洲坝', ['selector']],
  ['葛\u{e0100}洲坝', ['selector']],
  ['蔵书', ['selector']],
])('%s finds %j', async (query, ids) => {
  expect((await ask(`?q=${encodeURIComponent(`${query}`)}`)).exactIds.sort()).toEqual(ids);
});

test('only spellings that some paper has are told', async () => {
  expect((await ask('?q=规划甲到2020年')).widened).toEqual(['规划甲到二0二0年']);
  expect((await ask('?q=产量33212万')).widened).toEqual(['产量33 212万']);
});
