import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';
import type { ReadResult } from '../../../src/import/types.ts';

const read = (html: string): Promise<ReadResult> => readFile('a.html', Buffer.from(html));
const readMarkdown = (text: string): Promise<ReadResult> => readFile('a.md', Buffer.from(text));

const rowsOf = ({ blocks }: ReadResult): string[][] | undefined =>
  blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []))[0];

const rates = `<table>
<thead><th colspan="3">税目</th><th>征税对象</th><th colspan="2">税率</th></thead>
<tbody><tr><td rowspan="3">能源矿产</td><td colspan="2">原油</td><td>原矿</td><td colspan="2">6%</td></tr>
<tr><td rowspan="2">煤</td><td>无烟煤</td><td>原矿</td><td>2%</td><td>10%</td></tr>
<tr><td>褐煤</td><td>选矿</td><td>3%</td><td>9%</td></tr>
<tr><td>金属矿产</td><td colspan="2">铁</td><td>原矿</td><td colspan="2">1%</td></tr></tbody></table>`;

const columns = [
  ['税目', '', '', '征税对象', '税率', ''],
  ['能源矿产', '原油', '', '原矿', '6%', ''],
  ['', '煤', '无烟煤', '原矿', '2%', '10%'],
  ['', '', '褐煤', '选矿', '3%', '9%'],
  ['金属矿产', '铁', '', '原矿', '1%', ''],
];

test('merged cells keep the columns of what follows, in a page and in Markdown', async () => {
  expect(rowsOf(await read(`<p>附表</p>${rates}`))).toEqual(columns);
  expect(rowsOf(await readMarkdown(`附表\n\n${rates}\n`))).toEqual(columns);
});

test.each([
  ['<tr><td rowspan="0">甲<td>一<tr><td>二<tr><td>三', ['甲|一', '|二', '|三']],
  ['<tr><td>甲<td rowspan="2">一<tr><td>乙<tr><td>丙<td>三', ['甲|一', '乙|', '丙|三']],
  ['<tr><td colspan="x">甲<td colspan="0">一<tr><td>乙<td>二', ['甲|一', '乙|二']],
  ['<tr><td rowspan="9">甲<td>一<tr><td>二', ['甲|一', '|二']],
])('%#: spans of all kinds', async (rows, expected) => {
  const result = await read(`<table>${rows}</table>`);
  expect(rowsOf(result)?.map((row) => row.join('|'))).toEqual(expected);
});

test('a table within a cell is of that cell', async () => {
  const inner = '<table><tr><td>内一<td>内二</table>';
  expect(rowsOf(await read(`<table><tr><td>甲<td>${inner}<tr><td>乙<td>二</table>`))).toHaveLength(2);
});

test('spans that would fill the memory are bounded, and a huge table is refused', async () => {
  const wide = rowsOf(await read('<table><tr><td colspan="999999999">甲<td>一<tr><td>乙<td>二</table>'));
  expect(wide?.[0]).toHaveLength(61);
  const rows = '<tr><td colspan="60">甲<td>一'.repeat(17_000);
  await expect(read(`<table>${rows}</table>`)).rejects.toMatchObject({
    message: 'a table of the page has more than 1,000,000 cells',
  });
});

test('raised, lowered and struck characters, in lines and cells', async () => {
  const result = await read(
    '<p>面积10m<sup>2</sup>，CO<sub>2</sub>减排，收费<del>五元</del>三元<b>整</b>。</p><table><tr><td>10<sup>3</sup>吨<td><s>旧</s>新<tr><td>乙<td>二</table>',
  );
  expect(result.blocks[0]).toEqual({
    type: 'paragraph',
    text: '面积10m²，CO₂减排，收费五元三元整。',
    bold: [[19, 20]],
    struck: [[15, 17]],
  });
  expect(rowsOf(result)?.[0]?.[0]).toBe('10³吨');
  expect(result.messages).toEqual([
    {
      step: 'html',
      message: 'raised and lowered characters are written as such',
      removed: '223',
      added: '²₂³',
    },
    {
      step: 'struck',
      message: 'text that is struck out is kept and marked ~~…~~: 五元 ｜ 旧',
      review: true,
    },
  ]);
});

