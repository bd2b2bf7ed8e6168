import { existsSync } from 'node:fs';
import path from 'node:path';

/** The path of a folder of real documents kept beside the project, or undefined (said once) where it is absent. */
export function sharedFolder(name: 'seeds' | 'corpus' | 'schemas' | 'cases'): string | undefined {
  const folder = path.resolve(import.meta.dirname, '../../shared', name);
  if (existsSync(folder)) return folder;
  console.log(
    `skipped: the tests over ../shared/${name} need that folder beside the project, and it is absent`,
  );
  return undefined;
}
