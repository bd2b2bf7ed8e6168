import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPaths } from '../paths.ts';

let version: Promise<string> | undefined;

/** A digest of the code of this room and of the locked packages, which together decide what is written. */
async function writersVersion(): Promise<string> {
  const { root } = buildPaths();
  const room = path.join(root, 'src/exports');
  const entries = await readdir(room, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  const hash = createHash('sha256');
  for (const file of [...files, path.join(root, 'package-lock.json')]) hash.update(await readFile(file));
  return hash.digest('hex');
}

/**
 * The bytes that `write` gives for `from`, kept in the cache of the archive, so that a build writes again only what
 * changed. `from` is everything that they are made of, as JSON.
 */
export async function keptFile(
  from: unknown,
  write: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  version ??= writersVersion();
  const key = createHash('sha256')
    .update(await version)
    .update(JSON.stringify(from))
    .digest('hex');
  const file = path.join(buildPaths().cache, 'exports', key.slice(0, 2), key);
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    const bytes = await write();
    await mkdir(path.dirname(file), { recursive: true });
    const aside = `${file}.${process.pid}`;
    await writeFile(aside, bytes);
    await rename(aside, file);
    return bytes;
  }
}
