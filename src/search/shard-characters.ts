/** The texts of a shard as the index has them: which character stands at each place of their row. */
export interface ShardCharacters {
  /** The codes of all characters, rising, after an empty one for the end of a text. */
  codes: string[];
  /** At each place the number of its code. */
  row: CharacterRow;
}

export type CharacterRow = Uint16Array | Uint32Array;

/** A row of so many places, wide enough for the numbers of all codes. */
export const emptyRow = (codes: readonly string[], places: number): CharacterRow =>
  codes.length <= 0xffff ? new Uint16Array(places) : new Uint32Array(places);

/** A row from the bytes of one. */
export function toRow(codes: readonly string[], bytes: Uint8Array): CharacterRow {
  const row = emptyRow(codes, bytes.length / emptyRow(codes, 0).BYTES_PER_ELEMENT);
  bytesOf(row).set(bytes);
  return row;
}

export const bytesOf = (row: CharacterRow): Uint8Array =>
  new Uint8Array(row.buffer, row.byteOffset, row.byteLength);

/** All codes of some shards, rising. */
export const joinCodes = (shards: readonly ShardCharacters[]): string[] =>
  [...new Set(shards.flatMap(({ codes }) => codes))].sort();

/** For each code of a shard its number among `codes`. */
export function renumber(shard: ShardCharacters, codes: readonly string[]): Uint32Array {
  const numbers = new Map(codes.map((code, number) => [code, number]));
  return Uint32Array.from(shard.codes, (code) => numbers.get(code) ?? 0);
}

/**
 * The texts of some shards in one row, by one table of codes that has those of all: text n begins at place `starts[n]`
 * and has `length[n]` tokens. Threads share the row.
 */
export function joinShards(
  shards: readonly ShardCharacters[],
  { codes, starts, length }: { codes: string[]; starts: Uint32Array; length: readonly number[] },
): ShardCharacters {
  const places = (starts.at(-1) ?? 0) + (length.at(-1) ?? 0) + 1;
  const row: CharacterRow =
    codes.length <= 0xffff
      ? new Uint16Array(new SharedArrayBuffer(2 * places))
      : new Uint32Array(new SharedArrayBuffer(4 * places));
  let text = 0;
  for (const shard of shards) {
    const own = renumber(shard, codes);
    for (let from = 0; from < shard.row.length; text += 1) {
      const end = from + (length[text] ?? 0);
      for (let at = starts[text] ?? 0; from < end; at += 1, from += 1) {
        row[at] = own[shard.row[from] ?? 0] ?? 0;
      }
      from += 1;
    }
  }
  return { codes, row };
}
