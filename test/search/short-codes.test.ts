import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOfNumber, numberOfName, ShortCodes } from '../../src/search/short-codes.ts';

test('every number has a name of letters of its own', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200_000 }), (number) => {
      expect(nameOfNumber(number)).toMatch(/^[a-z]{1,4}$/u);
      expect(numberOfName(nameOfNumber(number))).toBe(number);
    }),
  );
});

test('a character keeps the name that it got first, and the table tells whose it is', () => {
  const short = new ShortCodes();
  const names = ['党', '\uA0FFabc', '党', '建', '\uA0FFabc'].map((code) => short.nameOf(code));
  expect(names).toEqual(['a', 'b', 'a', 'c', 'b']);
  expect(short.codes).toEqual(['党', '\uA0FFabc', '建']);
});
