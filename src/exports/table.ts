import Papa from 'papaparse';
import type { DocumentEntry } from '../catalogue/documents.ts';
import { basisNames, kindNames } from '../catalogue/labels.ts';
import { settings } from '../settings.ts';

/** The columns of the table of papers, left to right. */
const columns: readonly [head: string, value: (entry: DocumentEntry) => string | undefined][] = [
  ['编号', ({ id }) => id],
  ['题名', ({ metadata }) => metadata.title],
  ['副题', ({ metadata }) => metadata.subtitle],
  ['类别', ({ metadata }) => kindNames[metadata.kind]],
  ['文种', ({ metadata }) => metadata.genre],
  ['日期', ({ date }) => date],
  ['首次公布', ({ firstDate }) => firstDate],
  ['地区代码', ({ metadata }) => metadata.region],
  ['地区', ({ regionPath }) => regionPath.map(({ name }) => name).join(' ')],
  ['机关', ({ metadata }) => metadata.issuer],
  ['人物', ({ metadata }) => metadata.people.map(({ name }) => name).join('、')],
  ['文号', ({ metadata }) => metadata.documentNumber],
  ['首次文号', ({ metadata }) => metadata.firstNumber],
  ['专题', ({ metadata }) => metadata.topics.join('、')],
  ['时效', ({ validity }) => validity?.status],
  ['时效依据', ({ validity }) => validity && basisNames[validity.basis]],
  ['时效截至', ({ validity }) => validity?.asOf],
  ['来源', ({ metadata }) => metadata.source?.name ?? metadata.source?.site],
  ['地址', ({ url }) => (settings.origin === undefined ? url : new URL(url, settings.origin).href)],
];

/**
 * Papers as CSV (RFC 4180, UTF-8): with the mark by which Excel knows UTF-8, and with cells that a spreadsheet would
 * run as a formula made harmless.
 */
export function toTable(documents: readonly DocumentEntry[]): string {
  // An empty table ends as one with rows does.
  return `\uFEFF${head}\r\n${documents.map(rowOf).join('\r\n')}\r\n`;
}

const write = (cells: string[]): string => Papa.unparse([cells], { escapeFormulae: true });

const head = write(columns.map(([name]) => name));
const rows = new WeakMap<DocumentEntry, string>();

/** The row of a paper, which is in the tables of a dozen lists. */
function rowOf(entry: DocumentEntry): string {
  const row = rows.get(entry) ?? write(columns.map(([, value]) => value(entry) ?? ''));
  rows.set(entry, row);
  return row;
}