const post = (content: string, script: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body id="activity-detail"><h1 id="activity-name">关于举办培训班的通知</h1><em id="publish_time"></em><div id="js_content">${content}</div><script>${script}</script></body></html>`;
const text = '<p>各党支部：</p><p>定于本月举办全县党员教育培训班，现将有关事项通知如下。</p>';

test.each([
  [`var ct = "1717380000"; var createTime = '2024-06-03 10:00';`, '2024-06-03'],
  ['var ct = "1717380000";', '2024-06-03'],
  // Ten minutes past midnight in Beijing, the day before in Greenwich.
  ["window.ct = '1717344600';", '2024-06-03'],
  [`create_time: JsDecode('2024-6-3 10:00'),`, '2024-06-03'],
  [`var publish_time = "2024-06-03" || "";`, '2024-06-03'],
  [`{"publishTime":"1717380000"}`, '2024-06-03'],
  [`var oriCreateTime = '1717380000';`, '2024-06-03'],
  [`var svr_time = "1717380000"; var ct = "";`, undefined],
])('a post of a 公众号 has its date in the script: %s', async (script, day) => {
  expect((await read(post(text, script))).properties['published']).toBe(day);
});

test('a post of pictures is refused with what to do', async () => {
  await expect(read(post('<p><img data-src="a"></p><p><img data-src="b"></p>', ''))).rejects.toMatchObject({
    message: 'the post holds 2 pictures and no text',
    hint: 'Save the pictures, let a program for text recognition (OCR) read them, check the text, and import that.',
  });
  await expect(read(post('', ''))).rejects.toMatchObject({
    message: 'the post holds no text: it was saved before its content was loaded',
  });
  const shared = post('', 'window.picture_page_info_list = [{cdn_url: "a"}, {cdn_url: "b"}, {cdn_url: "c"}]');
  await expect(read(shared)).rejects.toMatchObject({ message: 'the post holds 3 pictures and no text' });
});

test('pictures of a page are told, for review where it has little else', async () => {
  expect((await read('<p>通知如下：</p><p><img src="a.jpg"></p>')).messages).toEqual([
    {
      step: 'html',
      message: '1 pictures were left out: look whether words stand in them',
      review: true,
    },
  ]);
  expect((await read(`<p>${'通知如下。'.repeat(60)}</p><img src="a.jpg">`)).messages[0]).not.toHaveProperty(
    'review',
  );
});

test('a page nested beyond all measure is refused with a sentence', async () => {
  const result = await read(`${'<div>'.repeat(30_000)}一`).catch((error: unknown) => error);
  if (result instanceof Error)
    expect(result).toMatchObject({ message: 'the elements of the page are nested too deeply' });
});

test('styles, scripts and pictures in Markdown are no text, and told', async () => {
  const { blocks, messages } = await readMarkdown(
    '# 办法\n\n<style>\n.a { color: red }\n</style>\n\n![](images/a(1).jpg "专栏1")\n正文![图][1]如下。\n\n[![标](b.png)](https://a.cn)\n<img src="c.png" alt="图">\n\n> [!NOTE] 说明\n',
  );
  expect(blocks.flatMap((block) => ('text' in block ? [block.text] : []))).toEqual([
    '办法',
    '正文如下。',
    '[!NOTE] 说明',
  ]);
  expect(messages.map(({ removed, line }) => [line, removed])).toEqual([
    [3, '<style>\n.a { color: red }\n</style>'],
    [7, '![](images/a(1).jpg "专栏1")'],
    [8, '![图][1]'],
    [10, '[![标](b.png)](https://a.cn)'],
    [11, '<img src="c.png" alt="图">'],
    [undefined, undefined],
  ]);
  expect(messages.at(-1)).toMatchObject({ review: true });
});

test('struck text of Markdown is kept and marked; a range of years is none', async () => {
  const { blocks } = await readMarkdown('收费~~**五**元~~三元。\n\n2021~~2025年和2026~2030年\n');
  expect(blocks[0]).toMatchObject({ text: '收费五元三元。', struck: [[2, 4]], bold: [[2, 3]] });
  expect(blocks[2]).toMatchObject({ text: '2021~~2025年和2026~2030年' });
});
