import { copyFileSync, linkSync } from 'node:fs';

/** Gives a file a second name, by a hard link; where the disk has none by a copy, and then gives false. */
export function linkFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    copyFileSync(from, to);
    return false;
  }
}
