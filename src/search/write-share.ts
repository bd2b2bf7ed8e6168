import { mkdirSync } from 'node:fs';
import type { ChangedText } from './changed-pairs.ts';
import { patchShare, type FormerChunks } from './patch-share.ts';
import { pairsOf, type Share } from './pairs.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { WordWriter, type WrittenWords } from './word-writer.ts';

/** What of an index is to be written, and where. */
export interface ShareWork {
  characters: ShardCharacters;
  /** The places of each character. */
  counts: Uint32Array;
  /** Where each text begins. */
  starts: Uint32Array;
  share: Share;
  /** A folder for the chunks `<n>.bin`. */
  out: string;
  /** An index of the same texts at the same places, before some of them changed. */
  former: { chunks: FormerChunks; texts: readonly ChangedText[] } | undefined;
}

/** Writes the words of a share into chunks, in order: what changed since a former index, else all. */
export function writeShare(work: ShareWork): WrittenWords {
  mkdirSync(work.out, { recursive: true });
  return (work.former && patchShare(work.former.chunks, work.former.texts, work)) ?? mergeShare(work);
}

function mergeShare({ characters, counts, starts, share, out }: ShareWork): WrittenWords {
  const words = new WordWriter(characters, starts, out);
  for (const pair of pairsOf(characters, counts, share)) words.add(pair);
  return words.end();
}
