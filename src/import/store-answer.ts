import { principalDate, type DatesByMeaning } from '../document/dates.ts';
import type { Topics } from '../document/vocabulary.ts';
import type { ArchiveWriter, Standing } from './archive-writer.ts';
import type { KindOrNone } from './archive-folders.ts';
import { correctPaper } from './correct-paper.ts';
import { undecided } from './describe/kind.ts';
import type { ImportedDocument } from './import-document.ts';
import type { FileReport, ImportOptions } from './index.ts';
import type { Input } from './inputs.ts';
import type { ImportAnswer } from './make-answer.ts';
import { applySheet, findRow, type Sheet, type SheetRow } from './metadata-sheet.ts';
import { endingOf } from './readers/formats.ts';
import { systemReason } from './system-reason.ts';
import type { Withdrawn } from './withdrawn-papers.ts';
import { frontMatter } from './write-front-matter.ts';

/** What an import was told that matters for each file. */
type Told = Pick<ImportOptions, 'sheet' | 'again'>;

/** Brings what was made of an input into the archive, and tells what became of it. */
export async function storeAnswer(
  input: Input,
  answer: ImportAnswer,
  archive: ArchiveWriter,
  topics: Topics,
  { sheet, again }: Told,
): Promise<FileReport> {
  if ('refused' in answer) return refusal(input, answer.refused, answer.hint);
  const { document: read, bytes } = answer;
  try {
    const known = archive.known(read.sha256);
    const row = sheet === undefined ? undefined : findRow(sheet, input.path, read.metadata['title']);
    if (known !== undefined) {
      const report = duplicate(input, read, known);
      return sheet === undefined || row === undefined
        ? report
        : await correct(report, known, sheet, row, archive, topics);
    }
    const document =
      sheet === undefined || row === undefined ? read : applySheet(sheet, row, input.path, read, topics);
    const gone = archive.withdrawn({
      id: document.id,
      title: String(document.metadata['title']),
      sha256: document.sha256,
      fingerprint: document.fingerprint,
    });
    if (gone !== undefined && again !== true) return withdrawn(input, document, gone);
    const near = tellLikeness(archive, document, gone);
    const table = row === undefined ? {} : { table: Object.fromEntries(row.values) };
    return await add(input, { ...document, ...near }, bytes, archive, table);
  } catch (error) {
    return refusal(
      input,
      `it could not be written: ${systemReason(error)}`,
      'Mend that and import it again: what was written until then is whole.',
    );
  }
}

/** Applies a row to a paper that was in already. */
async function correct(
  report: FileReport,
  known: Standing,
  sheet: Sheet,
  row: SheetRow,
  archive: ArchiveWriter,
  topics: Topics,
): Promise<FileReport> {
  try {
    const { standing, corrected, metadata, messages } = await correctPaper(
      archive,
      known,
      sheet,
      row,
      topics,
    );
    const date = principalDate((metadata['dates'] ?? {}) as DatesByMeaning)?.date ?? null;
    return {
      ...report,
      status: corrected.length > 0 ? 'corrected' : 'duplicate',
      output: standing.file,
      metadata: { ...report.metadata, ...metadata, date },
      corrected,
      review: (metadata['review'] ?? []) as FileReport['review'] & object,
      messages: [...report.messages, ...messages],
    };
  } catch (error) {
    const message = `row ${row.row} of the metadata table was not applied to ${known.file}: ${systemReason(error)}`;
    const hint = 'Mend the file by hand, and import again.';
    return { ...report, status: 'refused', messages: [{ step: 'metadata', message, hint }] };
  }
}

async function add(
  input: Input,
  document: ImportedDocument,
  bytes: Uint8Array,
  archive: ArchiveWriter,
  table: { table?: Record<string, unknown> },
): Promise<FileReport> {
  const { sha256, fingerprint, metadata, evidence, removed, review, messages, text } = document;
  const kind = metadata['kind'] === undecided ? undefined : (metadata['kind'] as KindOrNone);
  const id = await archive.add(document.id, {
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
      ...table,
    }),
  });
  return {
    input: input.path,
    status: 'imported',
    output: archive.pathOf(id, kind),
    metadata: { id, ...document.report },
    evidence,
    removed,
    review,
    messages,
  };
}

const duplicate = (
  { path }: Input,
  { report, evidence, removed, review, messages }: ImportedDocument,
  { id, file }: Standing,
): FileReport => ({
  input: path,
  status: 'duplicate',
  output: file,
  metadata: { id, ...report },
  evidence,
  removed,
  review,
  messages,
});

const withdrawn = ({ path }: Input, document: ImportedDocument, gone: Withdrawn): FileReport => ({
  input: path,
  status: 'withdrawn',
  metadata: { ...document.report },
  messages: [
    {
      step: 'withdrawn',
      message: `this is ${gone.id}, withdrawn on ${gone.date}: ${gone.reason.replace(/[。.]$/u, '')}`,
      hint: 'To take it in nevertheless, import this file with --again; it gets a new id.',
    },
  ],
});

/** The texts that a document shares much with, told and for review: of the archive, and of those withdrawn. */
function tellLikeness(
  archive: ArchiveWriter,
  { fingerprint, review, messages }: ImportedDocument,
  gone: Withdrawn | undefined,
): Pick<ImportedDocument, 'review' | 'messages'> {
  const likely = archive.likely(fingerprint);
  const like = gone ?? archive.likelyWithdrawn(fingerprint);
  const told = [
    ...(likely === undefined
      ? []
      : [
          `about ${Math.round(likely.share * 100)} % of the text is that of ${likely.id}: a copy or another version`,
        ]),
    ...(like === undefined
      ? []
      : [`much of the text is that of ${like.id}, withdrawn on ${like.date}: ${like.reason}`]),
  ];
  return {
    review: [...review, ...told.map((message) => ({ field: 'relations', message }))],
    messages: [...messages, ...told.map((message) => ({ step: 'likeness', message }))],
  };
}

const refusal = ({ path }: Input, message: string, hint: string | undefined): FileReport => ({
  input: path,
  status: 'refused',
  messages: [{ step: 'read', message, ...(hint === undefined ? {} : { hint }) }],
});
