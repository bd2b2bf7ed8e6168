import { mkdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { assetsFolder } from './bundle-record.ts';
import type { PublishedFolders } from './kept-texts.ts';
import { choosePages, newOutcome, type Outcome } from './choose-pages.ts';
import { fileOf, openPages } from './page-app.ts';
import { bundlePages } from './page-bundle.ts';
import type { Part } from './part.ts';
import { describeFile, type SiteRecord } from './site-record.ts';
import { beginIndex } from './site-index.ts';
import type { Work } from './work.ts';

/**
 * Renders the pages into `<folder>/site/`, of a part its own, of a whole site only what changed since `record`; the
 * search index, of which the folders `published` stay empty, is built at the same time and may take longer.
 */
export async function renderPages(
  folder: string,
  work: Work,
  { record, part, published }: { record?: SiteRecord | undefined; part?: Part; published?: PublishedFolders },
): Promise<Outcome> {
  const { paths, version, documents, progress } = work;
  const graph = await beginIndex(folder, work, { part, published: [...(published?.keys() ?? [])] });
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
  return outcome;
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
