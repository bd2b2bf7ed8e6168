import { lengthOf } from './excerpt.ts';
import type { ResolvedCourse } from './types.ts';

/** More than so many units, or characters to read, are too much for one page. */
const mostUnits = 3;
const mostCharacters = 6000;

/** Whether the units of a course have pages of their own. */
export function hasUnitPages({ units }: ResolvedCourse): boolean {
  const characters = units.flatMap(({ readings }) => readings.map(({ chosen }) => lengthOf(chosen)));
  return units.length > mostUnits || characters.reduce((sum, each) => sum + each, 0) > mostCharacters;
}
