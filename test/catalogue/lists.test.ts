import { expect, test, vi } from 'vitest';
import { entryOf } from './entries.ts';

vi.mock('astro:content', () => ({ getCollection: () => [] }));
const { cellOf, coverageOf, spanName } = await import('../../src/catalogue/coverage.ts');
const { provinceCounts, regionTree } = await import('../../src/catalogue/facets.ts');
const { archiveLists } = await import('../../src/catalogue/lists.ts');
const { pagerNumbers, toPages } = await import('../../src/catalogue/paging.ts');
const { citationOf } = await import('../../src/catalogue/citation.ts');

const papers = [
  entryOf({ id: 'a', region: '350723', dates: { delivered: '2007-06-07' } }),
  entryOf({ id: 'b', region: '350000', kind: 'plan', dates: { issued: '2015' } }),
  entryOf({
    id: 'c',
    region: 'cn',
    kind: 'regulation',
    dates: { published: '2021-03' },
    issuer: '甲局、乙局',
  }),
  entryOf({ id: 'd' }),
];

test('a county counts for its city and its province', () => {
  const { roots, unknown } = regionTree(papers);
  expect(roots.map(({ region }) => region.name)).toEqual(['全国', '福建省']);
  expect(provinceCounts(roots).find(({ region }) => region.code === '350000')?.count).toBe(2);
  expect(roots[1]?.children[0]?.children[0]?.region.name).toBe('光泽县');
  expect(unknown.map(({ id }) => id)).toEqual(['d']);
});

test('coverage shows every province, the empty ones too, and loses no paper', () => {
  const { rows, spans } = coverageOf(papers);
  expect(rows.length).toBeGreaterThan(34);
  expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(papers.length);
  for (const { bySpan, undated, total } of rows) {
    expect(bySpan.reduce((sum, count) => sum + count, undated)).toBe(total);
  }
  expect(spans.length).toBeLessThanOrEqual(12);
  expect(rows.find(({ region }) => region === undefined)).toMatchObject({ total: 1, undated: 1 });
});

test('a cell says 无 only where it was made sure for its whole span', () => {
  const sure = [{ region: 'cn', kind: 'regulation' as const, from: 1990, to: 2005 }];
  const cell = (count: number, from: number, to: number): string =>
    cellOf(count, { from, to }, 'cn', 'regulation', sure);
  expect([cell(3, 1990, 1999), cell(0, 1990, 1999), cell(0, 2000, 2009)]).toEqual(['3', '无', '']);
  expect([spanName({ from: 1990, to: 1999 }), spanName({ from: 2005, to: 2009 })]).toEqual([
    '1990年代',
    '2005—09',
  ]);
});

test('joint issuers have a list each; what has no date or place has one too', () => {
  const titles = archiveLists(papers).map(({ title }) => title);
  expect(titles).toEqual(
    expect.arrayContaining(['甲局', '乙局', '地区不详', '日期不详', '2007年', '光泽县']),
  );
});

test('no two lists have the same address', () => {
  const addresses = archiveLists(papers).map(({ url }) => url);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('long lists are cut into pages, and the pager shows ends and neighbours', () => {
  const pages = toPages(
    Array.from({ length: 2580 }, (_, index) => index),
    '/plan/',
  );
  expect(pages).toHaveLength(43);
  expect(pages.flatMap(({ items }) => items)).toHaveLength(2580);
  expect(pagerNumbers(pages[20] as (typeof pages)[0])).toEqual([1, 0, 20, 21, 22, 0, 43]);
  expect(toPages([], '/plan/')).toMatchObject([{ items: [], number: 1, last: 1, total: 0 }]);
});

test('a source is given by number where there is one, by date where not, and says that it is repealed', () => {
  const regulation = entryOf({
    id: 'r',
    kind: 'regulation',
    title: '借阅办法',
    issuer: '甲局',
    documentNumber: '甲发〔2020〕3号',
  });
  expect(citationOf(regulation)).toBe('《借阅办法》，甲发〔2020〕3号。');
  expect(citationOf({ ...regulation, validity: { status: '已废止', basis: 'relations' } })).toBe(
    '《借阅办法》（已废止），甲发〔2020〕3号。',
  );
  expect(citationOf(entryOf({ id: 's' }))).toBe('《一篇讲话》，日期不详。');
});
