import { expect, test } from 'vitest';
import { choosePieces } from '../../src/search/choose-pieces.ts';
import { pieceLength } from '../../src/search/pieces.ts';

const at = (piece: number): number => piece * pieceLength;

test('the first piece with a place is read, whatever annexes have', () => {
  expect(choosePieces([[at(1), at(5), at(5) + 1, at(5) + 2]])).toEqual([1, 5]);
  expect(
    choosePieces([
      [at(1), at(5)],
      [at(5) + 3, at(6)],
    ]),
  ).toEqual([1, 5]);
  expect(
    choosePieces([
      [at(1), at(5), at(6)],
      [at(5) + 3, at(6) + 3],
    ]),
  ).toEqual([1, 5]);
});

test('enough places of every phrase in one piece spare the second', () => {
  expect(choosePieces([[at(2), at(2) + 9, at(4)]])).toEqual([2]);
  expect(choosePieces([[]])).toEqual([0]);
});
