import { build } from 'astro';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BuildPaths } from '../paths.ts';
import { onlyChanged, type Outcome } from './only-changed.ts';
import type { Part } from './part.ts';
import { besides } from './publish.ts';
import type { Progress } from './report.ts';
import type { SiteRecord } from './site-record.ts';
import { startIndex } from './start-index.ts';

/** What a build is made of. */
export interface Work {
  paths: BuildPaths;
  /** Names the code and settings that render pages. */
  version: string;
  /** Names all inputs of the build. */
  inputs: string;
  progress: Progress;
}

/** Makes a folder beside the published site for as long as `make` takes, then removes it. */
export async function aside(out: string, make: (folder: string) => Promise<void>): Promise<void> {
  const { building } = besides(out);
  await mkdir(path.join(building, 'site'), { recursive: true });
  try {
    await make(building);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/**
 * Renders the pages into `<folder>/site/` and builds the search index at the same time; of a part, its pages, and its
 * shards into `<folder>/shards/`. Of a whole site, only what changed since `record`.
 */
export async function renderPages(
  folder: string,
  { paths, version, progress }: Work,
  { record, part }: { record?: SiteRecord | undefined; part?: Part },
): Promise<Outcome> {
  const index = startIndex(path.join(folder, 'index'), part);
  try {
    progress.phase('pages');
    const outcome: Outcome = { keys: new Map(), kept: [] };
    const options = { version, out: paths.out, record, part, count: progress.count };
    await build({
      root: paths.root,
      outDir: path.join(folder, 'site'),
      logLevel: 'error',
      integrations: [onlyChanged(options, outcome)],
    });
    progress.phase('search index');
    await index.done;
    if (part === undefined) await takeIndex(folder);
    return outcome;
  } finally {
    index.stop();
  }
}

/** Puts a built index into the site beside it. */
export const takeIndex = (folder: string): Promise<void> =>
  rename(path.join(folder, 'index', 'pagefind'), path.join(folder, 'site', 'pagefind'));
