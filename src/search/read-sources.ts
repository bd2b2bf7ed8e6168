import { isShown, toEntries } from '../catalogue/entries.ts';
import { readGraph } from '../catalogue/graph.ts';
import { buildDay, type BuildPaths } from '../paths.ts';
import { pipelineVersion } from '../render/pipeline-version.ts';
import { readArchive, type ArchiveDocument } from '../render/read-archive.ts';
import { settings } from '../settings.ts';

/** A document on its way into the index, without its text, which is read when its shard is built. */
export interface SearchSource {
  document: ArchiveDocument;
  url: string;
  status: string | undefined;
}

/**
 * What the index is made of: every document that the site shows, with the validity that its page shows; of `known`
 * documents, or of the archive, which is then read.
 */
export async function readSources(
  paths: BuildPaths,
  known?: readonly ArchiveDocument[],
): Promise<SearchSource[]> {
  const documents = known ?? (await readArchive(paths.content, pipelineVersion(paths.root))).documents;
  const { effects } = await readGraph(documents, buildDay());
  const entries = new Map(toEntries(documents, buildDay(), effects).map((entry) => [entry.id, entry]));
  return documents.filter(isShown).map((document) => {
    const entry = entries.get(document.metadata.id);
    return { document, url: entry?.url ?? '', status: entry?.validity };
  });
}

/** The path that the site lives under, with a slash at the end. */
export const siteBase = (): string => (settings.base.endsWith('/') ? settings.base : `${settings.base}/`);
