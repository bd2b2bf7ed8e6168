import { toSimplified } from '../text/script.ts';
import { gazetteer } from './gazetteer.ts';
import { shortName } from './short-name.ts';
import type { Region, RegionMention } from './types.ts';

interface Name {
  name: string;
  codes: string[];
  full: boolean;
}

/** Names by their first two characters, the longest first. */
let index: Map<string, Name[]> | undefined;

/**
 * Every place named in a text, in order, the longest name at each position; Traditional script is folded first.
 * Short names (光泽 for 光泽县) are found too and marked: many of them are also common words, so weigh them less.
 */
export function findRegions(text: string): RegionMention[] {
  index ??= buildIndex();
  const folded = toSimplified(text);
  const mentions: RegionMention[] = [];
  for (let offset = 0; offset < folded.length - 1;) {
    const found = index
      .get(folded.slice(offset, offset + 2))
      ?.find(({ name }) => folded.startsWith(name, offset));
    const last = mentions.at(-1);
    const behindPlace = last !== undefined && last.offset + last.name.length === offset;
    if (found === undefined || (!behindPlace && isPartOfWord(folded, offset, found.name))) {
      offset += 1;
      continue;
    }
    mentions.push({ ...found, codes: [...found.codes], offset });
    offset += found.name.length;
  }
  return mentions;
}

/**
 * Whether a county of two characters is only part of other words: 市委和县委 is not 和县, 现代县域 not 代县, 小康县 not 康县.
 * Such a name stands at the head of a phrase or behind a place or a preposition.
 */
const isPartOfWord = (text: string, offset: number, name: string): boolean =>
  name.length === 2 &&
  name.endsWith('县') &&
  (name.startsWith('和')
    ? /\p{Script=Han}$/u
    : /[^\P{Script=Han}省市州区盟在为由从到至对向与和及等任是共驻县]$/u
  ).test(text.slice(0, offset));

function buildIndex(): Map<string, Name[]> {
  const names = new Map<string, Name>();
  const { places: all, formerNames } = gazetteer();
  const places = [...all.values()].filter(({ level }) => level !== 'country');
  for (const { name, code, until } of places) if (until === undefined) addBoth(names, name, code);
  // Names of the past never count against a place that bears the name today.
  const today = new Set(names.keys());
  for (const place of places) {
    const { name, code, until } = place;
    const found = standsFor(place, all);
    for (const past of [...(until === undefined ? [] : [name]), ...(formerNames.get(code) ?? [])]) {
      const short = shortName(past);
      if (!today.has(past)) addName(names, past, found, true);
      if (short !== past && !today.has(short)) addName(names, short, found, false);
    }
  }
  const byStart = Map.groupBy(names.values(), ({ name }) => name.slice(0, 2));
  for (const list of byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  return byStart;
}

/**
 * The place that a name means: of one that only changed its rank (密云县, now 密云区) the one of today; one that was
 * joined to another or renamed (卢湾区, 横县) is a place of its own, whose page leads to what it became.
 */
function standsFor({ name, code, successor }: Region, places: ReadonlyMap<string, Region>): string {
  const now = successor === undefined ? undefined : places.get(successor);
  return now !== undefined && shortName(now.name) === shortName(name) ? now.code : code;
}

function addBoth(names: Map<string, Name>, name: string, code: string): void {
  addName(names, name, code, true);
  if (shortName(name) !== name) addName(names, shortName(name), code, false);
}

function addName(names: Map<string, Name>, name: string, code: string, full: boolean): void {
  const known = names.get(name);
  if (known === undefined) names.set(name, { name, codes: [code], full });
  else {
    if (!known.codes.includes(code)) known.codes.push(code);
    known.full ||= full;
  }
}
