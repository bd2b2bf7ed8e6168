import { mkdirSync } from 'node:fs';
import { ListChanger, type ChangedLists } from './changed-lists.ts';
import { changedPairs, type ChangedText } from './changed-pairs.ts';
import { ChunkWriter } from './chunk-writer.ts';
import type { FormerIndex } from './former-index.ts';
import { FormerLists } from './former-lists.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { splitPairs } from './split-pairs.ts';
import type { WrittenWords } from './word-writer.ts';

/**
 * Writes the index into `out` as a merge of all shards would, from a former one of the same texts at the same places of
 * which some changed: its chunks are taken as they are but for those with lists that changed and the few behind them.
 * Undefined, with nothing written, where most of the chunks would have to be written.
 */
export function patchIndex(
  former: FormerIndex,
  texts: readonly ChangedText[],
  { characters, starts, out }: { characters: ShardCharacters; starts: Uint32Array; out: string },
): WrittenWords | undefined {
  const { chunks } = former.manifest;
  const split = new Set(splitPairs(former.manifest));
  const known = new FormerLists(former.folder, chunks);
  const changer = new ListChanger(characters, starts);
  const lists: ChangedLists = new Map();
  for (const [pair, changed] of [...changedPairs(texts, characters)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { lists: own, isSplit } = changer.change(pair, known.wordsOf(pair), changed);
    for (const [word, bytes] of own) lists.set(word, bytes);
    if (isSplit) split.add(pair);
    else split.delete(pair);
  }
  const words = [...lists.keys()].sort();
  const touched = touchedChunks(chunks, words);
  if (touched.size * 3 > chunks.length * 2) return undefined;
  mkdirSync(out, { recursive: true });
  const written = writeChunks(former, { words, lists, touched }, new ChunkWriter(out));
  return { chunks: written, split: [...split].sort() };
}

interface Patch {
  /** The words to write anew or leave out, in order, with their lists. */
  words: readonly string[];
  lists: ChangedLists;
  /** The chunks that have such words, or would. */
  touched: ReadonlySet<number>;
}

/** Writes the chunks of a former index with what is new; gives the first word of each. */
function writeChunks(former: FormerIndex, { words, lists, touched }: Patch, writer: ChunkWriter): string[] {
  const { chunks } = former.manifest;
  const known = new FormerLists(former.folder, chunks);
  let next = 0;
  const writeBefore = (end: string | undefined): void => {
    for (; next < words.length && (end === undefined || (words[next] ?? '') < end); next += 1) {
      const bytes = lists.get(words[next] ?? '');
      if (bytes !== undefined) writer.add(words[next] ?? '', bytes);
    }
  };
  for (const [number, firstWord] of chunks.entries()) {
    if (!touched.has(number)) {
      writeBefore(firstWord);
      const [first] = writer.isEmpty ? [] : known.chunk(number);
      if (first === undefined || writer.endsBefore(first.word, first.bytes.length)) {
        writer.keep(known.file(number), firstWord);
        continue;
      }
    }
    for (const { word, bytes } of known.chunk(number)) {
      writeBefore(word);
      if (!lists.has(word)) writer.add(word, bytes);
    }
  }
  writeBefore(undefined);
  return writer.end();
}

/**
 * The chunks, by the first word of each, that hold some words, which are in order, or would; where one of them begins a
 * chunk, also the one before, which may end elsewhere.
 */
function touchedChunks(chunks: readonly string[], words: readonly string[]): Set<number> {
  const touched = new Set<number>();
  let at = 0;
  for (const word of words) {
    while (at + 1 < chunks.length && (chunks[at + 1] ?? '') <= word) at += 1;
    if (at > 0 && chunks[at] === word) touched.add(at - 1);
    touched.add(at);
  }
  return touched;
}
