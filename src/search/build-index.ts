import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { cp, mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuildPaths } from '../paths.ts';
import type { Count } from '../render/read-archive.ts';
import { codeVersion } from '../render/pipeline-version.ts';
import { buildCatalogue } from './build-catalogue.ts';
import { buildLookup } from './build-lookup.ts';
import { indexFolder } from './index-folder.ts';
import type { FormerShard } from './build-shard.ts';
import { buildShards, type ShardPlan } from './build-shards.ts';
import { intoBuckets, nameOf } from './deal-shards.ts';
import {
  chunksOf,
  findChanges,
  findFormer,
  indexName,
  publishedShards,
  textsName,
  type FormerIndex,
} from './former-index.ts';
import type { Shard } from './kept-shard.ts';
import { placeTexts } from './placement.ts';
import { readAbbreviations } from './read-abbreviations.ts';
import { readCourseUses } from './read-course-uses.ts';
import {
  readKnown,
  siteBase,
  toSources,
  validities,
  type KnownArchive,
  type SearchSource,
} from './read-sources.ts';
import { joinCodes, joinShards, type ShardCharacters } from './shard-characters.ts';
import { packSplitPairs } from './split-pairs.ts';
import type { Entry, Manifest } from './types.ts';
import { writeIndex } from './write-index.ts';
import type { ShareWork } from './write-share.ts';

/** Most characters of text in a shard: bounds what a changed paper has to read and write again. */
const usualShardSize = 3_000_000;

/** A digest of the code of this room, so that shards kept by any other are built anew. */
function roomVersion(root: string): string {
  const files = readdirSync(path.join(root, room)).filter((name) => name.endsWith('.ts'));
  return codeVersion(
    root,
    files.map((name) => `${room}/${name}`),
  );
}

const room = 'src/search';

export interface IndexOptions {
  /** Else the archive is read. */
  known?: KnownArchive;
  shardSize?: number | undefined;
  /** Only the shards of this part, where the build is shared. */
  part?: { number: number; of: number } | undefined;
  /** Folders of the published index, untouched: texts, which then stay empty, and chunks, which are taken from it. */
  published?: ReadonlySet<string>;
  /** Told of each shard that was built: how many of how many are done. */
  count?: Count;
}

/**
 * Indexes an archive into `<dist>/search/`: the chunks of all shards together, the packed texts of each, a manifest,
 * and `entry.json`, which names the manifest. Shards whose documents are unchanged come from the cache. The same archive
 * gives the same files, byte for byte. Of a part of a build, its texts alone are made, and its shards, copied into
 * `<dist>/shards/`.
 */
export async function buildSearchIndex(
  dist: string,
  paths: BuildPaths,
  { known, shardSize = usualShardSize, part, published = new Set(), count }: IndexOptions = {},
): Promise<void> {
  const { documents, effects } = known ?? (await readKnown(paths));
  const sources = toSources(documents);
  const out = path.join(dist, indexFolder);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const cache = path.join(paths.cache, 'search');
  await mkdir(cache, { recursive: true });
  const version = roomVersion(paths.root);
  const former = findFormer(path.join(paths.out, indexFolder), cache, version);
  const plans = planShards(sources, {
    cache,
    out,
    shardSize,
    published,
    version,
    former: former === undefined ? [] : publishedShards(former, published),
  });
  if (part !== undefined) {
    const mine = plans.filter((_, i) => i % part.of === part.number - 1);
    await buildShards(mine, count);
    for (const { folder } of mine) {
      await cp(folder, path.join(dist, 'shards', path.basename(folder)), { recursive: true });
    }
    await mkdir(path.join(dist, 'shards'), { recursive: true });
    return;
  }
  const shards = await buildShards(plans, count);
  await forgetOld(cache, plans);
  const summaries = shards.map(({ summary }) => summary);
  const folders = plans.map(({ folder }) => folder);
  const index = indexName(folders, version);
  const words = await joinWords(
    shards,
    former !== undefined && published.has(former.manifest.index) ? former : undefined,
    folders,
  );
  const describe = async (): Promise<Pick<Manifest, 'catalogue'> & Pick<Entry, 'lookup'>> => {
    const { content } = paths;
    const courses = await readCourseUses(content);
    const statuses = validities(sources, await effects);
    const catalogue = buildCatalogue(sources, summaries, { content, courses, statuses });
    return { catalogue, lookup: await writePacked(out, buildLookup(sources, catalogue.places, statuses)) };
  };
  // While the last thread writes its words.
  const [written, { catalogue, lookup }] = await Promise.all([
    writeIndex(words.characters, words.starts, { out: path.join(out, index), former: words.former }),
    describe(),
  ]);
  const manifest: Manifest = {
    base: siteBase(),
    index,
    chunks: written.chunks,
    split: packSplitPairs(written.split),
    shards: plans.map(({ texts, sources }) => ({
      folder: path.basename(texts),
      documents: sources.length,
    })),
    catalogue,
    abbreviations: readAbbreviations(paths.content),
  };
  const entry: Entry = { manifest: await writePacked(out, manifest), lookup };
  await writeFile(path.join(out, 'entry.json'), JSON.stringify(entry));
}

/** What the chunks of an index are made of: the texts of all shards, and what changed since a former index, or all. */
async function joinWords(
  shards: readonly Shard[],
  former: FormerIndex | undefined,
  folders: readonly string[],
): Promise<{ characters: ShardCharacters; starts: Uint32Array; former: ShareWork['former'] }> {
  const length = shards.flatMap(({ summary }) => summary.length);
  const starts = placeTexts(
    length,
    shards.map(({ summary }) => summary.length.length),
  );
  const own = shards.map(({ characters }) => characters);
  const changes = former && (await findChanges(former, { folders, shards, starts }));
  const codes = changes?.codes ?? joinCodes(own);
  return {
    characters: joinShards(own, { codes, starts, length }),
    starts,
    former: former && changes && { chunks: chunksOf(former), texts: changes.texts },
  };
}

interface PlanOptions {
  cache: string;
  out: string;
  shardSize: number;
  published: ReadonlySet<string>;
  version: string;
  former: readonly (FormerShard | undefined)[];
}

/** Deals the documents into shards; each has a folder in the cache and one of texts, both by its content. */
function planShards(
  sources: readonly SearchSource[],
  { cache, out, shardSize, published, version, former }: PlanOptions,
): ShardPlan[] {
  return intoBuckets(sources, shardSize).map((bucket, i) => {
    const key = nameOf(bucket, version);
    const texts = textsName(key);
    return {
      sources: bucket,
      folder: path.join(cache, key),
      texts: path.join(out, texts),
      published: published.has(texts),
      former: former[i],
    };
  });
}

const week = 7 * 24 * 3600 * 1000;

/** Drops kept shards that no build has used for a week; another build of this archive may be using the others. */
async function forgetOld(cache: string, used: readonly ShardPlan[]): Promise<void> {
  const now = new Date();
  for (const { folder } of used) await utimes(folder, now, now);
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
