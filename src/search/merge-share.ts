import { mkdirSync } from 'node:fs';
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
}

/** Writes the words of a share into chunks, in order. */
export function mergeShare({ characters, counts, starts, share, out }: ShareWork): WrittenWords {
  mkdirSync(out, { recursive: true });
  const words = new WordWriter(characters, starts, out);
  for (const pair of pairsOf(characters, counts, share)) words.add(pair);
  return words.end();
}
