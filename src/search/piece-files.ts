import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { linkFile } from './link-file.ts';
import type { StoredPiece } from './types.ts';

/** Writes the packed pieces of the text of a row into a folder of texts. */
export function writePieces(folder: string, row: number, pieces: readonly StoredPiece[]): void {
  for (const [number, piece] of pieces.entries()) {
    writeFileSync(pieceFile(folder, row, number), gzipSync(JSON.stringify(piece)));
  }
}

/** Links the pieces of a text into another folder, as those of another row; false where there is none. */
export function linkPieces(from: string, before: number, to: string, row: number): boolean {
  let number = 0;
  while (existsSync(pieceFile(from, before, number))) {
    linkFile(pieceFile(from, before, number), pieceFile(to, row, number));
    number += 1;
  }
  return number > 0;
}

const pieceFile = (folder: string, row: number, number: number): string =>
  path.join(folder, `${row}-${number}.bin`);
