import { statSync } from 'node:fs';
import path from 'node:path';
import { isLink } from './real-place.ts';

/** Throws where the caches of a project, `.cache/`, can't be written: the folder may also be a link to another disk. */
export function requireCache(root: string): void {
  const folder = path.join(root, '.cache');
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === true || (found === undefined && !isLink(folder))) return;
  const why = found === undefined ? 'is a symbolic link that leads nowhere' : 'is no folder';
  throw new Error(`${folder} ${why}. Remove it, or let it lead to a folder: caches are kept there.`);
}
