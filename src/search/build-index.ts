import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync } from 'node:fs';
import { cp, mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { principalDate } from '../document/dates.ts';
import type { BuildPaths } from '../paths.ts';
import type { Count } from '../render/read-archive.ts';
import { codeVersion } from '../render/pipeline-version.ts';
import { buildCatalogue } from './build-catalogue.ts';
import { buildLookup } from './build-lookup.ts';
import { buildShards } from './build-shards.ts';
import { mergeShards } from './merge-shards.ts';
import { readAbbreviations } from './read-abbreviations.ts';
import { readCourseUses } from './read-course-uses.ts';
import { readSources, siteBase, type SearchSource } from './read-records.ts';
import type { Entry, Manifest } from './types.ts';

/** Most characters of text in a shard: bounds the memory of Pagefind, which holds some 300 bytes for each. */
const usualShardSize = 1_500_000;

/** A digest of the code of this room, so that shards kept by any other are built anew. */
function roomVersion(root: string): string {
  const files = readdirSync(path.join(root, room)).filter((name) => name.endsWith('.ts'));
  return codeVersion(
    root,
    files.map((name) => `${room}/${name}`),
  );
}

const room = 'src/search';

/**
 * Indexes an archive into `<dist>/pagefind/`: the chunks that Pagefind wrote, merged over all shards, the
 * packed texts, a manifest, and `entry.json`, which names the manifest. Shards whose documents are unchanged come from the cache. The same archive
 * gives the same files, byte for byte. Of a part of a build, its shards alone are made, into `<dist>/shards/`. Folders
 * of texts that are `published` stay empty.
 */
export async function buildSearchIndex(
  dist: string,
  paths: BuildPaths,
  {
    shardSize = usualShardSize,
    part,
    published = new Set(),
    count,
  }: {
    shardSize?: number | undefined;
    part?: { number: number; of: number } | undefined;
    published?: ReadonlySet<string>;
    /** Told of each shard that was built: how many of how many are done. */
    count?: Count;
  } = {},
): Promise<void> {
  const sources = await readSources(paths);
  const out = path.join(dist, 'pagefind');
  const cache = path.join(paths.cache, 'search');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await mkdir(cache, { recursive: true });
  const buckets = intoBuckets(sources, shardSize);
  const version = roomVersion(paths.root);
  const keys = buckets.map((bucket) => digestOf(bucket, version));
  const folders = keys.map((key) => path.join(cache, key));
  if (part !== undefined) {
    const mine = <T>(all: readonly T[]): T[] => all.filter((_, i) => i % part.of === part.number - 1);
    await buildShards(mine(buckets), mine(folders), undefined, count);
    for (const folder of mine(folders)) {
      await cp(folder, path.join(dist, 'shards', path.basename(folder)), { recursive: true });
    }
    await mkdir(path.join(dist, 'shards'), { recursive: true });
    return;
  }
  const summaries = await buildShards(
    buckets,
    folders,
    (folder) => !published.has(textFolder(path.basename(folder))),
    count,
  );
  await forgetOld(cache, keys);
  for (const [i, folder] of folders.entries()) {
    const name = textFolder(keys[i]);
    await mkdir(path.join(out, name));
    if (!published.has(name)) copyFiles(path.join(folder, 'text'), path.join(out, name));
  }
  const index = `index-${digest(keys.join()).slice(0, 10)}`;
  const parts = folders.map((folder, i) => ({ folder, length: summaries[i]?.length ?? [] }));
  const { chunks, split } = await mergeShards(parts, path.join(out, index));
  const manifest: Manifest = {
    base: siteBase(),
    index,
    chunks,
    split,
    shards: summaries.map(({ ids }, i) => ({ folder: textFolder(keys[i]), documents: ids.length })),
    catalogue: buildCatalogue(sources, summaries, paths.content, await readCourseUses(paths.content)),
    abbreviations: readAbbreviations(paths.content),
  };
  const lookup = buildLookup(sources, manifest.catalogue.places);
  const entry: Entry = { manifest: await writePacked(out, manifest), lookup: await writePacked(out, lookup) };
  await writeFile(path.join(out, 'entry.json'), JSON.stringify(entry));
}

function copyFiles(from: string, to: string): void {
  for (const name of readdirSync(from)) copyFileSync(path.join(from, name), path.join(to, name));
}

/** Deals documents into shards by a digest of their ids, so that a new document changes one shard and no other. */
function intoBuckets(sources: readonly SearchSource[], shardSize: number): SearchSource[][] {
  const characters = sources.reduce((sum, { document }) => sum + document.characters, 0);
  // A power of two, so that a growing archive is dealt anew only when it has doubled.
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(characters / shardSize)));
  const buckets = Array.from({ length: count }, (): SearchSource[] => []);
  for (const source of [...sources].sort(byLikeness)) {
    const hash = createHash('sha256').update(source.document.metadata.id).digest();
    buckets[hash.readUInt32BE(0) % count]?.push(source);
  }
  return buckets.filter((bucket) => bucket.length > 0);
}

/**
 * Papers of one kind, genre and place stand side by side, by date: places of a word then lie close together and columns
 * repeat themselves, which makes both smaller.
 */
function byLikeness(a: SearchSource, b: SearchSource): number {
  const key = ({ document: { metadata } }: SearchSource): string =>
    [metadata.kind, metadata.genre, metadata.region, principalDate(metadata.dates)?.date, metadata.id].join(
      '\n',
    );
  return key(a) < key(b) ? -1 : 1;
}

function digestOf(bucket: readonly SearchSource[], version: string): string {
  const hash = createHash('sha256').update(version);
  for (const { document } of bucket) {
    hash.update(JSON.stringify([document.digest, document.metadata]));
  }
  return hash.digest('hex').slice(0, 32);
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const textFolder = (key = ''): string => `text-${key.slice(0, 10)}`;

const week = 7 * 24 * 3600 * 1000;

/** Drops kept shards that no build has used for a week; another build of this archive may be using the others. */
async function forgetOld(cache: string, used: readonly string[]): Promise<void> {
  const now = new Date();
  for (const name of used) await utimes(path.join(cache, name), now, now);
  for (const name of await readdir(cache)) {
    const { mtimeMs } = await stat(path.join(cache, name));
    if (now.getTime() - mtimeMs > week) await rm(path.join(cache, name), { recursive: true, force: true });
  }
}

/** Writes data packed under a name that tells its content, so that it may be cached for ever; gives the name. */
async function writePacked(out: string, data: unknown): Promise<string> {
  const bytes = gzipSync(JSON.stringify(data), { level: 9 });
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.bin`;
  await writeFile(path.join(out, name), bytes);
  return name;
}
