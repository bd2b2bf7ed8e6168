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

/** Several shards one after the other, with one table of codes; threads share the row. */
export function joinShards(shards: readonly ShardCharacters[]): ShardCharacters {
  const codes = [...new Set(shards.flatMap((shard) => shard.codes))].sort();
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const places = shards.reduce((sum, shard) => sum + shard.row.length, 0);
  const row: CharacterRow =
    codes.length <= 0xffff
      ? new Uint16Array(new SharedArrayBuffer(2 * places))
      : new Uint32Array(new SharedArrayBuffer(4 * places));
  let at = 0;
  for (const shard of shards) {
    const own = Uint32Array.from(shard.codes, (code) => numbers.get(code) ?? 0);
    for (const number of shard.row) row[at++] = own[number] ?? 0;
  }
  return { codes, row };
}
