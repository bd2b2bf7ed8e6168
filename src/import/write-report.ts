import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { realPlace } from '../folders/real-place.ts';
import type { ImportReport } from './index.ts';
import { peopleReport } from './people-report.ts';
import { refuseReport, type Taken } from './refuse-report.ts';
import { systemReason } from './system-reason.ts';

/**
 * Makes sure, before hours of work, that the report can be written and takes no other file's place, and gives the
 * function that writes it: JSON for programs, and beside it a table for people (.csv). An earlier report stays until
 * then.
 */
export async function openReport(
  file: string | undefined,
  taken: Taken,
): Promise<(report: ImportReport) => Promise<void>> {
  if (file === undefined) return () => Promise.resolve();
  const table = file.replace(/(?:\.json)?$/u, '.csv');
  for (const each of [file, table]) refuseReport(each, taken);
  for (const each of [file, table]) await explained(each, tryFile(each));
  return async (report) => {
    await explained(file, writeWhole(file, `${JSON.stringify(report, null, 1)}\n`));
    await explained(table, writeWhole(table, peopleReport(report)));
  };
}

const explained = (file: string, work: Promise<void>): Promise<void> =>
  work.catch((error: unknown) => {
    throw new Error(`The report ${file} can't be written: ${systemReason(error)}.`);
  });

const asideOf = (file: string): string => `${realPlace(file)}.${process.pid}.part`;

/** Makes sure that a file can be written, which is not touched. */
async function tryFile(file: string): Promise<void> {
  if (await isPipe(file)) return;
  await writeFile(asideOf(file), '', { flag: 'wx' });
  await rm(asideOf(file));
}

/** Writes a file whole or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  if (await isPipe(file)) return writeFile(file, text);
  await writeFile(asideOf(file), text);
  await rename(asideOf(file), realPlace(file));
}

/** Whether something stands there that is no file, like a pipe or a terminal: it is written into, not replaced. */
const isPipe = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => !found.isFile(),
    () => false,
  );
