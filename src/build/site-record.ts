import { createHash, hash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuildPaths } from '../paths.ts';

/** What is known of a published file. */
export interface SiteFile {
  /** Of everything that it is made of; absent for files that are made anew at every build. */
  key?: string;
  size: number;
  /** Nanoseconds, as text: JSON has no such numbers. */
  mtime: string;
  sha256: string;
}

/** What the last build into a folder was made of and what it published, so that the next one makes only the rest. */
export interface SiteRecord {
  /** A digest of all inputs of that build. */
  inputs: string;
  /** Path from the folder of the site → file. */
  files: Record<string, SiteFile>;
}

const recordFile = ({ cache, out }: BuildPaths): string =>
  path.join(cache, 'published', `${createHash('sha256').update(out).digest('hex').slice(0, 12)}.json`);

/** The record of what is published in `paths.out`; undefined where there is none or where it is damaged. */
export async function readRecord(paths: BuildPaths): Promise<SiteRecord | undefined> {
  try {
    return JSON.parse(await readFile(recordFile(paths), 'utf8')) as SiteRecord;
  } catch {
    return undefined;
  }
}

/** Keeps a record, whole or not at all. */
export async function keepRecord(record: SiteRecord, paths: BuildPaths): Promise<void> {
  const file = recordFile(paths);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(record));
  await rename(`${file}.${process.pid}`, file);
}

/** A file as the disk knows it. */
export interface Seen {
  size: number;
  mtime: string;
  /** The numbers of disk and file: where they are the same, two names are hard links to one file. */
  id: string;
}

/** A file as it is; undefined where there is none, or a link to one. */
export function seeFile(file: string): Seen | undefined {
  const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  if (found?.isFile() !== true) return undefined;
  const { size, mtimeNs, dev, ino } = found;
  return { size: Number(size), mtime: String(mtimeNs), id: `${dev} ${ino}` };
}

/** The `id` of a published file that is still the one that was recorded: nobody wrote to it since. */
export function findIntact(file: string, { size, mtime }: SiteFile): string | undefined {
  const seen = seeFile(file);
  return seen?.size === size && seen.mtime === mtime ? seen.id : undefined;
}

/**
 * What is to be known of a new file; `bytes` are its own where they are at hand. One that is `linked` to a published
 * file need not be read again.
 */
export function describeFile(
  file: string,
  { key, bytes, linked }: { key?: string | undefined; bytes?: Uint8Array; linked?: FindLinked } = {},
): SiteFile {
  const seen = seeFile(file);
  if (seen === undefined) throw new Error(`${file} vanished while the site was being built. Build again.`);
  const { id, ...stat } = seen;
  const former = linked?.(id);
  const isSame = former?.size === stat.size && former.mtime === stat.mtime;
  const sha256 = isSame ? former.sha256 : hash('sha256', bytes ?? bytesOf(file, stat.size));
  return { ...(key === undefined ? {} : { key }), ...stat, sha256 };
}

/** The published file of an `id`. */
export type FindLinked = (id: string) => SiteFile | undefined;

/** Where files are read one after the other: a buffer for each takes longer than to read it. */
let room = Buffer.alloc(0);

/** The bytes of a file of a size; valid until the next call. */
function bytesOf(file: string, size: number): Uint8Array {
  if (room.length < size) room = Buffer.allocUnsafe(size);
  const descriptor = openSync(file, 'r');
  try {
    return room.subarray(0, readSync(descriptor, room, 0, size, 0));
  } finally {
    closeSync(descriptor);
  }
}
