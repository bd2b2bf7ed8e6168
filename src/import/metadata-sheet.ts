import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { makeId } from '../document/ids.ts';
import { principalDate, type DateMeaning } from '../document/dates.ts';
import { readFrontMatter } from '../document/front-matter.ts';
import type { Topics } from '../document/vocabulary.ts';
import { findRegions, getRegion } from '../regions/index.ts';
import { nearMatch } from '../text/near-match.ts';
import { standardNumber } from './describe/document-number.ts';
import { firstDate } from './describe/find-dates.ts';
import type { ImportedDocument } from './import-document.ts';
import { decodeText } from './readers/encoding.ts';
import { frontMatter } from './write-document.ts';

/** A table of metadata by file name or title, and what of it could not be used. */
export interface Sheet {
  rows: SheetRow[];
  rejected: { row: number; column: string; message: string }[];
}

interface SheetRow {
  /** The row of the table, the heading being 1. */
  row: number;
  file: string | undefined;
  title: string | undefined;
  /** Values by path of the front matter: `dates.issued`, `source.name`, `issuer`. */
  values: Map<string, unknown>;
}

interface Column {
  names: readonly string[];
  /** Where the value goes; `file` and `match` find the document. */
  field: string;
  /** Reads a cell; undefined where it can't be read. */
  read: (cell: string) => unknown;
}

const asText = (cell: string): string => cell;
const kindWords: Readonly<Record<string, string>> = {
  讲话: 'speech',
  计划: 'plan',
  法规: 'regulation',
  法规制度: 'regulation',
};

const dateColumn = (meaning: DateMeaning, ...names: string[]): Column => ({
  names: [...names, meaning],
  field: `dates.${meaning}`,
  read: (cell) => firstDate(cell),
});

/** The columns that a table may have, by their Chinese and English names. */
const columns: readonly Column[] = [
  { names: ['文件', '文件名', '文件名称', 'file', 'filename'], field: 'file', read: asText },
  { names: ['题名', '标题', '名称', 'title'], field: 'title', read: asText },
  { names: ['副题', '副标题', 'subtitle'], field: 'subtitle', read: asText },
  {
    names: ['类别', 'kind'],
    field: 'kind',
    read: (cell) => kindWords[cell] ?? (Object.values(kindWords).includes(cell) ? cell : undefined),
  },
  { names: ['文种', '体裁', 'genre'], field: 'genre', read: asText },
  {
    names: ['机关', '制定机关', '发文机关', 'issuer'],
    field: 'issuer',
    read: (cell) => cell.replaceAll(/[,，;；\s]+/gu, '、'),
  },
  { names: ['文号', '发文字号', 'documentnumber', 'number'], field: 'documentNumber', read: standardNumber },
  { names: ['地区', '行政区划', 'region'], field: 'region', read: readRegion },
  {
    names: ['专题', '主题', 'topics'],
    field: 'topics',
    read: (cell) => cell.split(/[、,，;；]/u).map((each) => each.trim()),
  },
  { names: ['作者', '讲话人', '人物', 'people', 'author', 'speaker'], field: 'people', read: readPeople },
  { names: ['来源', 'source'], field: 'source.name', read: asText },
  {
    names: ['网址', '来源网址', 'address', 'url'],
    field: 'source.address',
    read: (cell) => (URL.canParse(cell) ? cell : undefined),
  },
  dateColumn('delivered', '讲话日期'),
  dateColumn('issued', '日期', '成文日期', '印发日期', 'date'),
  dateColumn('adopted', '通过日期'),
  dateColumn('published', '发布日期', '公布日期'),
  dateColumn('effective', '施行日期', '实施日期'),
];

function readRegion(cell: string): string | undefined {
  if (cell === '全国' || cell === 'cn') return 'cn';
  if (getRegion(cell) !== undefined) return cell;
  const last = findRegions(cell).at(-1);
  return last?.codes.length === 1 ? last.codes[0] : undefined;
}

