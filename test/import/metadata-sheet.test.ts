import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { readSheet, unusedRows } from '../../src/import/metadata-sheet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ceku-sheet-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const { rows, rejected } = await readSheet(file);
  const told = rejected.map(({ row, column, message }) => `${row} ${column}: ${message}`);
  return {
    rows: rows.map(({ file: of, title, values }) => ({ of, title, ...Object.fromEntries(values) })),
    told,
  };
}

const heading = '文件名,题名,日期,地区,发文机关,作者,类别';
const first = '甲.docx,某某办法,2020年3月5日,福建省光泽县,甲局；乙局,林某（县长）,法规';
const values = {
  of: '甲.docx',
  title: '某某办法',
  'dates.issued': '2020-03-05',
  region: '350723',
  issuer: '甲局、乙局',
  people: [{ name: '林某', role: '县长', as: 'author' }],
  kind: 'regulation',
};

test.each([
  ['utf-8.csv', Buffer.from(`\uFEFF${heading}\r\n${first}\r\n`)],
  ['gbk.csv', iconv.encode(`${heading}\r\n${first}\r\n`, 'gbk')],
])('%s with Chinese columns', async (name, bytes) => {
  expect(await read(name, bytes)).toMatchObject({ rows: [values], told: [] });
});

test('English columns, and dates as they are typed', async () => {
  const table = 'file,date,effective\na.txt,20200305,2020\nb.txt,2020/3/5,2020-03\n';
  expect((await read('english.csv', table)).rows).toMatchObject([
    { of: 'a.txt', 'dates.issued': '2020-03-05', 'dates.effective': '2020' },
    { of: 'b.txt', 'dates.issued': '2020-03-05', 'dates.effective': '2020-03' },
  ]);
});

test('a workbook of Excel, with a date cell', async () => {
  const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:B2"/><sheetData><row r="1">${cell('A1', '文件名')}${cell('B1', '施行日期')}</row><row r="2">${cell('A2', 'a.txt')}<c r="B2" s="1"><v>43895</v></c></row></sheetData></worksheet>`;
  const part = (xml: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const workbook = zipSync({
    '[Content_Types].xml': part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': part(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': part(sheet),
  });
  expect(await read('table.xlsx', workbook)).toEqual({
    rows: [{ of: 'a.txt', title: undefined, 'dates.effective': '2020-03-05' }],
    told: [],
  });
});

test('what can not be right is told by row and column, with what to write', async () => {
  const table = '文件名,日期,类别,地区,网址,发文号\na.txt,2020-02-30,通告类,某某,ftp,x\n,2020,,,,\n';
  expect((await read('wrong.csv', table)).told).toMatchInlineSnapshot(`
    [
      "1 发文号: no such column. Did you mean 文号?",
      "2 日期: 2020-02-30 can't be read: write 2020-03-05, 2020年3月5日, 2020-03 or 2020",
      "2 类别: 通告类 can't be read: write 讲话, 计划, 法规, 法规制度",
      "2 地区: 某某 can't be read: write a code of GB/T 2260, 全国, or a name with that of its province",
      "2 网址: ftp can't be read: write an address that begins with https://",
      "3 : neither a file name nor a title says whose row it is",
    ]
  `);
});

test('a row that no document was found for is told', async () => {
  const file = path.join(folder, 'unused.csv');
  writeFileSync(file, '文件名,日期\na.txt,2020\n');
  expect(unusedRows(await readSheet(file))).toEqual([{ row: 2, name: 'a.txt' }]);
});

test('a table that is not there, or is none, is one sentence', async () => {
  await expect(readSheet(path.join(folder, 'none.csv'))).rejects.toThrow(
    /none\.csv: there is no such file\.$/u,
  );
  writeFileSync(path.join(folder, 'false.xlsx'), 'x');
  await expect(readSheet(path.join(folder, 'false.xlsx'))).rejects.toThrow(/is no \.xlsx that can be read/u);
});

test('what a version is: its amendments, what they are called, the first number', async () => {
  const table =
    '文件名,修改日期,修改方式,首次文号\n甲.txt,2017年9月1日；2018-12-29,修订,国务院令第76号\n乙.txt,昨天,改了,\n';
  const { rows, told } = await read('versions.csv', table);
  expect(rows[0]).toMatchObject({
    'dates.amended': ['2017-09-01', '2018-12-29'],
    amendedAs: '修订',
    firstNumber: '国务院令第76号',
  });
  expect(told).toHaveLength(2);
});
