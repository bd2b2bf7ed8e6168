import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';
import type { ReadResult } from '../../../src/import/types.ts';
import { makePdf, type Drawn, type PdfMaking } from './make-pdf.ts';

const lines = [
  '阅览室管理办法',
  '各阅览室：',
  '　　为了方便读者，现就有关事项通知如下。',
  '　　一、开放时间。每日上午九时至下午五时，法定节日除外。',
];

const read = (pages: Drawn[][], making?: PdfMaking): Promise<ReadResult> =>
  readFile('a.pdf', makePdf(pages, making));

const textsOf = ({ blocks }: ReadResult): string[] =>
  blocks.flatMap((block) => ('text' in block ? [block.text.replaceAll('　', '')] : []));

const expected = lines.map((line) => line.replaceAll('　', ''));

/** Where the lines of a text begin on a page of a width and height, seen upright. */
const places = (width: number, height: number): { x: number; y: number; text: string }[] =>
  lines.map((text, index) => ({
    x: index === 0 ? (width - text.length * 14) / 2 : text.startsWith('　') ? 98 : 70,
    y: height - 80 - index * 28,
    text: text.trimStart(),
  }));

test.each([
  // A page drawn sideways, shown turned or not: readers of both see the same text.
  ['/Rotate 90', 90, '0 1 -1 0', (x: number, y: number): [number, number] => [595 - y, x]],
  ['/Rotate 270', 270, '0 -1 1 0', (x: number, y: number): [number, number] => [y, 842 - x]],
  ['drawn upward, not turned', 0, '0 1 -1 0', (x: number, y: number): [number, number] => [595 - y, x]],
  ['drawn downward, not turned', 0, '0 -1 1 0', (x: number, y: number): [number, number] => [y, 842 - x]],
])('a landscape page is read: %s', async (_name, rotate, matrix, place) => {
  const page = places(842, 595).map(({ x, y, text }) => {
    const [atX, atY] = place(x, y);
    return { x: atX, y: atY, size: 14, text, matrix };
  });
  const result = await read([page], { rotate });
  expect(textsOf(result)).toEqual(expected);
  expect(result.messages).toEqual([]);
});

test('a page that stands on its head is read', async () => {
  const page = places(595, 842).map(({ x, y, text }) => ({
    x: 595 - x,
    y: 842 - y,
    size: 14,
    text,
    matrix: '-1 0 0 -1',
  }));
  expect(textsOf(await read([page], { rotate: 180 }))).toEqual(expected);
});

test('text that runs another way than the rest is told for review, aslant text as a watermark', async () => {
  const page = [
    ...places(595, 842).map((each) => ({ ...each, size: 14 })),
    { x: 40, y: 300, size: 12, text: '附表另见', matrix: '0 1 -1 0' },
    { x: 200, y: 400, size: 40, text: '样例', matrix: '0.7 0.7 -0.7 0.7' },
  ];
  const { messages } = await read([page]);
  expect(messages).toEqual([
    { step: 'pdf', message: 'text set aslant on page 1: a watermark or stamp', removed: '样例' },
    { step: 'pdf', message: 'text set sideways on page 1 was left out', removed: '附表另见', review: true },
  ]);
});

test('vertical writing is read column by column from the right', async () => {
  const columns = lines.map((text, index) => ({
    x: 520 - index * 30,
    y: index === 0 ? 560 : text.startsWith('　') ? 732 : 760,
    size: 14,
    text: text.trimStart(),
  }));
  const result = await read([columns], { encoding: 'UniGB-UCS2-V' });
  expect(textsOf(result)).toEqual(expected);
  expect(result.messages).toEqual([
    { step: 'pdf', message: 'page 1 is written from top to bottom: its columns were read from the right' },
  ]);
});

