import { readDistances } from './chunk.ts';
import { ByteWriter } from './bytes.ts';
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
 * it at all. `letters` has the first code of the token at each place, `rowsOf` the documents of places.
 */
export function splitList(
  { word, bytes }: WordList,
  letters: Uint16Array,
  rowsOf: (places: Uint32Array) => Iterable<number>,
): WordList[] {
  const places = readDistances(bytes);
  const groups = new Map<number, number[]>();
  for (const place of places) {
    const follower = letters[place + 2] ?? 0;
    const group = groups.get(follower);
    if (group === undefined) groups.set(follower, [place]);
    else group.push(place);
  }
  const own: WordList[] = [];
  for (const [follower, group] of groups) {
    // The end of a text or paragraph follows no phrase, and some characters have longer codes.
    if (group.length < longFollower / 3 || follower === 0 || follower >= paragraphEnd.charCodeAt(0)) continue;
    const list = distances(group);
    if (list.length < longFollower) continue;
    own.push({ word: word + String.fromCharCode(follower), bytes: list });
    groups.set(follower, []);
  }
  own.sort((a, b) => (a.word < b.word ? -1 : 1));
  const others = Uint32Array.from([...groups.values()].flat()).sort();
  return [
    { word, bytes: distances(others) },
    { word: word + rowsMark, bytes: distances(rowsOf(places)) },
    ...own,
  ];
}

function distances(rising: Iterable<number>): Uint8Array {
  const writer = new ByteWriter();
  let last = 0;
  for (const each of rising) {
    writer.number(each - last);
    last = each;
  }
  return writer.take();
}
