import { mkdirSync } from 'node:fs';
import { ByteWriter } from './bytes.ts';
import { ChunkWriter } from './chunk-writer.ts';
import { pairsOf, type Share } from './pairs.ts';
import { byRow, startsOf } from './postings.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { isLong, ListSplitter } from './split-list.ts';
import type { Manifest } from './types.ts';

/** What of an index is to be written, and where. */
export interface ShareWork {
  characters: ShardCharacters;
  /** The tokens of each text. */
  length: readonly number[];
  share: Share;
  /** A folder for the chunks `<n>.bin`. */
  out: string;
}

/** The first word of each chunk, and the pairs that were split. */
export type MergedShare = Pick<Manifest, 'chunks' | 'split'>;

/** Writes the words of a share into chunks, in order; frequent pairs are split. */
export async function mergeShare({ characters, length, share, out }: ShareWork): Promise<MergedShare> {
  mkdirSync(out, { recursive: true });
  const starts = startsOf(length);
  const splitter = new ListSplitter(characters, (places) => Uint32Array.from(byRow(places, starts).keys()));
  const chunks = new ChunkWriter(out);
  const split: Record<string, string> = {};
  const writer = new ByteWriter();
  for (const { word, places } of pairsOf(characters, share)) {
    writer.distances(places);
    const bytes = writer.take();
    if (!isLong(word, bytes)) {
      await chunks.add(word, bytes);
      continue;
    }
    const [first = '', second = ''] = word;
    split[first] = (split[first] ?? '') + second;
    for (const each of splitter.split({ word, places })) await chunks.add(each.word, each.bytes);
  }
  return { chunks: await chunks.end(), split };
}
