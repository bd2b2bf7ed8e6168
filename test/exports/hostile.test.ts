import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { toLinkedData } from '../../src/catalogue/linked-data.ts';
import { toExportBlocks } from '../../src/exports/blocks.ts';
import { toFeed } from '../../src/exports/feed.ts';
import { toExportHead } from '../../src/exports/head.ts';
import { toOaiRepository } from '../../src/exports/oai-repository.ts';
import { toTable } from '../../src/exports/table.ts';
import { toWord } from '../../src/exports/word.ts';
import { entryOf } from '../catalogue/entries.ts';

const hostile = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]><!--',
  '&lt;b&gt;&#0;&xxe;',
  '=HYPERLINK("http://elsewhere.example","点这里")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '{{constructor}}${1+1}',
  '响铃\u0007与\u0000',
  '半个\uD800与\uDC00',
  '不是字\uFFFE\uFFFF',
  '𠮷野家\u0085\u001B[31m',
  'constructor',
  '__proto__',
];

const entries = hostile.map((title, index) => ({
  ...entryOf({ id: `x${index}`, title, subtitle: title, dates: { issued: '2012' } }),
  validity: undefined,
}));

const isWellFormed = (xml: string): void => {
  new SaxesParser({ xmlns: true }).write(xml).close();
};

test('no title ends the JSON-LD of a page', () => {
  for (const entry of entries) {
    const text = toLinkedData(entry, []);
    expect(text).not.toMatch(/<\/?script|<!--/iu);
    expect((JSON.parse(text) as { name: string }).name).toBe(entry.metadata.title);
  }
});

test('feeds and the repository stay XML, and the words come back', () => {
  const feed = toFeed({ title: hostile[0], url: '/', documents: entries });
  expect(() => isWellFormed(feed)).not.toThrow();
  expect(() => isWellFormed(toOaiRepository(entries, '2026-11-24'))).not.toThrow();
  expect(feed).not.toMatch(/<script|<img/u);
  expect(feed).toContain('<title>响铃与</title>');
  expect(feed).toContain('<title>𠮷野家[31m</title>');
});

test('no cell of the table is a formula for a spreadsheet', () => {
  const { data } = Papa.parse<string[]>(toTable(entries).slice(1), { skipEmptyLines: true });
  expect(data).toHaveLength(entries.length + 1);
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
});

test('a Word file holds the words as text: no fields, no links, no parts that run', async () => {
  for (const entry of entries) {
    const blocks = toExportBlocks('<p>正文\u0007<a href="http://elsewhere.example/">链接</a></p>');
    const parts = unzipSync(await toWord(toExportHead(entry), blocks));
    const names = Object.keys(parts);
    expect(names.filter((name) => /vba|activeX|embed|\.bin$/iu.test(name))).toEqual([]);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(() => isWellFormed(xml)).not.toThrow();
    expect(xml).not.toMatch(/fldSimple|instrText|w:hyperlink|<script|<img/u);
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).not.toContain('External');
    expect(() => isWellFormed(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()))).not.toThrow();
  }
});
