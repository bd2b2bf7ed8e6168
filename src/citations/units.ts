/** The levels that a reference can name, the widest first. */
export const units = [
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
] as const;

export type Unit = (typeof units)[number];

/** How a paper counts below its articles: 条款项目 on the mainland, 條項款目 in Taiwan. */
export type Numbering = 'mainland' | 'taiwan';

interface UnitRow {
  /** The word as printed, in both scripts. */
  word: string;
  unit: Readonly<Record<Numbering, Unit>>;
  /** Characters with which the word would be another one: 条例, 项目, 章程. */
  not: string;
}

const both = (unit: Unit): UnitRow['unit'] => ({ mainland: unit, taiwan: unit });

/** The words of the levels, one row each. */
const rows: readonly UnitRow[] = [
  { word: '分[编編]', unit: both('subpart'), not: '' },
  { word: '[编編]', unit: both('part'), not: '号號制写寫辑輯入委办辦码碼队隊组組外审審' },
  { word: '章', unit: both('chapter'), not: '程节節' },
  { word: '[节節]', unit: both('section'), not: '目点點约約日育气氣能余餘课課省假' },
  { word: '[条條]', unit: both('article'), not: '例件约約款文目理' },
  { word: '款', unit: { mainland: 'paragraph', taiwan: 'item' }, not: '项項待式' },
  { word: '[项項]', unit: { mainland: 'item', taiwan: 'paragraph' }, not: '目' },
  { word: '目', unit: both('subitem'), not: '标標的录錄前击擊' },
];

/** A pattern for any word of a level. */
export const unitWords = rows.map(({ word, not }) => (not === '' ? word : `${word}(?![${not}])`)).join('|');

const patterns = rows.map(({ word, unit }) => ({ pattern: new RegExp(`^${word}$`, 'u'), unit }));

/** The level that a word names in a paper of this numbering. */
export function unitOf(word: string, numbering: Numbering): Unit {
  const row = patterns.find(({ pattern }) => pattern.test(word));
  if (row === undefined) throw new Error(`${word} names no level`);
  return row.unit[numbering];
}

/** How wide a level is: 0 for 编, 7 for 目. */
export const rankOf = (unit: Unit): number => units.indexOf(unit);
