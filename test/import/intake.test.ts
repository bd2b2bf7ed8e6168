import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkInbox } from '../../src/checks/check-inbox.ts';
import { importFiles, type ImportOptions, type ImportReport } from '../../src/import/index.ts';
import { readSheet } from '../../src/import/metadata-sheet.ts';
import { peopleReport } from '../../src/import/people-report.ts';
import { summary } from '../../src/import/summary.ts';

let folder: string;
let archive: string;
let papers: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ceku-intake-'));
  archive = path.join(folder, 'archive');
  papers = path.join(folder, 'papers');
  await mkdir(papers);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, text: string): Promise<void> => writeFile(path.join(papers, name), text);
const run = (options: ImportOptions = {}): Promise<ImportReport> => importFiles([papers], archive, options);
const runWith = async (table: string, options: ImportOptions = {}): Promise<ImportReport> => {
  await writeFile(path.join(folder, 'table.csv'), table);
  return run({ ...options, sheet: await readSheet(path.join(folder, 'table.csv')) });
};
const rowsOf = (report: ImportReport): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(peopleReport(report).slice(1).trim(), { header: true }).data;

const notice = `关于秋粮入库的通知

各镇人民政府：

为做好今年的秋粮入库，保护好农民的利益，现将有关事项通知如下。

一、早作准备。各镇要在收割之前查清仓容，修好晒场，备足麻袋和苫布。

二、按质论价。验级要当面进行，不得压级压价，也不得抬级抬价。

柳湾县人民政府
2023年9月4日
`;
const id = 'xx-20230904-guan-yu-qiu-liang-ru-ku';

test(
  'a withdrawn paper does not come back by itself, nor with a line more',
  { timeout: 180_000 },
  async () => {
    await put('a.txt', notice);
    expect((await run()).files[0]?.output).toBe(`plans/${id}.mdx`);
    await rm(path.join(archive, 'plans', `${id}.mdx`));
    const entry = `    - id: ${id}\n      kind: plan\n      title: 关于秋粮入库的通知\n      reason: 印错了级差。\n`;
    await writeFile(path.join(archive, 'log.yaml'), `- date: 2024-01-05\n  withdrawn:\n${entry}`);
    await put('b.txt', notice.replace('备足麻袋和苫布', '备足麻袋、苫布'));
    const report = await run();
    expect(report.files.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
    expect(report.files[0]?.messages).toEqual([
      {
        step: 'withdrawn',
        message: `this is ${id}, withdrawn on 2024-01-05: 印错了级差`,
        hint: 'To take it in nevertheless, import this file with --again; it gets a new id.',
      },
    ]);
    expect(rowsOf(report)[0]).toMatchObject({
      结果: '撤回过，未收录',
      说明: expect.stringContaining('2024-01-05 撤回，理由：印错了级差') as string,
    });
    expect(summary(report)).toContain('2 withdrawn before and not taken in');
    expect(await readdir(path.join(archive, 'plans'))).toEqual([]);

    const again = await run({ again: true });
    expect(again.files.map(({ output }) => output)).toEqual([`plans/${id}-2.mdx`, `plans/${id}-3.mdx`]);
    expect(again.files[0]?.review?.map(({ message }) => message).join()).toContain(
      `that of ${id}, withdrawn on`,
    );
  },
);

test('a row corrects a paper that is in already, and keeps the rest', { timeout: 180_000 }, async () => {
  await put('a.txt', notice);
  await run();
  const file = path.join(archive, 'plans', `${id}.mdx`);
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replace('topics: []', 'topics:   []   # none fits'));
  const table = '文件名,题名,机关,地区\na.txt,关于做好秋粮入库的通知,柳湾县粮食局,福建省光泽县\n';
  const report = await runWith(table);
  expect(report.files[0]).toMatchObject({
    status: 'corrected',
    output: `plans/${id}.mdx`,
    corrected: [
      { field: 'title', from: '关于秋粮入库的通知', to: '关于做好秋粮入库的通知' },
      { field: 'issuer', from: '柳湾县人民政府', to: '柳湾县粮食局' },
      { field: 'region', to: '350723' },
    ],
  });
  expect(rowsOf(report)[0]).toMatchObject({ 结果: '已更正', 机关: '柳湾县粮食局' });
  expect(rowsOf(report)[0]?.['说明']).toContain('更正 题名：关于秋粮入库的通知 → 关于做好秋粮入库的通知');
  const after = await readFile(file, 'utf8');
  expect(after).toContain(`id: ${id}\n`);
  expect(after).toContain('topics:   []   # none fits\n');

  // What a person wrote since stays, though the same table is given again; a table that says otherwise is followed.
  await writeFile(file, after.replace('issuer: 柳湾县粮食局', 'issuer: 柳湾县粮食和物资局'));
  const second = await runWith(table);
  expect(second.files[0]?.status).toBe('duplicate');
  expect(second.files[0]?.messages.map(({ message }) => message).join()).toContain(
    '柳湾县粮食和物资局 stays',
  );
  const third = await runWith('文件名,类别,文种\na.txt,法规,通知\n');
  expect(third.files[0]).toMatchObject({ status: 'corrected', output: `regulations/${id}.mdx` });
  expect(await readdir(path.join(archive, 'plans'))).toEqual([]);
});

