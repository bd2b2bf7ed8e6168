import { normalForm } from '../text/normal-form.ts';
import type { Piece, StoredLine } from './types.ts';

/** Characters of a piece: about what a result shows of a text, packed 8 kB. */
const pieceSize = 7000;

/** Tokens of paragraphs in normal form, each with the mark that parts it from the next. */
export const lengthOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, text) => sum + [...text].length + 1, 0);

/**
 * Cuts the lines of a long text into pieces, each with the places that it has in the index, so that a result fetches
 * the piece that it shows and not the whole text; undefined for a short text. Headings and other lines stand apart in
 * the index; `start` says where each of the two begins.
 */
export function cutIntoPieces(
  lines: readonly StoredLine[],
  headings: ReadonlySet<StoredLine>,
  start: { headings: number; body: number },
): { lines: StoredLine[]; piece: Piece }[] | undefined {
  const size = lines.reduce((sum, [, , text]) => sum + text.length, 0);
  if (size <= pieceSize * 1.5) return undefined;
  const pieces: { lines: StoredLine[]; piece: Piece }[] = [];
  let { headings: heading, body } = start;
  let room = 0;
  for (const line of lines) {
    let open = pieces.at(-1);
    if (open === undefined || room <= 0) {
      open = { lines: [], piece: [heading, heading, body, body] };
      pieces.push(open);
      room = pieceSize;
    }
    open.lines.push(line);
    room -= line[2].length;
    const length = lengthOf([normalForm(line[2]).text].filter(Boolean));
    if (headings.has(line)) heading += length;
    else body += length;
    open.piece[1] = heading;
    open.piece[3] = body;
  }
  return pieces;
}
