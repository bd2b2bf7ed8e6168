import type { Kind } from '../document/schema.ts';
import { readTopics, type Topics } from '../document/vocabulary.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { importInputs } from './import-pool.ts';
import type { WorkerAnswer } from './import-worker.ts';
import { listInputs, type Input } from './inputs.ts';
import type { Likely } from './likeness.ts';
import { applySheet, type Sheet } from './metadata-sheet.ts';
import { endingOf } from './readers/index.ts';
import { systemReason } from './system-reason.ts';
import { frontMatter } from './write-document.ts';

/** What became of one file. */
export interface FileReport {
  input: string;
  status: 'imported' | 'duplicate' | 'refused';
  /** Path of the `.mdx` from the folder of the archive. */
  output?: string;
  metadata?: Record<string, unknown>;
  evidence?: unknown[];
  removed?: { step: string; message: string; removed?: string; added?: string }[];
  review?: { field: string; message: string }[];
  messages: { step: string; message: string; added?: string; hint?: string }[];
}

export interface ImportReport {
  files: FileReport[];
  /** Files met in folders that are no documents. */
  passedOver: { input: string; reason: string }[];
}

export interface ImportOptions {
  /** Keep each original by its sha256; true unless said otherwise. */
  keepOriginals?: boolean;
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
      each.passedOver === undefined ? [] : [{ input: each.path, reason: each.passedOver }],
    ),
  };
  const topics = readTopics(into);
  const archive = new ArchiveWriter(into, options.keepOriginals ?? true);
  await archive.open(options.tell ?? (() => undefined)).catch((error: unknown) => {
    throw new Error(`${into} can't take an archive: ${systemReason(error)}.`);
  });
  try {
    for await (const answer of importInputs(documents, into)) {
      const input = documents[report.files.length];
      if (input === undefined) break;
      const file = await store(input, answer, archive, topics, options.sheet);
      report.files.push(file);
      options.progress?.(report.files.length, documents.length, file);
    }
  } finally {
    await archive.close().catch((error: unknown) => {
      options.tell?.(`The publication log waits for the next import: ${systemReason(error)}.`);
    });
  }
  return report;
}

async function store(
  input: Input,
  answer: WorkerAnswer,
  archive: ArchiveWriter,
  topics: Topics,
  sheet: Sheet | undefined,
): Promise<FileReport> {
  if ('refused' in answer) return refusal(input, answer.refused, answer.hint);
  const { bytes } = answer;
  const document =
    sheet === undefined ? answer.document : applySheet(sheet, input.path, answer.document, topics);
  const { sha256, fingerprint, metadata, evidence, removed, text } = document;
  const known = archive.known(sha256);
  const likely = known === undefined ? archive.likely(fingerprint) : undefined;
  const message = likely === undefined ? [] : [likeMessage(likely)];
  const messages = [...document.messages, ...message];
  const review = [...document.review, ...message.map(({ message }) => ({ field: 'relations', message }))];
  const kind = known?.kind ?? (metadata['kind'] as Kind);
  try {
    const id =
      known?.id ??
      (await archive.add(document.id, {
        kind,
        sha256,
        fingerprint,
        ending: endingOf(input.path),
        original: bytes,
        mdx: (final) => `${frontMatter({ id: final, ...metadata })}${text}`,
        receipt: (final) => ({
          id: final,
          input: input.path.split('/').at(-1),
          sha256,
          fingerprint,
          evidence,
          removed,
          review,
          messages,
        }),
      }));
    return {
      input: input.path,
      status: known === undefined ? 'imported' : 'duplicate',
      output: archive.pathOf(id, kind),
      metadata: { id, ...document.report },
      evidence,
      removed,
      review,
      messages,
    };
  } catch (error) {
    return refusal(
      input,
      `it could not be written: ${systemReason(error)}`,
      'Mend that and import it again: what was written until then is whole.',
    );
  }
}

const likeMessage = ({ id, share }: Likely): { step: string; message: string } => ({
  step: 'likeness',
  message: `about ${Math.round(share * 100)} % of the text is that of ${id}: a copy or another version`,
});

const refusal = ({ path }: Input, message: string, hint: string | undefined): FileReport => ({
  input: path,
  status: 'refused',
  messages: [{ step: 'read', message, ...(hint === undefined ? {} : { hint }) }],
});
