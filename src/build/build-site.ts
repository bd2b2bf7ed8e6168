import { build } from 'astro';
import { rename, rm } from 'node:fs/promises';
import { buildSearchIndex } from '../search/build-index.ts';
import type { BuildPaths } from '../paths.ts';

/** One step of a build, told as it begins. */
export type Progress = (phase: string) => void;

/**
 * Builds the archive into `paths.out`: pages, then the search index, beside the published site, which is swapped
 * at the end, so that a build that stops half-way leaves the old site whole. Throws with a message for people.
 */
export async function buildSite(paths: BuildPaths, progress: Progress): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const aside = `${paths.out}.building`;
  await rm(aside, { recursive: true, force: true });
  progress('pages');
  await build({ root: paths.root, outDir: aside, logLevel: 'warn' });
  progress('search index');
  await buildSearchIndex(aside, paths);
  progress('publish');
  await publish(aside, paths.out);
}

/** Puts the new site in the place of the old one with two renames. */
async function publish(aside: string, out: string): Promise<void> {
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(aside, out);
  await rm(old, { recursive: true, force: true });
}
