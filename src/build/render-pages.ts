import { build } from 'astro';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BuildPaths } from '../paths.ts';
import { publishedTexts, textsToKeep } from './kept-texts.ts';
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
  await mkdir(building, { recursive: true });
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
  const published = publishedTexts(paths.out, record);
  const index = startIndex(path.join(folder, 'index'), { part, published });
  try {
    progress.phase('pages');
    const outcome: Outcome = { keys: new Map(), kept: [] };
    // Within the project, wherever the site is published: Astro puts its own code there and must find its packages.
    const rendered = path.join(paths.cache, 'pages');
    await rm(rendered, { recursive: true, force: true });
    const options = { version, out: paths.out, record, part, count: progress.count };
    await build({
      root: paths.root,
      outDir: rendered,
      // What fails is thrown, and told once, without a stack.
      logLevel: 'silent',
      integrations: [onlyChanged(options, outcome)],
    });
    await moveFolder(rendered, path.join(folder, 'site'));
    progress.phase('search index');
    index.watch(progress.count);
    await index.done;
    if (part !== undefined) return outcome;
    await takeIndex(folder);
    outcome.kept.push(...textsToKeep(path.join(folder, 'site'), record));
    return outcome;
  } finally {
    index.stop();
  }
}

/** Moves a folder, also to another disk. */
async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

/** Puts a built index into the site beside it. */
export const takeIndex = (folder: string): Promise<void> =>
  rename(path.join(folder, 'index', 'pagefind'), path.join(folder, 'site', 'pagefind'));