/** 林勇（县委常委、组织部长）；王某: names with the office in brackets. */
function readPeople(cell: string): unknown {
  const people = cell.split(/[;；]/u).map((each) => /^([^（(]+)(?:[（(](.+)[）)])?$/u.exec(each.trim()));
  if (people.some((each) => each === null)) return undefined;
  return people.map((each) => ({
    name: (each?.[1] ?? '').trim(),
    ...(each?.[2] === undefined ? {} : { role: each[2] }),
    as: 'author',
  }));
}

/** Reads a table of metadata from a `.csv` (any encoding) or `.xlsx`; what can't be read is listed by row and column. */
export async function readSheet(file: string): Promise<Sheet> {
  const table = file.toLowerCase().endsWith('.xlsx')
    ? await readWorkbook(file)
    : readCsv(await readFile(file));
  const [heading = [], ...body] = table;
  const found = heading.map((name) => columns.find(({ names }) => names.includes(name.trim().toLowerCase())));
  const sheet: Sheet = { rows: [], rejected: [] };
  heading.forEach((name, index) => {
    if (found[index] !== undefined || name.trim() === '') return;
    const near = nearMatch(
      name.trim(),
      columns.flatMap(({ names }) => names),
    );
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    sheet.rejected.push({ row: 1, column: name, message: `no such column.${hint}` });
  });
  body.forEach((cells, index) => {
    const row = index + 2;
    const values = new Map<string, unknown>();
    cells.forEach((cell, at) => {
      const column = found[at];
      const text = cell.trim();
      if (column === undefined || text === '') return;
      const value = column.read(text);
      if (value === undefined)
        sheet.rejected.push({ row, column: heading[at] ?? '', message: `${text} can't be read` });
      else values.set(column.field, value);
    });
    const name = values.get('file');
    const title = values.get('title');
    values.delete('file');
    if (values.size === 0) return;
    if (name === undefined && title === undefined) {
      sheet.rejected.push({
        row,
        column: '',
        message: 'neither a file name nor a title says whose row it is',
      });
      return;
    }
    sheet.rows.push({
      row,
      file: name === undefined ? undefined : String(name),
      title: title === undefined ? undefined : String(title),
      values,
    });
  });
  return sheet;
}

function readCsv(bytes: Uint8Array): string[][] {
  return Papa.parse<string[]>(decodeText(bytes).text.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;
}

async function readWorkbook(file: string): Promise<string[][]> {
  const sheets = (await readExcel(file)) as unknown as { data?: unknown[][] }[] | unknown[][];
  const rows = Array.isArray(sheets[0])
    ? (sheets as unknown[][])
    : ((sheets[0] as { data?: unknown[][] } | undefined)?.data ?? []);
  return rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
  );
}

/** A document with the values of its row, by file name or title; the row wins over what was found in the text. */
export function applySheet(
  sheet: Sheet,
  input: string,
  document: ImportedDocument,
  topics: Topics,
): ImportedDocument {
  const name = path.basename(input);
  const bare = name.replace(/\.[^.]+$/u, '');
  const row = sheet.rows.find(({ file, title }) =>
    file === undefined ? title === document.metadata['title'] : file === name || file === bare,
  );
  if (row === undefined) return document;
  let metadata = document.metadata;
  for (const [field, value] of row.values) {
    const changed = structuredClone(metadata);
    setAt(changed, field.split('.'), value);
    const problem = problemOf({ id: document.id, ...changed }, input, topics);
    if (problem === undefined) metadata = changed;
    else sheet.rejected.push({ row: row.row, column: field, message: problem });
  }
  const date = principalDate((metadata['dates'] ?? {}) as Parameters<typeof principalDate>[0])?.date;
  const id = makeId(metadata['region'] as string | undefined, date, String(metadata['title']));
  const message = `row ${row.row} of the metadata table gives ${[...row.values.keys()].join(', ')}`;
  return {
    ...document,
    id,
    metadata,
    report: { ...document.report, ...metadata, date: date ?? null },
    messages: [...document.messages, { step: 'metadata', message }],
  };
}

/** What is wrong with metadata, in the words of the schema; undefined for nothing. */
function problemOf(metadata: Record<string, unknown>, file: string, topics: Topics): string | undefined {
  const [problem] = readFrontMatter(frontMatter(metadata), file, topics).problems;
  return problem === undefined ? undefined : [problem.message, problem.hint].filter(Boolean).join('. ');
}

function setAt(target: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) target[first] = value;
  else {
    const inner = (target[first] ??= {}) as Record<string, unknown>;
    setAt(inner, rest, value);
  }
}
