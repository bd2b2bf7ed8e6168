import { ListChanger, type ChangedLists } from './changed-lists.ts';
import { changedPairs, type ChangedPair, type ChangedText } from './changed-pairs.ts';
import { ChunkWriter } from './chunk-writer.ts';
import { FormerLists } from './former-lists.ts';
import type { Share } from './pairs.ts';
import type { ShardCharacters } from './shard-characters.ts';
import type { WrittenWords } from './word-writer.ts';

/** The chunks of an index. */
export interface FormerChunks {
  folder: string;
  /** The first word of each. */
  firstWords: readonly string[];
  /** The pairs that are split. */
  split: readonly string[];
}

/** What a share of the next index is made of, and the folder for its chunks, which is there. */
interface NextShare {
  characters: ShardCharacters;
  starts: Uint32Array;
  share: Share;
  out: string;
}

/** The share of chunks up to which it is quicker to write those that changed than to merge all. */
const most = 0.9;

/**
 * Writes a share of an index as a merge would, from a former one of the same texts at the same places of which some
 * changed: its chunks are taken as they are but for those with lists that changed and the few behind them. Undefined,
 * with nothing written, where nearly all chunks would have to be written.
 */
export function patchShare(
  former: FormerChunks,
  texts: readonly ChangedText[],
  { characters, starts, share, out }: NextShare,
): WrittenWords | undefined {
  const { codes } = characters;
  const [from = '', end = '\uffff'] = [codes[share.from], codes[share.to]];
  const isOwn = (word: string): boolean => word >= from && word < end;
  const firstWords = former.firstWords.filter(isOwn);
  const before = former.firstWords.findIndex(isOwn);
  const known = new FormerLists(former.folder, firstWords, before);
  const pairs = changedPairs(texts, characters, share);
  if (touchedChunks(firstWords, [...pairs.keys()].sort()).size > firstWords.length * most) return undefined;
  const split = new Set(former.split.filter(isOwn));
  const lists = changedLists(known, { characters, starts, pairs }, split);
  const words = [...lists.keys()].sort();
  const touched = touchedChunks(firstWords, words);
  const chunks = writeChunks(known, firstWords, { words, lists, touched }, new ChunkWriter(out));
  return { chunks, split: [...split].sort() };
}

/** The lists of all words that changed; notes in `split` which pairs are split now. */
function changedLists(
  known: FormerLists,
  {
    characters,
    starts,
    pairs,
  }: Pick<NextShare, 'characters' | 'starts'> & { pairs: Map<string, ChangedPair> },
  split: Set<string>,
): ChangedLists {
  const changer = new ListChanger(characters, starts);
  const lists: ChangedLists = new Map();
  for (const [pair, changed] of [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { lists: own, isSplit } = changer.change(pair, known.wordsOf(pair), changed);
    for (const [word, bytes] of own) lists.set(word, bytes);
    if (isSplit) split.add(pair);
    else split.delete(pair);
  }
  return lists;
}

interface Patch {
  /** The words to write anew or leave out, in order, with their lists. */
  words: readonly string[];
  lists: ChangedLists;
  /** The chunks that have such words, or would. */
  touched: ReadonlySet<number>;
}

/** Writes the chunks of a former index with what is new; gives the first word of each. */
function writeChunks(
  known: FormerLists,
  firstWords: readonly string[],
  { words, lists, touched }: Patch,
  writer: ChunkWriter,
): string[] {
  let next = 0;
  const writeBefore = (end: string | undefined): void => {
    for (; next < words.length && (end === undefined || (words[next] ?? '') < end); next += 1) {
      const bytes = lists.get(words[next] ?? '');
      if (bytes !== undefined) writer.add(words[next] ?? '', bytes);
    }
  };
  for (const [number, firstWord] of firstWords.entries()) {
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
