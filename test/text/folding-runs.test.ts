import { Converter, Locale } from 'opencc-js/t2cn';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsFolding } from '../../src/text/needs-folding.ts';
import { toSimplified } from '../../src/text/script.ts';

const bits = [
  '一目瞭然',
  '反覆',
  '坏',
  '破坏',
  '打',
  '乾坤',
  '乾',
  '淨',
  '党',
  '藉',
  '口',
  '𤋮',
  '憲',
  '第1條',
  '，',
  '\n',
  '\u{d840}',
];

test('what is left out of folding would not have changed', () => {
  const convert = Converter({ from: 't', to: 'cn' });
  const texts = fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(toSimplified(text)).toBe(convert(text));
    }),
    { seed: 8, numRuns: 2000 },
  );
});

test('every word that the dictionaries change has a character that is no everyday Simplified one', () => {
  const entries = Object.values(Locale.configs['t2s'] ?? {})
    .flat(2)
    .flatMap((dictionary) => (typeof dictionary === 'string' ? dictionary.split('|') : []))
    .map((entry) => entry.split(' '));
  const changed = entries.filter(([from, to]) => from !== to).map(([from = '']) => from);
  expect(changed.length).toBeGreaterThan(4000);
  expect(changed.filter((word) => !needsFolding(word))).toEqual([]);
});
