import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { indexFolder } from '../search/index-folder.ts';
import { findIntact, type SiteRecord } from './site-record.ts';

/** Folders of a published index, each with its files and their `id`. */
export type PublishedFolders = Map<string, Map<string, string>>;

/** The folders of texts and chunks that are published whole and untouched: a new index need not write them again. */
export function publishedFolders(out: string, record: SiteRecord | undefined): PublishedFolders {
  const texts: PublishedFolders = new Map();
  const touched = new Set<string>();
  for (const [file, known] of Object.entries(record?.files ?? {})) {
    const folder = indexFolderOf(file);
    if (folder === undefined || touched.has(folder)) continue;
    const id = findIntact(`${out}/${file}`, known);
    if (id === undefined) touched.add(folder);
    else {
      const files = texts.get(folder) ?? new Map<string, string>();
      if (files.set(file, id).size === 1) texts.set(folder, files);
    }
  }
  for (const folder of touched) texts.delete(folder);
  return texts;
}

/** The files of the folders that an index left empty, since they are published, with their `id`: to be taken from there. */
export function textsToKeep(site: string, published: PublishedFolders): Map<string, string> {
  const isEmpty = (name: string): boolean => {
    const folder = path.join(site, indexFolder, name);
    return existsSync(folder) && readdirSync(folder).length === 0;
  };
  const empty = [...published].filter(([name]) => name.startsWith('text-') && isEmpty(name));
  return new Map(empty.flatMap(([, files]) => [...files]));
}

/** What files of a published index are called, by their `id`: a new one may have links to them. */
export const namesById = (published: PublishedFolders): Map<string, string> =>
  new Map([...published.values()].flatMap((files) => [...files].map(([file, id]) => [id, file])));

const indexFolderOf = (file: string): string | undefined =>
  file.startsWith(`${indexFolder}/`) ? /^[^/]+\/((?:text|index)-[^/]+)\//u.exec(file)?.[1] : undefined;
