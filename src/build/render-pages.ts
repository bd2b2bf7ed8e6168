import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { isShown } from '../catalogue/entries.ts';
import { readGraph } from '../catalogue/graph.ts';
import { buildDay, type BuildPaths } from '../paths.ts';
import type { ArchiveDocument } from '../render/types.ts';
import { assetsFolder } from './bundle-record.ts';
import { publishedFolders, textsToKeep } from './kept-texts.ts';
import { choosePages, newOutcome, type Outcome } from './choose-pages.ts';
import { fileOf, openPages } from './page-app.ts';
import { bundlePages } from './page-bundle.ts';
import type { Part } from './part.ts';
import { besides } from './publish.ts';
import type { Progress } from './report.ts';
import { describeFile, type SiteRecord } from './site-record.ts';
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
export async function aside(out: string, make: (folder: string) => Promise<void>): Promise<void> {
  const { building } = besides(out);
  await mkdir(building, { recursive: true });
  try {
    await make(building);
  } finally {
    // At once: the same through threads of the pool costs seven times as much.
    rmSync(building, { recursive: true, force: true });
  }
}

/**
 * Renders the pages into `<folder>/site/` and builds the search index at the same time; of a part, its pages, and its
 * shards into `<folder>/shards/`. Of a whole site, only what changed since `record`.
 */
export async function renderPages(
  folder: string,
  { paths, version, documents, index, progress }: Work,
  { record, part }: { record?: SiteRecord | undefined; part?: Part },
): Promise<Outcome> {
  const published = publishedFolders(paths.out, record);
  const graph = await readGraph(documents.filter(isShown), buildDay());
  await index.begin({
    folder: path.join(folder, 'index'),
    documents,
    effects: [...graph.effects],
    part,
    published: [...published.keys()],
  });
  try {
    progress.phase('code of the pages');
    const bundle = await bundlePages(paths);
    progress.phase('pages');
    const site = path.join(folder, 'site');
    await cp(path.join(bundle.folder, assetsFolder), site, { recursive: true });
    const app = await openPages(bundle, documents, graph);
    const outcome = newOutcome();
    const pages = choosePages(await app.paths(), { version, out: paths.out, record, part }, outcome);
    const write = pageWriter(site);
    for (const [done, page] of pages.entries()) {
      const file = fileOf(page);
      const bytes = await app.render(page);
      const place = write(file, bytes);
      outcome.made.set(file, describeFile(place, { key: outcome.keys.get(file), bytes }));
      progress.count(done + 1, pages.length);
    }
    progress.phase('search index');
    index.watch(progress.count);
    await index.done;
    if (part !== undefined) return outcome;
    await takeIndex(folder);
    for (const [file, id] of textsToKeep(site, published)) outcome.kept.set(file, id);
    for (const files of published.values()) for (const [file, id] of files) outcome.indexed.set(id, file);
    return outcome;
  } finally {
    index.stop();
  }
}

/** Gives what writes a file of a site and gives its place, at once: waiting for the pool costs more than a small file. */
function pageWriter(site: string): (file: string, bytes: Uint8Array) => string {
  const made = new Set<string>();
  return (file, bytes) => {
    const place = path.join(site, file);
    const folder = path.dirname(place);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(place, bytes);
    return place;
  };
}

/** Puts a built index into the site beside it. */
export const takeIndex = (folder: string): Promise<void> =>
  rename(path.join(folder, 'index', 'pagefind'), path.join(folder, 'site', 'pagefind'));
