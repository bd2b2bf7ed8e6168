import type { Region } from '../regions/index.ts';
import { own } from '../text/own.ts';
import { provinceCounts, type RegionNode } from './facets.ts';

/** Where each provincial place lies on the tile map: row and column, from the north-west; no borders are drawn. */
const tiles: Readonly<Record<string, readonly [row: number, column: number]>> = {
  230000: [1, 10],
  150000: [2, 7],
  220000: [2, 10],
  110000: [2, 8],
  650000: [3, 2],
  620000: [3, 4],
  640000: [3, 5],
  610000: [3, 6],
  140000: [3, 7],
  130000: [3, 8],
  120000: [3, 9],
  210000: [3, 10],
  630000: [4, 3],
  510000: [4, 5],
  500000: [4, 6],
  420000: [4, 7],
  410000: [4, 8],
  370000: [4, 9],
  320000: [4, 10],
  540000: [5, 2],
  520000: [5, 6],
  430000: [5, 7],
  360000: [5, 8],
  340000: [5, 9],
  330000: [5, 10],
  310000: [5, 11],
  530000: [6, 5],
  450000: [6, 7],
  440000: [6, 8],
  350000: [6, 9],
  710000: [6, 11],
  820000: [7, 7],
  810000: [7, 8],
  460000: [7, 6],
};

/** A tile of the map with its place in tiles and its weight from 0 (none) to 5 (most). */
export interface Tile {
  region: Region;
  count: number;
  row: number;
  column: number;
  weight: number;
}

/** A count of ten is the least that is drawn in full colour: one paper is no heap. */
const leastScale = 10;

/** The tiles of all provincial places; the weight grows with the logarithm of the count. */
export function toTiles(roots: readonly RegionNode[]): Tile[] {
  const counts = provinceCounts(roots);
  const most = Math.max(leastScale, ...counts.map(({ count }) => count));
  return counts.flatMap(({ region, count }) => {
    const place = own(tiles, region.code);
    if (place === undefined) return [];
    const [row, column] = place;
    return [{ region, count, row, column, weight: Math.ceil((Math.log1p(count) / Math.log1p(most)) * 5) }];
  });
}
