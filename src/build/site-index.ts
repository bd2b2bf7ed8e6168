import path from 'node:path';
import { readGraph, type Graph } from '../catalogue/graph.ts';
import { shownTexts } from '../catalogue/shown-texts.ts';
import { buildDay } from '../paths.ts';
import { moveIn } from './earlier-tree.ts';
import type { Part } from './part.ts';
import type { Work } from './work.ts';

/** Which index it is. */
export interface IndexOptions {
  part?: Part | undefined;
  /** Folders of the published index that stay empty. */
  published: readonly string[];
}

/**
 * Lets the search index of a site begin beside its pages, of a part its shards, into `<folder>/index/`; finds meanwhile
 * how the documents hang together, which the index has to know too, and gives it.
 */
export async function beginIndex(
  folder: string,
  { index, documents }: Work,
  { part, published }: IndexOptions,
): Promise<Graph> {
  const texts = shownTexts(documents);
  await index.begin({ folder: path.join(folder, 'index'), documents: texts, part, published });
  const graph = await readGraph(texts, buildDay());
  await index.complete({ effects: [...graph.effects] });
  return graph;
}

/** Waits until the search index is made. */
export async function awaitIndex({ index, progress }: Work): Promise<void> {
  progress.phase('search index');
  index.watch(progress.count);
  await index.done;
}

/** Puts a built index into the site beside it. */
export const takeIndex = (folder: string): void =>
  moveIn(path.join(folder, 'index'), path.join(folder, 'site'));
