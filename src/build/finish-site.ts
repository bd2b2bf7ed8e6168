import { readdirSync, writeFileSync } from 'node:fs';
import type { Outcome } from './choose-pages.ts';
import { makeOver } from './make-over.ts';
import { describeFile, type FindLinked, type SiteFile, type SiteRecord } from './site-record.ts';
import { takeOver } from './take-over.ts';

/** The file that lists all others with their SHA-256, as a BagIt manifest does; `sha256sum -c` reads it. */
export const manifestName = 'manifest-sha256.txt';

/** The folders that a site is made of. */
export interface SiteFolders {
  /** What was rendered. */
  fresh: string;
  /** The published site, whose unchanged files are kept. */
  out: string;
  /** The site before it, which may be used up. */
  previous: string | undefined;
}

/**
 * Makes a site whole of what was rendered, a manifest, and the files of the published one that have not changed: in the
 * tree of the previous one, where that is less work. Gives its folder, what is known of every file, and whether most
 * files are those of the published site.
 */
export function finishSite(
  { fresh, out, previous }: SiteFolders,
  record: SiteRecord | undefined,
  { keys, kept, indexed, made }: Outcome,
): { site: string; files: SiteRecord['files']; isLike: boolean } {
  const known = new Map<string, SiteFile>();
  // In the order of the record, which has to be theirs again: what is in order is sorted soon.
  for (const [file, old] of Object.entries(record?.files ?? {})) if (kept.has(file)) known.set(file, old);
  const linked: FindLinked = (id) => record?.files[indexed.get(id) ?? ''];
  const all = filesOf(fresh);
  for (const file of all) {
    const key = keys.get(file);
    known.set(file, made.get(file) ?? describeFile(`${fresh}/${file}`, { key, linked }));
  }
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = Object.fromEntries(sorted);
  const lines = sorted.map(([file, { sha256 }]) => `${sha256}  ${escapePath(file)}\n`);
  const manifest = `${fresh}/${manifestName}`;
  writeFileSync(manifest, lines.join(''));
  files[manifestName] = describeFile(manifest);
  const isLike = kept.size > all.length;
  const site = previous !== undefined && isLike ? previous : fresh;
  const copied = site === fresh ? takeOver(kept.keys(), out, fresh) : makeOver(site, { fresh, out, kept });
  for (const file of copied) files[file] = describeFile(`${site}/${file}`, { key: keys.get(file) });
  return { site, files, isLike };
}

/** All files of a folder by their paths from it, with `/`, in order of their UTF-16 units on every machine. */
export function filesOf(folder: string): string[] {
  const files: string[] = [];
  const walk = (place: string, within: string): void => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const file = `${within}${entry.name}`;
      if (entry.isDirectory()) walk(`${place}/${entry.name}`, `${file}/`);
      else if (entry.isFile()) files.push(file);
    }
  };
  walk(folder, '');
  return files.sort();
}

/** BagIt (RFC 8493): line breaks and % of a name are written as in a URL. */
const escapePath = (file: string): string =>
  file.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
