import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { documentEndings, endingOf } from './readers/index.ts';

/** A file to import, or what was found in its place. */
export interface Input {
  /** Path as given on the command line, or below the folder that was given. */
  path: string;
  /** Why it is not imported: `refused` is an error, `passedOver` is no document. */
  refused?: string;
  passedOver?: string;
}

/**
 * The files that a list of paths means, in order: files as they are, folders with all below them, sorted. A file that
 * is named itself is always an input; one met in a folder is passed over, and told, when it is no document.
 */
export async function listInputs(paths: readonly string[]): Promise<Input[]> {
  const lists = await Promise.all(paths.map((each) => listOne(each)));
  return lists.flat();
}

async function listOne(given: string): Promise<Input[]> {
  try {
    const found = await stat(given);
    return found.isDirectory() ? await listFolder(given) : [{ path: given }];
  } catch (error) {
    return [{ path: given, refused: reasonOf(error) }];
  }
}

async function listFolder(folder: string): Promise<Input[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const lists = await Promise.all(
    entries.map(async (entry): Promise<Input[]> => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return listFolder(full);
      if (entry.name.startsWith('.') || entry.name.startsWith('~$'))
        return [{ path: full, passedOver: 'a hidden file' }];
      if (documentEndings.includes(endingOf(entry.name))) return [{ path: full }];
      return [{ path: full, passedOver: `.${endingOf(entry.name)} is no document format` }];
    }),
  );
  return lists.flat();
}

/** Reads the bytes of an input; throws an error with words for people. */
export async function readInput(input: Input): Promise<Uint8Array> {
  try {
    return await readFile(input.path);
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read by you',
  EPERM: 'the file may not be read by you',
  EISDIR: 'this is a folder',
  ELOOP: 'the link leads to itself',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}
