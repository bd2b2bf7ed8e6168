import { expect, test, vi } from 'vitest';
import { entryOf } from './entries.ts';

vi.mock('astro:content', () => ({ getCollection: () => [] }));
const { findSeries, spanOf } = await import('../../src/catalogue/series.ts');

const plan = (id: string, title: string, issued: string, front: object = {}) =>
  entryOf({ id, kind: 'plan', title, dates: { issued }, ...front });

test('papers of a place whose titles differ by the year are a series', () => {
  const [series, ...others] = findSeries([
    plan('c', '2009年政府工作报告', '2009-01-20', { region: '350000' }),
    plan('b', '政府工作报告', '2008-01-22', { region: '350000' }),
    plan('a', '政府工作报告', '2008-02-01', { region: '530000' }),
  ]);
  expect(series?.name).toBe('福建省 · 政府工作报告');
  expect(series?.documents.map(({ id }) => id)).toEqual(['c', 'b']);
  expect(series && spanOf(series)).toBe('2008年—2009年');
  expect(others).toEqual([]);
});

test('sessions, years in Chinese digits and numbered amendments count, the name of the paper does not', () => {
  const names = (titles: string[], front: object) =>
    findSeries(titles.map((title, index) => plan(`p${index}`, title, `20${20 - index}`, front))).map(
      ({ name }) => name,
    );
  expect(
    names(['策库二〇二六年建设工作要点', '策库二〇二五年建设工作要点'], { issuer: '策库编辑部' }),
  ).toEqual(['策库建设工作要点']);
  expect(names(['税法修正案（二）', '税法修正案（一）'], { region: 'cn' })).toEqual(['税法修正案']);
  expect(names(['防汛工作方案', '抗旱工作方案'], { region: 'cn' })).toEqual([]);
});

test('the work reports of a place are one series, whatever their titles write', () => {
  const titles = [
    '政府工作报告',
    '2019年省政府工作报告',
    '政府工作报告（2018年）',
    '福建省人民政府2017年工作报告',
    '2016年1月20日福建省省长林勇在福建省第十二届人民代表大会第四次会议上作政府工作报告',
    '林勇省长在福建省第十二届人民代表大会第三次会议上的政府工作报告',
    '福建省2014年《政府工作报告》（全文）',
    '二〇一三年福建省政府工作报告（省十二届人大第一次会议）',
  ];
  const others = [
    '关于福建省2019年国民经济和社会发展计划执行情况与2020年计划草案的报告',
    '关于福建省2019年预算执行情况和2020年预算草案的报告',
    '福建省人民代表大会常务委员会工作报告',
    '福建省高级人民法院工作报告（2020年）',
    '福建省人民政府关于印发2020年政府工作报告重点任务分工的通知',
  ];
  const of = (list: readonly string[], region: string, genre: string) =>
    list.map((title, i) =>
      plan(`${region}-${genre === '' ? 0 : genre.length}-${i}`, title, `${2020 - i}-01-20`, {
        region,
        genre: genre === '' ? undefined : genre,
      }),
    );
  const found = findSeries([
    ...of(titles, '350000', '政府工作报告'),
    ...of(others, '350000', '报告'),
    ...of(titles.slice(0, 2), '350100', ''),
  ]);
  expect(found.map(({ name, documents }) => `${name} ${documents.length}`)).toEqual([
    '福建省 · 政府工作报告 8',
    '福州市 · 政府工作报告 2',
  ]);
});

test('two texts of one regulation are versions, not a series', () => {
  const law = (id: string, adopted: string) =>
    entryOf({ id, kind: 'regulation', title: '建筑法', region: 'cn', dates: { adopted } });
  expect(findSeries([law('b', '2011-04-22'), law('a', '1997-11-01')])).toEqual([]);
});

test('two series never share a name, nor an address that depends on the other', () => {
  const reports = (kind: 'plan' | 'speech', region: string) =>
    ['2009', '2008'].map((year) =>
      entryOf({
        id: `${kind}-${region}-${year}`,
        kind,
        title: `${year}年政府工作报告`,
        region,
        dates: { [kind === 'plan' ? 'issued' : 'delivered']: `${year}-01-20` },
      }),
    );
  const [beijing, changchun] = [reports('plan', '110105'), reports('plan', '220104')];
  const all = findSeries([...beijing, ...changchun, ...reports('speech', '220104')]);
  expect(all.map(({ name }) => name).sort()).toEqual([
    '北京市朝阳区 · 政府工作报告',
    '吉林省长春市朝阳区 · 政府工作报告（计划）',
    '吉林省长春市朝阳区 · 政府工作报告（讲话）',
  ]);
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(3);
  const [alone] = findSeries(beijing);
  expect(alone?.name).toBe('朝阳区 · 政府工作报告');
  expect(all.map(({ slug }) => slug)).toContain(alone?.slug);
});
