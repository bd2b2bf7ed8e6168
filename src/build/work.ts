import { rmSync } from 'node:fs';
import type { BuildPaths } from '../paths.ts';
import type { ArchiveDocument } from '../render/types.ts';
import { makeOwnFolder } from './own-folder.ts';
import { besides } from './publish.ts';
import type { Progress } from './report.ts';
import type { IndexProcess } from './start-index.ts';

/** What a build is made of. */
export interface Work {
  paths: BuildPaths;
  /** Names the code and settings that render pages. */
  version: string;
  /** Names all inputs of the build. */
  inputs: string;
  /** What builds the search index when it is let begin. */
  index: IndexProcess;
  /** What the archive has. */
  documents: readonly ArchiveDocument[];
  progress: Progress;
}

/** Makes a folder beside the published site for as long as `make` takes, then removes it. */
export async function aside({ paths, index }: Work, make: (folder: string) => Promise<void>): Promise<void> {
  const { building } = besides(paths.out);
  makeOwnFolder(building);
  try {
    await make(building);
  } finally {
    index.stop();
    // At once: the same through threads of the pool costs seven times as much.
    rmSync(building, { recursive: true, force: true });
  }
}
