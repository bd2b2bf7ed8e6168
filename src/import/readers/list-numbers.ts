import { own } from '../../text/own.ts';
import { toHanNumeral } from '../../text/numerals.ts';

/** A level of a Word list: how its number is written and what follows it. */
export interface ListLevel {
  start: number;
  /** A name of ST_NumberFormat, such as chineseCounting. */
  format: string;
  /** `第%1条`: %1 stands for the number of the first level. */
  text: string;
  suffix: string;
  /** The level after which it begins anew; by default the one above, 0 for never. */
  restart?: number;
  /** Numbers of the levels above are written in digits. */
  legal: boolean;
  /** Id of the paragraph style that is tied to the level. */
  style?: string;
}

/** A list as paragraphs name it. */
export interface WordList {
  id: string;
  /** Lists of one abstract list share its count. */
  abstract: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** Starts that this list overrides, by level. */
  starts: ReadonlyMap<number, number>;
}

export interface ListReference {
  list: string;
  level: number;
}

/** Longer than any number of a list: a damaged one would be written before every paragraph. */
const longestLabel = 200;

/** What Word writes before a paragraph: a number, or nothing but a bullet. */
export type ListLabel = { kind: 'bullet' } | { kind: 'number'; text: string };

/** Counts the lists of a Word file as Word does, so that 第一条 written by a list does not vanish. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, ListLevel>>();
  /** Lists that share an abstract list share its count, unless they override the start. */
  readonly #abstractOf = new Map<string, string>();
  readonly #overridden = new Map<string, ReadonlyMap<number, number>>();
  readonly #begun = new Set<string>();
  readonly #counts = new Map<string, (number | undefined)[]>();

  constructor(lists: readonly WordList[]) {
    for (const { id, abstract, levels, starts } of lists) {
      this.#levels.set(id, levels);
      this.#abstractOf.set(id, abstract);
      this.#overridden.set(id, starts);
    }
  }

  /** The level of a list that belongs to a paragraph style, for styles that name the list but not the level. */
  levelOfStyle(list: string, style: string): number {
    for (const [index, level] of this.#levels.get(list) ?? []) if (level.style === style) return index;
    return 0;
  }

  /** Counts one paragraph of a list and writes its label; null where the list writes nothing. */
  next({ list, level: at }: ListReference, following: string): ListLabel | null {
    const level = this.#levels.get(list)?.get(at);
    if (level === undefined) return null;
    const counts = this.#count(list, at, level);
    if (level.format === 'bullet') return { kind: 'bullet' };
    const label = level.text.replaceAll(/%([1-9])/gu, (_match, digit: string) => {
      const index = Number(digit) - 1;
      const each = this.#levels.get(list)?.get(index);
      const value = counts[index] ?? each?.start ?? 1;
      const format = level.legal && index !== at ? 'decimal' : (each?.format ?? 'decimal');
      return formatNumber(value, format);
    });
    if (label.trim() === '' || label.length > longestLabel) return null;
    return { kind: 'number', text: label + separator(label, level.suffix, following) };
  }

  #count(list: string, at: number, level: ListLevel): (number | undefined)[] {
    const abstract = this.#abstractOf.get(list) ?? '';
    const counts = this.#counts.get(abstract) ?? [];
    this.#counts.set(abstract, counts);
    const levels = this.#levels.get(list);
    const override = this.#begun.has(list) ? undefined : this.#overridden.get(list);
    this.#begun.add(list);
    for (const [index, start] of override ?? []) {
      counts.length = Math.min(counts.length, index);
      counts[index] = start - 1;
    }
    // Levels above that were never written count from their start.
    for (let index = 0; index < at; index += 1) counts[index] ??= levels?.get(index)?.start ?? 1;
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    for (let index = at + 1; index < counts.length; index += 1) {
      const restart = levels?.get(index)?.restart ?? index;
      if (restart > at) counts[index] = undefined;
    }
    return counts;
  }
}

/** Number formats of Word (ST_NumberFormat) that Chinese and Western papers use; others are written as digits. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: toHanNumeral,
  chineseCountingThousand: toHanNumeral,
  taiwaneseCounting: toHanNumeral,
  taiwaneseCountingThousand: toHanNumeral,
  japaneseCounting: toHanNumeral,
  ideographDigital: (value) => digits(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => digits(value, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => digits(value, '〇一二三四五六七八九'),
  chineseLegalSimplified: (value) => capital(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographLegalTraditional: (value) => capital(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'.charAt((value - 1) % 10),
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'.charAt((value - 1) % 12),
  decimalEnclosedCircle: (value) => circled(value),
  decimalEnclosedCircleChinese: (value) => circled(value),
  ideographEnclosedCircle: (value) =>
    value <= 10 ? String.fromCodePoint(0x3220 + value - 1) : toHanNumeral(value),
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : `(${value})`),
  decimalEnclosedFullstop: (value) => (value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : `${value}.`),
  decimalFullWidth: (value) => digits(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => digits(value, '０１２３４５６７８９'),
  decimalZero: (value) => String(value).padStart(2, '0'),
  numberInDash: (value) => `- ${value} -`,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  none: () => '',
};

/** Writes a number in one of Word's formats. */
export const formatNumber = (value: number, format: string): string =>
  own(formats, format)?.(value) ?? String(value);

const digits = (value: number, row: string): string =>
  [...String(value)].map((digit) => [...row][Number(digit)] ?? digit).join('');

const capital = (value: number, row: string, units: string): string =>
  [...toHanNumeral(value)]
    .map((each) => {
      const digit = '零一二三四五六七八九'.indexOf(each);
      const unit = '十百千'.indexOf(each);
      return digit >= 0 ? row.charAt(digit) : unit >= 0 ? units.charAt(unit) : each;
    })
    .join('');

const circled = (value: number): string =>
  value <= 20
    ? String.fromCodePoint(0x2460 + value - 1)
    : value <= 35
      ? String.fromCodePoint(0x3251 + value - 21)
      : String(value);

/** Word repeats the letter after z: aa, bb, cc. */
function letters(value: number): string {
  const letter = String.fromCodePoint(0x61 + ((value - 1) % 26));
  return letter.repeat(Math.min(40, Math.ceil(value / 26)));
}

const romanRows: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let left = Math.min(value, 9999);
  let text = '';
  for (const [each, letter] of romanRows) {
    for (; left >= each; left -= each) text += letter;
  }
  return text;
}

/** The blank between label and text: as papers print it, none after 、 or ）, an ideographic one after 第一条. */
function separator(label: string, suffix: string, following: string): string {
  if (suffix === 'nothing' || /^[\s\u3000]/u.test(following) || /[\s\u3000]$/u.test(label)) return '';
  if (/[、，）)】〕：:]$/u.test(label)) return '';
  if (/[.．。]$/u.test(label)) return /^\d/u.test(following) ? ' ' : '';
  return /\p{Script=Han}$/u.test(label) ? '\u3000' : ' ';
}
