import { ByteWriter } from './bytes.ts';
import type { Pair } from './pairs.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { paragraphEnd, rowsMark } from './tokens.ts';

/** From so many bytes on a pair is split by the character that follows it, if that has so many bytes itself. */
const longPair = 1024;
const longFollower = 256;

export interface WordList {
  word: string;
  bytes: Uint8Array;
}

/** Whether a word is a frequent pair of everyday characters. */
export const isLong = (word: string, bytes: Uint8Array): boolean =>
  word.length === 2 && bytes.length >= longPair;

/**
 * Splits the list of a frequent pair, so that a longer phrase need not fetch all of it: the places where a frequent
 * character follows are a list each, `word` itself keeps the others, and a list of rows tells which documents have
 * it at all. `rowsOf` gives the documents of places.
 */
export function splitList(
  { word, places }: Pair,
  { codes, row }: ShardCharacters,
  rowsOf: (places: Uint32Array) => Uint32Array,
): WordList[] {
  const followerAt = (place: number): number => row[place + 2] ?? 0;
  const groups = new Map<number, number[]>();
  for (const place of places) {
    const group = groups.get(followerAt(place));
    if (group === undefined) groups.set(followerAt(place), [place]);
    else group.push(place);
  }
  const own: WordList[] = [];
  for (const [follower, group] of groups) {
    const code = codes[follower] ?? '';
    // The end of a text or paragraph follows no phrase, and some characters have longer codes.
    if (group.length < longFollower / 3 || code.length !== 1 || code === paragraphEnd) continue;
    const list = distances(Uint32Array.from(group));
    if (list.length < longFollower) continue;
    own.push({ word: word + code, bytes: list });
    groups.delete(follower);
  }
  own.sort((a, b) => (a.word < b.word ? -1 : 1));
  const others = places.filter((place) => groups.has(followerAt(place)));
  return [
    { word, bytes: distances(others) },
    { word: word + rowsMark, bytes: distances(rowsOf(places)) },
    ...own,
  ];
}

const writer = new ByteWriter();

function distances(rising: Uint32Array): Uint8Array {
  writer.distances(rising);
  return writer.take();
}
