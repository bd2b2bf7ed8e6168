import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWords, toWords } from '../../src/search/shard-words.ts';

/** A row, and how many characters there are: so many that some are too rare to be in pairs, or few. */
const rows = fc
  .constantFrom(1, 2, 5, 40, 3000)
  .chain((characters) =>
    fc.tuple(fc.uint32Array({ max: characters - 1, maxLength: 4000 }), fc.constant(characters)),
  );

test('words of a row give the row again', () => {
  fc.assert(
    fc.property(rows, ([row, characters]) => {
      expect(Buffer.from(fromWords(toWords(row, characters), row.length).buffer)).toEqual(
        Buffer.from(Uint32Array.from(row).buffer),
      );
    }),
  );
});

test('common pairs are one word, and the commonest word has the first number', () => {
  const { first, second, row } = toWords(Uint32Array.from([1, 2, 1, 2, 1, 2, 3, 0]), 4);
  expect([first[0], second[0]]).toEqual([1, 2]);
  expect([...row].slice(0, 3)).toEqual([0, 0, 0]);
});

test('no word runs over the end of a text', () => {
  const { second } = toWords(Uint32Array.from([1, 0, 1, 0, 1, 0, 0]), 2);
  expect([...second]).toEqual([0, 0]);
});
