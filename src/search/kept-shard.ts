import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { bytesOf, toRow, type ShardCharacters } from './shard-characters.ts';

/** The documents of a shard, in the order of its rows: their digests, and what the manifest says of them. */
export interface ShardSummary {
  ids: string[];
  /** See `digestOf`. */
  digests: string[];
  title: number[];
  head: number[];
  length: number[];
}

export interface Shard {
  summary: ShardSummary;
  characters: ShardCharacters;
}

/** `shard.json`, beside which `characters.bin` has the row of characters. */
interface KeptSummary extends ShardSummary {
  codes: string[];
  /** Of all that is kept. */
  check: number;
}

const checkOf = (summary: ShardSummary, codes: readonly string[], row: Uint8Array): number =>
  crc32(JSON.stringify([summary, codes]), crc32(row));

/** A kept shard; undefined where there is none, and where it was damaged, which is removed. */
export async function findShard(folder: string): Promise<Shard | undefined> {
  try {
    const { codes, check, ...summary } = JSON.parse(
      await readFile(path.join(folder, 'shard.json'), 'utf8'),
    ) as KeptSummary;
    const bytes = await readFile(path.join(folder, 'characters.bin'));
    if (checkOf(summary, codes, bytes) === check)
      return { summary, characters: { codes, row: toRow(codes, bytes) } };
  } catch {
    // Told from one that is not there by nothing that matters.
  }
  await rm(folder, { recursive: true, force: true });
  return undefined;
}

/** Keeps a shard, whole or not at all. */
export async function keepShard(folder: string, { summary, characters }: Shard): Promise<void> {
  const aside = `${folder}.${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const { codes, row } = characters;
  const bytes = bytesOf(row);
  const kept: KeptSummary = { ...summary, codes, check: checkOf(summary, codes, bytes) };
  await writeFile(path.join(aside, 'characters.bin'), bytes);
  await writeFile(path.join(aside, 'shard.json'), JSON.stringify(kept));
  // Another build may have been quicker; its shard is the same.
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
}
