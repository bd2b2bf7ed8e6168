import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from './list-files.ts';

/**
 * The code of the pages as Astro bundled it. It knows nothing of the papers, which it reads as it runs, so that it is
 * kept until the code changes: bundling costs more than all that one changed paper asks for.
 */
export interface PageBundle {
  /** The module that renders pages, by its path within the folder of the bundle. */
  entry: string;
  /** What Astro's renderer asks for each page: the styles of its head, by a key of Astro's own. */
  heads: [key: string, head: { styles: unknown[] }][];
}

/** Folders of a bundle: the code, and the scripts, styles and other files that every site has. */
export const codeFolder = 'code';
export const assetsFolder = 'assets';

/** What lies beside a kept bundle, to tell whether it is of this code and whole. */
interface BundleRecord extends PageBundle {
  version: string;
  files: string;
}

const recordFile = 'bundle.json';

/** The bundle in a folder; undefined where there is none, where it is of other code, and where it was damaged. */
export function readBundle(folder: string, version: string): PageBundle | undefined {
  try {
    const record = JSON.parse(readFileSync(path.join(folder, recordFile), 'utf8')) as BundleRecord;
    return record.version === version && record.files === digestOf(folder) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Notes what a bundle is, which makes it a kept one. */
export function keepBundle(folder: string, version: string, bundle: PageBundle): void {
  const record: BundleRecord = { ...bundle, version, files: digestOf(folder) };
  writeFileSync(path.join(folder, recordFile), JSON.stringify(record));
}

/** A digest of the names and bytes of all files of a bundle. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(folder)) {
    if (file !== recordFile) hash.update(`${file}\0`).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex');
}
