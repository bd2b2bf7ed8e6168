import { gazetteer, placesOfToday } from '../../src/regions/gazetteer.ts';
import { successions } from '../../src/regions/successions.ts';
import { expect, test } from 'vitest';
import {
  findRegions,
  getRegion,
  isRegion,
  regionChildren,
  regionPath,
  shortName,
} from '../../src/regions/index.ts';

const names = (code: string): string[] => regionPath(code).map(({ name }) => name);

test('a county leads up to its city and province', () => {
  expect(names('350723')).toEqual(['福建省', '南平市', '光泽县']);
  expect(names('532923')).toEqual(['云南省', '大理白族自治州', '祥云县']);
});

test('districts of municipalities and counties under a province stand directly below it', () => {
  expect(names('110105')).toEqual(['北京市', '朝阳区']);
  expect(names('429004')).toEqual(['湖北省', '仙桃市']);
});

test('the whole country is a region, an unknown code is none', () => {
  expect(names('cn')).toEqual(['全国']);
  expect(getRegion('999999')).toBeUndefined();
  expect(regionPath('999999')).toEqual([]);
});

test('all provincial places are there', () => {
  expect(regionChildren('cn')).toHaveLength(34);
  expect(regionChildren('640000').map(({ name }) => name)).toContain('固原市');
});

test('a code given up leads to what is there now', () => {
  const place = getRegion('110103');
  expect(place?.name).toBe('崇文区');
  expect(place?.until).toBeDefined();
  expect(['110103', '110105', 'cn', '999999'].map(isRegion)).toEqual([true, true, true, false]);
});

test('names are found in full and short, in either script, with all who bear them', () => {
  expect(findRegions('光泽县和四川珙縣').map(({ name, codes, full }) => [name, codes, full])).toEqual([
    ['光泽县', ['350723'], true],
    ['四川', ['510000'], false],
    ['珙县', ['511526'], true],
  ]);
  expect(findRegions('朝阳区')[0]?.codes.length).toBeGreaterThan(1);
});

test('short names drop the rank and the names of peoples', () => {
  expect(
    ['宁夏回族自治区', '内蒙古自治区', '大理白族自治州', '光泽县', '珙县', '澳门特别行政区'].map(shortName),
  ).toEqual(['宁夏', '内蒙古', '大理', '光泽', '珙县', '澳门']);
});

test('a name that is borne today never means a place of the past', () => {
  expect(findRegions('乌鲁木齐市')[0]?.codes).toEqual(['650100']);
});

test('a name of the past finds what is there now', () => {
  expect(findRegions('崇文区')[0]?.codes).toHaveLength(1);
});

test('a county of two characters is not found inside other words', () => {
  const found = (text: string): string[] => findRegions(text).map(({ name }) => name);
  expect(found('在市委和县委的领导下，建设小康县城')).toEqual([]);
  expect(found('安徽省和县')).toEqual(['安徽省', '和县']);
  expect(found('和县人民政府')).toEqual(['和县']);
});

test('districts that were joined to others and renamed counties have a parent and a successor', () => {
  const about = (name: string): string[] =>
    findRegions(name)[0]?.codes.map((code) =>
      [...names(code), '→', getRegion(getRegion(code)?.successor ?? '')?.name].join(' '),
    ) ?? [];
  const told: [string, string][] = [
    ['闸北区', '上海市 闸北区 → 静安区'],
    ['卢湾区', '上海市 卢湾区 → 黄浦区'],
    ['川沙县', '上海市 川沙县 → 浦东新区'],
    ['崇文区', '北京市 崇文区 → 东城区'],
    ['宣武区', '北京市 宣武区 → 西城区'],
    ['通县', '北京市 通县 → 通州区'],
    ['塘沽区', '天津市 塘沽区 → 滨海新区'],
    ['汉沽区', '天津市 汉沽区 → 滨海新区'],
    ['大港区', '天津市 大港区 → 滨海新区'],
    ['南汇区', '上海市 南汇区 → 浦东新区'],
    ['蓟县', '天津市 蓟县 → 蓟州区'],
    ['开县', '重庆市 开县 → 开州区'],
    ['横县', '广西壮族自治区 南宁市 横县 → 横州市'],
    ['户县', '陕西省 西安市 户县 → 鄠邑区'],
    ['郫县', '四川省 成都市 郫县 → 郫都区'],
    ['滦县', '河北省 唐山市 滦县 → 滦州市'],
  ];
  expect(told.map(([name]) => about(name))).toEqual(told.map(([, path]) => [path]));
});

test('every place given up has a parent that is a place and leads to one of today', () => {
  const gone = [...gazetteer().places.values()].filter(({ until }) => until !== undefined);
  expect(gone.length).toBeGreaterThan(500);
  for (const { code, level, parent, successor } of gone) {
    if (level !== 'province') expect(getRegion(parent ?? ''), code).toBeDefined();
    expect(placesOfToday().get(successor ?? ''), code).toBeDefined();
  }
});

test('the table of what places became names them as the standard did, each once', () => {
  const codes = successions.map(([code]) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [code, name] of successions) expect(getRegion(code)?.name, code).toBe(name);
});

test('a place that stood beside another of its name did not become it', () => {
  expect(getRegion(getRegion('130103')?.successor ?? '')?.name).toBe('长安区');
  expect(getRegion(getRegion('140411')?.successor ?? '')?.name).toBe('潞州区');
});

test('one that only changed its rank is found as what it is now', () => {
  expect(findRegions('密云县').map(({ codes }) => codes)).toEqual([['110118']]);
});