test('so it is where each character is set on its own, as browsers print it', async () => {
  const columns = lines.flatMap((text, index) =>
    [...text].map((each, at) => ({
      x: 520 - index * 30,
      y: (index === 0 ? 560 : 760) - at * 14,
      size: 14,
      text: each,
    })),
  );
  expect(textsOf(await read([columns.filter(({ text }) => text !== '　')]))).toEqual(expected);
});

const body = (page: number): Drawn[] =>
  Array.from({ length: 8 }, (_each, index) => ({
    x: 80,
    y: 760 - index * 28,
    size: 16,
    text: `第${page}页第${index}行阅览室每日上午九时开放下午五时关闭`,
  }));

test.each([
  ['a large one in the middle of the page', { x: 150, y: 400, size: 60 }],
  ['one across the lines', { x: 100, y: 725, size: 24 }],
])('a level watermark on every page goes and is told: %s', async (_name, place) => {
  const pages = [1, 2].map((page) => [...body(page), { ...place, text: '内部资料' }]);
  const result = await read(pages);
  expect(textsOf(result).join('')).not.toContain('内部资料');
  expect(textsOf(result).join('')).toContain('第2页第7行');
  expect(result.messages).toEqual([
    { step: 'pdf', message: 'a watermark on page 1', removed: '内部资料' },
    { step: 'pdf', message: 'a watermark on page 2', removed: '内部资料' },
  ]);
});

test('a large red head, and a line that tables repeat, are no watermarks', async () => {
  const pages = [1, 2, 3].map((page) => [
    ...body(page),
    { x: 120, y: 420, size: 16, text: '单位：万元' },
    ...(page === 1 ? [{ x: 60, y: 790, size: 40, text: '青溪县人民政府文件' }] : []),
  ]);
  const text = textsOf(await read(pages)).join('');
  expect(text).toContain('青溪县人民政府文件');
  expect(text.split('单位：万元')).toHaveLength(4);
});

test('small figures above and below the line are raised and lowered', async () => {
  const { blocks, messages } = await read([
    [
      { x: 80, y: 760, size: 16, text: '面积' },
      { x: 112, y: 760, size: 16, text: '10m' },
      { x: 136, y: 767, size: 9, text: '2' },
      { x: 141, y: 760, size: 16, text: '，排放' },
      { x: 189, y: 760, size: 16, text: 'CO' },
      { x: 205, y: 757, size: 9, text: '2' },
      { x: 210, y: 760, size: 16, text: '的总量应当下降，不得超过规定的指标。' },
    ],
  ]);
  expect(blocks).toMatchObject([{ text: '面积10m²，排放CO₂的总量应当下降，不得超过规定的指标。' }]);
  expect(messages).toEqual([
    { step: 'pdf', message: 'raised and lowered characters are written as such', removed: '22', added: '²₂' },
  ]);
});

test.each([
  "$%&'()*+,-./0123456789:;<=>?@ABCDEFG",
  '。。。，，。、。。。，。。，，。，。、，。',
  'ĀāĂăĄąĆćĈĉĊċ֏אבגדهوىيךכלםमयर',
])('fonts that do not say what they draw are refused: %s', async (text) => {
  const { checkCharacters } = await import('../../../src/import/readers/pdf/check-characters.ts');
  expect(() => checkCharacters(text, 1)).toThrow(
    'the PDF does not say which characters its fonts draw: its text cannot be told',
  );
});

test('a form with lines to write on, an English page and dotted contents are texts', async () => {
  const { checkCharacters } = await import('../../../src/import/readers/pdf/check-characters.ts');
  for (const text of [
    '姓名：__________________________ 单位：______________________________',
    'Rules of the reading room (2020): opened at 9:00 a.m., closed at 5:00 p.m.',
    '第一章总则……………………………………1第二章附则………………………………………9',
  ])
    expect(checkCharacters(text, 1)).toEqual([]);
  expect(checkCharacters(`${'阅览室规则'.repeat(20)}\ue000`, 1)).toMatchObject([{ review: true }]);
});
