import { groupVersions } from '../../../src/citations/group-versions.ts';
import { toEntries } from '../../../src/catalogue/entries.ts';
import { readGraph } from '../../../src/catalogue/graph.ts';
import { isCompared } from '../../../src/catalogue/compared.ts';
import { gatherCopies } from '../../../src/citations/copies/gather-copies.ts';
import { compare } from '../../../src/comparison/index.ts';
import { readBody } from '../../../src/render/cache.ts';
import type { ArchiveDocument } from '../../../src/render/types.ts';

/** Section 4: one text in two files is one text. What versions and comparisons there are with and without copies. */
export async function copyFigures(
  documents: readonly ArchiveDocument[],
  today: string,
): Promise<Record<string, number | string>> {
  const texts = gatherCopies(documents);
  const [before, after] = [pairsOf(documents), pairsOf(texts)];
  const built = after.filter(([older, newer]) => isCompared(older, newer));
  const { effects } = await readGraph(documents, today);
  const entries = toEntries(texts, today, effects);
  const copies = texts.flatMap((text) => text.copies ?? []);
  const own = new Map(
    texts.flatMap((text) => (text.copies ?? []).map((copy) => [copy.metadata.id, text.metadata.id])),
  );
  const byOwnCopy = entries.filter(({ id, effects: all }) =>
    all.some(({ by }) => own.get(by.id) === id || by.id === id),
  );
  return {
    files: documents.length,
    texts: texts.length,
    'files that are copies of another': copies.length,
    'papers in several versions, before': papersIn(documents),
    'papers in several versions': papersIn(texts),
    'comparisons of neighbouring versions, before': before.length,
    '  that change no article, before': await unchanged(before),
    'comparisons that are built': built.length,
    '  that change no article': await unchanged(built),
    'texts that are amended or repealed by their own copy': byOwnCopy.length,
  };
}

/** Gives the copies of an archive, a line each, to be read by a person beside both files. */
export const copyLines = (documents: readonly ArchiveDocument[]): string[] =>
  gatherCopies(documents).flatMap(({ file, copies = [] }) => copies.map((copy) => `${file}\t${copy.file}`));

const groupsOf = (papers: readonly ArchiveDocument[]): ArchiveDocument[][] => [
  ...new Set(groupVersions(papers).values()),
];

const papersIn = (papers: readonly ArchiveDocument[]): number =>
  groupsOf(papers).filter(({ length }) => length > 1).length;

/** Every version with the one before it. */
const pairsOf = (papers: readonly ArchiveDocument[]): [ArchiveDocument, ArchiveDocument][] =>
  groupsOf(papers).flatMap((group) =>
    group
      .slice(1)
      .map((newer, index): [ArchiveDocument, ArchiveDocument] => [group[index] as ArchiveDocument, newer]),
  );

async function unchanged(pairs: readonly [ArchiveDocument, ArchiveDocument][]): Promise<number> {
  let count = 0;
  for (const [older, newer] of pairs) {
    const [one, other] = [await readBody(older.digest), await readBody(newer.digest)];
    const { rows } = compare(one.provisions, other.provisions);
    const articles = rows.filter(({ before, after }) => (before ?? after)?.kind === 'article');
    if (articles.length > 0 && articles.every(({ state }) => state === 'same')) count += 1;
  }
  return count;
}
