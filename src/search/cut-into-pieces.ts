import { normalForm } from '../text/normal-form.ts';
import type { StoredLine } from './types.ts';

/** Characters of a piece: about what a result shows of a text, packed 2 kB. */
const pieceSize = 1500;

/** Tokens of paragraphs in normal form, each with the mark that parts it from the next. */
export const lengthOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, text) => sum + [...text].length + 1, 0);

/** Some lines of a long text, and how many places of the index its headings and its other lines have. */
export interface Cut {
  lines: StoredLine[];
  headings: number;
  body: number;
}

/**
 * Cuts the lines of a long text into pieces, so that a result fetches the piece that it shows and not the whole text;
 * undefined for a short text.
 */
export function cutIntoPieces(
  lines: readonly StoredLine[],
  headings: ReadonlySet<StoredLine>,
): Cut[] | undefined {
  const size = lines.reduce((sum, [, , text]) => sum + text.length, 0);
  if (size <= pieceSize * 1.5) return undefined;
  const cuts: Cut[] = [];
  let room = 0;
  for (const line of lines) {
    let open = cuts.at(-1);
    if (open === undefined || room <= 0) {
      open = { lines: [], headings: 0, body: 0 };
      cuts.push(open);
      room = pieceSize;
    }
    open.lines.push(line);
    room -= line[2].length;
    open[headings.has(line) ? 'headings' : 'body'] += lengthOf([normalForm(line[2]).text].filter(Boolean));
  }
  return cuts;
}
