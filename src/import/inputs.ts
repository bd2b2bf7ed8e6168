import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { listZip, readZipEntry } from './inputs/zip.ts';
import { documentEndings, endingOf } from './readers/index.ts';
import { systemReason } from './system-reason.ts';
import { UnreadableFile } from './types.ts';

/** A file to import, or what was found in its place: plain data, so that it can be handed to a worker. */
export interface Input {
  /** Path as given on the command line, or below the folder or zip that was given. */
  path: string;
  /** Why it is not imported: `refused` is an error, `passedOver` is no document. */
  refused?: string;
  passedOver?: string;
  /** What to do about a refusal. */
  hint?: string;
  /** For a file in a zip: the zip on disk, and its name there, through the zips that it may be nested in. */
  zip?: { file: string; entries: string[] };
}

/**
 * The files that a list of paths means, in order: files as they are, folders and zips with all below them, sorted. A
 * file that is named itself is always an input; one met on the way is passed over, and told, when it is no document.
 */
export async function listInputs(paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const given of paths) for await (const input of walkOne(given)) inputs.push(input);
  return inputs;
}

async function* walkOne(given: string): AsyncGenerator<Input> {
  const found = await look(given);
  if (typeof found === 'string')
    yield { path: given, refused: found, hint: 'Check the path and your rights.' };
  else if (found.isDirectory()) yield* walkFolder(given, new Set());
  else yield* walkFile(given, found, true);
}

async function* walkFolder(folder: string, above: ReadonlySet<string>): AsyncGenerator<Input> {
  const names = await readNames(folder, above);
  if ('refused' in names) {
    yield names;
    return;
  }
  for (const name of names.sorted) {
    const full = path.join(folder, name);
    if (isDropping(name)) {
      yield { path: full, passedOver: 'a hidden file' };
      continue;
    }
    const found = await look(full);
    if (typeof found === 'string') yield { path: full, refused: found, hint: hintFor(name) };
    else if (found.isDirectory()) yield* walkFolder(full, names.above);
    else yield* walkFile(full, found, false);
  }
}

/** The names in a folder, sorted; a link that leads back up is not followed. */
async function readNames(
  folder: string,
  above: ReadonlySet<string>,
): Promise<(Input & { refused: string }) | { sorted: string[]; above: Set<string> }> {
  try {
    const real = await realpath(folder);
    if (above.has(real))
      return { path: folder, refused: 'the link leads back to a folder above it', hint: 'Remove the link.' };
    const names = await readdir(folder);
    return { sorted: names.sort((a, b) => (a < b ? -1 : 1)), above: new Set([...above, real]) };
  } catch (error) {
    return { path: folder, refused: systemReason(error), hint: 'Check your rights to the folder.' };
  }
}

async function* walkFile(file: string, found: Stats, named: boolean): AsyncGenerator<Input> {
  const ending = endingOf(file);
  if (!found.isFile())
    yield { path: file, refused: 'this is a device or a pipe, not a file', hint: 'Copy it to a file.' };
  else if (ending === 'zip') yield* listZip(file);
  else if (named || documentEndings.includes(ending)) yield { path: file };
  else yield { path: file, passedOver: whyPassedOver(file) };
}

/** Why a file met on the way is no document. */
export const whyPassedOver = (name: string): string => {
  const ending = endingOf(name);
  if (/^(?:rar|7z|tar|gz|tgz|bz2|xz)$/u.test(ending))
    return `.${ending} is not opened: unpack it, or pack it as .zip`;
  return ending === '' ? 'the name has no ending that tells what it is' : `.${ending} is no document format`;
};

/** What systems and programs drop beside documents: .DS_Store, Thumbs.db, Word's owner files, __MACOSX. */
export const isDropping = (name: string): boolean =>
  /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$|\$RECYCLE\.BIN$)/iu.test(name);

/** Reads the bytes of an input; throws `UnreadableFile` with words for people. */
export async function readInput(input: Input): Promise<Uint8Array> {
  if (input.zip !== undefined) return readZipEntry(input.zip.file, input.zip.entries);
  try {
    return await readFile(input.path);
  } catch (error) {
    throw new UnreadableFile(systemReason(error), hintFor(path.basename(input.path)));
  }
}

async function look(file: string): Promise<Stats | string> {
  try {
    return await stat(file);
  } catch (error) {
    return systemReason(error);
  }
}

const hintFor = (name: string): string =>
  name.includes('\uFFFD')
    ? 'Its name is not valid UTF-8: rename it.'
    : 'Check that it is there and your rights to it.';
