import { writeFile } from 'node:fs/promises';
import type { ImportReport } from './index.ts';
import { peopleReport } from './people-report.ts';
import { systemReason } from './system-reason.ts';

/**
 * Makes sure, before hours of work, that the report can be written, and gives the function that writes it: JSON for
 * programs, and beside it a table for people (.csv).
 */
export async function openReport(file: string | undefined): Promise<(report: ImportReport) => Promise<void>> {
  if (file === undefined) return () => Promise.resolve();
  const write = (to: string, text: string): Promise<void> =>
    writeFile(to, text).catch((error: unknown) => {
      throw new Error(`The report ${to} can't be written: ${systemReason(error)}.`);
    });
  const table = file.replace(/(?:\.json)?$/u, '.csv');
  await write(file, '');
  return async (report) => {
    await write(file, `${JSON.stringify(report, null, 1)}\n`);
    await write(table, peopleReport(report));
  };
}
