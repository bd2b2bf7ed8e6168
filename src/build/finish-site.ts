import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './choose-pages.ts';
import { statOf, type SiteFile, type SiteRecord } from './site-record.ts';

/** The file that lists all others with their SHA-256, as a BagIt manifest does; `sha256sum -c` reads it. */
export const manifestName = 'manifest-sha256.txt';

/**
 * Makes a site of what was rendered whole: takes the pages that have not changed from the published one, and writes
 * the manifest. Gives what is known of every file.
 */
export function finishSite(
  site: string,
  out: string,
  record: SiteRecord | undefined,
  { keys, kept }: Outcome,
): SiteRecord['files'] {
  const known = new Map<string, SiteFile>();
  takeOver(kept, out, site);
  for (const file of kept) {
    const old = record?.files[file];
    const now = statOf(path.join(site, file));
    if (old !== undefined && now !== undefined) known.set(file, { ...old, ...now });
  }
  const files: SiteRecord['files'] = {};
  for (const file of filesOf(site)) {
    files[file] = known.get(file) ?? describe(path.join(site, file), keys.get(file));
  }
  const lines = Object.entries(files).map(([file, { sha256 }]) => `${sha256}  ${escapePath(file)}\n`);
  const manifest = path.join(site, manifestName);
  writeFileSync(manifest, lines.join(''));
  return { ...files, [manifestName]: describe(manifest, undefined) };
}

/** Hard links cost nothing and share no fate: a build never writes into a published file. */
export function takeOver(files: readonly string[], from: string, to: string): void {
  const made = new Set<string>();
  for (const file of files) {
    const folder = path.dirname(path.join(to, file));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(path.join(from, file), path.join(to, file));
    } catch {
      copyFileSync(path.join(from, file), path.join(to, file));
    }
  }
}

function describe(file: string, key: string | undefined): SiteFile {
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const stat = statOf(file) ?? { size: 0, mtime: '0' };
  return { ...(key === undefined ? {} : { key }), ...stat, sha256 };
}

/** All files of a folder by their paths from it, with `/`, in order of their UTF-16 units on every machine. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** BagIt (RFC 8493): line breaks and % of a name are written as in a URL. */
const escapePath = (file: string): string =>
  file.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
