import { existsSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { isPartialDate } from './dates.ts';
import { readYamlText } from './read-yaml-file.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is no id' });
const day = z
  .string()
  .refine((text) => text.length === 10 && isPartialDate(text), { error: 'is no day; write 2026-11-24' });

const withdrawal = z.strictObject({
  id: id.describe('The id that the paper had; it is never used again.'),
  kind: z.enum(['speech', 'plan', 'regulation']).describe('The kind, which is part of its address.'),
  title: z.string().min(1).describe('The title, for those who follow an old link.'),
  reason: z.string().min(1).describe('Why it was withdrawn, in a sentence for readers.'),
  instead: id.optional().describe('The id of the paper to read instead.'),
  sha256: z
    .array(z.string().regex(/^[0-9a-f]{64}$/, { error: 'is no sha256; write 64 hexadecimal digits' }))
    .optional()
    .describe(
      'Digests of files that the importer shall not take in again, where the receipt of the paper is gone.',
    ),
});

const entry = z.strictObject({
  date: day.describe('The day on which it was published.'),
  added: z.array(id).default([]).describe('Ids of papers taken in; the importer writes them.'),
  changed: z
    .array(z.strictObject({ id, note: z.string().min(1) }))
    .default([])
    .describe('Papers whose text or record was mended, with what was mended.'),
  withdrawn: z.array(withdrawal).default([]).describe('Papers taken out; their addresses say so for ever.'),
});

/** A day of the publication log. */
export type LogEntry = z.infer<typeof entry>;

/** A paper that was taken out of the archive. */
export type Withdrawal = z.infer<typeof withdrawal>;

const nameOf = 'log.yaml';

/** Reads the publication log of an archive, in the order of the file; throws with file and place where it is malformed. */
export function readLog(content: string): LogEntry[] {
  const file = path.join(content, nameOf);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  if (last?.text === text) return last.log;
  const log = readYamlText(
    text,
    file,
    z.array(entry),
    'Write a list of { date, added, changed, withdrawn }.',
  );
  last = { text, log };
  return log;
}

/** A log of thousands of papers takes a fifth of a second to parse, and is asked for at several places. */
let last: { text: string; log: LogEntry[] } | undefined;

/** The ids that were withdrawn and are never used again. */
export const withdrawnIds = (content: string): Set<string> =>
  new Set(readLog(content).flatMap(({ withdrawn }) => withdrawn.map((each) => each.id)));

/** Writes at the end of the log that papers were taken in on a day. */
export async function logAdded(content: string, date: string, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  const file = path.join(content, nameOf);
  const before = await readFile(file, 'utf8').catch(() => '');
  // Whole or not at all: a log that is cut off would stop every build.
  const aside = `${file}.${process.pid}.part`;
  await writeFile(aside, before + stringify([{ date, added }], { schema: 'core', lineWidth: 0 }));
  await rename(aside, file);
}

/** What the log and the papers say of each other must hold: nothing withdrawn stands, nothing named is missing. */
export function checkLog(content: string, ids: ReadonlySet<string>): Problem[] {
  const log = readLog(content);
  const withdrawn = new Set(log.flatMap((each) => each.withdrawn.map((gone) => gone.id)));
  const named = log.flatMap(({ added, changed }) => [...added, ...changed.map((each) => each.id)]);
  const problem = (name: string, message: string, hint: string): Problem => ({
    id: name,
    level: 'error',
    file: nameOf,
    message,
    hint,
  });
  return [
    ...[...withdrawn]
      .filter((each) => ids.has(each))
      .map((each) =>
        problem(
          'withdrawn-stands',
          `withdrawn: ${each} still stands in the archive`,
          'Remove its file, or take the entry out of the log if the withdrawal was wrong.',
        ),
      ),
    ...[...new Set(named)]
      .filter((each) => !ids.has(each) && !withdrawn.has(each))
      .map((each) =>
        problem(
          'log-unresolved',
          `${each} is in the log, and the archive has no such document`,
          'Add an entry under `withdrawn` with its id, kind, title and reason, so that its address still answers.',
        ),
      ),
  ];
}
