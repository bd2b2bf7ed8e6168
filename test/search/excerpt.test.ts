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

const annexes =
  '## 附件1　借阅登记申请表\n\n| 借阅登记 | 借阅登记日期 |\n| --- | --- |\n| 借阅登记人 | 借阅登记签字 |\n\n## 附件2　借阅登记样本';
const articles = '第一条　本馆有资料。\n\n第二条　借阅登记由专人负责。';

test.each([
  ['annexes that are marked', `${articles}\n\n${annexes}`],
  [
    'a form without a mark',
    `${articles}\n\n## 借阅登记申请表\n\n| 借阅登记 | 日期 |\n| --- | --- |\n| 甲 | 借阅登记 |`,
  ],
])('the words of a form are not the first excerpt of a rule: %s', async (_name, body) => {
  const { ask, reader } = await smallIndex([{ id: 'gui-ze', kind: 'regulation', title: '馆藏规则', body }]);
  const found = await ask('?q=借阅登记');
  const { excerpts } = await presentHit(reader, found, 'exact', found.exact[0] ?? 0, '');
  expect(excerpts[0]?.label).toMatch(/^第二条/u);
  expect(excerpts.length).toBeGreaterThan(1);
});

test('what a notice issues in its annex is shown like a text of its own', async () => {
  const body = `现将借阅登记办法印发。\n\n## 附件\n\n馆藏办法\n\n${articles}`;
  const { ask, reader } = await smallIndex([{ id: 'tong-zhi', title: '关于印发办法的通知', body }]);
  const found = await ask('?q=借阅登记');
  const { excerpts } = await presentHit(reader, found, 'exact', found.exact[0] ?? 0, '');
  expect(excerpts.map(({ label }) => label).join()).toContain('第二条');
});
