import { pieceAt } from './pieces.ts';

/** Provisions that a result shows at most, and files that it may fetch for them. */
export const mostExcerpts = 3;
const mostPieces = 2;
/** With so many places in the first file, and every phrase, the second one is not worth its way. */
const enough = 2;

/**
 * The pieces of a text that a result is cut from, in reading order: those with most of the phrases, then the first,
 * until there are enough; the first where there is no place. The first piece with a place is always one of them: annexes
 * stand at the end and are not shown instead of the text. `lists` has the places of each phrase.
 */
export function choosePieces(lists: readonly (readonly number[])[]): number[] {
  const pieces = new Map<number, { phrases: Set<number>; places: number }>();
  for (const [phrase, places] of lists.entries()) {
    for (const place of places) {
      const piece = pieces.get(pieceAt(place)) ?? { phrases: new Set(), places: 0 };
      pieces.set(pieceAt(place), piece);
      piece.phrases.add(phrase);
      piece.places = Math.min(piece.places + 1, mostExcerpts);
    }
  }
  const graded = [...pieces].sort(([a, x], [b, y]) => y.phrases.size - x.phrases.size || a - b);
  const first = Math.min(...pieces.keys());
  const chosen: number[] = [];
  let shown = 0;
  const missing = new Set(lists.keys());
  for (const [number, { places, phrases }] of graded) {
    const adds = shown < enough || [...phrases].some((phrase) => missing.has(phrase));
    if (chosen.length === mostPieces) break;
    if (!adds) continue;
    chosen.push(number);
    shown += places;
    for (const phrase of phrases) missing.delete(phrase);
  }
  if (chosen.length === 0) return [0];
  if (!chosen.includes(first)) chosen.splice(mostPieces - 1, 1, first);
  return chosen.sort((a, b) => a - b);
}
