import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFiles } from '../../src/import/index.ts';
import { readSheet } from '../../src/import/metadata-sheet.ts';
import { peopleReport } from '../../src/import/people-report.ts';

let folder: string;
let archive: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ceku-archive-'));
  archive = path.join(folder, 'archive');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const paragraph = (number: number): string =>
  `第${number}年的工作由各科室分头准备，写成材料后交到办公室汇总，再由主任会议逐条讨论。`;

async function paper(name: string, title: string, paragraphs = 6, from = 1): Promise<string> {
  const file = path.join(folder, name);
  const text = Array.from({ length: paragraphs }, (_, index) => paragraph(from + index)).join('\n\n');
  await writeFile(file, `${title}\n\n（2019年5月6日）\n\n${text}\n`);
  return file;
}

/** Every file of the archive with its content, but for the lock. */
async function contents(of = archive): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const entry of await readdir(of, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) all[path.relative(of, file)] = await readFile(file, 'utf8');
  }
  return all;
}

test('the same bytes are a duplicate, whatever the name', async () => {
  const file = await paper('一.txt', '某某馆整理方案');
  await importFiles([file], archive);
  const before = await contents();
  await writeFile(path.join(folder, '二.txt'), await readFile(file));
  const report = await importFiles([file, path.join(folder, '二.txt')], archive);
  expect(report.files.map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
  expect(await contents()).toEqual(before);
});

test('nearly the same text is imported, and said to be a copy or version', async () => {
  const report = await importFiles(
    [await paper('a.txt', '某某馆整理方案', 30), await paper('b.txt', '某某馆整理方案', 28)],
    archive,
  );
  expect(report.files.map(({ status }) => status)).toEqual(['imported', 'imported']);
  expect(report.files[1]?.review?.map(({ field }) => field)).toContain('relations');
  expect(report.files[1]?.output).toMatch(/-2\.mdx$/);
});

test('of several that are as near, the same one is named in whatever order they came', async () => {
  const texts = [await paper('a.txt', '甲整理方案', 30), await paper('b.txt', '乙整理方案', 30)];
  const nearest = async (order: string[]): Promise<unknown> => {
    await rm(archive, { recursive: true, force: true });
    const report = await importFiles([...order, await paper('c.txt', '丙整理方案', 30)], archive);
    return report.files[2]?.review?.find(({ field }) => field === 'relations')?.message;
  };
  expect(await nearest(texts)).toMatch(/a copy or another version/u);
  expect(await nearest(texts)).toBe(await nearest(texts.toReversed()));
});

test('originals are left out when asked', async () => {
  await importFiles([await paper('a.txt', '某某馆整理方案')], archive, { keepOriginals: false });
  expect(Object.keys(await contents()).filter((file) => file.startsWith('originals'))).toEqual([]);
});

test('a file that is not there is one message, and the rest goes on', async () => {
  const report = await importFiles(
    [path.join(folder, 'nothing.txt'), await paper('《乙》 -x..txt', '某某馆整理方案')],
    archive,
  );
  expect(report.files.map(({ status }) => status)).toEqual(['refused', 'imported']);
  expect(report.files[0]?.messages[0]).toMatchObject({ message: 'there is no such file' });
});

test('a table of metadata wins over the text; what it has wrong is told by row and column', async () => {
  const table = path.join(folder, 'table.csv');
  await writeFile(
    table,
    '文件名,标题,日期,地区,发文机关\na.txt,某某馆新整理方案,2020年2月30日,福建省光泽县,某某馆\n',
  );
  const sheet = await readSheet(table);
  const report = await importFiles([await paper('a.txt', '某某馆整理方案')], archive, { sheet });
  expect(report.files[0]?.metadata).toMatchObject({
    title: '某某馆新整理方案',
    region: '350723',
    issuer: '某某馆',
  });
  expect(sheet.rejected).toMatchObject([{ row: 2, column: '日期' }]);
});

test('the list for people has Chinese columns', async () => {
  const report = await importFiles([await paper('a.txt', '某某馆整理方案')], archive);
  const [heading, row] = peopleReport(report).split('\r\n');
  expect(heading).toBe('\uFEFF文件,结果,类别,文种,题名,机关,文号,作者,日期,地区,去掉的文字,请核对,说明');
  expect(row).toContain('a.txt,已收录,计划,方案,某某馆整理方案,,,,2019年5月6日,地区不详,');
});

test('and tells in Chinese what was refused, and what to do', async () => {
  const files = ['empty.txt', 'scan.pdf', 'note.rtf'].map((name) => path.join(folder, name));
  await writeFile(files[0] ?? '', '');
  await writeFile(files[1] ?? '', 'no PDF');
  await writeFile(files[2] ?? '', '{\\rtf1 x}');
  const report = await importFiles([...files, path.join(folder, 'none.txt')], archive);
  const rows = peopleReport(report).trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',').at(-1))).toEqual([
    '文件是空的，请重新导出',
    '内容与扩展名不符：请用原来的程序打开后另存',
    '这是 RTF 文件：请用 Word 或 WPS 打开，另存为 .docx',
    '找不到这个文件',
  ]);
});

