import { indexFolder } from './index-folder.ts';
import { MissingFile, type ReadBytes } from './index-reader.ts';

/** Reads the files of an index from the published site, for workers; `base` is the path that the site lives under. */
export const readFromSite =
  (base: string): ReadBytes =>
  async (file, fresh = false) => {
    const response = await fetch(`${base}${indexFolder}/${file}`, fresh ? { cache: 'no-cache' } : {});
    if (response.status === 404) throw new MissingFile(file);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
