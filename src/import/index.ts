import { readTopics } from '../document/vocabulary.ts';
import { ArchiveWriter } from './archive-writer.ts';
import type { Correction } from './correct-paper.ts';
import type { ImportLimits } from './import-limits.ts';
import { importInputs } from './import-pool.ts';
import { listInputs } from './inputs.ts';
import { unusedRows, type Sheet } from './metadata-sheet.ts';
import { storeAnswer } from './store-answer.ts';
import { systemReason } from './system-reason.ts';
import { takeFromInbox } from './take-from-inbox.ts';

/** What became of one file. */
export interface FileReport {
  input: string;
  /**
   * `imported`, also into the inbox, where its kind is 待定; `duplicate` of bytes that are in already; `corrected`: in
   * already, and changed by its row of the metadata table; `withdrawn`: taken out before, and not taken in again;
   * `refused`.
   */
  status: 'imported' | 'duplicate' | 'corrected' | 'withdrawn' | 'refused';
  /** Path of the `.mdx` from the folder of the archive. */
  output?: string;
  metadata?: Record<string, unknown>;
  /** What a row of the metadata table changed in a paper that was in already. */
  corrected?: Correction[];
  evidence?: unknown[];
  removed?: { step: string; message: string; removed?: string; added?: string }[];
  review?: { field: string; message: string }[];
  messages: { step: string; message: string; added?: string; hint?: string }[];
}

export interface ImportReport {
  files: FileReport[];
  /** Files met in folders that are no documents. */
  passedOver: { input: string; reason: string; hint?: string }[];
  /** What of the metadata table could not be used; absent where there was none. */
  table?: {
    rejected: Sheet['rejected'];
    unused: { row: number; name: string }[];
  };
}

export interface ImportOptions {
  /** Keep each original by its sha256; true unless said otherwise. */
  keepOriginals?: boolean;
  /** Take in what was withdrawn as well, under a new id. */
  again?: boolean;
  /** What reading one file may take. */
  limits?: ImportLimits;
  /** Metadata that an office has in a table: it wins over what was found. */
  sheet?: Sheet;
  /** Told after each file. */
  progress?: (done: number, total: number, file: FileReport) => void;
  /** Told what a person should know while waiting. */
  tell?: (message: string) => void;
}

/**
 * Imports files and folders into an archive: for each file an `.mdx`, its original by sha256, a receipt of all that
 * was removed, guessed or doubted. A file that fails is refused with its reason, and the others go on.
 */
export async function importFiles(
  paths: readonly string[],
  into: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const inputs = await listInputs(paths);
  const documents = inputs.filter(({ passedOver }) => passedOver === undefined);
  const report: ImportReport = {
    files: [],
    passedOver: inputs.flatMap((each) =>
      each.passedOver === undefined
        ? []
        : [
            {
              input: each.path,
              reason: each.passedOver,
              ...(each.hint === undefined ? {} : { hint: each.hint }),
            },
          ],
    ),
  };
  const topics = readTopics(into);
  const archive = new ArchiveWriter(into, options.keepOriginals ?? true);
  await archive.open(options.tell ?? (() => undefined)).catch((error: unknown) => {
    throw new Error(`${into} can't take an archive: ${systemReason(error)}.`);
  });
  try {
    const decided = await takeFromInbox(archive, topics);
    report.files.push(...decided);
    const total = documents.length + decided.length;
    decided.forEach((file, index) => options.progress?.(index + 1, total, file));
    for await (const answer of importInputs(documents, into, options.limits)) {
      const input = documents[report.files.length - decided.length];
      if (input === undefined) break;
      const file = await storeAnswer(input, answer, archive, topics, options);
      report.files.push(file);
      options.progress?.(report.files.length, total, file);
    }
  } finally {
    await archive.close().catch((error: unknown) => {
      options.tell?.(`The publication log waits for the next import: ${systemReason(error)}.`);
    });
  }
  if (options.sheet !== undefined)
    report.table = { rejected: options.sheet.rejected, unused: unusedRows(options.sheet) };
  return report;
}
