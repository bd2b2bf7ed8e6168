import { beforeAll, expect, test } from 'vitest';
import { smallIndex } from './small-index.ts';

let ask: Awaited<ReturnType<typeof smallIndex>>['ask'];

beforeAll(async () => {
  ({ ask } = await smallIndex([
    { id: 'both', body: '资料编目要细，借阅登记要全。' },
    { id: 'one', body: '资料编目要细。' },
    { id: 'han', body: '按照第十二条办理。自二〇一二年十月起施行。' },
    { id: 'arabic', body: '按照第12条办理。自2012年10月起施行。' },
    { id: 'twentieth', body: '见第二十条。' },
    { id: 'hant', body: '資料編目，請示〔２０１２〕３號。' },
    { id: 'latin', body: '推广 Open Data 平台和Ｗｉ－Ｆｉ。' },
    { id: 'apart', body: '资料齐全，编目准确。' },
  ]));
}, 60_000);

test.each([
  ['资料编目', ['both', 'hant', 'one']],
  ['資料編目', ['both', 'hant', 'one']],
  ['资料编目 借阅登记', ['both']],
  ['资料编目 -借阅', ['hant', 'one']],
  ['资料 编目', ['apart', 'both', 'hant', 'one']],
  ['"资料 编目"', ['both', 'hant', 'one']],
  ['“资料　编目”', ['both', 'hant', 'one']],
  ['"资料编目', ['both', 'hant', 'one']],
  ['要细“借阅”登记', []],
  ['要细”借阅', ['both']],
  ['"要细“借阅"', ['both']],
  ['-"借阅 登记" 编目', ['apart', 'hant', 'one']],
  ['要细，借阅', ['both']],
  ['要细借阅', []],
  ['第12条', ['arabic', 'han']],
  ['第十二条', ['arabic', 'han']],
  ['2012年10月', ['arabic', 'han']],
  ['十条', ['twentieth']],
  ['20条', ['twentieth']],
  ['12条', ['arabic', 'han']],
  ['2条', ['arabic', 'han']],
  ['请示[2012]3号', ['hant']],
  ['OPEN DATA', ['latin']],
  ['wi-fi', ['latin']],
  ['细', ['both', 'one']],
  ['哪里都没有', []],
])('%s finds %j', async (query, ids) => {
  expect((await ask(`?q=${encodeURIComponent(query)}`)).exactIds.sort()).toEqual(ids);
});

test('widening is told, and can be switched off', async () => {
  expect((await ask('?q=第12条')).widened).toEqual(['第十二条']);
  expect((await ask('?q=第12条&widen=off')).exactIds).toEqual(['arabic']);
});

test('documents with the words apart are related, not exact', async () => {
  const { exactIds, relatedIds } = await ask('?q=资料编目');
  expect(relatedIds).toEqual(['apart']);
  expect(exactIds).not.toContain('apart');
});

test('where a 文号 is not found, papers of its organ and year are related', async () => {
  const { exact, relatedIds } = await ask('?q=请示〔2012〕9号');
  expect(exact).toEqual([]);
  expect(relatedIds).toEqual(['hant']);
});

test('of two words of which only one is found, that one is related', async () => {
  expect((await ask('?q=借阅 沙漠')).relatedIds).toEqual(['both']);
});

test('where nothing is exact the nearest are related', async () => {
  const { exact, relatedIds } = await ask('?q=资料编目借阅');
  expect(exact).toEqual([]);
  expect(relatedIds[0]).toBe('both');
});
