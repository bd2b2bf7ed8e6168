import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { makeId } from '../document/ids.ts';
import { principalDate } from '../document/dates.ts';
import type { Topics } from '../document/vocabulary.ts';
import { nearMatch } from '../text/near-match.ts';
import { applyRow } from './apply-row.ts';
import { checkMetadata } from './check-metadata.ts';
import type { ImportedDocument } from './import-document.ts';
import { columns } from './metadata-columns.ts';
import { decodeText } from './readers/encoding.ts';
import { systemReason } from './system-reason.ts';

/** A table of metadata by file name or title, and what of it could not be used. */
export interface Sheet {
  rows: SheetRow[];
  rejected: { row: number; column: string; message: string }[];
}

/** A row of the table. */
export interface SheetRow {
  /** The row of the table, the heading being 1. */
  row: number;
  file: string | undefined;
  title: string | undefined;
  /** Values by path of the front matter: `dates.issued`, `source.name`, `issuer`. */
  values: Map<string, unknown>;
  /** The heading that a value stands under. */
  headings: Map<string, string>;
  /** Whether a document was found for it. */
  isUsed: boolean;
}

/** Reads a table of metadata from a `.csv` (any encoding) or `.xlsx`; what can't be read is listed by row and column. */
export async function readSheet(file: string): Promise<Sheet> {
  const table = file.toLowerCase().endsWith('.xlsx')
    ? await readWorkbook(file)
    : readCsv(await readBytes(file));
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
    const headings = new Map<string, string>();
    cells.forEach((cell, at) => {
      const column = found[at];
      const text = cell.trim();
      if (column === undefined || text === '') return;
      const value = column.read(text);
      if (value === undefined) {
        const expects = column.expects === undefined ? '' : `: ${column.expects}`;
        sheet.rejected.push({ row, column: heading[at] ?? '', message: `${text} can't be read${expects}` });
        return;
      }
      values.set(column.field, value);
      headings.set(column.field, heading[at] ?? '');
    });
    const name = values.get('file');
    const title = values.get('title');
    values.delete('file');
    // Without a file name the title says whose row it is, and is no correction.
    if (name === undefined) values.delete('title');
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
      file: name === undefined ? undefined : String(name).normalize('NFC').replaceAll('\\', '/'),
      title: title === undefined ? undefined : String(title),
      // A field before what stands in it: 时效 before 时效截至, whatever the order of the columns.
      values: new Map([...values].sort(([a], [b]) => a.length - b.length)),
      headings,
      isUsed: false,
    });
  });
  return sheet;
}

async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new Error(`${file}: ${systemReason(error)}.`);
  });
}

function readCsv(bytes: Uint8Array): string[][] {
  return Papa.parse<string[]>(decodeText(bytes).text.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;
}

async function readWorkbook(file: string): Promise<string[][]> {
  await readBytes(file);
  const read = await readExcel(file).catch((error: unknown) => {
    throw new Error(
      `${file} is no .xlsx that can be read (${(error as Error).message}). Save it as .xlsx or .csv.`,
    );
  });
  const sheets = read as unknown as { data?: unknown[][] }[] | unknown[][];
  const rows = Array.isArray(sheets[0])
    ? (sheets as unknown[][])
    : ((sheets[0] as { data?: unknown[][] } | undefined)?.data ?? []);
  return rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
  );
}

/** The row of a document, by file name or by the title that was found in its text; it counts as used. */
export function findRow(sheet: Sheet, input: string, title: unknown): SheetRow | undefined {
  const whole = input.normalize('NFC').replaceAll('\\', '/');
  const bare = (name: string): string => name.replace(/\.[^./]+$/u, '');
  const names = new Set([whole, path.posix.basename(whole)].flatMap((name) => [name, bare(name)]));
  const row = sheet.rows.find(({ file, title: called }) =>
    file === undefined
      ? called === title
      : names.has(file) ||
        (file.includes('/') && (whole.endsWith(`/${file}`) || bare(whole).endsWith(`/${file}`))),
  );
  if (row !== undefined) row.isUsed = true;
  return row;
}

/** A document with the values of its row; the row wins over what was found in the text. */
export function applySheet(
  sheet: Sheet,
  row: SheetRow,
  input: string,
  document: ImportedDocument,
  topics: Topics,
): ImportedDocument {
  const { metadata, rejected, changed } = applyRow(
    document.metadata,
    row.values,
    (each) => checkMetadata({ id: document.id, ...each }, input, topics).problems,
  );
  for (const { field, message } of rejected)
    sheet.rejected.push({ row: row.row, column: row.headings.get(field) ?? field, message });
  const used = [...row.values.keys()].filter((field) => changed.has(field));
  const date = principalDate((metadata['dates'] ?? {}) as Parameters<typeof principalDate>[0])?.date;
  const id = makeId(metadata['region'] as string | undefined, date, String(metadata['title']));
  const message = `row ${row.row} of the metadata table gives ${used.join(', ')}`;
  const { genre: _genre, occasion: _occasion, review: _review, ...report } = document.report;
  return {
    ...document,
    id,
    metadata,
    report: { ...report, ...metadata, date: date ?? null },
    review: (metadata['review'] ?? []) as ImportedDocument['review'],
    messages: used.length === 0 ? document.messages : [...document.messages, { step: 'metadata', message }],
  };
}

/** Rows that no imported document was found for, with the name that they give. */
export const unusedRows = (sheet: Sheet): { row: number; name: string }[] =>
  sheet.rows.flatMap(({ isUsed, row, file, title }) => (isUsed ? [] : [{ row, name: file ?? title ?? '' }]));
