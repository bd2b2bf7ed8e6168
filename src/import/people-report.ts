import { own } from '../text/own.ts';
import Papa from 'papaparse';
import { formatDate } from '../document/dates.ts';
import { fieldName } from '../document/field-names.ts';
import { regionPath } from '../regions/index.ts';
import { undecided } from './describe/kind.ts';
import type { FileReport, ImportReport } from './index.ts';
import { inChinese } from './people-words.ts';

const results: Readonly<Record<FileReport['status'], string>> = {
  imported: '已收录',
  duplicate: '已经有了',
  corrected: '已更正',
  withdrawn: '撤回过，未收录',
  refused: '未收录',
};

const kindNames: Readonly<Record<string, string>> = {
  speech: '讲话',
  plan: '计划',
  regulation: '法规',
  [undecided]: '待定',
};

/** A row of the table for people; every input has one. */
interface Row {
  文件: string;
  结果: string;
  类别: string;
  文种: string;
  题名: string;
  机关: string;
  文号: string;
  作者: string;
  日期: string;
  地区: string;
  去掉的文字: string;
  请核对: string;
  说明: string;
}

/** A cell of a spreadsheet holds no more than some 32,000 characters, and nobody reads as many. */
const cut = (text: string): string => (text.length > 2000 ? `${text.slice(0, 2000)}……` : text);

const empty: Omit<Row, '文件' | '结果' | '说明'> = {
  类别: '',
  文种: '',
  题名: '',
  机关: '',
  文号: '',
  作者: '',
  日期: '',
  地区: '',
  去掉的文字: '',
  请核对: '',
};

const toldOf = (message: string, hint: string | undefined): string => {
  const words = inChinese(message);
  // What is said in Chinese says what to do as well.
  return words !== message || hint === undefined ? words : `${message}. ${hint}`;
};

function rowOf(file: FileReport): Row {
  const { input, status, metadata = {}, messages } = file;
  const 说明 = cut(messages.map(({ message, hint }) => toldOf(message, hint)).join(' ｜ '));
  if (status === 'refused') return { 文件: input, 结果: results.refused, ...empty, 说明 };
  const waits = status === 'imported' && metadata['kind'] === undecided;
  return {
    文件: input,
    结果: waits ? '待定，在 inbox/' : results[status],
    ...describe(metadata),
    去掉的文字: cut((file.removed ?? []).map(({ removed }) => removed).join(' ｜ ')),
    请核对: (file.review ?? [])
      .map(({ field, message }) => `${fieldName(field)}：${inChinese(message)}`)
      .join(' ｜ '),
    说明,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function describe(
  metadata: Record<string, unknown>,
): Omit<Row, '文件' | '结果' | '去掉的文字' | '请核对' | '说明'> {
  const text = (field: string): string => textOf(own(metadata, field));
  const people = (metadata['people'] ?? []) as { name: string; role?: string }[];
  return {
    类别: own(kindNames, text('kind')) ?? '',
    文种: text('genre'),
    题名: text('title'),
    机关: text('issuer'),
    文号: text('documentNumber'),
    作者: people.map(({ name, role }) => (role === undefined ? name : `${name}（${role}）`)).join('；'),
    日期: text('date') === '' ? '日期不详' : formatDate(text('date')),
    地区:
      regionPath(String(metadata['region'] ?? ''))
        .map(({ name }) => name)
        .join(' ') || '地区不详',
  };
}

/** The report of an import as a table for people: CSV with Chinese columns, a byte order mark for Excel. */
export function peopleReport(report: ImportReport): string {
  const rows: Row[] = [
    ...report.files.map(rowOf),
    ...report.passedOver.map(({ input, reason, hint }) => ({
      文件: input,
      结果: '未收录',
      ...empty,
      说明: toldOf(reason, hint),
    })),
    ...(report.table?.rejected ?? []).map(({ row, column, message }) => ({
      文件: `著录表第 ${row} 行${column === '' ? '' : `“${column}”`}`,
      结果: '未采用',
      ...empty,
      说明: inChinese(message),
    })),
    ...(report.table?.unused ?? []).map(({ row, name }) => ({
      文件: `著录表第 ${row} 行`,
      结果: '未采用',
      ...empty,
      说明: `这次导入的文件里没有“${name}”`,
    })),
  ];
  // A cell that begins with = would be run by a spreadsheet.
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}
