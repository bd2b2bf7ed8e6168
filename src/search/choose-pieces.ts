/** Provisions that a result shows at most, and files that it may fetch for them. */
export const mostExcerpts = 3;
const mostPieces = 2;

/** Whether a piece of a long text has places of the index from one to another, the second not included. */
export type PieceTest = (from: number, to: number) => boolean;

/** For each piece of a long text (see `StoredDocument`) which places it has. */
export function piecesOf(pieces: readonly number[]): PieceTest[] {
  const tests: PieceTest[] = [];
  let [heading = 0, body = 0] = pieces;
  for (let i = 2; i < pieces.length; i += 2) {
    const own = [heading, (heading += pieces[i] ?? 0), body, (body += pieces[i + 1] ?? 0)] as const;
    tests.push((from, to) => (own[0] < to && own[1] > from) || (own[2] < to && own[3] > from));
  }
  return tests;
}

/**
 * The pieces of a long text that a result is cut from, in reading order: those with most of the phrases, then with most
 * places, until there are enough. `lists` has the places of each phrase.
 */
export function choosePieces(pieces: readonly number[], lists: readonly (readonly number[])[]): number[] {
  const graded = piecesOf(pieces).map((has, number) => {
    const counts = lists.map((places) => places.filter((place) => has(place, place + 1)).length);
    const places = counts.reduce((sum, count) => sum + count, 0);
    return {
      number,
      phrases: counts.filter((count) => count > 0).length,
      places: Math.min(mostExcerpts, places),
    };
  });
  graded.sort((a, b) => b.phrases - a.phrases || b.places - a.places || a.number - b.number);
  const chosen: number[] = [];
  let shown = 0;
  for (const { number, places } of graded) {
    if (places === 0 || chosen.length === mostPieces || shown >= mostExcerpts) break;
    chosen.push(number);
    shown += places;
  }
  return chosen.sort((a, b) => a - b);
}
