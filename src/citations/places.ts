import { numeralCharacters, parseNumeral } from '../text/numerals.ts';
import { rankOf, unitOf, unitWords, type Numbering, type Unit } from './units.ts';

/** One step of the way to a provision: 第十二条 is `{ article, 12, 0 }`, 第一百二十条之一 `{ article, 120, 1 }`. */
export interface Step {
  unit: Unit;
  value: number;
  inserted: number;
}

/** A place as a text names it, with the part of the text that names it. */
export interface NamedPlace {
  start: number;
  end: number;
  steps: Step[];
  /** The end of a range that the place before begins: 第三条至第五条. */
  closesRange: boolean;
}

const blank = '[\\s\\u3000]*';
const n = `[${numeralCharacters}]`;

/** 第十二条, （三）项, （三）, 十二: number, brackets, unit and 之一 are each there or not. */
const counted = new RegExp(
  `(?<ordinal>第)?${blank}(?<open>[（(〔])?${blank}(?<number>${n}+)(?:${blank}[-－]${blank}(?<dashed>${n}+))?${blank}` +
    `(?<close>[）)〕])?(?:${blank}(?<unit>${unitWords})(?:${blank}之${blank}(?<inserted>[一二三四五六七八九十]+)(?![${numeralCharacters}亿億分成倍个個定般切些方]))?)?`,
  'uy',
);
const separator = new RegExp(
  `${blank}(?<word>、|以及|及|或者|或|和|与|與|暨|至|到|[—－~～-]{1,2}|，|,)${blank}`,
  'uy',
);
/** A part of a place that has no address: 第三項後段、第四項 are a list all the same. */
const partOf = /(?:[前中后後]段|但[书書]|本文|序文)?/uy;

interface Counted {
  start: number;
  end: number;
  ordinal: boolean;
  bracketed: boolean;
  value: number;
  dashed: number;
  unit: Unit | undefined;
  inserted: number;
}

function readCounted(text: string, at: number, numbering: Numbering): Counted | undefined {
  counted.lastIndex = at;
  const groups = counted.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { open, close, number = '', unit, inserted, dashed } = groups;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const value = parseNumeral(number);
  if (value === null) return undefined;
  return {
    start: at,
    end: counted.lastIndex,
    ordinal: groups['ordinal'] !== undefined,
    bracketed: open !== undefined,
    value,
    dashed: parseNumeral(dashed ?? '') ?? 0,
    unit: unit === undefined ? undefined : unitOf(unit, numbering),
    inserted: parseNumeral(inserted ?? '') ?? 0,
  };
}

function skipPart(text: string, at: number): number {
  partOf.lastIndex = at;
  partOf.exec(text);
  return partOf.lastIndex;
}

function readSeparator(text: string, at: number): { word: string; end: number } | undefined {
  separator.lastIndex = at;
  const word = separator.exec(text)?.groups?.['word'];
  return word === undefined ? undefined : { word, end: separator.lastIndex };
}

const isRange = (word: string): boolean => /^(?:至|到|[—－~～-]+)$/u.test(word);

/** So many numbers share one unit at most: a longer run of them, （1）（1）（1）…, is no list of places. */
const most = 100;

/** Numbers that share one unit: 第（一）、（三）项; 第三、四条; 第十二条 alone. */
function readGroup(text: string, at: number, numbering: Numbering): (Counted & { range: boolean })[] {
  const group: (Counted & { range: boolean })[] = [];
  let range = false;
  for (let from = at; ;) {
    const next = readCounted(text, from, numbering);
    if (next === undefined) return [];
    // Without 第 or brackets a number is one of a list that began with them.
    if (group.length === 0 && !next.ordinal && !next.bracketed) return [];
    group.push({ ...next, range });
    if (group.length > most) return [];
    const { unit } = next;
    if (unit !== undefined) return isNumbered(group, unit) ? group.map((each) => ({ ...each, unit })) : [];
    const parted = readSeparator(text, next.end) ?? besideBracket(text, next);
    if (parted === undefined || parted.word === '，') return [];
    range = isRange(parted.word);
    from = parted.end;
  }
}

/** Only what is below an article is numbered in brackets alone: （一）条 is an item that begins with a word. */
const isNumbered = ([first]: readonly Counted[], unit: Unit): boolean =>
  first?.ordinal === true || rankOf(unit) > rankOf('article');

/** 第（二）（三）项: brackets part the numbers. */
const besideBracket = (
  text: string,
  { bracketed, end }: Counted,
): { word: string; end: number } | undefined =>
  bracketed && /[（(〔]/u.test(text.charAt(end)) ? { word: '', end } : undefined;

/** One way down: 第十条第二款第（一）、（三）项; every number of the last group is a place of its own. */
function readChain(text: string, at: number, inherited: readonly Step[], numbering: Numbering): NamedPlace[] {
  let steps: Step[] = [];
  let places: NamedPlace[] = [];
  let rank = -1;
  for (let from = at; ;) {
    const group = readGroup(text, from, numbering);
    const unit = group[0]?.unit;
    if (unit === undefined || rankOf(unit) <= rank) return places;
    if (rank < 0) steps = inherited.filter((step) => rankOf(step.unit) < rankOf(unit));
    rank = rankOf(unit);
    const above = steps;
    places = [...places.slice(0, -1)];
    for (const [index, each] of group.entries()) {
      const inserted = each.inserted || (numbering === 'taiwan' ? each.dashed : 0);
      steps = [...above, { unit, value: each.value, inserted }];
      places.push({ start: index === 0 ? at : each.start, end: each.end, steps, closesRange: each.range });
    }
    from = skipPart(text, group.at(-1)?.end ?? from);
  }
}

/**
 * Reads the places that a text names from an offset on, lists and ranges and all: 第十条第一款、第三款和第十二条 are
 * three, the second within 第十条. `inherited` is the way that stands before them (本条, 前款). Empty where none is.
 */
export function readPlaces(
  text: string,
  at: number,
  numbering: Numbering,
  inherited: readonly Step[] = [],
): NamedPlace[] {
  const places = readChain(text, at, inherited, numbering);
  for (let last = places.at(-1); last !== undefined;) {
    const parted = readSeparator(text, skipPart(text, last.end));
    if (parted === undefined) break;
    const next = readChain(text, parted.end, last.steps, numbering);
    const first = next[0];
    if (first === undefined) break;
    // Behind a comma a new sentence may begin; only another article goes on with the list.
    if (/[，,]/u.test(parted.word) && first.steps.at(-1)?.unit !== 'article') break;
    places.push({ ...first, closesRange: isRange(parted.word) }, ...next.slice(1));
    last = places.at(-1);
  }
  return places;
}

const letters: Readonly<Record<Unit, string>> = {
  part: 'b',
  subpart: 'f',
  chapter: 'z',
  section: 'j',
  article: 't',
  paragraph: 'k',
  item: 'x',
  subitem: 'm',
};

/** The way of steps as an anchor would write it: `t12-k2-x3`; `t12-x3` where the 款 is not named. */
export function pathOf(steps: readonly Step[]): string {
  return steps
    .map(({ unit, value, inserted }) => `${letters[unit]}${value}${inserted > 0 ? `z${inserted}` : ''}`)
    .join('-');
}
