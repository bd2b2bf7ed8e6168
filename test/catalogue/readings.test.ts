import { expect, test } from 'vitest';
import { byInitial } from '../../src/catalogue/by-initial.ts';
import { readingOf } from '../../src/catalogue/readings.ts';

const letterOf = (name: string, of: 'person' | 'body'): string => byInitial([[name, 1]], of)[0]?.[0] ?? '';

test.each([
  ['曾样', 'Z'],
  ['单样', 'S'],
  ['仇样', 'Q'],
  ['解样', 'X'],
  ['区样', 'O'],
  ['尉迟样', 'Y'],
  ['查样', 'Z'],
  ['朴样', 'P'],
  ['盖样', 'G'],
  ['乐样', 'Y'],
  ['万俟样', 'M'],
  ['单于样', 'C'],
  ['种样', 'C'],
  ['秘样', 'B'],
  ['员样', 'Y'],
  ['折样', 'S'],
  ['召样', 'S'],
  ['缪样', 'M'],
  ['华样', 'H'],
  ['任样', 'R'],
])('a person of the name %s stands under %s', (name, letter) => {
  expect(letterOf(name, 'person')).toBe(letter);
});

test.each([
  ['单县人民政府', 'S'],
  ['乐清市人民代表大会', 'Y'],
  ['蔚县人民政府', 'Y'],
  ['歙县人民政府', 'S'],
  ['六安市人民政府', 'L'],
  ['铅山县人民政府', 'Y'],
  ['监利市人民政府', 'J'],
  ['泌阳县人民政府', 'B'],
  ['浚县人民政府', 'X'],
  ['涡阳县人民政府', 'G'],
  ['筠连县人民政府', 'J'],
  ['尉犁县人民政府', 'Y'],
  ['尉氏县人民政府', 'W'],
  ['召陵区人民政府', 'S'],
  ['曾都区人民政府', 'Z'],
  ['犍为县人民政府', 'Q'],
  ['荥经县人民政府', 'Y'],
  ['荥阳市人民政府', 'X'],
  ['长子县人民政府', 'Z'],
  ['长沙市人民政府', 'C'],
  ['重庆市人民政府', 'C'],
  ['厦门市人民政府', 'X'],
  ['番禺区人民政府', 'P'],
  ['解放军总政治部', 'J'],
  ['解放区人民政府', 'J'],
])('a body of the name %s stands under %s', (name, letter) => {
  expect(letterOf(name, 'body')).toBe(letter);
});

test('a place within a name is read by its own reading, too', () => {
  expect(readingOf('中共蔚县县委员会', 'body')).toMatch(/^zhong gong yu xian xian/u);
  expect(readingOf('constructor')).toContain('c');
});
