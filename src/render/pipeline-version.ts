import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The rooms whose code decides what the reading of a document gives. */
const rooms = [
  'src/problem',
  'src/text',
  'src/regions',
  'src/document',
  'src/structure',
  'src/citations',
  'src/render',
];

/** A digest of the code that reads documents and of all locked packages: a change of either voids what is kept. */
export function pipelineVersion(root: string = process.cwd()): string {
  return codeVersion(root, [...rooms, 'package-lock.json']);
}

/** A digest of the names and bytes of files, and of all files in folders, relative to `root`; what lacks counts as empty. */
export function codeVersion(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesIn(path.join(root, place))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place, { withFileTypes: true });
  return names
    .flatMap((entry) => {
      const file = path.join(place, entry.name);
      return entry.isDirectory() ? filesIn(file) : [file];
    })
    .sort();
}
