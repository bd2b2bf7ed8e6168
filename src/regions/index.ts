import { gazetteer, placesOfToday } from './gazetteer.ts';
import type { Region } from './types.ts';

export { findRegions } from './find-regions.ts';
export { shortName } from './short-name.ts';
export type { Region, RegionLevel, RegionMention } from './types.ts';

/** The place with a code of GB/T 2260 (also one given up since) or `cn`; undefined for a code that never was. */
export const getRegion = (code: string): Region | undefined =>
  placesOfToday().get(code) ?? gazetteer().places.get(code);

/** Whether a code is one of GB/T 2260, also one given up since, or `cn`. */
export const isRegion = (code: string): boolean => getRegion(code) !== undefined;

/** The places from province to the one named, so that 350723 gives 福建省, 南平市, 光泽县; empty for an unknown code. */
export function regionPath(code: string): Region[] {
  const place = getRegion(code);
  if (place === undefined) return [];
  return place.parent === null ? [place] : [...regionPath(place.parent), place];
}

/** The places that became a place, were joined to it, or bore its name in another rank, in order of code. */
export const predecessorsOf = (code: string): Region[] =>
  [...gazetteer().places.values()].filter(({ successor }) => successor === code);

/** The places of today directly below one, in order of code; those below `cn` are the provinces. */
export function regionChildren(code: string): Region[] {
  const parent = code === 'cn' ? null : code;
  return [...placesOfToday().values()]
    .filter((place) => place.parent === parent && place.level !== 'country')
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
