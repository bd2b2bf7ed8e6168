import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isIntact, type SiteRecord } from './site-record.ts';

/** The folders of packed texts that are published whole and untouched: a new index need not write them again. */
export function publishedTexts(out: string, record: SiteRecord | undefined): Set<string> {
  const texts = new Set<string>();
  const touched = new Set<string>();
  for (const [file, known] of Object.entries(record?.files ?? {})) {
    const folder = textFolderOf(file);
    if (folder === undefined) continue;
    texts.add(folder);
    if (!isIntact(path.join(out, file), known)) touched.add(folder);
  }
  return new Set([...texts].filter((folder) => !touched.has(folder)));
}

/** The files of the folders that an index left empty, since they are published: to be taken from there. */
export function textsToKeep(site: string, record: SiteRecord | undefined): string[] {
  const pagefind = path.join(site, 'pagefind');
  const empty = new Set(
    readdirSync(pagefind).filter(
      (name) => name.startsWith('text-') && readdirSync(path.join(pagefind, name)).length === 0,
    ),
  );
  return Object.keys(record?.files ?? {}).filter((file) => empty.has(textFolderOf(file) ?? ''));
}

const textFolderOf = (file: string): string | undefined =>
  /^pagefind\/((?:text|index)-[^/]+)\//u.exec(file)?.[1];
