import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { nearMatch } from '../text/near-match.ts';
import { kindFolders } from './kind-folders.ts';

/** Folders whose `.mdx` files make a folder an archive. */
const paperFolders = [...Object.values(kindFolders), 'courses', 'inbox'];

/** All that an archive has of its own at the top, see docs/architecture.md. */
const parts = new Set([
  ...paperFolders,
  'vocabulary',
  'settings.yaml',
  'coverage.yaml',
  'log.yaml',
  'originals',
  'receipts',
]);

/** Whether a folder is an archive: it has papers or a vocabulary, or nothing but what archives have. */
export function isArchive(folder: string): boolean {
  if (existsSync(path.join(folder, 'vocabulary', 'topics.yaml'))) return true;
  if (paperFolders.some((name) => namesIn(path.join(folder, name)).some((file) => file.endsWith('.mdx')))) {
    return true;
  }
  const names = namesIn(folder).filter((name) => !name.startsWith('.'));
  return names.length > 0 && names.every((name) => parts.has(name));
}

/** Throws where a folder to be read as an archive is none, with the one that was most likely meant. */
export function requireArchive(folder: string): void {
  if (isArchive(folder)) return;
  const near = nearArchive(folder);
  const hint =
    near === undefined
      ? 'An archive has folders like speeches/, plans/ and regulations/; import papers into a new one: npm run import -- <files> --into <folder>'
      : `Did you mean ${near}?`;
  throw new Error(`${folder} is no archive: ${whatIsThere(folder)}. ${hint}`);
}

function whatIsThere(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return 'there is no such folder';
  if (!found.isDirectory()) return 'it is no folder';
  return namesIn(folder).length === 0 ? 'the folder is empty' : 'it holds no papers';
}

/** The archive that a misspelt path most likely meant: beside it, in it, or around it. */
export function nearArchive(folder: string): string | undefined {
  if (existsSync(folder)) {
    const around = [path.dirname(folder), ...namesIn(folder).map((name) => path.join(folder, name))];
    const found = around.find(isArchive);
    if (found !== undefined) return found;
  }
  const rest: string[] = [];
  let missing = folder;
  for (; !existsSync(path.dirname(missing)); missing = path.dirname(missing)) {
    rest.unshift(path.basename(missing));
  }
  const beside = (name: string): string => path.join(path.dirname(missing), name, ...rest);
  const names = namesIn(path.dirname(missing)).filter((name) => isArchive(beside(name)));
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  const near = nearMatch(path.basename(missing).toLowerCase(), byLowerCase.keys());
  return near === undefined ? undefined : beside(byLowerCase.get(near) ?? near);
}

/** What a folder holds; nothing where it is none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
