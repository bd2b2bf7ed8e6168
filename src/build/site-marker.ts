import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestName, readManifest } from './manifest.ts';

/** The file by which a site says that Ceku published it; the manifest lists it, as it lists every other file. */
export const markerName = 'ceku-site.txt';

/** What it says: the folder may be replaced, and what it holds beside the files of the manifest may not. */
export const markerWords = `This folder is a site that Ceku published: "npm run build" replaces it as a whole.
Keep nothing of your own in it. manifest-sha256.txt lists its files.
`;

/** Files that every site had before there was a marker, whose bytes then have to be those of the manifest. */
const formerSigns = ['data/build.json', 'data/documents.json', 'index.html', 'pagefind/entry.json'];

/** What systems leave in any folder that somebody looked at. */
const droppings = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/u;

/** What is in a folder that a site is to take the place of. */
export interface FolderState {
  /** Whether Ceku published it: marker and manifest say so by their content. */
  isSite: boolean;
  /** What no build of Ceku put there, links too, in order of name: of a folder that is no site, all that it holds at the top. */
  foreign: string[];
}

/** Looks at a folder: an empty one is no site and holds nothing foreign. */
export function inspectFolder(folder: string): FolderState {
  const listed = readSite(folder);
  if (listed === undefined) return { isSite: false, foreign: readdirSync(folder).sort() };
  const foreign = entriesOf(folder).filter((file) => !listed.has(file) && file !== manifestName);
  return { isSite: true, foreign: foreign.sort() };
}

/** The files of the manifest of a folder that Ceku published; undefined for any other folder. */
function readSite(folder: string): ReadonlyMap<string, string> | undefined {
  try {
    const listed = readManifest(folder);
    const isSigned = (file: string): boolean => digestOf(path.join(folder, file)) === listed.get(file);
    if (listed.has(markerName))
      return readFileSync(path.join(folder, markerName), 'utf8') === markerWords && isSigned(markerName)
        ? listed
        : undefined;
    return formerSigns.every(isSigned) ? listed : undefined;
  } catch {
    return undefined;
  }
}

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** All that a folder holds but folders, by its path from it. */
function entriesOf(folder: string, within = ''): string[] {
  return readdirSync(`${folder}/${within}`, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entriesOf(folder, `${within}${entry.name}/`);
    return droppings.test(entry.name) ? [] : [`${within}${entry.name}`];
  });
}
