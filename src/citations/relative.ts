import { numeralCharacters, parseNumeral } from '../text/numerals.ts';
import type { PlaceIds, Standpoint } from './place-ids.ts';
import { unitOf, unitWords, type Numbering, type Unit } from './units.ts';

/** 前款, 前两条, 本章, 该条: a place told by its distance from here. */
export interface RelativeHead {
  end: number;
  way: 'back' | 'here' | 'that';
  unit: Unit;
  count: number;
}

/** The first characters of relative heads. */
export const relativeWays = '前上本该該同';

/** What follows the first character of one. */
export const relativeLevel = `[\\s\\u3000]*(?<count>[${numeralCharacters}]{1,3})?[\\s\\u3000]*(?<unit>${unitWords})`;

const pattern = new RegExp(`(?<way>[${relativeWays}])${relativeLevel}`, 'uy');

/** Reads a relative head at an offset; undefined where none is. */
export function readRelative(text: string, at: number, numbering: Numbering): RelativeHead | undefined {
  pattern.lastIndex = at;
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { way = '', count, unit = '' } = groups;
  const back = /[前上]/u.test(way);
  if (count !== undefined && !back) return undefined;
  return {
    end: pattern.lastIndex,
    way: back ? 'back' : way === '本' ? 'here' : 'that',
    unit: unitOf(unit, numbering),
    count: parseNumeral(count ?? '一') ?? 1,
  };
}

/** The anchors of a relative head, seen from a standpoint: the first and the last meant; undefined where none exist. */
export function resolveRelative(
  { way, unit, count }: RelativeHead,
  from: Standpoint,
  ids: PlaceIds,
): { first: string; last: string } | undefined {
  if (way === 'here') return alone(hereOf(unit, from));
  if (from.article === undefined) return undefined;
  const at = (back: number): string | undefined => {
    if (unit === 'article') return ids.articleBefore(from.article ?? '', back);
    if (unit === 'paragraph' && from.paragraph !== undefined)
      return existing(ids, `${from.article}-k${from.paragraph - back}`);
    if (unit === 'item') return itemBefore(from, back, ids);
    if (unit === 'subitem' && from.subitem !== undefined)
      return existing(ids, `${from.article}-k${from.paragraph}-x${from.item}-m${from.subitem - back}`);
    return undefined;
  };
  const [first, last] = [at(count), at(1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

const alone = (anchor: string | undefined): { first: string; last: string } | undefined =>
  anchor === undefined ? undefined : { first: anchor, last: anchor };

const existing = (ids: PlaceIds, id: string): string | undefined => (ids.has(id) ? id : undefined);

const divisions: Partial<Record<Unit, RegExp>> = {
  part: /(?:^|-)b\d+$/u,
  subpart: /-f\d+$/u,
  chapter: /(?:^|-)z\d+$/u,
  section: /-j\d+$/u,
};

function hereOf(unit: Unit, { article, paragraph, item, divisions: around }: Standpoint): string | undefined {
  if (unit === 'article') return article;
  if (article !== undefined && paragraph !== undefined) {
    if (unit === 'paragraph') return `${article}-k${paragraph}`;
    if (unit === 'item' && item !== undefined) return `${article}-k${paragraph}-x${item}`;
  }
  return around.find((anchor) => divisions[unit]?.test(anchor));
}

/** 前项: within the same 款; in a 款 without items of its own, the last ones of the 款 before. */
function itemBefore(from: Standpoint, back: number, ids: PlaceIds): string | undefined {
  const { article = '', paragraph = 0, item } = from;
  if (item !== undefined) return existing(ids, `${article}-k${paragraph}-x${item - back}`);
  let last = 0;
  while (ids.has(`${article}-k${paragraph - 1}-x${last + 1}`)) last += 1;
  return existing(ids, `${article}-k${paragraph - 1}-x${last + 1 - back}`);
}
