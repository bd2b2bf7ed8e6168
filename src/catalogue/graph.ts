import { gatherCopies } from '../citations/copies/gather-copies.ts';
import { deriveRelations, type Relation } from '../citations/derive-relations.ts';
import { effectsOf, type AppliedEffect } from '../citations/effects.ts';
import { indexPapers, type PaperIndex } from '../citations/paper-index.ts';
import { resolveReferences, type OutsideReference } from '../citations/resolve-references.ts';
import { readCitations, type KeptCitations } from '../render/cache.ts';
import type { ArchiveDocument } from '../render/read-archive.ts';

/** How the documents of an archive hang together. */
export interface Graph {
  index: PaperIndex<ArchiveDocument>;
  references: OutsideReference<ArchiveDocument>[];
  relations: Relation<ArchiveDocument>[];
  /** What each document suffers from others, by its id. */
  effects: Map<string, AppliedEffect[]>;
  /** The anchors of each document, and what it names of itself and does not have, by its id. */
  anchors: Map<string, readonly string[]>;
  broken: Map<string, KeptCitations['broken']>;
  /** The fingerprint of each document's text, by its id. */
  fingerprints: Map<string, string>;
}

/**
 * Reads the kept citations of all documents and relates their texts, each once with its copies, to each other, as of
 * `today` (YYYY-MM-DD). A copy has anchors and a fingerprint of its own, and says and suffers nothing.
 */
export async function readGraph(documents: readonly ArchiveDocument[], today: string): Promise<Graph> {
  const texts = gatherCopies(documents);
  const all = texts.flatMap((text) => [text, ...(text.copies ?? [])]);
  const read: { paper: ArchiveDocument; citations: KeptCitations }[] = [];
  // Some at a time: an archive has more files than a process may open.
  const batch = 256;
  for (let at = 0; at < all.length; at += batch) {
    const some = all.slice(at, at + batch);
    const reading = some.map(async (paper) => ({ paper, citations: await readCitations(paper.digest) }));
    read.push(...(await Promise.all(reading)));
  }
  const own = new Set(texts);
  const papers = read.filter(({ paper }) => own.has(paper));
  const index = indexPapers(texts);
  const references = resolveReferences(papers, today, index);
  const relations = deriveRelations(texts, references, index);
  const effects = effectsOf(texts, relations, index);
  const anchors = new Map(read.map(({ paper, citations }) => [paper.metadata.id, citations.ids]));
  const broken = new Map(read.map(({ paper, citations }) => [paper.metadata.id, citations.broken]));
  const fingerprints = new Map(
    read.map(({ paper, citations }) => [paper.metadata.id, citations.fingerprint]),
  );
  return { index, references, relations, effects, anchors, broken, fingerprints };
}
