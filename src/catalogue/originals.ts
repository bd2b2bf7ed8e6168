import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildPaths } from '../paths.ts';
import { settings } from '../settings.ts';
import type { DocumentEntry } from './documents.ts';
import { at } from './urls.ts';

let known: Map<string, string> | undefined;

/** The names of the kept original files by their sha256; none where the archive does not publish them. */
function originals(): Map<string, string> {
  if (!settings.publishOriginals) return new Map();
  known ??= new Map(namesIn(originalsFolder()).map((name) => [name.split('.')[0] ?? '', name]));
  return known;
}

/** The folder of the originals. */
export const originalsFolder = (): string => path.join(buildPaths().content, 'originals');

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The name of a paper's original file where it is published. */
export const originalOf = ({ metadata }: Pick<DocumentEntry, 'metadata'>): string | undefined =>
  originals().get(metadata.source?.sha256 ?? '');

/** The address of a published original. */
export const originalUrl = (name: string): string => at(`originals/${name}`);
