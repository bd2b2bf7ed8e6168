import { secondOf } from './pairs.ts';
import { roomOf } from './placement.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { paragraphEnd } from './tokens.ts';

/** A text before and after a change: its characters by the codes of the next index; its place there is the same. */
export interface ChangedText {
  start: number;
  before: Uint32Array;
  after: Uint32Array;
}

/** What is new of a word. */
export interface ChangedWord {
  /** Its places in the texts in which it changed. */
  places: number[];
  /** Whether a place is in one of these texts. */
  isWithin(place: number): boolean;
}

/** The words whose places, or what follows at these, changed with some texts, each with what is new of it. */
export function changedWords(
  texts: readonly ChangedText[],
  { codes }: Pick<ShardCharacters, 'codes'>,
): Map<string, ChangedWord> {
  const changed = new Map<string, { places: number[]; texts: ChangedText[] }>();
  for (const text of texts) {
    const before = wordsOf(text.before, codes);
    const after = wordsOf(text.after, codes);
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const now = after.get(key) ?? { places: [], followers: [] };
      if (isSame(before.get(key), now)) continue;
      const word = wordOf(key, codes);
      const own = changed.get(word) ?? { places: [], texts: [] };
      changed.set(word, own);
      own.texts.push(text);
      for (const place of now.places) own.places.push(text.start + place);
    }
  }
  return new Map(
    [...changed].map(([word, own]) => [
      word,
      { places: own.places, isWithin: (place) => own.texts.some((text) => hasPlace(text, place)) },
    ]),
  );
}

interface Words {
  places: number[];
  followers: number[];
}

/** The words of a text by the numbers of their two characters. */
function wordsOf(characters: Uint32Array, codes: readonly string[]): Map<number, Words> {
  const end = codes.indexOf(paragraphEnd);
  const words = new Map<number, Words>();
  for (const [place, first] of characters.entries()) {
    const key = first * codes.length + secondOf(first, characters[place + 1] ?? 0, end);
    const word = words.get(key) ?? { places: [], followers: [] };
    words.set(key, word);
    word.places.push(place);
    word.followers.push(characters[place + 2] ?? 0);
  }
  return words;
}

const wordOf = (key: number, codes: readonly string[]): string =>
  `${codes[Math.floor(key / codes.length)] ?? ''}${codes[key % codes.length] ?? ''}`;

const isSame = (before: Words | undefined, after: Words): boolean =>
  before !== undefined &&
  before.places.length === after.places.length &&
  before.places.every((place, i) => place === after.places[i] && before.followers[i] === after.followers[i]);

const hasPlace = ({ start, before }: ChangedText, place: number): boolean =>
  place >= start && place < start + roomOf(before.length);
