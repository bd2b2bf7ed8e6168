import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTopics } from '../../src/document/vocabulary.ts';
import { importDocument, type ImportedDocument } from '../../src/import/import-document.ts';
import { renderDocument } from '../../src/render/render-document.ts';
import type { Provision } from '../../src/structure/index.ts';

const topics = readTopics(path.join(import.meta.dirname, '../../content'));

const imported = (text: string, name = '办法.txt'): Promise<ImportedDocument> =>
  importDocument(name, new TextEncoder().encode(text.trim().replaceAll(/\n[ ]+/gu, '\n')), topics);

const provisions = (document: ImportedDocument): Provision[] =>
  renderDocument(document.text, 'x').body?.provisions ?? [];

const ids = (document: ImportedDocument, level: string): string[] =>
  provisions(document).flatMap((each) => (each.level === level ? [each.id] : []));

const rules = (lines: string): string => `档案借阅办法\n${lines}`;

test('a table of contents without an end mark goes, and the chapters stay', async () => {
  const document = await imported(
    rules(`目录
      第一章　总则
      第二章　借阅
      第一章　总则
      第一条　为了规范借阅，制定本办法。
      第二章　借阅
      第二条　借阅应当登记。`),
  );
  expect(ids(document, 'chapter')).toEqual(['z1', 'z2']);
  expect(document.removed.filter(({ step }) => step === 'contents')).toHaveLength(3);
});

test('a list of chapters in front without a title goes, also where sections of two chapters bear one name', async () => {
  const document = await imported(
    rules(`第一章　总则
      第二章　借出
      第一节　申请
      第三章　归还
      第一节　申请
      第一章　总则
      第一条　为了规范借阅，制定本办法。
      第二章　借出
      第一节　申请
      第二条　借出应当申请。
      第三章　归还
      第一节　申请
      第三条　归还应当登记。`),
  );
  expect(ids(document, 'chapter')).toEqual(['z1', 'z2', 'z3']);
  expect(ids(document, 'section')).toEqual(['z2-j1', 'z3-j1']);
});

test('a line that opens with a reference to a chapter is text', async () => {
  const document = await imported(
    rules(`第一章　总则
      第一条　为了规范借阅，制定本办法。
      第二章规定的程序，适用于各分馆。
      第二章　借阅
      第二条　借阅应当登记。`),
  );
  expect(ids(document, 'chapter')).toEqual(['z1', 'z2']);
  expect(document.text).toContain('\n\n第二章规定的程序');
});

test('a reference split over three lines is joined, and its article counted once', async () => {
  const document = await imported(
    rules(`第一条　为了规范借阅，制定本办法。
      第二条　分馆的借阅，依照本办法
      第三条
      规定的程序办理。
      第三条　借阅应当登记。`),
  );
  expect(ids(document, 'article')).toEqual(['t1', 't2', 't3']);
  expect(document.text).toContain('依照本办法第三条规定的程序办理。');
});

test('the next article glued to the end of an item gets its own place, and its items start anew', async () => {
  const document = await imported(
    rules(`第一条　有下列情形之一的，不予借阅：
      （一）未登记的；
      （二）损毁档案的；　第二条　借阅人应当：
      （一）爱护档案；
      （二）按期归还。`),
  );
  expect(ids(document, 'item')).toEqual(['t1-k1-x1', 't1-k1-x2', 't2-k1-x1', 't2-k1-x2']);
});

test('a line that opens with a reference to items is no item', async () => {
  const document = await imported(
    rules(`第一条　下列人员可以借阅：
      （一）本馆人员；
      （二）编目人员；
      （三）课程的教师。
      （一）至（三）项所列人员应当登记。
      第二条　借阅免费。`),
  );
  expect(ids(document, 'item')).toHaveLength(3);
  expect(ids(document, 'paragraph')).toEqual(['t1-k1', 't1-k2', 't2-k1']);
});

test('headings that open with a word of references are headings', async () => {
  const document = await imported(
    `关于整修书库的方案
      一、总体要求
      （一）目标任务。年底以前完成书库的整修，使各类档案都有位置可放。
      （二）项目安排。分三批整修十个书库，每批完成以后由馆务会议验收。
      （三）及时报告。每月报告整修的进度，遇到困难随时报告馆务会议。`,
  );
  expect(ids(document, 'heading')).toEqual(['s1', 's1-1', 's1-2', 's1-3']);
});

test('a table of a hundred rows is one paragraph of its article', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => `| ${index + 1} | 档案 |`).join('\n');
  const document = await importDocument(
    '办法.md',
    new TextEncoder().encode(
      `# 档案借阅办法\n\n第一条　期限如下表：\n\n| 号 | 名 |\n| --- | --- |\n${rows}\n\n第二条　借阅免费。\n`,
    ),
    topics,
  );
  expect(ids(document, 'paragraph')).toEqual(['t1-k1', 't2-k1']);
  expect(provisions(document).find(({ id }) => id === 't1-k1')?.text).toContain('100');
});

test('a schedule without a number after the last article is no part of it', async () => {
  const document = await imported(
    rules(`第一条　借阅应当登记。
      第二条　本办法自发布之日起施行。
      附表
      借阅登记表`),
  );
  expect(ids(document, 'annex')).toHaveLength(1);
  expect(provisions(document).find(({ id }) => id === 't2-k1')?.text).not.toContain('登记表');
});

test('an inserted article does not take the place of its neighbour', async () => {
  const document = await imported(
    rules(`第一条　借阅应当登记。
      第一条之一　登记可以在网上办理。
      第二条　第一条之一的规定适用于分馆。`),
  );
  expect(ids(document, 'article')).toEqual(['t1', 't1z1', 't2']);
});

