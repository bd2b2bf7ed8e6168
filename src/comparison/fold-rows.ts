import type { Row, Summary } from './types.ts';

/** A part of a comparison as it is shown. */
export type Part =
  | { type: 'row'; row: Row }
  /** The heading of a chapter whose words did not change, as a place to hold on to. */
  | { type: 'heading'; row: Row }
  /** A run of unchanged rows behind one line. */
  | { type: 'folded'; rows: Row[]; words: string };

/** The parts of a comparison in order: what changed stands open, what did not is folded. */
export function foldRows(rows: readonly Row[], unit: Summary['unit']): Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (isHeading(row, unit)) parts.push({ type: 'heading', row });
    else if (row.state !== 'same' || row.moved) parts.push({ type: 'row', row });
    else if (last?.type === 'folded') last.rows.push(row);
    else parts.push({ type: 'folded', rows: [row], words: '' });
  }
  return parts.map((part) => (part.type === 'folded' ? { ...part, words: wordsOf(part.rows, unit) } : part));
}

const longestHeading = 40;

function isHeading({ state, before, after }: Row, unit: Summary['unit']): boolean {
  const { kind, label = '', text = '' } = after ?? before ?? {};
  const short = text.length <= longestHeading && !text.includes('\n');
  return unit === '条' && kind === 'other' && label !== '' && short && state !== 'changed';
}

function wordsOf(rows: readonly Row[], unit: Summary['unit']): string {
  const names = rows.flatMap(({ after }) => (after === undefined || after.label === '' ? [] : [after.label]));
  const [first, last] = [names[0], names.at(-1)];
  const range = first === undefined ? '' : first === last ? first : `${first}至${last}`;
  const renumbered = rows.filter((row) => row.renumbered).length;
  const count = `${rows.length} ${unit}未改`;
  return [range, renumbered === 0 ? count : `${count}，其中 ${renumbered} ${unit}改了序号`]
    .filter(Boolean)
    .join('　');
}
