import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';
import type { ReadResult } from '../../../src/import/types.ts';

const read = (html: string, name = 'a.html'): Promise<ReadResult> => readFile(name, Buffer.from(html));
const linesOf = ({ blocks }: ReadResult): string[] =>
  blocks.flatMap((block) =>
    'text' in block ? [block.text.trim()] : block.type === 'table' ? [block.rows.flat().join('|')] : [],
  );

const article = Array.from(
  { length: 6 },
  (_each, index) => `<p>第${index + 1}条是阅览室的规则；读者应当遵守。</p>`,
).join('');
const lines = Array.from({ length: 6 }, (_each, index) => `第${index + 1}条是阅览室的规则；读者应当遵守。`);

test('the article is found among furniture, and the furniture is told', async () => {
  const result = await read(
    `<body><div class="x1"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></div><div><h1>阅览室规则</h1><div>${article}</div></div><div>版权所有 某某网站</div></body>`,
  );
  expect(linesOf(result)).toEqual(['阅览室规则', ...lines]);
  const removed = result.messages.map((message) => message.removed ?? '').join(' ');
  expect(removed).toContain('新闻');
  expect(removed).toContain('版权所有');
});

test('information, signature and annex beside the text stay', async () => {
  const result = await read(
    `<body><table><tr><td>文　　号：</td><td>阅字〔2020〕1号</td></tr><tr><td>发布日期：</td><td>2020年1月2日</td></tr></table><div>${article}</div><div>2020年1月2日</div><div>附件：阅览证样式</div></body>`,
  );
  expect(linesOf(result)).toEqual([
    '文 号：|阅字〔2020〕1号|发布日期：|2020年1月2日',
    ...lines,
    '2020年1月2日',
    '附件：阅览证样式',
  ]);
});

test('a speech in one paragraph keeps the lines around it', async () => {
  const result = await read(
    `<div><p>在开馆式上的讲话</p><p>${'同志们！今天开馆。'.repeat(50)}</p><p>谢谢大家</p></div>`,
  );
  expect(linesOf(result)).toHaveLength(3);
});

test('the head and foot that a word processor prints on each page are told and left out', async () => {
  const result = await read(
    `<div title="header"><p>内部文件</p></div>${article}<div title="footer"><p>3</p></div>`,
  );
  expect(linesOf(result)).toEqual(lines);
  expect(result.messages.map(({ removed }) => removed)).toEqual(['内部文件', '3']);
});

test('what a page hides is told', async () => {
  const result = await read(`<div>${article}<p style="display:none">秘密的标签</p></div>`);
  expect(linesOf(result)).toEqual(lines);
  expect(result.messages).toMatchObject([{ message: 'a part that the page hides', removed: '秘密的标签' }]);
});

test('lines, bold, alignment and links are kept as evidence', async () => {
  const { blocks } = await read('<p align="center"><b>标题</b><br>副题</p><p><a href="x">另一篇</a></p>');
  expect(blocks).toEqual([
    { type: 'paragraph', text: '标题', align: 'center', bold: [[0, 2]] },
    { type: 'paragraph', text: '副题', align: 'center' },
    { type: 'paragraph', text: '另一篇', linked: true },
  ]);
});

test('a page saved as one file is read, in quoted-printable and in base64', async () => {
  const page = `<html><head><title>规则</title></head><body>${article}</body></html>`;
  const quoted = [...Buffer.from(page)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  const encoded: Record<string, string> = {
    'quoted-printable': quoted.map((each, index) => (index % 25 === 24 ? `${each}=\r\n` : each)).join(''),
    base64: Buffer.from(page).toString('base64').replaceAll(/.{70}/gu, '$&\r\n'),
  };
  for (const [encoding, body] of Object.entries(encoded)) {
    const mht = `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----b"\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://example.org/1\r\n\r\n${body}\r\n------b--\r\n`;
    const result = await read(mht, 'a.mht');
    expect(linesOf(result)).toEqual(lines);
    expect(result.properties).toEqual({ url: 'https://example.org/1', title: '规则' });
  }
});
