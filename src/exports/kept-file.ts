import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
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
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  const bytes = await write();
  // At once, as pages are written: waiting for a thread of the pool costs more than a small file.
  const aside = `${file}.${process.pid}`;
  const checked = Buffer.concat([checkOf(bytes), bytes]);
  try {
    writeFileSync(aside, checked);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(aside, checked);
  }
  renameSync(aside, file);
  return bytes;
}

/** The bytes of a kept file behind their check; undefined where there is none or where it was damaged. */
function readKept(file: string): Uint8Array<ArrayBuffer> | undefined {
  if (!existsSync(file)) return undefined;
  const found = readFileSync(file);
  const bytes = new Uint8Array(found.subarray(checkLength));
  return checkOf(bytes).equals(found.subarray(0, checkLength)) ? bytes : undefined;
}

const checkLength = 8;
const checkOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(crc32(bytes).toString(16).padStart(checkLength, '0'));
