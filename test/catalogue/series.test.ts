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
