import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { changedWords, type ChangedText, type ChangedWord } from './changed-words.ts';
import { readDistances, readWords, type PackedWord } from './chunk.ts';
import type { FormerIndex } from './former-index.ts';
import { union } from './postings.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { pairOf } from './split-list.ts';
import { splitPairs } from './split-pairs.ts';
import { rowsMark } from './tokens.ts';
import { WordWriter, type WrittenWords } from './word-writer.ts';

/**
 * Writes the index into `out` as a merge of all shards would, from a former one of the same texts at the same places of
 * which some changed: its chunks are taken as they are but for those with words that changed and the few behind them.
 * Undefined, with nothing written, where more than a third of the chunks would have to be written.
 */
export function patchIndex(
  former: FormerIndex,
  texts: readonly ChangedText[],
  { characters, starts, out }: { characters: ShardCharacters; starts: Uint32Array; out: string },
): WrittenWords | undefined {
  const changed = changedWords(texts, characters);
  const words = [...changed.keys()].sort();
  const { chunks } = former.manifest;
  const touched = touchedChunks(chunks, words);
  if (touched.size * 3 > chunks.length) return undefined;
  mkdirSync(out, { recursive: true });
  const writer = new WordWriter(characters, starts, out);
  const patch = new Patch(writer, words, changed);
  for (const [number, firstWord] of chunks.entries()) {
    const file = path.join(former.folder, `${number}.bin`);
    const read = (): PackedWord[] => [...readWords(gunzipSync(readFileSync(file)))];
    if (touched.has(number)) {
      for (const word of read()) patch.pass(word);
      continue;
    }
    patch.writeBefore(firstWord);
    const own = writer.chunks.isEmpty ? [] : read();
    const [first] = own;
    if (first === undefined || writer.chunks.endsBefore(first.word, first.bytes.length))
      writer.chunks.keep(file, firstWord);
    else for (const { word, bytes } of own) writer.chunks.add(word, bytes);
  }
  patch.writeBefore(undefined);
  const written = writer.end();
  const split = splitPairs(former.manifest).filter((pair) => !changed.has(pair));
  return { chunks: written.chunks, split: [...split, ...written.split].sort() };
}

/**
 * The chunks, by the first word of each, that hold the lists of some words, which are in order, or would; where one of
 * them begins a chunk, also the one before, which may end elsewhere.
 */
function touchedChunks(chunks: readonly string[], words: readonly string[]): Set<number> {
  const touched = new Set<number>();
  let at = 0;
  for (const word of words) {
    while (at + 1 < chunks.length && (chunks[at + 1] ?? '') <= word) at += 1;
    if (at > 0 && pairOf(chunks[at] ?? '') === word) touched.add(at - 1);
    touched.add(at);
    for (let more = at + 1; more < chunks.length && pairOf(chunks[more] ?? '') === word; more += 1)
      touched.add(more);
  }
  return touched;
}

/** Words of touched chunks on their way from the former index into the new one. */
class Patch {
  readonly #writer: WordWriter;
  readonly #words: readonly string[];
  readonly #changed: ReadonlyMap<string, ChangedWord>;
  /** The next changed word to write, and its places in the former index. */
  #next = 0;
  #former: Uint32Array[] = [];

  constructor(writer: WordWriter, words: readonly string[], changed: ReadonlyMap<string, ChangedWord>) {
    this.#writer = writer;
    this.#words = words;
    this.#changed = changed;
  }

  /** Takes a word of a touched chunk: writes it where it has not changed, else notes its places. */
  pass({ word, bytes }: PackedWord): void {
    const pair = pairOf(word);
    this.writeBefore(pair);
    if (pair !== this.#words[this.#next]) this.#writer.chunks.add(word, bytes);
    else if (!word.endsWith(rowsMark)) this.#former.push(readDistances(bytes));
  }

  /** Writes the changed words that come before one of the former index; all that are left where there is none. */
  writeBefore(pair: string | undefined): void {
    for (; this.#next < this.#words.length; this.#next += 1) {
      const word = this.#words[this.#next] ?? '';
      if (pair !== undefined && pair <= word) return;
      const change = this.#changed.get(word);
      const places = union([
        ...this.#former.map((list) => list.filter((place) => !change?.isWithin(place))),
        Uint32Array.from(change?.places ?? []),
      ]);
      this.#former = [];
      if (places.length > 0) this.#writer.add({ word, places });
    }
  }
}
