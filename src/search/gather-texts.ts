import { emptyRow, type ShardCharacters } from './shard-characters.ts';

/** A text of a shard: so many places of its row, from one on. */
export interface TextPlaces {
  characters: ShardCharacters;
  start: number;
  length: number;
}

/** Where each text of a shard is, by their lengths. */
export function textPlaces(characters: ShardCharacters, lengths: readonly number[]): TextPlaces[] {
  let next = 0;
  return lengths.map((length) => {
    const start = next;
    next += length + 1;
    return { characters, start, length };
  });
}

/** Texts of several shards in one row, in their order: as a shard of its own has them, with its codes and no other. */
export function gatherTexts(texts: readonly TextPlaces[]): ShardCharacters {
  const used = new Map<ShardCharacters, Uint8Array>();
  for (const { characters, start, length } of texts) {
    const marks = used.get(characters) ?? new Uint8Array(characters.codes.length);
    used.set(characters, marks);
    for (let at = start; at < start + length; at += 1) marks[characters.row[at] as number] = 1;
  }
  const met = [...used].flatMap(([{ codes }, marks]) => codes.filter((_, number) => marks[number] === 1));
  // Behind each text stands the empty code, which sorts first.
  const codes = [...new Set(['', ...met])].sort();
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const renumbered = new Map(
    [...used.keys()].map((each) => [each, Uint32Array.from(each.codes, (code) => numbers.get(code) ?? 0)]),
  );
  const row = emptyRow(
    codes,
    texts.reduce((sum, { length }) => sum + length + 1, 0),
  );
  let next = 0;
  for (const { characters, start, length } of texts) {
    const own = renumbered.get(characters) as Uint32Array;
    for (let at = start; at < start + length; at += 1)
      row[next++] = own[characters.row[at] as number] as number;
    next += 1;
  }
  return { codes, row };
}
