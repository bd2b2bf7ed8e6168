import { ByteWriter } from './bytes.ts';
import { outside, type ChangedPair } from './changed-pairs.ts';
import { countDistances, readDistances, type PackedWord } from './chunk.ts';
import { rowsOf, union } from './postings.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { isLong, isLongFollower, ListSplitter, longPair, mayBeApart } from './split-list.ts';
import { rowsMark } from './tokens.ts';

/** Words with the bytes of their lists; undefined for a word that is gone. */
export type ChangedLists = Map<string, Uint8Array | undefined>;

/** The lists of a pair as they were, by word. */
type KnownLists = ReadonlyMap<string, Uint8Array>;

/** Makes the lists of changed pairs from the former ones, as a merge of all texts would. */
export class ListChanger {
  readonly #characters: ShardCharacters;
  readonly #starts: Uint32Array;
  readonly #splitter: ListSplitter;
  /** How many places stand before each character; 0 between two pairs. */
  readonly #counts: Uint32Array;
  readonly #writer = new ByteWriter();

  /** `starts` has where each text begins in the row of `characters`, which are those of the next index. */
  constructor(characters: ShardCharacters, starts: Uint32Array) {
    this.#characters = characters;
    this.#starts = starts;
    this.#splitter = new ListSplitter(characters, starts);
    this.#counts = new Uint32Array(characters.codes.length);
  }

  /** The lists of a pair that differ from its former ones, and whether it is split now. */
  change(
    pair: string,
    former: readonly PackedWord[],
    changed: ChangedPair,
  ): { lists: ChangedLists; isSplit: boolean } {
    const known = new Map(former.map(({ word, bytes }) => [word, bytes]));
    const staysSplit = former.length > 1 && countPlaces(former) - changed.gone >= longPair;
    const lists = staysSplit ? this.#ofSplit(pair, known, changed) : this.#anew(pair, known, changed);
    const isSplit = staysSplit || lists.get(pair + rowsMark) !== undefined;
    for (const [word, bytes] of lists) if (isSame(known.get(word), bytes)) lists.delete(word);
    return { lists, isSplit };
  }

  #anew(pair: string, known: KnownLists, { places, texts }: ChangedPair): ChangedLists {
    const lists: ChangedLists = new Map([...known.keys()].map((word) => [word, undefined]));
    const former = [...known].filter(([word]) => !word.endsWith(rowsMark));
    const kept = former.map(([, bytes]) => outside(readDistances(bytes), texts));
    const all = union([...kept, Uint32Array.from(places)]);
    if (all.length === 0) return lists;
    const bytes = this.#distances(all);
    if (!isLong(pair, bytes)) return lists.set(pair, bytes);
    for (const own of this.#splitter.split({ word: pair, places: all })) lists.set(own.word, own.bytes);
    return lists;
  }

  /** Of a pair that stays split, the lists of characters that follow it in changed texts: most of its others stay. */
  #ofSplit(pair: string, known: KnownLists, changed: ChangedPair): ChangedLists {
    const { texts, places, followers, touched } = changed;
    const { codes } = this.#characters;
    const lists: ChangedLists = new Map();
    const kept = (word: string): Uint32Array =>
      outside(readDistances(known.get(word) ?? new Uint8Array()), texts);
    const wordOf = (follower: number): string => pair + (codes[follower] ?? '');
    const apart = new Set([...touched].filter((follower) => follower !== 0 && known.has(wordOf(follower))));
    const others = [kept(pair), placesWhere(places, (i) => !apart.has(followers[i] ?? 0))];
    for (const follower of apart) {
      const word = wordOf(follower);
      const own = union([kept(word), placesWhere(places, (i) => followers[i] === follower)]);
      const bytes = this.#apart(follower, own);
      lists.set(word, bytes);
      if (bytes === undefined) others.push(own);
    }
    let rest = union(others);
    const { row } = this.#characters;
    for (const follower of this.#frequent(rest, touched)) {
      const bytes = this.#apart(
        follower,
        rest.filter((place) => row[place + 2] === follower),
      );
      if (bytes === undefined) continue;
      lists.set(wordOf(follower), bytes);
      rest = rest.filter((place) => row[place + 2] !== follower);
    }
    lists.set(pair, this.#distances(rest));
    if (changed.rowsDiffer) lists.set(pair + rowsMark, this.#rows(known.get(pair + rowsMark), changed));
    return lists;
  }

  /** Those of some characters that follow so many places that these may be a list of their own. */
  #frequent(places: Uint32Array, characters: ReadonlySet<number>): number[] {
    const { codes, row } = this.#characters;
    const counts = this.#counts;
    for (let i = 0; i < places.length; i += 1) {
      const follower = row[(places[i] as number) + 2] ?? 0;
      counts[follower] = (counts[follower] as number) + 1;
    }
    const frequent = [...characters].filter((each) => mayBeApart(codes[each] ?? '', counts[each] as number));
    for (let i = 0; i < places.length; i += 1) counts[row[(places[i] as number) + 2] ?? 0] = 0;
    return frequent;
  }

  /** The list of the places before a character, where they are so many that it is one of its own. */
  #apart(follower: number, places: Uint32Array): Uint8Array | undefined {
    if (!mayBeApart(this.#characters.codes[follower] ?? '', places.length)) return undefined;
    const bytes = this.#distances(places);
    return isLongFollower(bytes) ? bytes : undefined;
  }

  /** The list of the documents that have a pair. */
  #rows(former: Uint8Array | undefined, { texts, places }: ChangedPair): Uint8Array {
    const changed = new Set(
      rowsOf(
        Uint32Array.from(texts, ({ start }) => start),
        this.#starts,
      ),
    );
    const kept = readDistances(former ?? new Uint8Array()).filter((row) => !changed.has(row));
    return this.#distances(union([kept, rowsOf(Uint32Array.from(places), this.#starts)]));
  }

  #distances(rising: Uint32Array): Uint8Array {
    this.#writer.distances(rising);
    return this.#writer.take();
  }
}

const placesWhere = (places: readonly number[], test: (index: number) => boolean): Uint32Array =>
  Uint32Array.from(places.filter((_, index) => test(index)));

/** How many places the lists of a pair have. */
const countPlaces = (lists: readonly PackedWord[]): number =>
  lists.reduce((sum, { word, bytes }) => (word.endsWith(rowsMark) ? sum : sum + countDistances(bytes)), 0);

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;