test(
  'kind and genre of a row are set together; what the other kind does not have goes',
  { timeout: 120_000 },
  async () => {
    await put('a.txt', notice);
    await put(
      'b.txt',
      '在秋收动员会上的讲话\n\n（2023年9月1日）\n\n县长 江小川\n\n同志们：\n\n今天我们开会，动员秋收。大家要抓紧。\n',
    );
    const report = await runWith('文件名,类别,文种,日期\na.txt,法规,命令,2023-09-31\nb.txt,计划,,\n');
    expect(report.files[0]?.metadata).toMatchObject({ kind: 'regulation', genre: '命令' });
    expect(report.files[1]?.metadata).toMatchObject({ kind: 'plan' });
    expect(report.files[1]?.metadata?.['genre']).toBeUndefined();
    expect(report.table?.rejected).toMatchObject([{ row: 2, column: '日期' }]);
    expect(rowsOf(report).at(-1)).toMatchObject({ 文件: '著录表第 2 行“日期”', 结果: '未采用' });
  },
);

test(
  'what is no paper of the three kinds waits in the inbox, and every input has a row',
  { timeout: 120_000 },
  async () => {
    await put(
      'form.txt',
      '附件1\n\n培训班学员登记表\n\n姓名：        性别：\n\n单位：        职务：\n\n电话：\n\n本人意见：\n\n年  月  日\n',
    );
    await put(
      'contract.txt',
      '场地租用\n\n甲方：柳湾县文化馆\n\n乙方：江小川\n\n第一条　甲方把场地租给乙方。\n\n第二条　租期一年。\n\n第三条　租金按月付清。\n',
    );
    await put(
      'letter.txt',
      '王老师：\n\n您好！上次借的书已经读完，过几天托人送还。家里都好，请放心。\n\n此致\n敬礼\n',
    );
    await put(
      'minutes.txt',
      '县政府常务会议纪要\n\n2023年9月8日，县长主持召开常务会议，研究秋粮入库。现纪要如下。\n\n会议要求各镇抓紧。\n',
    );
    await put('a.txt', notice);
    for (const name of ['a.rar', 'b.pptx', 'c.uof', 'd.eml', 'e.png', 'f.xyz', 'g.odt']) await put(name, 'x');
    const report = await run();
    const rows = new Map(rowsOf(report).map((row) => [path.basename(row['文件'] ?? ''), row]));
    expect([...rows].map(([name, row]) => [name, row['结果'], row['类别'], row['文种']].join(' '))).toEqual([
      'a.txt 已收录 计划 通知',
      'c.uof 未收录  ',
      'contract.txt 待定，在 inbox/ 待定 ',
      'form.txt 待定，在 inbox/ 待定 ',
      'g.odt 未收录  ',
      'letter.txt 待定，在 inbox/ 待定 ',
      'minutes.txt 已收录 计划 纪要',
      'a.rar 未收录  ',
      'b.pptx 未收录  ',
      'd.eml 未收录  ',
      'e.png 未收录  ',
      'f.xyz 未收录  ',
    ]);
    for (const row of rows.values())
      if (row['结果'] === '未收录') expect(row['说明']).toMatch(/\p{Script=Han}/u);
    expect(rows.get('form.txt')?.['请核对']).toContain('类别：看不出是讲话、计划还是法规');
    expect(summary(report)).toContain('3 of them wait in inbox/');
    const waiting = await readdir(path.join(archive, 'inbox'));
    expect(await readFile(path.join(archive, 'log.yaml'), 'utf8')).not.toContain(waiting[0]?.slice(0, -4));
    expect((await checkInbox(archive)).map(({ level, hint }) => [level, hint])).toEqual(
      waiting.map(() => ['warning', expect.stringContaining('npm run import -- --inbox')]),
    );

    const [form = ''] = waiting.filter((name) => name.includes('pei-xun'));
    const file = path.join(archive, 'inbox', form);
    await writeFile(file, (await readFile(file, 'utf8')).replace('kind: 待定', 'kind: 计划'));
    const decided = await importFiles([], archive);
    expect(decided.files).toMatchObject([
      { status: 'imported', input: `inbox/${form}`, output: `plans/${form}` },
    ]);
    const taken = await readFile(path.join(archive, 'plans', form), 'utf8');
    expect(taken).toContain('kind: plan\n');
    expect(taken).not.toContain('field: kind');
    expect(await readFile(path.join(archive, 'log.yaml'), 'utf8')).toContain(form.slice(0, -4));
    const byTable = await runWith('文件名,类别\nletter.txt,讲话\n');
    expect(byTable.files.find(({ input }) => input.endsWith('letter.txt'))).toMatchObject({
      status: 'corrected',
      output: expect.stringMatching(/^speeches\//u) as string,
    });
  },
);
