import { lstatSync, mkdirSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { realPlace } from '../folders/real-place.ts';
import type { BuildPaths } from '../paths.ts';

/**
 * Lets code in the cache find the packages of the project where the cache lies elsewhere, by a link beside it: Node looks
 * for packages from where a file really lies.
 */
export function reachPackages({ root, cache }: Pick<BuildPaths, 'root' | 'cache'>): void {
  if (realPlace(cache).startsWith(realPlace(root) + path.sep)) return;
  const packages = path.join(realPlace(root), 'node_modules');
  const link = path.join(cache, 'node_modules');
  mkdirSync(cache, { recursive: true });
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() === true) {
    if (readlinkSync(link) === packages) return;
    // The project was moved.
    unlinkSync(link);
  } else if (found !== undefined) return;
  symlinkSync(packages, link, 'junction');
}
