import type { NamedRelation } from './relations.ts';

/** A neighbour in the drawing, with where its box stands. */
interface Node {
  /** 依据, 落实本文的有: on the line between the boxes. */
  words: string;
  /** The title, cut to what the box holds. */
  title: string;
  url: string | undefined;
  x: number;
  y: number;
  /** The line from the document to it. */
  path: string;
}

/** The drawing of a document's neighbours: what it goes back to above, what goes back to it below. */
export interface NeighbourDrawing {
  width: number;
  height: number;
  own: { x: number; y: number };
  box: { width: number; height: number };
  nodes: Node[];
}

const box = { width: 168, height: 44 };
const width = 560;
const gap = 46;
/** Three boxes fit beside each other; the list below the drawing has them all. */
const most = 3;
const letters = 11;

/** Lays the neighbours of a document out; undefined where it has none. Deterministic, in the order of the relations. */
export function drawNeighbours(
  outgoing: readonly NamedRelation[],
  incoming: readonly NamedRelation[],
): NeighbourDrawing | undefined {
  const [above, below] = [outgoing.slice(0, most), incoming.slice(0, most)];
  if (above.length + below.length === 0) return undefined;
  const ownY = above.length > 0 ? box.height + gap : 0;
  const own = { x: (width - box.width) / 2, y: ownY };
  const row = (relations: readonly NamedRelation[], y: number): Node[] =>
    relations.map(({ words, title, entry }, index) => {
      const x = (width / relations.length) * (index + 0.5) - box.width / 2;
      const [from, to] = y < ownY ? [ownY, y + box.height] : [ownY + box.height, y];
      const middle = x + box.width / 2;
      return {
        words,
        title: title.length > letters ? `${title.slice(0, letters)}…` : title,
        url: entry?.url,
        x,
        y,
        path: `M${width / 2} ${from}C${width / 2} ${(from + to) / 2} ${middle} ${(from + to) / 2} ${middle} ${to}`,
      };
    });
  const belowY = ownY + box.height + gap;
  return {
    width,
    height: below.length > 0 ? belowY + box.height : ownY + box.height,
    own,
    box,
    nodes: [...row(above, 0), ...row(below, belowY)],
  };
}
