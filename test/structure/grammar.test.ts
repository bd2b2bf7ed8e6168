import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grammar } from '../../src/structure/grammar.ts';

const characters = '第附件表录一二十百零两０1２3（(〔）)〕-－之分编編章节節条條、.．：　 甲';
const lines = fc.array(fc.constantFrom(...characters), { maxLength: 7 }).map((units) => units.join(''));

test('a line opens by one row at most, and with a character of that row', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...grammar), lines, ({ opens }, rest) => {
      for (const line of [rest, ...[...opens].map((character) => character + rest)]) {
        const rows = grammar.filter(({ pattern }) => pattern.test(line));
        read += rows.length;
        expect(rows.length).toBeLessThan(2);
        for (const row of rows) expect(row.opens).toContain(line.charAt(0));
      }
    }),
    { seed: 8, numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(1000);
});
