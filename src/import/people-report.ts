import Papa from 'papaparse';
import { formatDate } from '../document/dates.ts';
import { regionPath } from '../regions/index.ts';
import type { FileReport, ImportReport } from './index.ts';
import { fieldName } from '../document/field-names.ts';
import { inChinese } from './people-words.ts';

const results: Readonly<Record<FileReport['status'], string>> = {
  imported: '已收录',
  duplicate: '已经有了',
  refused: '未收录',
};

/** A cell of a spreadsheet holds no more than some 32,000 characters, and nobody reads as many. */
const cut = (text: string): string => (text.length > 2000 ? `${text.slice(0, 2000)}……` : text);

const dateOf = ({ metadata }: FileReport): string =>
  typeof metadata?.['date'] === 'string' ? formatDate(metadata['date']) : '日期不详';

const regionOf = ({ metadata }: FileReport): string =>
  regionPath(String(metadata?.['region'] ?? ''))
    .map(({ name }) => name)
    .join(' ') || '地区不详';

/** The report of an import as a table for people: CSV with Chinese columns, a byte order mark for Excel. */
export function peopleReport(report: ImportReport): string {
  const rows = report.files.map((file) => ({
    文件: file.input,
    结果: results[file.status],
    题名: String(file.metadata?.['title'] ?? ''),
    日期: file.status === 'refused' ? '' : dateOf(file),
    地区: file.status === 'refused' ? '' : regionOf(file),
    去掉的文字: cut((file.removed ?? []).map(({ removed }) => removed).join(' ｜ ')),
    请核对: (file.review ?? [])
      .map(({ field, message }) => `${fieldName(field)}：${inChinese(message)}`)
      .join(' ｜ '),
    说明: cut(file.messages.map(({ message }) => inChinese(message)).join(' ｜ ')),
  }));
  // A cell that begins with = would be run by a spreadsheet.
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}
