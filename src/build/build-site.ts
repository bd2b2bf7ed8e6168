import { build } from 'astro';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildDay, type BuildPaths } from '../paths.ts';
import { readWhole } from '../render/read-whole.ts';
import { inputsVersion, pagesVersion } from './build-inputs.ts';
import { finishSite } from './finish-site.ts';
import { lockBuild } from './lock-build.ts';
import { onlyChanged, type Outcome } from './only-changed.ts';
import { besides, publish, recover } from './publish.ts';
import type { Progress } from './report.ts';
import { isIntact, keepRecord, readRecord, type SiteRecord } from './site-record.ts';
import { startIndex } from './start-index.ts';

/**
 * Builds the archive into `paths.out`: reads it, renders what changed and builds the search index at the same time
 * beside the published site, and swaps the two at the end, so that a build that stops half-way leaves the old site
 * whole. Throws with a message for people.
 */
export async function buildSite(paths: BuildPaths, progress: Progress): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const unlock = await lockBuild(paths.root, progress.say);
  try {
    await recover(paths.out);
    progress.phase('reading');
    const documents = await readWhole(paths.content, progress.count);
    const version = pagesVersion(paths);
    const inputs = inputsVersion(version, documents, paths.content);
    const record = await readRecord(paths);
    if (record?.inputs === inputs && isWhole(paths.out, record)) {
      progress.phase('nothing has changed');
    } else {
      await buildAside(paths, { version, inputs, record }, progress);
    }
    progress.end();
  } finally {
    await unlock();
  }
}

interface Known {
  version: string;
  inputs: string;
  record: SiteRecord | undefined;
}

async function buildAside(
  paths: BuildPaths,
  { version, inputs, record }: Known,
  progress: Progress,
): Promise<void> {
  const { building } = besides(paths.out);
  const site = path.join(building, 'site');
  await mkdir(site, { recursive: true });
  const index = startIndex(path.join(building, 'index'));
  try {
    progress.phase('pages');
    const outcome: Outcome = { keys: new Map(), kept: [] };
    const options = { version, out: paths.out, record, count: progress.count };
    await build({
      root: paths.root,
      outDir: site,
      logLevel: 'error',
      integrations: [onlyChanged(options, outcome)],
    });
    progress.phase('search index');
    await index.done;
    await rename(path.join(building, 'index', 'pagefind'), path.join(site, 'pagefind'));
    progress.phase('publishing');
    if (inputsVersion(version, await readWhole(paths.content), paths.content) !== inputs) {
      throw new Error('The archive or the program was changed while the site was being built. Build again.');
    }
    await writeFile(path.join(site, 'data', 'build.json'), `${JSON.stringify({ day: buildDay() })}\n`);
    const files = finishSite(site, paths.out, record, outcome);
    await publish(site, paths.out);
    await keepRecord({ inputs, files }, paths);
  } finally {
    index.stop();
    await rm(building, { recursive: true, force: true });
  }
}

/** Whether what was published is still there, untouched. */
const isWhole = (out: string, { files }: SiteRecord): boolean =>
  Object.entries(files).every(([file, known]) => isIntact(path.join(out, file), known));
