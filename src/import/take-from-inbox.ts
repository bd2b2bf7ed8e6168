import { parse } from 'yaml';
import { editFrontMatter } from '../document/edit-front-matter.ts';
import { readFrontMatter } from '../document/front-matter.ts';
import { splitFrontMatter } from '../document/read-fields.ts';
import type { Topics } from '../document/vocabulary.ts';
import type { ArchiveWriter, Standing } from './archive-writer.ts';
import { undecided } from './describe/kind.ts';
import type { FileReport } from './index.ts';
import { readKind } from './metadata-columns.ts';

/** Moves the papers of the inbox whose kind a person has written into the folders of their kinds. */
export async function takeFromInbox(archive: ArchiveWriter, topics: Topics): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const standing of await archive.waiting()) {
    const report = await takeOne(archive, standing, topics).catch((error: unknown) =>
      refusal(standing, (error as Error).message),
    );
    if (report !== undefined) reports.push(report);
  }
  return reports;
}

async function takeOne(
  archive: ArchiveWriter,
  standing: Standing,
  topics: Topics,
): Promise<FileReport | undefined> {
  const source = await archive.read(standing);
  const { kind: written, review } = (parse(splitFrontMatter(source)?.yaml ?? '', { schema: 'core' }) ??
    {}) as {
    kind?: unknown;
    review?: { field?: unknown }[];
  };
  if (written === undefined || written === null || written === undecided) return undefined;
  const kind = readKind(String(written as string));
  if (kind === undefined)
    return refusal(standing, `kind: ${String(written as string)} is not one of speech, plan, regulation`);
  const doubts = Array.isArray(review) ? review : [];
  const left = doubts.filter(({ field }) => field !== 'kind');
  const edited = editFrontMatter(
    source,
    new Map<string, unknown>([
      ...(written === kind ? [] : [['kind', kind] as const]),
      ...(left.length < doubts.length ? [['review', left.length === 0 ? undefined : left] as const] : []),
    ]),
  );
  const { metadata, problems } = readFrontMatter(edited, standing.file, topics);
  if (metadata === undefined) return refusal(standing, problems.map(({ message }) => message).join('; '));
  const { file } = await archive.rewrite(standing, kind, edited, {});
  return {
    input: standing.file,
    status: 'imported',
    output: file,
    metadata: { ...metadata },
    review: left as FileReport['review'] & object,
    messages: [{ step: 'inbox', message: 'a person has said what it is: it left the inbox' }],
  };
}

const refusal = ({ file }: Standing, message: string): FileReport => ({
  input: file,
  status: 'refused',
  messages: [
    { step: 'inbox', message, hint: 'Mend the file in the inbox and import again; it waits there.' },
  ],
});
