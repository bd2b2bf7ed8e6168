import path from 'node:path';
import type { BuildPaths } from '../paths.ts';
import { codeVersion } from '../render/pipeline-version.ts';
import { settings } from '../settings.ts';
import { readBundle, type PageBundle } from './bundle-record.ts';
import type { BundleOrder } from './bundle-process.ts';
import { startProcess } from './own-process.ts';
import { reachPackages } from './reach-packages.ts';

/** Everything that a bundle is made of. */
const places = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** The bundle of the pages with its folder: the kept one where it is of this code and whole, else a new one. */
export async function bundlePages({ root, cache }: BuildPaths): Promise<PageBundle & { folder: string }> {
  // Within the project, wherever the site is published: the code finds its packages from there.
  const folder = path.join(cache, 'bundle');
  const version = JSON.stringify([
    process.version,
    codeVersion(root, places),
    settings.base,
    settings.origin,
  ]);
  reachPackages({ root, cache });
  const kept = readBundle(folder, version);
  if (kept !== undefined) return { ...kept, folder };
  const bundling = startProcess<BundleOrder>('./bundle-process.ts', 'The code of the pages was not bundled');
  await bundling.begin({ folder, version });
  await bundling.done;
  const made = readBundle(folder, version);
  if (made === undefined) throw new Error('The code of the pages changed while it was bundled. Build again.');
  return { ...made, folder };
}
