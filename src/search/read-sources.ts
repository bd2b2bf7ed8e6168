import { isShown, toEntries } from '../catalogue/entries.ts';
import { readGraph, type Graph } from '../catalogue/graph.ts';
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

/** What a build knows of an archive. */
export interface KnownArchive {
  documents: readonly ArchiveDocument[];
  /** What the documents that the site shows suffer from each other, by id; see `readGraph`. */
  effects: Graph['effects'];
}

/**
 * What the index is made of: every document that the site shows, with the validity that its page shows; of a `known`
 * archive, or of the one in `paths`, which is then read.
 */
export async function readSources(paths: BuildPaths, known?: KnownArchive): Promise<SearchSource[]> {
  const { documents, effects } = known ?? (await read(paths));
  const shown = documents.filter(isShown);
  const entries = new Map(toEntries(shown, buildDay(), effects).map((entry) => [entry.id, entry]));
  return shown.map((document) => {
    const entry = entries.get(document.metadata.id);
    return { document, url: entry?.url ?? '', status: entry?.validity };
  });
}

async function read({ content, root }: BuildPaths): Promise<KnownArchive> {
  const { documents } = await readArchive(content, pipelineVersion(root));
  return { documents, effects: (await readGraph(documents.filter(isShown), buildDay())).effects };
}

/** The path that the site lives under, with a slash at the end. */
export const siteBase = (): string => (settings.base.endsWith('/') ? settings.base : `${settings.base}/`);
