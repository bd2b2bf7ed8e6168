import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { buildPaths } from '../../../src/paths.ts';
import { buildSearchIndex } from '../../../src/search/build-index.ts';
import { findShard } from '../../../src/search/kept-shard.ts';
import { writeIndex } from '../../../src/search/write-index.ts';
import { placeTexts } from '../../../src/search/placement.ts';
import { joinCodes, joinShards, type ShardCharacters } from '../../../src/search/shard-characters.ts';
import { packSplitPairs } from '../../../src/search/split-pairs.ts';
import type { Column, Entry, ListColumn, Manifest } from '../../../src/search/types.ts';

/** Puts the index of an archive, repeated until it has so many documents, into a built site; gives their number. */
export async function repeatIndex(content: string, dist: string, documents: number): Promise<number> {
  await rm(path.join(dist, 'search'), { recursive: true, force: true });
  const paths = buildPaths({ ...process.env, ARCHIVE_CONTENT: content });
  await buildSearchIndex(dist, paths);
  const out = path.join(dist, 'search');
  const entry = JSON.parse(await readFile(path.join(out, 'entry.json'), 'utf8')) as Entry;
  const manifest = JSON.parse(
    gunzipSync(await readFile(path.join(out, entry.manifest))).toString('utf8'),
  ) as Manifest;
  const times = Math.ceil(documents / manifest.catalogue.date.length);
  const repeat = <T>(list: readonly T[]): T[] => Array.from({ length: times }, () => list).flat();
  const column = <C extends Column | ListColumn>(of: C): C => ({ ...of, rows: repeat(of.rows as unknown[]) });
  const { catalogue } = manifest;
  const shards = await keptShards(path.join(paths.cache, 'search'), manifest);
  const length = repeat(catalogue.length);
  const starts = placeTexts(
    length,
    repeat(manifest.shards).map((shard) => shard.documents),
  );
  const characters = joinShards(repeat(shards), { codes: joinCodes(shards), starts, length });
  const written = await writeIndex(characters, starts, { out: path.join(out, 'index-large') });
  const large: Manifest = {
    ...manifest,
    index: 'index-large',
    chunks: written.chunks,
    split: packSplitPairs(written.split),
    shards: repeat(manifest.shards),
    catalogue: {
      ...catalogue,
      kind: column(catalogue.kind),
      genre: column(catalogue.genre),
      region: column(catalogue.region),
      script: column(catalogue.script),
      status: column(catalogue.status),
      issuer: column(catalogue.issuer),
      topic: column(catalogue.topic),
      course: column(catalogue.course),
      date: repeat(catalogue.date),
      title: repeat(catalogue.title),
      head: repeat(catalogue.head),
      length: repeat(catalogue.length),
    },
  };
  const bytes = gzipSync(JSON.stringify(large), { level: 9 });
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.bin`;
  await writeFile(path.join(out, name), bytes);
  await writeFile(path.join(out, 'entry.json'), JSON.stringify({ ...entry, manifest: name }));
  return large.catalogue.date.length;
}

/** The kept shards of which an index was merged: the folders of its texts have the beginnings of their names. */
async function keptShards(cache: string, { shards }: Manifest): Promise<ShardCharacters[]> {
  const names = await readdir(cache);
  return Promise.all(
    shards.map(async (shard) => {
      const name = names.find((each) => each.startsWith(shard.folder.slice('text-'.length))) ?? '';
      const kept = await findShard(path.join(cache, name));
      if (kept === undefined) throw new Error(`${shard.folder} has no shard in the cache.`);
      return kept.characters;
    }),
  );
}
