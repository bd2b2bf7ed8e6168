import Papa from 'papaparse';
import { formatDate } from '../document/dates.ts';
import { regionPath } from '../regions/index.ts';
import type { FileReport, ImportReport } from './index.ts';

const results: Readonly<Record<FileReport['status'], string>> = {
  imported: '已收录',
  duplicate: '已经有了',
  refused: '未收录',
};

/** The report of an import as a table for people: CSV with Chinese columns, a byte order mark for Excel. */
export function peopleReport(report: ImportReport): string {
  const rows = report.files.map((file) => ({
    文件: file.input,
    结果: results[file.status],
    题名: String(file.metadata?.['title'] ?? ''),
    日期: typeof file.metadata?.['date'] === 'string' ? formatDate(file.metadata['date']) : '日期不详',
    地区:
      regionPath(String(file.metadata?.['region'] ?? ''))
        .map(({ name }) => name)
        .join(' ') || '地区不详',
    去掉的文字: (file.removed ?? [])
      .map(({ removed }) => removed)
      .join(' ｜ ')
      .slice(0, 2000),
    请核对: (file.review ?? []).map(({ field, message }) => `${field}: ${message}`).join(' ｜ '),
    说明: file.messages
      .map(({ message, hint }) => [message, hint].filter(Boolean).join(' '))
      .join(' ｜ ')
      .slice(0, 2000),
  }));
  // A cell that begins with = would be run by a spreadsheet.
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}
