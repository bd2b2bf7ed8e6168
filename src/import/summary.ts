import { inbox } from './archive-folders.ts';
import type { FileReport, ImportReport } from './index.ts';

const words: readonly (readonly [FileReport['status'], string, isAlwaysTold: boolean])[] = [
  ['imported', 'imported', true],
  ['duplicate', 'already there', true],
  ['corrected', 'corrected by the metadata table', false],
  ['withdrawn', 'withdrawn before and not taken in', false],
  ['refused', 'refused', true],
];

/** One line that says how many files became what. */
export function summary({ files }: ImportReport): string {
  const counts = words.flatMap(([status, word, isAlwaysTold]) => {
    const count = files.filter((file) => file.status === status).length;
    return count > 0 || isAlwaysTold ? [`${count} ${word}`] : [];
  });
  const waiting = files.filter(
    ({ status, output }) => status === 'imported' && output?.startsWith(inbox) === true,
  ).length;
  const wait =
    waiting === 0
      ? ''
      : `\n${waiting} of them wait in ${inbox}/: write their kind (kind: speech, plan or regulation) and run npm run import -- --inbox`;
  return `${counts.join(', ')}${wait}`;
}
