import { mkdir } from 'node:fs/promises';
import { ByteWriter } from './bytes.ts';
import { ChunkWriter } from './chunk-writer.ts';
import { pairsOf } from './pairs.ts';
import { byRow, startsOf } from './postings.ts';
import { joinShards, type ShardCharacters } from './shard-characters.ts';
import { isLong, splitList } from './split-list.ts';
import type { Manifest } from './types.ts';

/**
 * Writes one index of the texts of all shards, which follow each other, into `out`, so that a query fetches one chunk a
 * word however many shards the memory of the build asked for. Frequent pairs are split. `length` has the tokens of each
 * text. Gives the first word of each chunk `<n>.bin` and the pairs that were split.
 */
export async function mergeShards(
  shards: readonly ShardCharacters[],
  length: readonly number[],
  out: string,
): Promise<Pick<Manifest, 'chunks' | 'split'>> {
  await mkdir(out, { recursive: true });
  const characters = joinShards(shards);
  const starts = startsOf(length);
  const rowsOf = (places: Uint32Array): Uint32Array => Uint32Array.from(byRow(places, starts).keys());
  const chunks = new ChunkWriter(out);
  const split: Record<string, string> = {};
  const writer = new ByteWriter();
  for (const { word, places } of pairsOf(characters)) {
    writer.distances(places);
    const bytes = writer.take();
    if (!isLong(word, bytes)) {
      await chunks.add(word, bytes);
      continue;
    }
    const [first = '', second = ''] = word;
    split[first] = (split[first] ?? '') + second;
    for (const each of splitList({ word, places }, characters, rowsOf))
      await chunks.add(each.word, each.bytes);
  }
  return { chunks: await chunks.end(), split };
}
