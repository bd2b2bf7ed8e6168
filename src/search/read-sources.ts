import { validityOf } from '../catalogue/entries.ts';
import { readGraph, type Graph } from '../catalogue/graph.ts';
import { shownTexts } from '../catalogue/shown-texts.ts';
import { urls } from '../catalogue/urls.ts';
import { buildDay, type BuildPaths } from '../paths.ts';
import { pipelineVersion } from '../render/pipeline-version.ts';
import { readArchive, type ArchiveDocument } from '../render/read-archive.ts';
import { settings } from '../settings.ts';

/** A document on its way into the index, without its text, which is read when its shard is built. */
export interface SearchSource {
  document: ArchiveDocument;
  url: string;
}

/** What a build knows of an archive. */
export interface KnownArchive {
  documents: readonly ArchiveDocument[];
  /** What the documents that the site shows suffer from each other, by id (see `readGraph`): asked for last. */
  effects: Promise<Graph['effects']>;
}

/** Reads the archive in `paths`. */
export async function readKnown({ content, root }: BuildPaths): Promise<KnownArchive> {
  const { documents } = await readArchive(content, pipelineVersion(root));
  const { effects } = await readGraph(shownTexts(documents), buildDay());
  return { documents, effects: Promise.resolve(effects) };
}

/** What the index is made of: every text that the site shows. */
export const toSources = (documents: readonly ArchiveDocument[]): SearchSource[] =>
  shownTexts(documents).map((document) => ({
    document,
    url: urls.document(document.metadata.kind, document.metadata.id),
  }));

/** The validity that the page of each document shows, by id; undefined for what is never in force. */
export const validities = (
  sources: readonly SearchSource[],
  effects: Graph['effects'],
): Map<string, string | undefined> =>
  new Map(
    sources.map(({ document }) => [document.metadata.id, validityOf(document, effects, buildDay())?.status]),
  );

/** The path that the site lives under, with a slash at the end. */
export const siteBase = (): string => (settings.base.endsWith('/') ? settings.base : `${settings.base}/`);
