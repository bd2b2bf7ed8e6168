/** A row of characters, by their numbers, as words of one character or two. */
export interface ShardWords {
  /** The characters of each word, by its number, the second 0 where it has one: the commonest first, whose name is shortest. */
  first: Uint32Array;
  second: Uint32Array;
  /** The number of the word at each place. */
  row: Uint32Array;
}

/** Pairs are counted of the commonest characters alone, of which nearly all common pairs are: a table holds them. */
const commonCharacters = 512;

/** So many pairs spare Pagefind two words of five and a quarter of its time; more have to be kept and spare little. */
const commonPairs = 4000;

/**
 * Makes words of a row of characters, numbered from 0 on, of which there are so many: the commonest pairs are one word each, read from
 * the front, all others words of one character. The character 0 ends a text and is in no pair.
 */
export function toWords(row: Uint32Array, characters: number): ShardWords {
  const rank = ranksOf(row, characters);
  const { pairs, numbers } = choosePairs(row, rank);
  // Words as they are met: characters under their own numbers, pairs behind them.
  const met = new Uint32Array(row.length);
  const counts = new Uint32Array(characters + pairs.length);
  let length = 0;
  for (let at = 0; at < row.length; at += 1) {
    const first = row[at] as number;
    const pair = numbers[pairOf(rank[first] as number, rank[row[at + 1] ?? 0] as number)] as number;
    const word = pair === 0 ? first : characters + pair - 1;
    if (pair !== 0) at += 1;
    counts[word] = (counts[word] as number) + 1;
    met[length++] = word;
  }
  const order = byCount(counts);
  const renumbered = new Uint32Array(counts.length);
  for (const [number, word] of order.entries()) renumbered[word] = number;
  return {
    first: Uint32Array.from(order, (word) =>
      word < characters ? word : (pairs[word - characters]?.[0] ?? 0),
    ),
    second: Uint32Array.from(order, (word) => (word < characters ? 0 : (pairs[word - characters]?.[1] ?? 0))),
    row: renumber(met.subarray(0, length), renumbered),
  };
}

function renumber(row: Uint32Array, numbers: Uint32Array): Uint32Array {
  for (let at = 0; at < row.length; at += 1) row[at] = numbers[row[at] as number] as number;
  return row;
}

/** The row of characters that words were made of; it has so many places. */
export function fromWords({ first, second, row }: ShardWords, places: number): Uint32Array {
  const characters = new Uint32Array(places);
  let at = 0;
  for (let i = 0; i < row.length; i += 1) {
    const word = row[i] as number;
    characters[at++] = first[word] as number;
    if (second[word] !== 0) characters[at++] = second[word] as number;
  }
  return characters;
}

/** The numbers that are counted at all, the commonest first; so many at most. */
function byCount(counts: Uint32Array, most = counts.length): number[] {
  const met: number[] = [];
  for (let number = 0; number < counts.length; number += 1) if (counts[number] !== 0) met.push(number);
  // What is left out need not be sorted number by number, which takes long.
  const least = Uint32Array.from(met, (number) => counts[number] as number)
    .sort()
    .at(-Math.min(most, met.length));
  return met
    .filter((number) => (counts[number] as number) >= (least ?? 0))
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, most);
}

/** For each character its place among the commonest; `commonCharacters` for all others. */
function ranksOf(row: Uint32Array, characters: number): Uint16Array {
  const counts = new Uint32Array(characters);
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at] as number;
    counts[character] = (counts[character] as number) + 1;
  }
  counts[0] = 0;
  const ranks = new Uint16Array(characters).fill(commonCharacters);
  for (const [rank, character] of byCount(counts, commonCharacters).entries()) ranks[character] = rank;
  return ranks;
}

/** Characters that are not common share a column and a row of the table, which are not looked at. */
const side = commonCharacters + 1;
const pairOf = (first: number, second: number): number => first * side + second;

/** The commonest pairs of common characters, and a table that has the number of each, from 1 on. */
function choosePairs(row: Uint32Array, rank: Uint16Array): { pairs: number[][]; numbers: Uint32Array } {
  const counts = new Uint32Array(side * side);
  let before = commonCharacters;
  for (let at = 0; at < row.length; at += 1) {
    const own = rank[row[at] as number] as number;
    const pair = pairOf(before, own);
    counts[pair] = (counts[pair] as number) + 1;
    before = own;
  }
  for (let other = 0; other < side; other += 1) {
    counts[pairOf(commonCharacters, other)] = 0;
    counts[pairOf(other, commonCharacters)] = 0;
  }
  const chosen = byCount(counts, commonPairs);
  counts.fill(0);
  for (const [i, pair] of chosen.entries()) counts[pair] = i + 1;
  const characters = new Uint32Array(side);
  for (const [character, own] of rank.entries()) characters[own] = character;
  const pairs = chosen.map((pair) => [
    characters[Math.floor(pair / side)] as number,
    characters[pair % side] as number,
  ]);
  return { pairs, numbers: counts };
}
