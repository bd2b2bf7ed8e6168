import { readingOf, type NameOf } from './readings.ts';

/** Names in order of their pinyin under the letter that each begins with; what has none comes last under #. */
export function byInitial<T>(
  rows: readonly [name: string, value: T][],
  of?: NameOf,
): [letter: string, rows: [string, T][]][] {
  const keyed = rows.map((row) => {
    const key = readingOf(row[0], of);
    const [letter = ''] = key;
    return { row, key, letter: /^[a-z]$/u.test(letter) ? letter.toUpperCase() : '#' };
  });
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const groups = [...Map.groupBy(keyed, ({ letter }) => letter)];
  return groups
    .sort(([a], [b]) => Number(a === '#') - Number(b === '#') || (a < b ? -1 : 1))
    .map(([letter, own]) => [letter, own.map(({ row }) => row)]);
}
