import type { NormalForm } from '../text/compact-form.ts';
import type { StoredLine } from './types.ts';

/** Places of the index in a piece of a text: packed 3 kB. Shorter ones spare a reader some bytes, and are many files. */
export const pieceLength = 2400;

/** How much of a line that began before a piece or goes on after it is in the piece: the longest query. */
const overlap = 300;

/** The piece of a text that a place is in. */
export const pieceAt = (place: number): number => Math.floor(place / pieceLength);

/** How many pieces a text of so many tokens has. */
export const countPieces = (tokens: number): number => pieceAt(Math.max(0, tokens - 1)) + 1;

/** A line, its normal form, and how many characters that has. */
export interface Paragraph {
  line: StoredLine;
  normal: NormalForm;
  length: number;
}

/**
 * Cuts the lines of a text, in the order of the index, into pieces of equal numbers of places, so that a place alone
 * tells which piece shows it. A line over an edge is in both pieces, a very long one in parts.
 */
export function cutIntoPieces(paragraphs: readonly Paragraph[]): StoredLine[][] {
  const pieces: StoredLine[][] = [[]];
  let at = 0;
  for (const { line, normal, length } of paragraphs) {
    for (let piece = pieceAt(at); piece <= pieceAt(at + length - 1); piece += 1) {
      const own = (pieces[piece] ??= []);
      const from = piece * pieceLength - at - overlap;
      own.push(partOf(line, normal, from, from + pieceLength + 2 * overlap));
    }
    at += length + 1;
  }
  return Array.from(pieces, (lines) => lines ?? []);
}

/** The part of a line between two characters of its normal form, with dots where something was left out. */
function partOf(line: StoredLine, { text, offsets }: NormalForm, from: number, to: number): StoredLine {
  if (from <= 0 && to >= text.length) return line;
  const [anchor, label, whole] = line;
  // In UTF-16 units; a character of two makes the part a little shorter, which the overlap bears.
  const [first, last] = [
    from <= 0 ? 0 : (offsets[from] ?? 0),
    to >= text.length ? whole.length : offsets[to],
  ];
  return [
    anchor,
    label,
    `${first > 0 ? '……' : ''}${whole.slice(first, last)}${to < text.length ? '……' : ''}`,
  ];
}
