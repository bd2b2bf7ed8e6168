import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Graph } from '../catalogue/graph.ts';
import type { Part } from './part.ts';
import type { Work } from './work.ts';

/** What an index is made of beside the documents. */
export interface IndexOptions {
  graph: Graph;
  part?: Part | undefined;
  /** Folders of the published index that stay empty. */
  published: readonly string[];
}

/** Lets the search index of a site begin beside its pages; of a part, its shards, into `<folder>/shards/`. */
export const beginIndex = (
  folder: string,
  { index, documents }: Work,
  { graph, part, published }: IndexOptions,
): Promise<void> =>
  index.begin({
    folder: path.join(folder, 'index'),
    documents,
    effects: [...graph.effects],
    part,
    published,
  });

/** Waits until the search index is made. */
export async function awaitIndex({ index, progress }: Work): Promise<void> {
  progress.phase('search index');
  index.watch(progress.count);
  await index.done;
}

/** Puts a built index into the site beside it. */
export const takeIndex = (folder: string): Promise<void> =>
  rename(path.join(folder, 'index', 'pagefind'), path.join(folder, 'site', 'pagefind'));
