import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOfNumber, numberOfName } from '../../src/search/short-names.ts';

test('every number has a name of letters of its own', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200_000 }), (number) => {
      expect(nameOfNumber(number)).toMatch(/^[a-z]{1,4}$/u);
      expect(numberOfName(nameOfNumber(number))).toBe(number);
    }),
  );
});
