import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { UnreadableFile, type SourceBlock } from '../types.ts';

type Table = Extract<SourceBlock, { type: 'table' }>;

/** A cell that reaches over more columns is damaged. */
const widest = 60;

/** More than any table of a paper has, with the empty places of merged cells. */
const mostCells = 1_000_000;

/**
 * Reads a table with a place for every column in every row: what a merged cell covers is empty but for its first place,
 * as in Word, so that what follows stays in its column.
 */
export function readTable(table: Element): Table {
  const rows: string[][] = [];
  let headerRows = 0;
  let cellCount = 0;
  /** For each column how many rows below a merged cell covers it still. */
  let covered: number[] = [];
  for (const row of rowsOf(table)) {
    const cells: string[] = [];
    const below: number[] = [];
    const passCovered = (): void => {
      while ((covered[cells.length] ?? 0) > 0) {
        below[cells.length] = (covered[cells.length] ?? 0) - 1;
        cells.push('');
      }
    };
    for (const cell of row.cells) {
      passCovered();
      const columns = Math.min(widest, spanOf(cell, 'colSpan'));
      for (let column = 0; column < columns; column += 1) {
        below[cells.length] = spanOf(cell, 'rowSpan') - 1;
        cells.push(column === 0 ? textOf(cell) : '');
      }
    }
    passCovered();
    covered = below;
    cellCount += cells.length;
    if (cellCount > mostCells) throw tooMany();
    if (row.isHead && headerRows === rows.length) headerRows += 1;
    rows.push(cells);
  }
  return { type: 'table', rows, headerRows };
}

interface Row {
  cells: Element[];
  isHead: boolean;
}

/** The rows of a table itself, not of tables in its cells; cells that stand without a row are one. */
function rowsOf(part: Element | Root): Row[] {
  const rows: Row[] = [];
  let loose: Element[] = [];
  const end = (): void => {
    if (loose.length > 0) rows.push(rowOf(loose));
    loose = [];
  };
  for (const child of part.children) {
    if (child.type !== 'element') continue;
    const { tagName } = child;
    if (isCell(child)) {
      loose.push(child);
      continue;
    }
    end();
    if (tagName === 'tr') rows.push(rowOf(cellsOf(child)));
    else if (tagName !== 'caption') rows.push(...rowsOf(child));
  }
  end();
  return rows;
}

const isCell = ({ tagName }: Element): boolean => /^t[dh]$/u.test(tagName);

const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => child.type === 'element' && isCell(child));

const rowOf = (cells: Element[]): Row => ({
  cells,
  isHead: cells.length > 0 && cells.every(({ tagName }) => tagName === 'th'),
});

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(properties[name] ?? 1);
  // 0 reaches to the end of the table.
  if (name === 'rowSpan' && span === 0) return Number.MAX_SAFE_INTEGER;
  return Number.isInteger(span) && span >= 1 ? span : 1;
}

const textOf = (cell: Element): string => toText(cell).replaceAll(/\s+/gu, ' ').trim();

const tooMany = (): UnreadableFile =>
  new UnreadableFile(
    `a table of the page has more than ${mostCells.toLocaleString('en')} cells`,
    'No paper has such a table: look at it with care, and save the page in parts.',
  );
