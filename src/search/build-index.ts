import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuildPaths } from '../paths.ts';
import { buildCatalogue } from './build-catalogue.ts';
import { buildLookup } from './build-lookup.ts';
import { buildShard, type ShardSummary } from './pagefind-shard.ts';
import { readAbbreviations } from './read-abbreviations.ts';
import { readSources, type SearchSource } from './read-records.ts';
import type { Entry, Manifest } from './types.ts';

/** Characters of text in a shard: bounds Pagefind's memory (some 2 GB); fewer would cost each query more chunks. */
const shardSize = 9_000_000;

/** Counts up when what is written for the same documents changes, so that kept shards are built anew. */
const indexVersion = '1';

/**
 * Indexes an archive into `<dist>/pagefind/`: shards of Pagefind chunks with the packed texts, a manifest, and
 * `entry.json`, which names the manifest. Shards whose documents are unchanged come from the cache. The same archive
 * gives the same files, byte for byte.
 */
export async function buildSearchIndex(dist: string, paths: BuildPaths): Promise<void> {
  const sources = await readSources(dist, paths);
  const out = path.join(dist, 'pagefind');
  const cache = path.join(paths.cache, 'search');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const shards: { folder: string; summary: ShardSummary }[] = [];
  for (const bucket of intoBuckets(sources)) {
    const key = digestOf(bucket);
    const summary =
      (await findShard(path.join(cache, key))) ?? (await buildShard(bucket, path.join(cache, key)));
    const folder = `${shards.length}-${key.slice(0, 8)}`;
    await cp(path.join(cache, key), path.join(out, folder), {
      recursive: true,
      filter: (file) => !file.endsWith('shard.json'),
    });
    shards.push({ folder, summary });
  }
  await forgetOthers(cache, sources);
  const manifest: Manifest = {
    shards: shards.map(({ folder, summary }) => ({
      folder,
      documents: summary.ids.length,
      chunks: summary.chunks,
    })),
    catalogue: buildCatalogue(
      sources,
      shards.map(({ summary }) => summary),
      paths.content,
    ),
    abbreviations: readAbbreviations(paths.content),
  };
  const lookup = buildLookup(sources, manifest.catalogue.places);
  const entry: Entry = { manifest: await writePacked(out, manifest), lookup: await writePacked(out, lookup) };
  await writeFile(path.join(out, 'entry.json'), JSON.stringify(entry));
}

/** Deals documents into shards by a digest of their ids, so that a new document changes one shard and no other. */
function intoBuckets(sources: readonly SearchSource[]): SearchSource[][] {
  const characters = sources.reduce((sum, { document }) => sum + document.characters, 0);
  const count = Math.max(1, Math.ceil(characters / shardSize));
  const buckets = Array.from({ length: count }, (): SearchSource[] => []);
  const sorted = [...sources].sort((a, b) => (a.document.metadata.id < b.document.metadata.id ? -1 : 1));
  for (const source of sorted) {
    const hash = createHash('sha256').update(source.document.metadata.id).digest();
    buckets[hash.readUInt32BE(0) % count]?.push(source);
  }
  return buckets.filter((bucket) => bucket.length > 0);
}

function digestOf(bucket: readonly SearchSource[]): string {
  const hash = createHash('sha256').update(indexVersion);
  for (const { document, url, status } of bucket) {
    hash.update(JSON.stringify([document.digest, document.metadata, url, status]));
  }
  return hash.digest('hex').slice(0, 32);
}

async function findShard(folder: string): Promise<ShardSummary | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'shard.json'), 'utf8')) as ShardSummary;
  } catch {
    return undefined;
  }
}

/** Drops kept shards that this archive no longer has. */
async function forgetOthers(cache: string, sources: readonly SearchSource[]): Promise<void> {
  const keep = new Set(intoBuckets(sources).map(digestOf));
  for (const name of await readdir(cache).catch(() => [])) {
    if (!keep.has(name)) await rm(path.join(cache, name), { recursive: true });
  }
}

/** Writes data packed under a name that tells its content, so that it may be cached for ever; gives the name. */
async function writePacked(out: string, data: unknown): Promise<string> {
  const bytes = gzipSync(JSON.stringify(data), { level: 9 });
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.bin`;
  await writeFile(path.join(out, name), bytes);
  return name;
}
