/** A process that builds the search index of the archive into a folder, beside the one that renders the pages. */
import os from 'node:os';
import type { AppliedEffect } from '../citations/effects.ts';
import { buildPaths } from '../paths.ts';
import type { ArchiveDocument } from '../render/types.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { beProcess } from './own-process.ts';
import type { Part } from './part.ts';

/** What is to be built. */
export interface IndexOrder {
  /** The index comes into `<folder>/search/`; of a part, its shards into `<folder>/shards/`, and only its texts. */
  folder: string;
  /** What the site shows of the archive. */
  documents: readonly ArchiveDocument[];
  part?: Part | undefined;
  /** Folders of texts that stay empty, since they are published. */
  published: readonly string[];
}

/** What it can begin without. */
export interface IndexOrderRest {
  /** What the documents suffer from each other, by id. */
  effects: [id: string, effects: AppliedEffect[]][];
}

// It works with two threads, the pages with one: left alone it would take their core, and the build would end waiting
// for the pages alone.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

await beProcess<IndexOrder, IndexOrderRest>(
  async ({ folder, documents, part, published }, { count, rest }) => {
    const known = { documents, effects: rest.then(({ effects }) => new Map(effects)) };
    await buildSearchIndex(folder, buildPaths(), { known, part, published: new Set(published), count });
  },
);
