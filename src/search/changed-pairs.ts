import { secondOf, type Share } from './pairs.ts';
import { roomOf } from './placement.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { paragraphEnd } from './tokens.ts';

/** A text before and after a change: its characters by the codes of the next index; its place there is the same. */
export interface ChangedText {
  start: number;
  before: Uint32Array;
  after: Uint32Array;
}

/** What is new of a pair. */
export interface ChangedPair {
  /** Its places now in the texts in which it changed, rising, and the number of the character that follows at each. */
  places: number[];
  followers: number[];
  /** The characters that followed it in these texts, before or now. */
  touched: Set<number>;
  /** How many places it had in these texts. */
  gone: number;
  /** Whether some text has it now that had it not, or no longer. */
  rowsDiffer: boolean;
  /** The texts in which it changed. */
  texts: ChangedText[];
}

/** The pairs of a share whose places, or what follows at these, changed with some texts, which are in order. */
export function changedPairs(
  texts: readonly ChangedText[],
  { codes }: Pick<ShardCharacters, 'codes'>,
  share: Share,
): Map<string, ChangedPair> {
  const changed = new Map<number, ChangedPair>();
  for (const text of texts) {
    const before = placesOf(text.before, codes, share);
    const after = placesOf(text.after, codes, share);
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(key) ?? none, after.get(key) ?? none];
      if (isSame(old, now)) continue;
      const own = changed.get(key) ?? {
        places: [],
        followers: [],
        touched: new Set(),
        gone: 0,
        rowsDiffer: false,
        texts: [],
      };
      changed.set(key, own);
      own.texts.push(text);
      own.gone += old.places.length;
      own.rowsDiffer ||= (old.places.length === 0) !== (now.places.length === 0);
      for (const place of now.places) own.places.push(text.start + place);
      own.followers.push(...now.followers);
      for (const follower of [...old.followers, ...now.followers]) own.touched.add(follower);
    }
  }
  return new Map([...changed].map(([key, own]) => [wordOf(key, codes), own]));
}

/** Rising places without those in some texts. */
export function outside(places: Uint32Array, texts: readonly ChangedText[]): Uint32Array {
  let rest = places;
  for (const { start, before } of texts) {
    const from = firstFrom(rest, start);
    const to = firstFrom(rest, start + roomOf(before.length));
    if (from === to) continue;
    const left = new Uint32Array(rest.length - (to - from));
    left.set(rest.subarray(0, from));
    left.set(rest.subarray(to), from);
    rest = left;
  }
  return rest;
}

/** The index of the first of some rising places that is not before one, by halving. */
function firstFrom(places: Uint32Array, least: number): number {
  let from = 0;
  let to = places.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

interface Places {
  places: number[];
  followers: number[];
}

const none: Places = { places: [], followers: [] };

/** The pairs of a text that begin with a character of a share, by the numbers of their two characters. */
function placesOf(
  characters: Uint32Array,
  codes: readonly string[],
  { from, to }: Share,
): Map<number, Places> {
  const end = codes.indexOf(paragraphEnd);
  const pairs = new Map<number, Places>();
  for (const [place, first] of characters.entries()) {
    if (first < from || first >= to) continue;
    const key = first * codes.length + secondOf(first, characters[place + 1] ?? 0, end);
    const pair = pairs.get(key) ?? { places: [], followers: [] };
    pairs.set(key, pair);
    pair.places.push(place);
    pair.followers.push(characters[place + 2] ?? 0);
  }
  return pairs;
}

const wordOf = (key: number, codes: readonly string[]): string =>
  `${codes[Math.floor(key / codes.length)] ?? ''}${codes[key % codes.length] ?? ''}`;

const isSame = (before: Places, now: Places): boolean =>
  before.places.length === now.places.length &&
  before.places.every((place, i) => place === now.places[i] && before.followers[i] === now.followers[i]);
