import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The file that lists all others with their SHA-256, as a BagIt manifest does; `sha256sum -c` reads it. */
export const manifestName = 'manifest-sha256.txt';

/** The lines of a manifest, of files in their order. */
export const manifestOf = (files: Iterable<[file: string, sha256: string]>): string =>
  [...files].map(([file, sha256]) => `${sha256}  ${escapePath(file)}\n`).join('');

/** The files of the manifest of a site, by path, with their SHA-256; throws where there is no manifest. */
export function readManifest(folder: string): Map<string, string> {
  const lines = readFileSync(path.join(folder, manifestName), 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => [unescapePath(line.slice(66)), line.slice(0, 64)]));
}

/** BagIt (RFC 8493): line breaks and % of a name are written as in a URL. */
const escapePath = (file: string): string =>
  file.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const unescapePath = (file: string): string =>
  file.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
