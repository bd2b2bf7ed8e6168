import { expect, test } from 'vitest';
import { byInitial } from '../../src/catalogue/by-initial.ts';

test('names stand under the letter of their pinyin, what has none last', () => {
  const names = ['国务院', '安徽省', '広島県', '公安部', '１号楼'].map((name): [string, number] => [name, 1]);
  const letters = byInitial(names).map(([letter, rows]) => [letter, rows.map(([name]) => name).join(' ')]);
  expect(letters).toEqual([
    ['A', '安徽省'],
    ['G', expect.stringMatching(/公安部.*国务院/u)],
    ['#', '１号楼'],
  ]);
});
