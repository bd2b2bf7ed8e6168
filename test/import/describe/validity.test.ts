import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readTopics } from '../../../src/document/vocabulary.ts';
import { importDocument, type ImportedDocument } from '../../../src/import/import-document.ts';
import { readSheet } from '../../../src/import/metadata-sheet.ts';

const topics = readTopics(path.join(import.meta.dirname, '../../../content'));
beforeAll(() => vi.stubEnv('BUILD_DATE', '2026-11-24'));
afterAll(() => vi.unstubAllEnvs());

const head = '某某省养蜂办法';
const body = (end = ''): string => `

（2018年3月1日某某省人民政府公布）

第一条　为了养蜂，制定本办法。

第二条　养蜂应当登记。

第三条　本办法自2018年5月1日起施行${end}。
`;
const read = (name: string, text: string): Promise<ImportedDocument> =>
  importDocument(name, Buffer.from(text), topics);
const front = (fields: string, title = head): string =>
  `---\ntitle: ${title}\n${fields}\n---\n\n# ${head}${body()}`;

test.each([
  ['behind the title', '养蜂.txt', `${head}（失效）${body()}`, '已失效', '题名“（失效）”'],
  ['below the title', '养蜂.txt', `${head}\n（已废止）${body()}`, '已废止', '来源注明“（已废止）”'],
  ['in the name of the file', `${head}（已修改）.txt`, head + body(), '已被修改', '文件名“（已修改）”'],
  [
    'in a note at the end',
    '养蜂.txt',
    `${head}${body()}\n注：本篇法规已被《某某省养蜂条例》废止\n`,
    '已废止',
    '来源注明“注：本篇法规已被《某某省养蜂条例》废止”',
  ],
  [
    'in the title of the front matter',
    '养蜂.md',
    front('', `${head}（失效）`),
    '已失效',
    '来源题名“（失效）”',
  ],
  ['in a field', '养蜂.md', front('status: 已修订'), '已被修改', '来源“status: 已修订”'],
  ['in a field in Chinese', '养蜂.md', front('时效性: 失效'), '已失效', '来源标明“失效”'],
  ['as a number of flk', '养蜂.md', front('sxx: 1'), '已废止', '来源“sxx: 1”'],
  [
    'as a number that flk used before',
    '养蜂.md',
    front('status: 9\nurl: https://flk.npc.gov.cn/detail?id=1'),
    '已废止',
    '来源“status: 9”',
  ],
  [
    'on an information line',
    '养蜂.txt',
    `时效性：已修改\n\n${head}${body()}`,
    '已被修改',
    '来源标明“已修改”',
  ],
])('words on its force %s', async (_where, name, text, status, source) => {
  const { metadata, evidence } = await read(name, text);
  expect(metadata['title']).toBe(head);
  expect(metadata['validity']).toEqual({ status, basis: 'source', source });
  expect(evidence.find(({ field }) => field === 'validity')?.quote).toBe(source);
});

test('that it is in force holds for the day on which the copy was taken, else for today', async () => {
  const asOf = async (fields: string): Promise<unknown> =>
    (await read('养蜂.md', front(fields))).metadata['validity'];
  expect(await asOf('status: 有效')).toMatchObject({ status: '现行有效', asOf: '2026-11-24' });
  expect(await asOf('status: 有效\nretrieved: 2024-05-06')).toMatchObject({ asOf: '2024-05-06' });
});

test('other words of such fields say nothing', async () => {
  for (const fields of ['status: draft', 'status: 未知', 'status: 1', 'state: 福建']) {
    const { metadata, review } = await read('养蜂.md', front(fields));
    expect(metadata['validity'], fields).toBeUndefined();
    expect(review.filter(({ field }) => field === 'validity')).toEqual([]);
  }
});

test('the receipt tells what was taken from the title; sources that differ are under review', async () => {
  const { messages, removed } = await read('养蜂.txt', `${head}（失效）${body()}`);
  expect(messages.map(({ message }) => message)).toContain('the title is kept without （失效）');
  expect(removed.some((each) => each.removed?.includes('（失效）'))).toBe(true);
  const { metadata, review } = await read('养蜂.md', front('status: 有效', `${head}（失效）`));
  expect(metadata['validity']).toMatchObject({ status: '已失效' });
  expect(review.find(({ field }) => field === 'validity')?.message).toBe(
    'sources differ: 来源题名“（失效）” (已失效), 来源“status: 有效” (现行有效); the gravest is taken',
  );
});

test('the last day is read from the text, and counted under review', async () => {
  const written = await read('养蜂.txt', head + body('，有效期至2022年12月31日'));
  expect(written.metadata['dates']).toMatchObject({ expires: '2022-12-31' });
  const counted = await read('养蜂.txt', head + body('，有效期五年'));
  expect(counted.metadata['dates']).toMatchObject({ effective: '2018-05-01', expires: '2023-04-30' });
  expect(counted.review.map(({ field }) => field)).toContain('dates.expires');
  const future = await read('养蜂.txt', `${head}（自2027年1月1日起废止）${body()}`);
  expect(future.metadata['dates']).toMatchObject({ repealed: '2027-01-01' });
  expect(future.metadata['validity']).toBeUndefined();
});

test('a talk is not in force or not', async () => {
  const { metadata } = await read(
    '讲话.md',
    '---\ntitle: 在养蜂工作会议上的讲话\nauthor: 县委书记 王小明\nstatus: 生效\n---\n\n同志们：\n\n今天我们开会，讲养蜂。\n',
  );
  expect(metadata['kind']).toBe('speech');
  expect(metadata['validity']).toBeUndefined();
});

test('a table of metadata has a column 时效', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-validity-'));
  const file = path.join(folder, 'table.csv');
  await writeFile(
    file,
    '文件名,时效截至,时效,时效依据\na.txt,2026-05-01,有效,省司法厅网站\nb.txt,,已修改,\nc.txt,,大概有效,\n',
  );
  const { rows, rejected } = await readSheet(file);
  await rm(folder, { recursive: true });
  expect(rows.map(({ values }) => [...values])).toEqual([
    [
      ['validity', { status: '现行有效', basis: 'source', source: '元数据表“有效”', asOf: '2026-11-24' }],
      ['validity.asOf', '2026-05-01'],
      ['validity.source', '省司法厅网站'],
    ],
    [['validity', { status: '已被修改', basis: 'source', source: '元数据表“已修改”' }]],
  ]);
  expect(rejected.map(({ message }) => message)).toEqual([
    "大概有效 can't be read: write 现行有效, 尚未施行, 已修改, 已废止 or 已失效",
  ]);
});
