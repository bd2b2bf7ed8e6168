import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';
import { makePdf, type Drawn } from './make-pdf.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/import/readers/${name}`, import.meta.url));

async function linesOf(pages: Drawn[][]): Promise<string[]> {
  const { blocks } = await readFile('a.pdf', makePdf(pages));
  return blocks.flatMap((block) => ('text' in block ? [block.text] : []));
}

const full = '阅览室每日上午九时开放下午五时关闭凡持证的读者都可以入室阅览图书和报刊资料';
/** A page of lines of 28 characters of 16 points, from the left margin. */
const column = (lines: string[], top = 760): Drawn[] =>
  lines.map((text, index) => ({
    x: text.startsWith('　') ? 112 : 80,
    y: top - index * 28,
    size: 16,
    text: text.trimStart(),
  }));

test('a font that is not embedded is read with our own tables', async () => {
  const { blocks } = await readFile('a.pdf', fixture('font-not-embedded.pdf'));
  expect(blocks).toMatchObject([{ text: '第一条　为了规范档案管理，制定本办法。' }]);
});

test('a page of short lines keeps its paragraphs', async () => {
  const { blocks } = await readFile('a.pdf', fixture('numbered-rules.pdf'));
  expect(blocks.map((block) => ('text' in block ? block.text : '')).slice(0, 4)).toEqual([
    '阅览室规则',
    '第一章 总则',
    '第一条 为了方便读者，制定本规则。',
    '第二条 本规则适用于下列人员：',
  ]);
});

test('lines become paragraphs by indentation and by where they end, also over pages', async () => {
  const pages = [
    column([`　${full.slice(0, 26)}`, full.slice(0, 28), full.slice(0, 10), `　${full.slice(0, 26)}`]),
    column([`${full.slice(4, 14)}。`, `　${full.slice(0, 12)}。`]),
  ];
  expect(await linesOf(pages)).toEqual([
    full.slice(0, 26) + full.slice(0, 28) + full.slice(0, 10),
    `${full.slice(0, 26)}${full.slice(4, 14)}。`,
    `${full.slice(0, 12)}。`,
  ]);
});

test('page numbers and running heads go, and are told', async () => {
  const pages = [1, 2, 3].map((page) => [
    { x: 80, y: 810, size: 9, text: '阅览室年报' },
    ...column([`　${full.slice(0, 26)}`, `${full.slice(0, 20)}${page}。`]),
    { x: 290, y: 40, size: 9, text: `- ${page} -` },
  ]);
  const { blocks, messages } = await readFile('a.pdf', makePdf(pages));
  expect(blocks.filter((block) => 'text' in block)).toHaveLength(3);
  expect(messages.map(({ removed }) => removed)).toEqual(
    ['1', '2', '3'].flatMap((page) => ['阅览室年报', `- ${page} -`]),
  );
});

test('two columns are read one after the other', async () => {
  const rows = Array.from({ length: 10 }, (_each, index) => [
    { x: 60, y: 760 - index * 24, size: 12, text: `左${index}${full.slice(0, 16)}` },
    { x: 310, y: 760 - index * 24, size: 12, text: `右${index}${full.slice(0, 16)}` },
  ]).flat();
  const text = (await linesOf([rows])).join('');
  expect(text.indexOf('左9')).toBeLessThan(text.indexOf('右0'));
});

test('a scan, a locked file and a broken one say what to do', async () => {
  await expect(readFile('a.pdf', makePdf([[], []]))).rejects.toMatchObject({
    message: 'the PDF has 2 pages of pictures and no text layer: it is a scan',
    hint: 'Let a program for text recognition (OCR) read it, check the text against the scan, and import that.',
  });
  await expect(readFile('a.pdf', new TextEncoder().encode('%PDF-1.4\nnothing'))).rejects.toMatchObject({
    message: 'the PDF is damaged or cut off',
  });
});

/** A line whose characters stand apart, as letter-spacing or a grid sets them. */
const spread = (text: string, x: number, y: number, distance: number): Drawn[] =>
  [...text].map((each, index) => ({ x: x + index * distance, y, size: 16, text: each }));

test('lines that are spread have no blanks between their characters, however short the last one is', async () => {
  const page = [
    ...spread('第一条　阅览室每日上午九时开放，', 80, 700, 28),
    ...spread('下午五时关闭。凡持证的读者都可以', 80, 660, 28),
    ...spread('入室。', 80, 620, 28),
  ].filter(({ text }) => text !== '　');
  expect((await linesOf([page])).join('').replaceAll('　', '')).toBe(
    '第一条阅览室每日上午九时开放，下午五时关闭。凡持证的读者都可以入室。',
  );
});

test('headings of a table of contents are not joined, though none of them ends a sentence', async () => {
  const contents = ['目　录', '第一章　总则', '第二章　开放和关闭的时间以及借阅的办法和限制', '第三章　附则'];
  const page = column([...contents, `　${full}`, full, full, full]);
  expect((await linesOf([page])).slice(0, 4)).toEqual(contents);
});
