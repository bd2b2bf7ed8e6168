import path from 'node:path';
import { requireCache } from '../folders/require-cache.ts';
import type { BuildPaths } from '../paths.ts';
import { readWhole } from '../render/read-whole.ts';
import { inputsVersion, pagesVersion } from './build-inputs.ts';
import { bundleWords } from './bundle-words.ts';
import { completeSite } from './complete-site.ts';
import { keepPages } from './finish-site.ts';
import { publishedFolders } from './kept-texts.ts';
import { lockBuild } from './lock-build.ts';
import { recover, takePrevious } from './publish.ts';
import { renderPages } from './render-pages.ts';
import type { Progress } from './report.ts';
import { refuseDestination } from './refuse-destination.ts';
import { findIntact, readRecord, type SiteRecord } from './site-record.ts';
import { awaitIndex, takeIndex } from './site-index.ts';
import { startIndex } from './start-index.ts';
import { aside, type Work } from './work.ts';

/**
 * Builds the archive into `paths.out`: reads it, renders what changed and builds the search index at the same time
 * beside the published site, and swaps the two at the end, so that a build that stops half-way leaves the old site
 * whole. Throws with a message for people.
 */
export async function buildSite(paths: BuildPaths, progress: Progress): Promise<void> {
  await startWork(paths, progress, async (work) => {
    const record = await readRecord(paths);
    if (record?.inputs === work.inputs && isWhole(paths.out, record)) {
      progress.phase('nothing has changed');
      return;
    }
    await aside(work, async (folder) => {
      const published = publishedFolders(paths.out, record);
      const outcome = await renderPages(folder, work, { record, published });
      const tree = keepPages(takePrevious(paths.out, folder), paths.out, outcome);
      await bundleWords(folder, work, [
        { folder: path.join(folder, 'site'), files: outcome.made.keys() },
        { folder: paths.out, files: outcome.kept.keys() },
      ]);
      await awaitIndex(work);
      takeIndex(folder);
      await completeSite(folder, work, { record, outcome, tree, published });
    });
  });
}

/** Reads the archive and does `work` on it, while no other build of the project runs; throws where the site must not go. */
export async function startWork(
  paths: BuildPaths,
  progress: Progress,
  work: (work: Work) => Promise<void>,
): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  beProduction();
  refuseDestination(paths);
  requireCache(paths.root);
  const unlock = await lockBuild(paths.root, progress.say);
  const index = startIndex();
  try {
    await recover(paths.out, progress.say);
    progress.phase('reading');
    const documents = await readWhole(paths.content, progress.count);
    const version = pagesVersion(paths);
    const inputs = inputsVersion(version, documents, paths.content);
    await work({ paths, progress, version, inputs, documents, index });
    progress.end();
  } finally {
    index.stop();
    await unlock();
  }
}

/** Whether what was published is still there, untouched. */
const isWhole = (out: string, { files }: SiteRecord): boolean =>
  Object.entries(files).every(([file, known]) => findIntact(`${out}/${file}`, known) !== undefined);

/**
 * Makes this process one of production whatever it was started from: Astro takes `DEV` of the environment (a test
 * runner sets it) for its own, and pages would then read the whole archive anew for everything they ask.
 */
function beProduction(): void {
  for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) Reflect.deleteProperty(process.env, name);
  process.env['NODE_ENV'] = 'production';
}
