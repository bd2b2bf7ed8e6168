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
