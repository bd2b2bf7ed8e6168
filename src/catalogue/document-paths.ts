import type { Withdrawal } from '../document/log.ts';
import { readBody } from '../render/cache.ts';
import { addressesOf, copiesOf, copySources, type Copy } from './copies.ts';
import { getGraph, type DocumentEntry } from './documents.ts';
import { withdrawals } from './log.ts';
import { oncePerArchive } from './once-per-archive.ts';
import { originalOf } from './originals.ts';
import { keyed, keyOf } from './page-key.ts';
import { receiptOf } from './receipt.ts';
import { surroundingsOf } from './surroundings.ts';
import { toParts } from './text-parts.ts';

export interface DocumentProps extends Record<string, unknown> {
  entry: DocumentEntry;
}

/** A static path of something that there is once a document, with the key of all that it shows. */
export interface DocumentPath {
  params: { kind: string; id: string };
  props: DocumentProps;
  cacheKey: string;
}

const pathsKnown = oncePerArchive((documents): DocumentPath[] =>
  keyed(
    documents.map((entry) => ({ params: { kind: entry.metadata.kind, id: entry.id }, props: { entry } })),
  ),
);

const formatPathsKnown = oncePerArchive((documents): DocumentPath[] =>
  keyed(documents.flatMap((entry) => addressesOf(entry).map((params) => ({ params, props: { entry } })))),
);

/**
 * The static paths of the formats of all documents, which show nothing of other documents. A file can't lead to another:
 * at the addresses of its copies a document stands as well.
 */
export async function formatPaths(): Promise<DocumentPath[]> {
  // A list of its own for each route: Astro keeps what it knows of the route in it.
  return [...(await formatPathsKnown())];
}

/**
 * The static paths of the pages themselves: of the papers, with what stands around each, of their copies, which lead to
 * them, and of those withdrawn.
 */
export async function documentPagePaths(): Promise<DocumentPagePath[]> {
  const pages: DocumentPagePath[] = [];
  const { anchors } = await getGraph();
  for (const path of await pathsKnown()) {
    const { entry } = path.props;
    const beside = [receiptOf(entry), originalOf(entry), copySources(entry)];
    pages.push({ ...path, cacheKey: keyOf([entry, await surroundingsOf(entry), ...beside]) });
    const copies = copiesOf(entry, anchors).map((copy) => ({ params: copy.address, props: { copy } }));
    pages.push(...keyed(copies));
  }
  const gone = withdrawals().map((withdrawal) => ({
    params: { kind: withdrawal.kind, id: withdrawal.id },
    props: { withdrawal },
  }));
  return [...pages, ...gone];
}

/** The static path of a page of a paper, of a copy, or of a paper that was withdrawn. */
export interface DocumentPagePath {
  params: { kind: string; id: string };
  props: { entry?: DocumentEntry; copy?: Copy; withdrawal?: Withdrawal & { date: string } };
  /** Absent for what was withdrawn: few pages, which name whatever took their place. */
  cacheKey?: string;
}

/** Characters below which no text can be so long that it is divided. */
const long = 20_000;

/** The static paths of the further parts of the texts that are too long for one page. */
export async function partPaths(): Promise<PartPath[]> {
  const paths: PartPath[] = [];
  for (const path of await pathsKnown()) {
    const { entry } = path.props;
    if (entry.characters < long) continue;
    const parts = toParts((await readBody(entry.digest)).html).length;
    const { links, citedBy } = await surroundingsOf(entry);
    const cacheKey = keyOf([entry, links, citedBy]);
    for (let part = 2; part <= parts; part += 1) {
      paths.push({ params: { ...path.params, part: String(part) }, props: { entry, part }, cacheKey });
      for (const copy of copiesOf(entry, (await getGraph()).anchors)) {
        const params = { ...copy.address, part: String(part) };
        paths.push({ params, props: { copy }, cacheKey: keyOf(copy) });
      }
    }
  }
  return paths;
}

/** The static path of the second or a further part of a text, or of a copy. */
export interface PartPath {
  params: { kind: string; id: string; part: string };
  props: { entry: DocumentEntry; part: number } | { copy: Copy };
  cacheKey: string;
}
