import { fetchPapers } from './fetch-papers.ts';
import { resolveCourse } from '../resolve-course.ts';
import type { ResolvedCourse, ResolvedReading } from '../types.ts';
import { itemsOf } from './basket.ts';
import { toCourse } from './to-course.ts';
import type { Basket, BasketItem } from './types.ts';

/** The basket with the texts of today. */
export interface ResolvedBasket {
  resolved: ResolvedCourse;
  /** The reading of an item by its key; null where the archive has the paper no more. */
  readings: ReadonlyMap<string, ResolvedReading | null>;
}

/** What an item is, wherever it stands in the basket. */
export const keyOf = ({ document, provisions }: Pick<BasketItem, 'document' | 'provisions'>): string =>
  [document, ...provisions].join(' ');

/** Reads the papers of a basket from the site at `base` and sees what has happened to them. */
export async function resolveBasket(basket: Basket, base: string, today: string): Promise<ResolvedBasket> {
  const items = itemsOf(basket);
  const papers = await fetchPapers(
    base,
    items.map(({ document, kind }) => ({ id: document, kind })),
  );
  // Hours that nobody gave are those of the readings, which are known only now.
  const draft = resolveCourse(
    toCourse(basket, today, () => 0),
    papers,
    today,
  );
  const minutesOf = (unit: number): number =>
    (draft.units[unit]?.readings ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
  const resolved = resolveCourse(toCourse(basket, today, minutesOf), papers, today);
  const found = resolved.units.flatMap(({ readings }) =>
    readings.map((reading): [string, ResolvedReading] => [keyOf(reading.reading), reading]),
  );
  const none = items.map((item): [string, null] => [keyOf(item), null]);
  return { resolved, readings: new Map<string, ResolvedReading | null>([...none, ...found]) };
}
