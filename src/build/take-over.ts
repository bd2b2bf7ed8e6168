import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { linkFile } from '../search/link-file.ts';

/**
 * Takes files from one folder into another. Hard links cost nothing and share no fate: a build never writes into a
 * published file. Where the disk has none the files are copied; gives those.
 */
export function takeOver(files: Iterable<string>, from: string, to: string): string[] {
  const copied: string[] = [];
  const made = new Set<string>();
  for (const file of files) {
    const place = `${to}/${file}`;
    const folder = path.dirname(place);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    if (!linkFile(`${from}/${file}`, place)) copied.push(file);
  }
  return copied;
}
