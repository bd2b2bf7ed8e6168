import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { guardPlace, guardProject, type Guarded } from '../folders/guard-place.ts';
import { isLink } from '../folders/real-place.ts';
import { isArchive, nearArchive } from '../render/archive-folder.ts';

/** Folders of the project that are its own: no archive belongs there. */
const codeFolders = ['.git', '.cache', 'dist', 'docs', 'node_modules', 'scripts', 'src', 'test'];

/**
 * Throws where papers must not be imported into a folder, before anything is written: it has to be new, empty or an
 * archive; never the project or its code, a home folder, a root, or a place within another archive.
 */
export function refuseArchive(into: string, root: string): void {
  const why = guardPlace(into, guarded(root)) ?? findContents(into);
  if (why === undefined) return;
  throw new Error(`${into} ${why}. Nothing was written. Name a new folder or an archive: --into <folder>`);
}

/**
 * Throws where the archive that `ARCHIVE_CONTENT` names is not there and one beside it has nearly the same name: a new
 * one is begun by `--into`.
 */
export function refuseMisspelt(content: string): void {
  const near = existsSync(content) ? undefined : nearArchive(content);
  if (near === undefined) return;
  throw new Error(
    `There is no archive ${content}. Did you mean ${near}? To begin a new one, name it: --into ${content}`,
  );
}

const guarded = (root: string): Guarded[] =>
  guardProject(root).flatMap((project) => [
    { ...project, never: ['is', 'holds'] },
    ...codeFolders.map((name): Guarded => ({
      what: `a folder of the project itself (${name}/)`,
      folder: path.join(project.folder, name),
      never: ['is', 'lies in'],
    })),
  ]);

function findContents(into: string): string | undefined {
  const found = statSync(into, { throwIfNoEntry: false });
  if (found === undefined) {
    if (isLink(into)) return 'is a symbolic link that leads nowhere';
    return findAround(into);
  }
  if (!found.isDirectory()) return 'is no folder';
  if (isArchive(into)) return undefined;
  const names = readdirSync(into).filter((name) => !own.test(name));
  if (names.length === 0) return findAround(into);
  return `is not empty and no archive: it holds ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`;
}

/** What imports and systems leave in a folder that has nothing else. */
const own = /^(?:\.import-(?:lock(?:-takeover)?|added)|\.DS_Store|Thumbs\.db|desktop\.ini)$/u;

/** A new archive does not begin inside of another one. */
function findAround(into: string): string | undefined {
  for (let above = path.dirname(into); path.dirname(above) !== above; above = path.dirname(above)) {
    if (isArchive(above)) return `lies in the archive ${above}`;
  }
  return undefined;
}
