import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FormerShard } from './build-shard.ts';
import type { ChangedText } from './changed-pairs.ts';
import { findShard, type Shard } from './kept-shard.ts';
import type { FormerChunks } from './patch-share.ts';
import { placeTexts } from './placement.ts';
import { joinCodes, renumber } from './shard-characters.ts';
import { splitPairs } from './split-pairs.ts';
import type { Entry, Manifest } from './types.ts';

/** The published index. */
export interface FormerIndex {
  /** The folder of its chunks. */
  folder: string;
  manifest: Manifest;
  /** The folder of each of its shards in the cache. */
  shards: string[];
}

/** Names an index by its shards and the code that merges them. */
export const indexName = (shards: readonly string[], version: string): string =>
  `index-${createHash('sha256')
    .update([version, ...shards.map((folder) => path.basename(folder))].join())
    .digest('hex')
    .slice(0, 10)}`;

/** Names the folder of the texts of a shard. */
export const textsName = (shard: string): string => `text-${path.basename(shard).slice(0, 10)}`;

/** The index published in a folder; undefined where there is none, or it was not made of kept shards by this code. */
export function findFormer(published: string, cache: string, version: string): FormerIndex | undefined {
  try {
    const entry = JSON.parse(readFileSync(path.join(published, 'entry.json'), 'utf8')) as Entry;
    const manifest = JSON.parse(
      gunzipSync(readFileSync(path.join(published, entry.manifest))).toString('utf8'),
    ) as Manifest;
    const kept = new Map(readdirSync(cache).map((name) => [textsName(name), path.join(cache, name)]));
    const shards = manifest.shards.map(({ folder }) => kept.get(folder) ?? '');
    if (indexName(shards, version) !== manifest.index) return undefined;
    return { folder: path.join(published, manifest.index), manifest, shards };
  } catch {
    return undefined;
  }
}

/** The shards of a published index; undefined in place of those whose texts are not among the untouched folders. */
export const publishedShards = (
  { folder, shards }: FormerIndex,
  untouched: ReadonlySet<string>,
): (FormerShard | undefined)[] =>
  shards.map((shard) => {
    const texts = textsName(shard);
    return untouched.has(texts) ? { folder: shard, texts: path.join(folder, '..', texts) } : undefined;
  });

/** The chunks of a published index. */
export const chunksOf = ({ folder, manifest }: FormerIndex): FormerChunks => ({
  folder,
  firstWords: manifest.chunks,
  split: splitPairs(manifest),
});

/** What the next index is made of, in the order of its shards. */
export interface NextShards {
  folders: readonly string[];
  shards: readonly Shard[];
  starts: Uint32Array;
}

/**
 * The texts that changed between a former index and the next one, and the codes of all; undefined where other texts are
 * in it, or texts moved in the row of all, so that nothing of it can be taken over.
 */
export async function findChanges(
  former: FormerIndex,
  next: NextShards,
): Promise<{ codes: string[]; texts: ChangedText[] } | undefined> {
  const { catalogue, shards: documents } = former.manifest;
  const starts = placeTexts(
    catalogue.length,
    documents.map((shard) => shard.documents),
  );
  if (starts.length !== next.starts.length || starts.some((start, row) => start !== next.starts[row]))
    return undefined;
  const pairs: { before: Shard; after: Shard; row: number }[] = [];
  let row = 0;
  for (const [i, after] of next.shards.entries()) {
    if (next.folders[i] !== former.shards[i]) {
      const before = await findShard(former.shards[i] ?? '');
      if (before?.summary.ids.join() !== after.summary.ids.join()) return undefined;
      pairs.push({ before, after, row });
    }
    row += after.summary.ids.length;
  }
  const codes = joinCodes(
    [...next.shards, ...pairs.map(({ before }) => before)].map((each) => each.characters),
  );
  return { codes, texts: pairs.flatMap((pair) => changedTexts(pair, codes, starts)) };
}

function changedTexts(
  { before, after, row }: { before: Shard; after: Shard; row: number },
  codes: readonly string[],
  starts: Uint32Array,
): ChangedText[] {
  const [old, now] = [textsOf(before, codes), textsOf(after, codes)];
  return old.flatMap((text, i) => {
    const own = now[i] ?? new Uint32Array();
    if (text.length === own.length && text.every((number, at) => number === own[at])) return [];
    return [{ start: starts[row + i] ?? 0, before: text, after: own }];
  });
}

/** The characters of each text of a shard, by their numbers among `codes`. */
function textsOf({ summary, characters }: Shard, codes: readonly string[]): Uint32Array[] {
  const numbers = renumber(characters, codes);
  let from = 0;
  return summary.length.map((tokens) => {
    const text = new Uint32Array(tokens);
    for (let at = 0; at < tokens; at += 1) text[at] = numbers[characters.row[from + at] ?? 0] ?? 0;
    from += tokens + 1;
    return text;
  });
}
