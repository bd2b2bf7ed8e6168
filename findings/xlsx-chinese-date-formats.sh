#!/usr/bin/env bash
# A day in an .xlsx is a number whose format says that it is a day. Excel in Chinese uses the built-in formats 27–36 and
# 50–58, which stand in no styles.xml (31 is 2024年5月1日, 57 is 2024年5月). exceljs 4.4.0 takes such a cell for the plain
# number 45413; xlsx (SheetJS) 0.18.5 shows it the American way, 5/1/24, and of 57 gives a day that the cell does not
# show; read-excel-file 9.3.17 gives a day. The same day in a format of its own (yyyy"年"m"月"d"日") is read by all three.
# A count in Han numerals, [DBNum1][$-804]General"条" with 12, becomes $12条 in SheetJS: the tag of the language is read
# as a currency.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 read-excel-file@9.3.17 fflate@0.8.3 >/dev/null 2>&1
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import ExcelJS from 'exceljs';
import SheetJS from 'xlsx';
import { readSheet } from 'read-excel-file/node';
const site = 'http://schemas.openxmlformats.org/';
const main = `xmlns="${site}spreadsheetml/2006/main"`;
const rel = (id, type, target) => `<Relationship Id="${id}" Type="${site}officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const rels = (inner) => `<Relationships xmlns="${site}package/2006/relationships">${inner}</Relationships>`;
const type = (part, kind) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
const formats = [31, 57, 170, 171].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('');
const cells = [45413, 45413, 45413, 12].map((value, i) => `<c r="${'ABCD'[i]}1" s="${i + 1}"><v>${value}</v></c>`).join('');
const parts = {
  '[Content_Types].xml': `<Types xmlns="${site}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}</Types>`,
  '_rels/.rels': rels(rel('r1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `<workbook ${main} xmlns:r="${site}officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': rels(rel('r1', 'worksheet', 'worksheets/sheet1.xml') + rel('r2', 'styles', 'styles.xml')),
  'xl/styles.xml': `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="[DBNum1][$-804]General&quot;条&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/>${formats}</cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
};
writeFileSync('days.xlsx', zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('days.xlsx');
const exceljs = [1, 2, 3].map((i) => book.worksheets[0].getRow(1).getCell(i).value);
const sheet = SheetJS.readFile('days.xlsx', { cellDates: true }).Sheets.a;
const sheetjs = ['A1', 'B1', 'C1', 'D1'].map((cell) => sheet[cell].w);
const [plain] = await readSheet('days.xlsx');
console.log('exceljs', exceljs, '\nSheetJS', sheetjs, '\nread-excel-file', plain);
const same = exceljs[0] === 45413 && exceljs[1] === 45413 && exceljs[2] instanceof Date &&
  sheetjs.join() === '5/1/24,5/1/24,2024年5月1日,$12条' && plain.slice(0, 3).every((day) => day instanceof Date);
console.log(same ? 'as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node run.mjs
