import { pieceLength } from './pieces.ts';

/** Places that the room of a shard is rounded up to, so that a text that grows seldom moves the shards behind its own. */
const roundRoom = 1 << 18;

/**
 * Where each text begins in the row of all texts. A text has room for whole pieces, one place more than tokens at least,
 * so that no phrase runs into the next, and every shard has as much room as the largest: a text that changes a little
 * moves no other. `length` has the tokens of each text, `documents` the number of texts of each shard.
 */
export function placeTexts(length: readonly number[], documents: readonly number[]): Uint32Array {
  const starts = new Uint32Array(length.length);
  const rooms = documents.map(() => 0);
  let row = 0;
  for (const [shard, count] of documents.entries()) {
    let room = 0;
    for (const end = row + count; row < end; row += 1) {
      starts[row] = room;
      room += roomOf(length[row] ?? 0);
    }
    rooms[shard] = room;
  }
  const room = roundUp(
    rooms.reduce((most, each) => Math.max(most, each), 0),
    roundRoom,
  );
  row = 0;
  for (const [shard, count] of documents.entries()) {
    for (const end = row + count; row < end; row += 1) starts[row] = (starts[row] ?? 0) + shard * room;
  }
  return starts;
}

/** The room of a text of so many tokens, in places. */
export const roomOf = (tokens: number): number => roundUp(tokens + 1, pieceLength);

const roundUp = (value: number, step: number): number => Math.ceil(value / step) * step;
