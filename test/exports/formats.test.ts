import { unzipSync, strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { SaxesParser } from 'saxes';
import { toExportBlocks } from '../../src/exports/blocks.ts';
import type { ExportHead } from '../../src/exports/head.ts';
import { toPlainText } from '../../src/exports/plain-text.ts';
import { toOaiRepository } from '../../src/exports/oai-repository.ts';
import { toFeed } from '../../src/exports/feed.ts';
import { toTable } from '../../src/exports/table.ts';
import { toWord } from '../../src/exports/word.ts';
import { renderDocument } from '../../src/render/render-document.ts';
import { entryOf } from '../catalogue/entries.ts';

const body = `## 一、目标

本馆用两年建成资料库。[^1]

**（一）收录。**先收原件。

| 任务 | 期限 |
| --- | --- |
| 清点 | 3月 & 4月 |

<Signature>

编辑部

</Signature>

[^1]: 从开馆之日算起。

[^2]: 没有处所的注。
`;
const source = `---\nid: cn-2025-jian-guan\n---\n\n${body}`;
const html = renderDocument(source, 'cn-2025-jian-guan.mdx').body?.html ?? '';
const head: ExportHead = {
  title: '建馆方案',
  subtitle: '两年',
  script: 'zh-Hans',
  kind: 'plan',
  lines: [],
  foot: ['出处：《建馆方案》。'],
};

test('plain text has everything that a reader sees, in order', () => {
  expect(toPlainText(head, toExportBlocks(html))).toMatchInlineSnapshot(`
    "建馆方案
    ——两年


    一、目标

    　　本馆用两年建成资料库。［1］
    　　（一）收录。先收原件。

    任务	期限
    清点	3月 & 4月

    编辑部

    ［1］从开馆之日算起。
    ［2］没有处所的注。

    出处：《建馆方案》。
    "
  `);
});

test('Word opens as well-formed parts, with heading styles, tables and the text of the page', async () => {
  const parts = unzipSync(await toWord(head, toExportBlocks(html)));
  for (const [name, bytes] of Object.entries(parts)) {
    if (/\.(?:xml|rels)$/u.test(name))
      expect(() => new SaxesParser().write(strFromU8(bytes)).close()).not.toThrow();
  }
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('w:val="Heading1"');
  expect(xml).toContain('w:val="Title"');
  expect(xml.match(/<w:tr>|<w:tr /gu)).toHaveLength(2);
  const words = [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*/gu)]
    .map(([run]) => run.replaceAll(/<[^>]*>/gu, ''))
    .join('');
  expect(words).toContain('（一）收录。先收原件。');
  expect(words).toContain('从开馆之日算起。');
});

test('a feed is well-formed, whatever stands in a title, and leaves undated papers out', () => {
  const documents = [
    entryOf({ id: 'a', title: '<b>甲 & 乙</b>', dates: { delivered: '2012-10' } }),
    entryOf({ id: 'b', title: '没有日期' }),
  ];
  const xml = toFeed({ title: '讲话', url: '/speech/', documents });
  expect(() => new SaxesParser({ xmlns: true }).write(xml).close()).not.toThrow();
  expect(xml).toContain('&lt;b&gt;甲 &amp; 乙&lt;/b&gt;');
  expect(xml).toContain('2012年10月');
  expect(xml).not.toContain('没有日期');
});

test('a table reads back cell by cell, and no cell is a formula', () => {
  const text = toTable([entryOf({ id: 'a', title: '甲，"乙"\n丙', subtitle: '=1+1' })]);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [row] = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(row).toMatchObject({ 编号: 'a', 题名: '甲，"乙"\n丙', 副题: "'=1+1", 日期: '' });
});

test('a table without papers has its head, one with two a line each', () => {
  const papers = [entryOf({ id: 'a', title: '甲' }), entryOf({ id: 'b', title: '乙' })];
  const [head = ''] = toTable([]).split('\r\n');
  expect(toTable([])).toBe(`${head}\r\n\r\n`);
  expect(
    toTable(papers)
      .split('\r\n')
      .map((line) => line.slice(0, 3)),
  ).toEqual(['\uFEFF编号', 'a,甲', 'b,乙', '']);
});

test('the repository file is well-formed, has every paper', () => {
  const xml = toOaiRepository([entryOf({ id: 'a', title: '甲 & 乙' }), entryOf({ id: 'b' })], '2026-11-24');
  expect(() => new SaxesParser({ xmlns: true }).write(xml).close()).not.toThrow();
  expect(xml.match(/<oai:record>/gu)).toHaveLength(2);
  expect(xml).toContain('<dc:title>甲 &amp; 乙</dc:title>');
});

test('the repository names itself as its schemas ask, and its papers by the archive', () => {
  const papers = [
    entryOf({ id: 'a' }),
    entryOf({ id: 'b', source: { retrieved: '2025-02-03' } }),
    entryOf({ id: 'c' }),
  ];
  const days = new Map([['a', '2025-01-02']]);
  const withdrawn = [{ id: 'd', date: '2026-03-04' }];
  const xml = toOaiRepository(papers, '2026-11-24', { days, withdrawn });
  const all = (name: string): string[] =>
    [...xml.matchAll(new RegExp(`<oai:${name}>([^<]*)<`, 'gu'))].map(([, text = '']) => text);
  expect(all('adminEmail')[0]).toMatch(/^\S+@(?:\S+\.)+\S+$/u);
  expect(all('datestamp')).toEqual(['2025-01-02', '2025-02-03', '2026-11-24', '2026-03-04']);
  expect(all('earliestDatestamp')).toEqual(['2025-01-02']);
  for (const identifier of all('identifier'))
    expect(identifier).toMatch(/^oai:[a-z][a-z0-9.-]+\.[a-z]+:[a-d]$/u);
  expect(xml).toContain('xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http');
  expect(xml).toContain('xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http');
  expect(() => new SaxesParser({ xmlns: true }).write(xml).close()).not.toThrow();
});