test('an archive that can not be is one sentence', async () => {
  await writeFile(archive, '');
  await expect(importFiles([await paper('a.txt', '某某馆整理方案')], archive)).rejects.toThrow(
    `${archive} can't take an archive: a file stands where a folder should be.`,
  );
});

test(
  'killed at any moment, a second run makes the archive of an undisturbed one',
  { timeout: 180_000 },
  async () => {
    const papers = path.join(folder, 'papers');
    await mkdir(papers);
    for (let index = 0; index < 24; index += 1)
      await paper(`papers/${index}.txt`, `第${index}号整理方案`, 8, index * 40);
    const script = path.join(import.meta.dirname, '../../scripts/import.ts');
    const run = (killAfter?: number): Promise<void> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [script, papers, '--into', archive], { stdio: 'ignore' });
        if (killAfter !== undefined) void wait(killAfter).then(() => child.kill('SIGKILL'));
        child.on('close', () => resolve());
      });
    const began = performance.now();
    await run();
    const lasted = performance.now() - began;
    const undisturbed = await contents();
    expect(Object.keys(undisturbed).filter((file) => file.endsWith('.mdx'))).toHaveLength(24);
    for (const part of [0.45, 0.7]) {
      await rm(archive, { recursive: true });
      await run(part * lasted);
      await run();
      expect(await contents()).toEqual(undisturbed);
    }
  },
);

test('what a killed import took in comes into the publication log with the next one', async () => {
  const [first, second] = [await paper('a.txt', '甲整理方案'), await paper('b.txt', '乙整理方案', 6, 50)];
  await importFiles([first], archive);
  await rm(path.join(archive, 'log.yaml'));
  const [id = ''] = (await readdir(path.join(archive, 'plans'))).map((file) => file.slice(0, -4));
  await writeFile(path.join(archive, '.import-added'), `${id}\nxx-never-written\n`);
  await importFiles([second], archive);
  const log = await readFile(path.join(archive, 'log.yaml'), 'utf8');
  expect(log.match(/^ {4}- .+$/gmu)?.[0]).toBe(`    - ${id}`);
  expect(log.match(/^ {4}- .+$/gmu)).toHaveLength(2);
  expect(Object.keys(await contents()).filter((file) => file.startsWith('.'))).toEqual([]);
});

test('two imports at once wait for each other', { timeout: 60_000 }, async () => {
  const files = [await paper('a.txt', '甲号整理方案', 6, 1), await paper('b.txt', '乙号整理方案', 6, 90)];
  const reports = await Promise.all(files.map((file) => importFiles([file], archive)));
  expect(reports.map(({ files: [file] }) => file?.status)).toEqual(['imported', 'imported']);
  const left = Object.keys(await contents());
  expect(left.filter((file) => file.endsWith('.mdx'))).toHaveLength(2);
  expect(left.filter((file) => /lock|part/u.test(file))).toEqual([]);
});
