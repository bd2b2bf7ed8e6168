import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { filesOf } from './list-files.ts';
import { manifestName, readManifest } from './manifest.ts';

/** What checking a published copy found. */
export interface Verification {
  /** Files that are as the manifest says. */
  good: number;
  problems: Problem[];
}

const again = 'Publish the site again, whole.';

/** Checks a published copy against its manifest: every file must be there, unchanged, and no other. */
export function verifySite(folder: string): Verification {
  const manifest = path.join(folder, manifestName);
  if (!existsSync(manifest)) {
    throw new Error(`${manifest} does not exist. Name the folder of a built site: npm run verify -- dist`);
  }
  const listed = readManifest(folder);
  const problems: Problem[] = [];
  const error = (id: string, file: string, message: string, hint: string): void => {
    problems.push({ id, level: 'error', file, message, hint });
  };
  for (const [file, sha256] of listed) {
    const place = path.join(folder, file);
    if (!existsSync(place)) error('file-missing', file, 'the file is missing', again);
    else if (digestOf(place) !== sha256) error('file-changed', file, 'the file was changed', again);
  }
  for (const file of filesOf(folder)) {
    if (file === manifestName || listed.has(file)) continue;
    error(
      'file-unlisted',
      file,
      'the file is not part of the site',
      'Remove it, if nobody put it there on purpose.',
    );
  }
  const bad = problems.filter(({ id }) => id !== 'file-unlisted').length;
  return { good: listed.size - bad, problems };
}

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