test('what stands twice word for word collapses and is told; what differs stays and is for review', async () => {
  const once = '第二条　借阅人应当在借阅以前登记姓名、单位和用途，由值班的人员核对以后才能够取出所借的档案。';
  const same = await imported(
    rules(`第一条　借阅免费。\n${once}\n${once}\n第三条　本办法自发布之日起施行。`),
  );
  expect(ids(same, 'article')).toEqual(['t1', 't2', 't3']);
  expect(same.removed.filter(({ step }) => step === 'duplicates')).toHaveLength(1);
  const other = once.replace('核对', '查对');
  const differing = await imported(
    rules(`第一条　借阅免费。\n${once}\n${other}\n第三条　本办法自发布之日起施行。`),
  );
  expect(ids(differing, 'article')).toEqual(['t1', 't2', 't2~2', 't3']);
  expect(differing.review.map(({ message }) => message)).toContain('article 2 follows article 2');
});

test('a gap in the numbers of articles is for review, with both neighbours', async () => {
  const document = await imported(rules(`第一条　借阅免费。\n第二条　应当登记。\n第四条　按期归还。`));
  expect(document.review.map(({ message }) => message)).toContain('article 4 follows article 2');
});

test('a month gains no day, and a day that no calendar has is refused', async () => {
  const month = await imported('在馆务会议上的讲话\n（2026年4月）\n同志们：\n今天的会议讨论借阅工作。');
  expect(month.report['date']).toBe('2026-04');
  expect(month.report['datePrecision']).toBe('month');
  const never = await imported('在馆务会议上的讲话\n（2026年2月30日）\n同志们：\n今天的会议讨论借阅工作。');
  expect(never.report['date']).toBe(null);
  expect(never.review.map(({ field }) => field)).toContain('dates');
});

test('a press notice in front of the text goes, and what it says of the paper is read', async () => {
  const document = await imported(
    `中共望江县委办公室印发《档案借阅办法》
      新华社合肥4月10日电　近日，中共望江县委办公室印发了《档案借阅办法》，并发出通知。
      《档案借阅办法》全文如下。
      第一条　借阅免费。
      第二条　借阅应当登记。`,
    '1.txt',
  );
  expect(document.report).toMatchObject({ title: '档案借阅办法', issuer: '中共望江县委办公室', articles: 2 });
  expect(document.text).not.toContain('新华社');
});

test('footnotes stay, with their calls', async () => {
  const document = await importDocument(
    '办法.md',
    new TextEncoder().encode(
      '# 档案借阅办法\n\n第一条　借阅免费。[^1]\n\n第二条　应当登记。\n\n[^1]: 复制除外。\n',
    ),
    topics,
  );
  expect(document.text).toContain('[^1]');
  expect(document.text).toContain('复制除外。');
});

test('a title that stands only in the front matter or in the name of the file is found there', async () => {
  const body = '第一条　借阅免费。\n\n第二条　应当登记。\n';
  const stated = await importDocument(
    'a.md',
    new TextEncoder().encode(`---\ntitle: 档案借阅办法（2020年）\n---\n\n${body}`),
    topics,
  );
  expect(stated.report['title']).toBe('档案借阅办法');
  const named = await importDocument('档案借阅办法_20200301.txt', new TextEncoder().encode(body), topics);
  expect(named.report['title']).toBe('档案借阅办法');
});

test('a text that nothing names gets its first words for a title, and is for review', async () => {
  const document = await imported('今天的会议讨论借阅工作，请大家发言。借阅免费。', '12.txt');
  expect(document.report['title']).toBe('今天的会议讨论借阅工作');
  expect(document.review.map(({ field }) => field)).toContain('title');
});

test('the fixture with all traps in one text keeps every article', async () => {
  const file = path.join(import.meta.dirname, '../fixtures/import/papers/regulation-with-traps/input.md');
  const document = await importDocument(file, await readFile(file), topics);
  expect(ids(document, 'article')).toEqual(['t1', 't2', 't3', 't4', 't4z1', 't5']);
});

test('a table of contents goes where its headings lack their numbers, or have other words, or dots and pages', async () => {
  const document = await imported(
    rules(`目　录
      第一章　总则……………………1
      第二章　借阅的手续　　　　 3
      第三章　法律责任 ....... 12
      总则
      第一条　为了规范借阅，制定本办法。
      第二章　借阅手续
      第二条　借阅应当登记。
      第三章　责任
      第三条　丢失档案的，应当赔偿。`),
  );
  expect(document.removed.filter(({ step }) => step === 'contents')).toHaveLength(4);
  expect(document.text.match(/总则/gu)).toHaveLength(1);
  expect(document.text).not.toContain('借阅的手续');
  expect(ids(document, 'article')).toEqual(['t1', 't2', 't3']);
});

test('a table of contents whose first entry has other words than its heading ends before the heading', async () => {
  const document = await imported(
    rules(`目录
      第一章　总则
      第二章　借阅
      第一章　总　纲
      第一条　为了规范借阅，制定本办法。
      第二章　借阅
      第二条　借阅应当登记。`),
  );
  expect(document.removed.filter(({ step }) => step === 'contents')).toHaveLength(3);
  expect(ids(document, 'chapter')).toEqual(['z1', 'z2']);
});

test('a table of contents numbered otherwise than its chapters goes, and the first chapter stays', async () => {
  const document = await imported(
    rules(`目　录
      1. 总则
      2. 借阅
      3. 附则
      第一章　总　则
      第一条　为了规范借阅，制定本办法。
      第二章　借　阅
      第二条　借阅应当登记。
      第三章　附　则
      第三条　本办法自公布之日起施行。`),
  );
  expect(document.removed.filter(({ step }) => step === 'contents')).toHaveLength(4);
  expect(ids(document, 'chapter')).toEqual(['z1', 'z2', 'z3']);
});
