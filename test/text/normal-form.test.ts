import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsFolding } from '../../src/text/needs-folding.ts';
import { normalForm } from '../../src/text/normal-form.ts';
import { toSimplified } from '../../src/text/script.ts';

test.each([
  ['國務院〔２０１２〕３號', '国务院[2012]3号'],
  ['党 建　工\n作', '党建工作'],
  ['GDP（增长）', 'ｇｄｐ(增长)'],
  ['不忘初心、牢记使命', '不忘初心，牢记使命'],
  ['完……”。', '完。'],
  ['二○一二年', '二〇一二年'],
  ['《条例》、《办法》', '<条例>,<办法>'],
  ['零\u200b宽', '零宽'],
])('%s and %s are one', (a, b) => {
  expect(normalForm(a).text).toBe(normalForm(b).text);
});

test('punctuation parts words, and a sign of arithmetic is no punctuation', () => {
  expect(normalForm('党建、评议').text).not.toBe(normalForm('党建评议').text);
  expect(normalForm('互联网+').text).toBe('互联网+');
});

test('every unit of the normal form knows where it comes from', () => {
  const original = '第 ㈠ 項：「ＡＢ」';
  const { text, offsets } = normalForm(original);
  expect(text).toBe('第 一 项 ab ');
  expect(offsets).toHaveLength(text.length + 1);
  expect(original.slice(offsets[text.indexOf('ab')], offsets[text.indexOf('ab') + 2])).toBe('ＡＢ');
});

const characters = fc.constantFrom(...'党建工作、。 　12aＢ國务（）\n乐%+');
test('the normal form of a part is part of the normal form', () => {
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 30 }), fc.nat(30), fc.nat(30), (units, a, b) => {
      const text = units.join('');
      return normalForm(text).text.includes(normalForm(text.slice(Math.min(a, b), Math.max(a, b))).text);
    }),
  );
});

test('offsets rise and stay inside the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (original) => {
      const { text, offsets } = normalForm(original);
      expect(offsets).toHaveLength(text.length + 1);
      expect(offsets.every((at, i) => at <= original.length && at >= (offsets[i - 1] ?? 0))).toBe(true);
    }),
  );
});

test('what is said to need no folding is not changed by folding', () => {
  expect(needsFolding('各级党组织要加强党员教育 GDP 100%')).toBe(false);
  expect(needsFolding('黨員')).toBe(true);
  expect(needsFolding('藉口')).toBe(true);
  const gb = [...new TextDecoder('gb18030').decode(gb2312())];
  const text = fc.array(fc.constantFrom(...gb), { maxLength: 6 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, (each) => needsFolding(each) || toSimplified(each) === each),
    { numRuns: 2000 },
  );
});

/** Two bytes for each cell of rows 16 to 87. */
function gb2312(): Uint8Array {
  const cells: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) cells.push(row, cell);
  }
  return new Uint8Array(cells);
}
