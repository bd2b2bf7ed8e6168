import Papa from 'papaparse';
import { findingWords } from '../finding-words.ts';
import type { ResolvedReading, ResolvedUnit } from '../types.ts';
import { addressOf } from './addresses.ts';
import type { Pack } from './types.ts';

/** The columns of the list of readings, left to right. */
const columns: readonly [
  head: string,
  value: (reading: ResolvedReading, unit: ResolvedUnit, pack: Pack) => string,
][] = [
  ['单元', (_reading, { number }) => String(number)],
  ['单元名称', (_reading, { unit }) => unit.title],
  ['学时', (_reading, { unit }) => String(unit.hours)],
  ['题名', ({ paper }) => paper.title],
  ['条款', ({ places }) => places || '全文'],
  ['文号', ({ paper }) => paper.documentNumber ?? ''],
  ['日期', ({ paper }) => paper.date ?? ''],
  ['时效', ({ paper }) => paper.status ?? ''],
  ['必读', ({ reading }) => (reading.required ? '必读' : '选读')],
  ['分钟', ({ minutes }) => String(minutes)],
  ['为什么读', ({ reading }) => reading.why ?? ''],
  ['注意', ({ findings }) => findings.map(findingWords).join('')],
  ['出处', ({ paper }) => paper.citation],
  ['公文引用', ({ paper, places }) => `${paper.officialCitation}${places}`],
  ['编号', ({ paper }) => paper.id],
  ['文字校验', ({ digest }) => digest],
  ['地址', (reading, _unit, pack) => addressOf(pack, reading)],
];

/** The readings as CSV (RFC 4180, UTF-8 with its mark), with cells that a spreadsheet would run made harmless. */
export function packTable(pack: Pack): string {
  const data = pack.units.flatMap((unit) =>
    unit.readings.map((reading) => columns.map(([, value]) => value(reading, unit, pack))),
  );
  const fields = columns.map(([head]) => head);
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true })}\r\n`;
}
