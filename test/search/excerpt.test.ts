import { expect, test } from 'vitest';
import { presentHit } from '../../src/search/present-hit.ts';
import { findMarks, makeExcerpts, toSegments } from '../../src/search/excerpt.ts';
import type { StoredLine } from '../../src/search/types.ts';
import { toSimplified } from '../../src/text/script.ts';
import { smallIndex } from './small-index.ts';

test('marks stand in the script of the text, over blanks and wide forms', () => {
  const text = '加強黨 員教育（２０１２年）。';
  const marks = findMarks(text, ['党员教育', '2012年'], toSimplified);
  expect(toSegments(text, marks)).toEqual([
    ['加強', false],
    ['黨 員教育', true],
    ['（', false],
    ['２０１２年', true],
    ['）。', false],
  ]);
});

test('marks that touch or overlap are one', () => {
  expect(findMarks('述职述职述党', ['述职述', '职述党'], (text) => text)).toEqual([[0, 6]]);
});

test('the number of an article stands beside its excerpt, not in it', () => {
  const [excerpt] = makeExcerpts([['t2', '第二条', '第二条　资料要编目。']], ['编目'], (text) => text);
  expect(excerpt).toEqual({
    anchor: 't2',
    label: '第二条',
    segments: [
      ['资料要', false],
      ['编目', true],
      ['。', false],
    ],
  });
});

test('at most three places, those with most of the words first, shown in reading order', () => {
  const lines = ['甲', '甲', '甲乙', '甲'].map((text, i): StoredLine => [`s${i}`, `${i}`, text]);
  const anchors = makeExcerpts(lines, ['甲', '乙'], (text) => text).map(({ anchor }) => anchor);
  expect(anchors).toEqual(['s0', 's1', 's2']);
});

test('a long paragraph is cut around the first mark', () => {
  const text = `${'前'.repeat(200)}档案${'后'.repeat(300)}`;
  const [excerpt] = makeExcerpts([['s1', '一', text]], ['档案'], (each) => each);
  const shown = excerpt?.segments.map(([piece]) => piece).join('') ?? '';
  expect(shown.length).toBeLessThan(130);
  expect(shown).toMatch(/^……前+档案后+……$/u);
});

test('a character that folds in two ways within one text is marked in both', async () => {
  const body = '朗朗乾坤，日月昭昭。\n\n街巷應當保持乾淨。';
  const { ask, reader } = await smallIndex([{ id: 'qian', title: '乾淨街巷', body }]);
  for (const [word, marked] of [
    ['乾坤', '乾坤'],
    ['干净', '乾淨'],
    ['保持乾淨', '保持乾淨'],
  ] as const) {
    const found = await ask(`?q=${word}`);
    const [row] = found.exact;
    expect(row, word).toBeDefined();
    const { excerpts } = await presentHit(reader, found, 'exact', row ?? 0, word);
    const marks = excerpts.flatMap(({ segments }) => segments.filter(([, is]) => is).map(([text]) => text));
    expect(marks, word).toEqual([marked]);
  }
});
