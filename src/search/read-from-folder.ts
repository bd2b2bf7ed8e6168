import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { indexFolder } from './index-folder.ts';
import { MissingFile, type ReadBytes } from './index-reader.ts';

/** Reads the files of an index from a built site on disk, for the command line and for tests. */
export function readFromFolder(dist: string): ReadBytes {
  return async (file) => {
    try {
      return new Uint8Array(await readFile(path.join(dist, indexFolder, file)));
    } catch {
      throw new MissingFile(`${path.join(dist, indexFolder, file)} is not there: build the site first.`);
    }
  };
}
