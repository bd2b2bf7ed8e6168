import { own } from '../text/own.ts';
import { parse } from 'yaml';
import { editFrontMatter } from '../document/edit-front-matter.ts';
import { readFrontMatter } from '../document/front-matter.ts';
import { splitFrontMatter } from '../document/read-fields.ts';
import type { Kind } from '../document/schema.ts';
import type { Topics } from '../document/vocabulary.ts';
import { applyRow } from './apply-row.ts';
import type { ArchiveWriter, Standing } from './archive-writer.ts';
import { checkMetadata } from './check-metadata.ts';
import { undecided } from './describe/kind.ts';
import type { Sheet, SheetRow } from './metadata-sheet.ts';

/** A field of a paper that was set anew; undefined stands for a field that was, or is, not there. */
export interface Correction {
  field: string;
  from: unknown;
  to: unknown;
}

/** What a row did to a paper that stands in the archive. */
export interface Corrected {
  standing: Standing;
  corrected: Correction[];
  /** Front matter as it stands now. */
  metadata: Record<string, unknown>;
  messages: { step: string; message: string }[];
}

/**
 * Applies a row of a metadata table to a paper that is in the archive already: the fields of the row and what follows
 * from them are set, every other byte stays, the id never changes. A value that the row gave before, and that a person
 * has changed in the file since, stays as the person wrote it. Throws where the file can't be edited.
 */
export async function correctPaper(
  archive: ArchiveWriter,
  standing: Standing,
  sheet: Sheet,
  row: SheetRow,
  topics: Topics,
): Promise<Corrected> {
  const source = await archive.read(standing);
  const written = (parse(splitFrontMatter(source)?.yaml ?? '', { schema: 'core' }) ?? {}) as Record<
    string,
    unknown
  >;
  const receipt = await archive.readReceipt(standing.id);
  const given = (receipt['table'] ?? {}) as Record<string, unknown>;
  const messages: Corrected['messages'] = [];
  const tell = (message: string): void => void messages.push({ step: 'metadata', message });

  const wanted = new Map<string, unknown>();
  for (const [field, value] of row.values) {
    if (isSame(valueOf(written, field), value)) continue;
    if (isSame(own(given, field), value))
      tell(
        `row ${row.row} gave ${field} before, and a person has changed it since: ${show(valueOf(written, field))} stays`,
      );
    else wanted.set(field, value);
  }
  const { changed, rejected, metadata } = applyRow(
    written,
    wanted,
    (each) => checkMetadata(each, standing.file, topics).problems,
  );
  for (const { field, message } of rejected)
    sheet.rejected.push({ row: row.row, column: row.headings.get(field) ?? field, message });
  if (changed.size === 0) {
    if (messages.length === 0 && rejected.length === 0)
      tell(`row ${row.row} of the metadata table says what the archive says already`);
    return { standing, corrected: [], metadata: written, messages };
  }

  const edited = editFrontMatter(source, changed);
  const kind = metadata['kind'] as Kind | typeof undecided;
  const { problems } = readFrontMatter(edited, standing.file, topics);
  const before = new Set(
    readFrontMatter(source, standing.file, topics).problems.map(({ message }) => message),
  );
  const problem = kind === undecided ? undefined : problems.find(({ message }) => !before.has(message));
  if (problem !== undefined) throw new Error(problem.message);
  const table = Object.fromEntries([...row.values].filter(([field]) => changed.has(field)));
  const moved = await archive.rewrite(
    standing,
    kind === undecided ? undefined : kind,
    edited,
    Object.keys(receipt).length === 0 ? {} : withTable(receipt, { ...given, ...table }, metadata['review']),
  );
  const corrected = [...changed]
    .filter(([field]) => field !== 'review')
    .map(([field, to]): Correction => ({ field, from: valueOf(written, field), to }));
  for (const { field, from, to } of corrected)
    tell(`row ${row.row} of the metadata table corrects ${field}: ${show(from)} → ${show(to)}`);
  if (moved.file !== standing.file) tell(`it stands in ${moved.file} now, where ${standing.file} was`);
  return { standing: moved, corrected, metadata, messages };
}

const withTable = (
  receipt: Record<string, unknown>,
  table: Record<string, unknown>,
  review: unknown,
): Record<string, unknown> => ({ ...receipt, review: review ?? [], table });

const valueOf = (metadata: Record<string, unknown>, field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>(
      (value, part) => own((value ?? undefined) as Record<string, unknown> | undefined, part),
      metadata,
    );

/** Whether a value says what the table says: YAML reads 350723 as a number, and the day of asking says nothing new. */
function isSame(standing: unknown, given: unknown): boolean {
  if (!isFields(standing) || !isFields(given)) return canonical(standing) === canonical(given);
  return Object.entries(given).every(
    ([key, value]) => key === 'asOf' || canonical(own(standing, key)) === canonical(value),
  );
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, each: unknown) => {
    if (typeof each === 'number') return String(each);
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries({ ...each }).sort(([one], [other]) => (one < other ? -1 : 1)));
  });

/** A value as a person reads it. */
function show(value: unknown): string {
  if (value === undefined || value === null) return '（空）';
  if (Array.isArray(value)) return value.map(show).join('、');
  if (typeof value !== 'object') return String(value as string);
  const { name, role } = value as { name?: string; role?: string };
  if (name !== undefined) return role === undefined ? name : `${name}（${role}）`;
  return JSON.stringify(value);
}
