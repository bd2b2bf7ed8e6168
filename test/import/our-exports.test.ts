import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/document/front-matter.ts';
import type { Topics } from '../../src/document/vocabulary.ts';
import { toExportBlocks } from '../../src/exports/blocks.ts';
import type { ExportHead } from '../../src/exports/head.ts';
import { toPlainText } from '../../src/exports/plain-text.ts';
import { toWord } from '../../src/exports/word.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { renderDocument } from '../../src/render/render-document.ts';

const topics: Topics = { all: [], byName: new Map(), bySlug: new Map() };

const source = `---
id: "350723-20190305-yang-ben"
kind: regulation
genre: 办法
title: 光泽县样本管理办法
script: zh-Hans
dates:
  issued: 2019-03-05
  effective: 2019-05-01
  amended:
    - 2020-01-02
    - 2021-07
region: "350723"
topics: []
people: []
issuer: 光泽县人民政府
documentNumber: 光政发〔2019〕3号
aliases:
  - 样本办法
relations:
  - type: repeals
    target: 《旧样本办法》
source:
  name: 光泽县公报
  address: https://example.org/1
---

（2019年3月5日光泽县人民政府令公布）

## 第一章　总则

第一条　为了管理样本，制定本办法。[^1]

第二条　样本分为下列各类：

（一）纸的；

（二）布的。

## 第二章　附则

| 类 | 期限 |
| --- | --- |
| 纸 | 3年 |
| 布 |  |

第三条　本办法自2019年5月1日起施行。

光泽县人民政府

2019年3月5日

[^1]: 样本指留作核对的实物。
`;

const { metadata } = readFrontMatter(source, 'a.mdx', topics);
if (metadata === undefined) throw new Error('the fixture is no document');
const blocks = toExportBlocks(renderDocument(source, 'a.mdx').body?.html ?? '');
const head: ExportHead = {
  title: metadata.title,
  subtitle: undefined,
  script: 'zh-Hans',
  kind: 'regulation',
  lines: [],
  foot: [
    '出处：《光泽县样本管理办法》，光政发〔2019〕3号。',
    '时效：已被修改',
    '原网页：https://example.org/1',
    `策库：https://archive.example/regulation/350723-20190305-yang-ben/`,
  ],
};
const text = toPlainText(head, blocks, metadata);
const word = await toWord(head, blocks, source);
const body = source.split('---\n').slice(2).join('---\n').trimStart();

/** A Word file with its main part changed. */
function edited(file: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  parts['word/document.xml'] = strToU8(change(strFromU8(parts['word/document.xml'] ?? new Uint8Array())));
  return zipSync(parts);
}

const bare = (words: string): string => words.replaceAll(/[\s|-]/gu, '');

test.each([
  ['样本.mdx', strToU8(source)],
  ['样本.docx', word],
  ['样本.txt', strToU8(text)],
])('%s comes back with its text, headings and description', async (name, bytes) => {
  const { id, metadata: found, text: came } = await importDocument(name, bytes, topics);
  expect(id).toBe('350723-20190305-yang-ben');
  expect(found).toMatchObject({
    kind: 'regulation',
    genre: '办法',
    title: '光泽县样本管理办法',
    dates: { issued: '2019-03-05', effective: '2019-05-01', amended: ['2020-01-02', '2021-07'] },
    region: '350723',
    issuer: '光泽县人民政府',
    documentNumber: '光政发〔2019〕3号',
    aliases: ['样本办法'],
    relations: [{ type: 'repeals', target: '《旧样本办法》' }],
    source: { name: '光泽县公报', address: 'https://example.org/1' },
  });
  expect(bare(came)).toBe(bare(body));
});

test.each([
  [
    '.docx',
    edited(word, (xml) =>
      xml.replaceAll('2019年3月5日', '2019年4月6日').replaceAll('2019年5月1日', '2019年6月1日'),
    ),
  ],
  [
    '.txt',
    strToU8(text.replaceAll('2019年3月5日', '2019年4月6日').replaceAll('2019年5月1日', '2019年6月1日')),
  ],
])('a %s that was changed is read by its words, without the foot', async (ending, bytes) => {
  const { metadata: found, text: came, removed } = await importDocument(`样本${ending}`, bytes, topics);
  expect(found['dates']).toMatchObject({ effective: '2019-06-01' });
  expect(JSON.stringify(found['dates'])).not.toContain('2019-03-05');
  expect(came).not.toMatch(/出处|时效：|策库|【/u);
  expect(removed.map((each) => each.removed).join('')).toContain('出处：');
});

test('a heading that was made a paragraph in Word, or another word in the title, is a change as well', async () => {
  const plainer = edited(word, (xml) => xml.replace('<w:pStyle w:val="Heading1"/>', ''));
  expect((await importDocument('a.docx', plainer, topics)).metadata).not.toHaveProperty('aliases');
  const renamed = edited(word, (xml) => xml.replace('光泽县样本管理办法', '光泽县样本保管办法'));
  expect((await importDocument('a.docx', renamed, topics)).metadata['title']).toBe('光泽县样本保管办法');
});

test('a paper of one sentence whose source is given at its end is no export', async () => {
  const bytes = strToU8('关于样本的通知\n\n各科室：\n\n　　请清点样本。\n\n出处：《样本手册》。\n');
  const { removed } = await importDocument('b.txt', bytes, topics);
  expect(removed.map(({ step }) => step)).not.toContain('export');
});

test('front matter of an archive with a mistake is told, not read as another', async () => {
  const wrong = source.replace('2019-05-01', '2019-02-30');
  await expect(importDocument('a.mdx', strToU8(wrong), topics)).rejects.toThrow('2019-02-30');
});

test('topics that this archive does not know are left out and told', async () => {
  const named = source.replace('topics: []', 'topics:\n  - 样本学');
  const { metadata: found, review } = await importDocument('a.mdx', strToU8(named), topics);
  expect(found['topics']).toEqual([]);
  expect(review.map(({ field }) => field)).toContain('topics');
});
