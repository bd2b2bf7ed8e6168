import type { Stats } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { listZip, readZipEntry, zipContainer } from './inputs/zip.ts';
import {
  endingOf,
  foreignByEnding,
  foreignFormats,
  readEndings,
  type ForeignFormat,
  type ForeignName,
} from './readers/formats.ts';
import { sniff, sniffed } from './readers/sniff.ts';
import { systemReason } from './system-reason.ts';
import { UnreadableFile } from './types.ts';

/** A file to import, or what was found in its place: plain data, so that it can be handed to a worker. */
export interface Input {
  /** Path as given on the command line, or below the folder or zip that was given. */
  path: string;
  /** Why it is not imported: `refused` is an error, `passedOver` is no document. */
  refused?: string;
  passedOver?: string;
  /** What to do about it. */
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
  if (!found.isFile())
    yield { path: file, refused: 'this is a device or a pipe, not a file', hint: 'Copy it to a file.' };
  else if (endingOf(file) === 'zip') yield* walkZip(file);
  else if (readEndings.has(endingOf(file))) yield { path: file };
  else yield* walkUnknown(file, named);
}

/** A zip: its files, but for a Word file whose name a browser made .zip, and the files of other programs. */
async function* walkZip(file: string): AsyncGenerator<Input> {
  const container = await zipContainer(file, []);
  if (container === 'word') yield { path: file };
  else if (container === undefined || container === 'plain') yield* listZip(file);
  else yield { path: file, refused: foreignFormats[container].message, hint: foreignFormats[container].hint };
}

/** A file whose name does not say that it can be read: its first bytes may. */
async function* walkUnknown(file: string, named: boolean): AsyncGenerator<Input> {
  const head = await readHead(file);
  const kind = head === undefined ? undefined : sniff(head);
  if (kind === 'zip') {
    const container = await zipContainer(file, []);
    if (container === 'plain') yield* listZip(file);
    else if (named || container === 'word' || container === undefined) yield { path: file };
    else yield { path: file, ...whyNotRead(file, container) };
    return;
  }
  const foreign =
    kind === undefined || kind === 'ole' || readable.has(kind) ? undefined : (kind as ForeignName);
  const isDocument = kind !== undefined && (readable.has(kind) || (kind === 'ole' && !foreignByEnding(file)));
  if (named || (isDocument && !sourceCode.test(file))) yield { path: file };
  else yield { path: file, ...whyNotRead(file, foreign) };
}

const readable: ReadonlySet<string> = new Set(['pdf', 'mht', 'html']);

/** Pages of programs are no papers, though they begin as pages do. */
const sourceCode = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|css|json|xml|svg|py|java|ejs|hbs|tpl|tmpl)$/iu;

async function readHead(file: string): Promise<Uint8Array | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sniffed), 0, sniffed, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

/**
 * Why a file met on the way is not read: a paper in another format is refused, what is no paper is passed over, both
 * by their true name.
 */
export function whyNotRead(
  name: string,
  found: ForeignName | undefined = undefined,
): Pick<Input, 'refused' | 'passedOver' | 'hint'> {
  const format: ForeignName | undefined = found ?? foreignByEnding(name);
  if (format !== undefined) {
    const { message, hint, holdsPapers }: ForeignFormat = foreignFormats[format];
    return holdsPapers === true ? { refused: message, hint } : { passedOver: message, hint };
  }
  const ending = endingOf(name);
  return {
    passedOver:
      ending === '' ? 'the name has no ending that tells what it is' : `.${ending} is no document format`,
  };
}

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
